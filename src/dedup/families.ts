import { byCodeUnit } from "../base/order.js";
import { followed, type ProgressOptions } from "../model/progress.js";
import { BandIndex, bandingFor } from "./banding.js";
import { estimatedJaccard, MINHASH_SIZE, standardError } from "./minhash.js";
import { byOrigin, byPreference, whyPreferred } from "./preference.js";
import { SampleIndex } from "./sample-index.js";
import { containmentOf, jaccardOf, type Overlap, smallerInLarger } from "./shingles.js";
import type { Signature } from "./signature.js";
import { estimatedCount } from "./smallest-hashes.js";

/** How a text relates to the one that is kept for it. */
export type Relation = "identical" | "near" | "partial";

export interface FamilyOptions extends ProgressOptions {
  /** Jaccard index over character 5-shingles from which two texts are versions of one. From 0 to 1. */
  readonly threshold: number;
  /** Containment over character 5-shingles from which a text is a part of a longer one. From 0 to 1. */
  readonly containment: number;
  /**
   * Share of the 20-shingles (runs of `RUN_LENGTH` letters, one from each letter on) of the text with fewer that the
   * other has as well, whatever the relation. Tells copies from texts that fill one template with other facts. From 0 to 1.
   */
  readonly copied: number;
  /** Texts with fewer letters are compared as wholes only, identical or not. Unit: letters and digits. */
  readonly minCharacters: number;
}

/** Letters of a long shingle: a sentence or so, longer than the stock phrases between two names in a template. */
export const RUN_LENGTH = 20;

// Measured on news of one year and on disciplinary notices of two offices; measure again when one of these moves.
export const FAMILY_DEFAULTS: FamilyOptions = {
  threshold: 0.6, // three quarters of either text are in both; reprints lie above 0.7, other texts below 0.6
  containment: 0.75, // a quarter may be another headline, a byline, an editor's rewording
  copied: 0.55, // notices from one template reach 0.51, reprints and excerpts begin at 0.61
  minCharacters: 50, // below, one changed name takes away a quarter of all shingles, and a stock sentence is the whole text
};

/** A document that another one stands for. */
export interface Member {
  /** Index of the document among the signatures. */
  readonly index: number;
  readonly relation: Relation;
  /** Over the letters of both texts, against the kept document; `null` for texts of fewer than five letters. */
  readonly jaccard: number | null;
  /** Share of the shingles of the text with fewer that the other has; `null` as above. */
  readonly containment: number | null;
  /** Index of the member that it is a version of, where it is no version of the kept document. */
  readonly via?: number;
}

/** Documents that carry one text. */
export interface Family {
  /** Index of the document that is kept. */
  readonly keep: number;
  /** Why this one, in words. */
  readonly why: string;
  /** The others, by path. Never empty. */
  readonly members: readonly Member[];
}

/** Compares two documents, given by their indexes. */
export interface Comparer {
  /** Overlap over character 5-shingles. */
  overlap(first: number, second: number): Overlap;
  /** Share of the `RUN_LENGTH`-shingles of the text with fewer that the other has; 0 where it has none. */
  copied(first: number, second: number): number;
}

/** Candidates of one document that are checked exactly, likeliest first: bounds the work on texts from one template. */
const MAX_CHECKED = 8;

/**
 * Share of the thresholds that a text must reach against the kept one if it is a version of a member: the versions of a
 * version drift apart, but two texts that share less than half of their wording are two texts.
 */
const LINKED = 0.75;

/** Largest family that is looked through for a text that resembles more than the kept one does. Unit: texts. */
const LARGEST_CENTRED = 64;

/** Standard errors by which a MinHash estimate may fall short of the threshold and still be checked. */
const SLACK = 4;

/** Documents with the same letters: from here on they are one. The first is preferred. */
interface Node {
  readonly documents: readonly number[];
  readonly head: Signature;
}

interface Joined {
  readonly node: Node;
  readonly relation: Relation;
  readonly overlap: Overlap;
  /** The member through which it belongs here. */
  readonly via?: Node;
}

/** A family while it is made. */
interface Group {
  head: Node;
  joined: Joined[];
}

/**
 * Finds the families of a corpus. Every member meets a threshold against the document that is kept for it, or against
 * another member and three quarters of the threshold against the kept one. A document is in one family, as the kept text
 * or as a member: versions of an excerpt are members of the family of the text that holds it, `via` the excerpt. The text
 * that a member came `via` is a member of the same family.
 *
 * 1. Documents with the same letters are one from here on.
 * 2. In order of preference (see `byPreference`) each document joins an earlier one that it resembles, or founds a
 *    family. Candidates come from bands of MinHash sketches; `comparer` decides.
 * 3. Where a document resembles a member of a family but not the kept text, and that member resembles all of them, it is
 *    kept instead, if source and date do not speak against it: an original stands between its reprints. Where they do,
 *    the document joins through that member, if it is not too far from the kept text.
 * 4. From long to short, a family whose kept text lies within a longer one joins that one: there the longer text is kept
 *    whatever the preference, since dropping it would lose text. Its members follow `via` it where the longer text covers
 *    three quarters of what it would have to; the others stay apart.
 *
 * The order of the signatures changes nothing. Time grows with the number of documents, not of pairs.
 *
 * @param comparer called for likely pairs only; asked with the same `first` several times in a row
 */
