import { BandIndex, bandingFor } from "./banding.js";
import { type Comparer, type Group, type Joined, joinedTo, type Node, versionOf, weakened } from "./family-group.js";
import type { FamilyOptions } from "./family-options.js";
import { likeliest } from "./gather-versions.js";
import { MINHASH_SIZE } from "./minhash.js";
import { byOrigin } from "./preference.js";
import { jaccardOf } from "./shingles.js";

/** Largest family that is looked through for a text that resembles more than the kept one does. Unit: texts. */
const LARGEST_CENTRED = 64;

/**
 * Joins families through a member that their kept texts resemble: it is kept instead where it resembles all of both.
 * Groups that found a home in another one are left out.
 */
export function centre(groups: readonly Group[], comparer: Comparer, options: FamilyOptions): Group[] {
  const members = groups.flatMap((group) => group.joined.map(({ node }) => ({ node, group })));
  if (members.length === 0) return [...groups];
  const sketches = [...members.map(({ node }) => node), ...groups.map((group) => group.head)].map(
    ({ head }) => head.minHash,
  );
  const index = new BandIndex(sketches, bandingFor(options.threshold, MINHASH_SIZE));
  for (let at = 0; at < members.length; at++) index.add(at);
  const gone = new Set<Group>();
  for (const [at, group] of groups.entries()) {
    const likely = likeliest(sketches, members.length + at, index.near(members.length + at), options);
    const isHome = (other: number): boolean => {
      const { node, group: host } = members[other]!;
      if (host === group || gone.has(host)) return false;
      return takeIn(node, host, group, comparer, options) || link(node, host, group, comparer, options);
    };
    if (likely.some(isHome)) gone.add(group);
  }
  return groups.filter((group) => !gone.has(group));
}

/** Makes a member the kept text of its family and of another one, if all of both are versions of it. */
function takeIn(node: Node, host: Group, other: Group, comparer: Comparer, options: FamilyOptions): boolean {
  if (byOrigin(node.head, host.head.head) !== 0 || byOrigin(node.head, other.head.head) > 0) return false;
  const own =
    host.head === node ? [] : [host.head, ...host.joined.map((joined) => joined.node)].filter((n) => n !== node);
  const newcomers = [other.head, ...other.joined.map((joined) => joined.node)];
  if (own.length + newcomers.length > LARGEST_CENTRED) return false;
  const joined: Joined[] = [];
  for (const version of [...newcomers, ...own]) {
    const found = versionOf(node, version, comparer, options);
    if (found === null) return false;
    joined.push(found);
  }
  host.joined = host.head === node ? [...host.joined, ...joined] : joined;
  host.head = node;
  return true;
}

/** Lets a family join another one through a member that its kept text is a version of. */
function link(node: Node, host: Group, other: Group, comparer: Comparer, options: FamilyOptions): boolean {
  if (host.head === node || host.joined.length + other.joined.length > LARGEST_CENTRED) return false;
  if (versionOf(node, other.head, comparer, options) === null) return false;
  const weaker = weakened(options);
  const joined: Joined[] = [];
  for (const { node: newcomer, via } of [{ node: other.head, via: node }, ...other.joined]) {
    const found = joinedTo(host.head, newcomer, comparer, weaker);
    if (found?.relation !== "near") return false;
    const isNear = (jaccardOf(found.overlap) ?? 0) >= options.threshold;
    joined.push(isNear ? found : { ...found, via: via ?? other.head });
  }
  host.joined.push(...joined);
  return true;
}
