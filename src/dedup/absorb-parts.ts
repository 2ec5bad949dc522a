import { followed } from "../model/progress.js";
import {
  alone,
  type Group,
  type Joined,
  type Judge,
  joinedTo,
  MAX_CHECKED,
  type Node,
  versionOf,
  weakened,
} from "./family-group.js";
import type { FamilyOptions } from "./family-options.js";
import { byPreference } from "./preference.js";
import { SampleIndex } from "./sample-index.js";
import { estimatedCount } from "./sketches.js";

/** A pair that the bands missed is found by its containment: at the Jaccard threshold t that is at least 2t / (1 + t). */
export const leastContainment = ({ threshold, containment }: FamilyOptions): number =>
  Math.min(containment, (2 * threshold) / (1 + threshold));

/**
 * Containment (0 to 1) from which a text of several copies is part of a longer one. What was reprinted by itself is a
 * text of its own, unless the longer one has practically all of it.
 */
const WHOLE = 0.95;

/** From long to short, a family whose kept text lies within a longer one joins that one. */
export function absorbParts(groups: readonly Group[], judge: Judge): Group[] {
  // By distinct shingles: a text that was pasted six times is no longer than one that holds more.
  const byLength = groups
    .map((group) => ({ group, length: estimatedCount(group.head.head.smallest) }))
    .sort((a, b) => b.length - a.length || byPreference(a.group.head.head, b.group.head.head))
    .map(({ group }) => group);
  const index = new SampleIndex(
    byLength.map((group) => group.head.head.smallest),
    leastContainment(judge),
  );
  /** The family that a family has become part of; itself while it stands. */
  const home = byLength.map((_, at) => at);
  const rest: Group[] = [];
  for (const at of followed(byLength.length, "excerpts", judge.onProgress)) {
    const group = byLength[at]!;
    const hosts = [...new Set(index.containersOf(at).map((container) => home[container.index]!))].slice(0, MAX_CHECKED);
    const isReprinted = group.joined.length > 0 || group.head.documents.length > 1;
    const asked = isReprinted ? { ...judge, containment: Math.max(judge.containment, WHOLE) } : judge;
    const best = bestHost(group.head, hosts, byLength, asked);
    if (best === null) continue;
    home[at] = best.host;
    const host = byLength[best.host]!;
    host.joined.push(best.joined);
    rest.push(...moveMembers(group, host, judge));
  }
  return [...byLength.filter((_, at) => home[at] === at), ...rest];
}

/** The longer text that holds most of a text; the earlier of equals. */
function bestHost(
  node: Node,
  hosts: readonly number[],
  groups: readonly Group[],
  judge: Judge,
): { host: number; joined: Joined } | null {
  let best: { host: number; joined: Joined } | null = null;
  let share = -1;
  for (const host of hosts) {
    const joined = joinedTo(groups[host]!.head, node, judge);
    const held = joined === null ? -1 : joined.overlap.both / joined.overlap.first;
    if (held > share) {
      best = { host, joined: joined! };
      share = held;
    }
  }
  return best;
}

/**
 * Members follow the kept text of their family into a longer one, which covers them too or, for versions of that text,
 * three quarters as much as it would have to.
 *
 * @returns families of the others
 */
function moveMembers(group: Group, host: Group, judge: Judge): Group[] {
  const left: Group[] = [];
  const moved = new Set([group.head]);
  const weaker = weakened(judge);
  // Those that came through another member come after it.
  const ordered = [...group.joined].sort((a, b) => Number(a.via !== undefined) - Number(b.via !== undefined));
  for (const { node, relation, via = group.head } of ordered) {
    const joined = joinedTo(host.head, node, judge);
    const isVersion = relation === "near" && moved.has(via);
    const drifted = joined === null && isVersion ? joinedTo(host.head, node, weaker) : null;
    if (joined !== null) host.joined.push(joined.relation === "partial" && isVersion ? { ...joined, via } : joined);
    else if (drifted !== null) host.joined.push({ ...drifted, via });
    else settle(node, left, judge);
    if (joined !== null || drifted !== null) moved.add(node);
  }
  group.joined = [];
  return left;
}

/** Puts a text to the first group that it is a version of, or into one of its own. */
function settle(node: Node, groups: Group[], judge: Judge): void {
  for (const group of groups) {
    const joined = versionOf(group.head, node, judge);
    if (joined !== null) {
      group.joined.push(joined);
      return;
    }
  }
  groups.push(alone(node));
}