export function families(
  signatures: readonly Signature[],
  comparer: Comparer,
  options: Partial<FamilyOptions> = {},
): Family[] {
  const settings = { ...FAMILY_DEFAULTS, ...options };
  const nodes = nodesOf(signatures);
  const comparable = nodes.filter((node) => node.head.characters >= settings.minCharacters);
  const short = nodes.filter((node) => node.head.characters < settings.minCharacters);
  const gathered = gatherVersions(comparable, comparer, settings);
  const versions = centre(gathered, comparer, settings);
  const groups = absorbParts(versions, comparer, settings);
  return [...groups, ...short.map(alone)]
    .flatMap((group) => familyOf(group, signatures))
    .sort((a, b) => byCodeUnit(signatures[a.keep]!.path, signatures[b.keep]!.path) || a.keep - b.keep);
}

const alone = (head: Node): Group => ({ head, joined: [] });

/** Documents of equal letters as one, in order of preference. Documents without letters belong to nobody. */
function nodesOf(signatures: readonly Signature[]): Node[] {
  const byDigest = new Map<string, number[]>();
  signatures.forEach((signature, index) => {
    if (signature.characters === 0) return;
    const same = byDigest.get(signature.digest);
    if (same) same.push(index);
    else byDigest.set(signature.digest, [index]);
  });
  return [...byDigest.values()]
    .map((documents) => {
      documents.sort((a, b) => byPreference(signatures[a]!, signatures[b]!) || a - b);
      return { documents, head: signatures[documents[0]!]! };
    })
    .sort((a, b) => byPreference(a.head, b.head));
}

const first = (node: Node): number => node.documents[0]!;

/** Step 2. */
function gatherVersions(nodes: readonly Node[], comparer: Comparer, options: FamilyOptions): Group[] {
  const sketches = nodes.map((node) => node.head.minHash);
  const index = new BandIndex(sketches, bandingFor(options.threshold, MINHASH_SIZE));
  const groups = new Map<number, Group>();
  const join = (node: Node, at: number): boolean => {
    for (const other of likeliest(sketches, at, index.near(at), options)) {
      const joined = versionOf(nodes[other]!, node, comparer, options);
      if (joined === null) continue;
      groups.get(other)!.joined.push(joined);
      return true;
    }
    return false;
  };
  for (const at of followed(nodes.length, "reprints", options.onProgress)) {
    const node = nodes[at]!;
    if (join(node, at)) continue;
    groups.set(at, alone(node));
    index.add(at);
  }
  return [...groups.values()];
}

/** The estimate from which on a pair is checked exactly. */
export const leastEstimate = (threshold: number): number => threshold - SLACK * standardError(threshold, MINHASH_SIZE);

/** Of the sketches that share a band with one, those that may reach the threshold, best first. */
function likeliest(
  sketches: readonly Uint32Array[],
  at: number,
  near: readonly number[],
  { threshold }: FamilyOptions,
): number[] {
  const least = leastEstimate(threshold);
  return near
    .map((other) => ({ other, estimate: estimatedJaccard(sketches[at]!, sketches[other]!) }))
    .filter(({ estimate }) => estimate >= least)
    .sort((a, b) => b.estimate - a.estimate || a.other - b.other)
    .slice(0, MAX_CHECKED)
    .map(({ other }) => other);
}

/** Step 3. Groups that found a home in another one are left out. */
function centre(groups: readonly Group[], comparer: Comparer, options: FamilyOptions): Group[] {
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

/** A pair that the bands missed is found by its containment: at the Jaccard threshold t that is at least 2t / (1 + t). */
export const leastContainment = ({ threshold, containment }: FamilyOptions): number =>
  Math.min(containment, (2 * threshold) / (1 + threshold));

/** Step 4. */
function absorbParts(groups: readonly Group[], comparer: Comparer, options: FamilyOptions): Group[] {
  // By distinct shingles: a text that was pasted six times is no longer than one that holds more.
  const byLength = groups
    .map((group) => ({ group, length: estimatedCount(group.head.head.smallest) }))
    .sort((a, b) => b.length - a.length || byPreference(a.group.head.head, b.group.head.head))
    .map(({ group }) => group);
  const index = new SampleIndex(
    byLength.map((group) => group.head.head.smallest),
    leastContainment(options),
  );
  /** The family that a family has become part of; itself while it stands. */
  const home = byLength.map((_, at) => at);
  const rest: Group[] = [];
  for (const at of followed(byLength.length, "excerpts", options.onProgress)) {
    const group = byLength[at]!;
    const hosts = [...new Set(index.containersOf(at).map((container) => home[container.index]!))].slice(0, MAX_CHECKED);
    const best = bestHost(group.head, hosts, byLength, comparer, options);
    if (best === null) continue;
    home[at] = best.host;
    const host = byLength[best.host]!;
    host.joined.push(best.joined);
    rest.push(...moveMembers(group, host, comparer, options));
  }
  return [...byLength.filter((_, at) => home[at] === at), ...rest];
}

/** The longer text that holds most of a text; the earlier of equals. */
function bestHost(
  node: Node,
  hosts: readonly number[],
  groups: readonly Group[],
  comparer: Comparer,
  options: FamilyOptions,
): { host: number; joined: Joined } | null {
  let best: { host: number; joined: Joined } | null = null;
  let share = -1;
  for (const host of hosts) {
    const joined = joinedTo(groups[host]!.head, node, comparer, options);
    const held = joined === null ? -1 : joined.overlap.both / joined.overlap.first;
    if (held > share) {
      best = { host, joined: joined! };
      share = held;
    }
  }
  return best;
}

/** What a text is to a kept one, or `null` where it meets no threshold. */
function joinedTo(head: Node, node: Node, comparer: Comparer, options: FamilyOptions): Joined | null {
  const overlap = comparer.overlap(first(node), first(head));
  const near = (jaccardOf(overlap) ?? 0) >= options.threshold;
  if (!near && (containmentOf(overlap.both, overlap.first) ?? 0) < options.containment) return null;
  if (comparer.copied(first(node), first(head)) < options.copied) return null;
  return { node, relation: near ? "near" : "partial", overlap };
}

/** As `joinedTo`, for another version of the text only. */
function versionOf(head: Node, node: Node, comparer: Comparer, options: FamilyOptions): Joined | null {
  const joined = joinedTo(head, node, comparer, options);
  return joined?.relation === "near" ? joined : null;
}

/**
 * Members follow the kept text of their family into a longer one, which covers them too or, for versions of that text,
 * three quarters as much as it would have to.
 *
 * @returns families of the others
 */
function moveMembers(group: Group, host: Group, comparer: Comparer, options: FamilyOptions): Group[] {
  const left: Group[] = [];
  const moved = new Set([group.head]);
  const weaker = weakened(options);
  // Those that came through another member come after it.
  const ordered = [...group.joined].sort((a, b) => Number(a.via !== undefined) - Number(b.via !== undefined));
  for (const { node, relation, via = group.head } of ordered) {
    const joined = joinedTo(host.head, node, comparer, options);
    const isVersion = relation === "near" && moved.has(via);
    const drifted = joined === null && isVersion ? joinedTo(host.head, node, comparer, weaker) : null;
    if (joined !== null) host.joined.push(joined.relation === "partial" && isVersion ? { ...joined, via } : joined);
    else if (drifted !== null) host.joined.push({ ...drifted, via });
    else settle(node, left, comparer, options);
    if (joined !== null || drifted !== null) moved.add(node);
  }
  group.joined = [];
  return left;
}

/** What is asked of versions of a member. Where no parts are looked for, none are. */
const weakened = (options: FamilyOptions): FamilyOptions => ({
  ...options,
  threshold: LINKED * options.threshold,
  copied: LINKED * options.copied,
  containment: options.containment > 1 ? options.containment : LINKED * options.containment,
});

/** Puts a text to the first group that it is a version of, or into one of its own. */
function settle(node: Node, groups: Group[], comparer: Comparer, options: FamilyOptions): void {
  for (const group of groups) {
    const joined = versionOf(group.head, node, comparer, options);
    if (joined !== null) {
      group.joined.push(joined);
      return;
    }
  }
  groups.push(alone(node));
}

/** A group as results show it; nothing for a document that stands alone. */
function familyOf(group: Group, signatures: readonly Signature[]): Family[] {
  const keep = first(group.head);
  const whole = group.head.head.smallest.length === 0 ? null : 1;
  const members: Member[] = [
    ...group.head.documents
      .slice(1)
      .map((index): Member => ({ index, relation: "identical", jaccard: whole, containment: whole })),
    ...group.joined.flatMap(({ node, relation, overlap, via }) =>
      node.documents.map(
        (index): Member => ({
          index,
          relation,
          jaccard: jaccardOf(overlap),
          containment: smallerInLarger(overlap),
          ...(via && { via: first(via) }),
        }),
      ),
    ),
  ];
  if (members.length === 0) return [];
  members.sort((a, b) => byCodeUnit(signatures[a.index]!.path, signatures[b.index]!.path) || a.index - b.index);
  return [{ keep, why: whyKept(keep, members, signatures), members }];
}

function whyKept(keep: number, members: readonly Member[], signatures: readonly Signature[]): string {
  const versions = members.filter((member) => member.relation !== "partial");
  const parts = members.length - versions.length;
  const rivals = versions.map((member) => signatures[member.index]!);
  const isPreferred = rivals.every((rival) => byPreference(signatures[keep]!, rival) <= 0);
  const reasons = [
    ...(!isPreferred && parts === 0 ? ["resembles all the others, which do not all resemble each other"] : []),
    ...(rivals.length > 0 && isPreferred ? [whyPreferred(signatures[keep]!, rivals)] : []),
    ...(parts > 0 ? [`holds ${parts === 1 ? "a shorter text" : `${parts} shorter texts`}`] : []),
  ];
  return reasons.join("; ");
}
