import { followed } from "../model/progress.js";
import { BandIndex, bandingFor } from "./banding.js";
import type { FamilyOptions, Relation } from "./family-options.js";
import { byOrigin } from "./preference.js";
import { containmentOf, jaccardOf, type Overlap } from "./shingles.js";
import type { Signature } from "./signature.js";
import { estimatedJaccard, MINHASH_SIZE, standardError } from "./sketches.js";

/** Compares two documents, given by their indexes. */
export interface Comparer {
  /** Overlap over character 5-shingles. */
  overlap(first: number, second: number): Overlap;
  /** Share of the `RUN_LENGTH`-shingles of the text with fewer that the other has; 0 where it has none. */
  copied(first: number, second: number): number;
}

/** Documents with the same letters: from here on they are one. The first is preferred. */
export interface Node {
  readonly documents: readonly number[];
  readonly head: Signature;
}

export interface Joined {
  readonly node: Node;
  readonly relation: Relation;
  readonly overlap: Overlap;
  /** The member through which it belongs here. */
  readonly via?: Node;
}

/** A family while it is made. */
export interface Group {
  head: Node;
  joined: Joined[];
}

export const alone = (head: Node): Group => ({ head, joined: [] });

export const first = (node: Node): number => node.documents[0]!;

/** What decides whether two texts belong together. */
export interface Judge extends FamilyOptions {
  readonly comparer: Comparer;
}

/** What a text is to a kept one, or `null` where it meets no threshold. */
export function joinedTo(head: Node, node: Node, judge: Judge): Joined | null {
  const overlap = judge.comparer.overlap(first(node), first(head));
  const near = (jaccardOf(overlap) ?? 0) >= judge.threshold;
  if (!near && (containmentOf(overlap.both, overlap.first) ?? 0) < judge.containment) return null;
  if (judge.comparer.copied(first(node), first(head)) < judge.copied) return null;
  return { node, relation: near ? "near" : "partial", overlap };
}

/** As `joinedTo`, for another version of the text only. */
export function versionOf(head: Node, node: Node, judge: Judge): Joined | null {
  const joined = joinedTo(head, node, judge);
  return joined?.relation === "near" ? joined : null;
}

/**
 * Share of the thresholds that a text must reach against the kept one if it is a version of a member: the versions of a
 * version drift apart, but two texts that share less than half of their wording are two texts.
 */
const LINKED = 0.75;

/** What is asked of versions of a member. Where no parts are looked for, none are. */
export const weakened = (judge: Judge): Judge => ({
  ...judge,
  threshold: LINKED * judge.threshold,
  copied: LINKED * judge.copied,
  containment: judge.containment > 1 ? judge.containment : LINKED * judge.containment,
});

/** Candidates of one document that are checked exactly, likeliest first: bounds the work on texts from one template. */
export const MAX_CHECKED = 8;

/** Standard errors by which a MinHash estimate may fall short of the threshold and still be checked. */
const SLACK = 4;

/** In order of preference each text joins an earlier one that it resembles, or founds a family. */
export function gatherVersions(nodes: readonly Node[], judge: Judge): Group[] {
  const sketches = nodes.map((node) => node.head.minHash);
  const index = new BandIndex(sketches, bandingFor(judge.threshold, MINHASH_SIZE));
  const groups = new Map<number, Group>();
  const join = (node: Node, at: number): boolean => {
    for (const other of likeliest(sketches, at, index.near(at), judge)) {
      const joined = versionOf(nodes[other]!, node, judge);
      if (joined === null) continue;
      groups.get(other)!.joined.push(joined);
      return true;
    }
    return false;
  };
  for (const at of followed(nodes.length, "reprints", judge.onProgress)) {
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
export function likeliest(
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

/** Largest family that is looked through for a text that resembles more than the kept one does. Unit: texts. */
const LARGEST_CENTRED = 64;

/**
 * Joins families through a member that their kept texts resemble: it is kept instead where it resembles all of both.
 * Groups that found a home in another one are left out.
 */
export function centre(groups: readonly Group[], judge: Judge): Group[] {
  const members = groups.flatMap((group) => group.joined.map(({ node }) => ({ node, group })));
  if (members.length === 0) return [...groups];
  const sketches = [...members.map(({ node }) => node), ...groups.map((group) => group.head)].map(
    ({ head }) => head.minHash,
  );
  const index = new BandIndex(sketches, bandingFor(judge.threshold, MINHASH_SIZE));
  for (let at = 0; at < members.length; at++) index.add(at);
  const gone = new Set<Group>();
  for (const [at, group] of groups.entries()) {
    const likely = likeliest(sketches, members.length + at, index.near(members.length + at), judge);
    const isHome = (other: number): boolean => {
      const { node, group: host } = members[other]!;
      if (host === group || gone.has(host)) return false;
      return takeIn(node, host, group, judge) || link(node, host, group, judge);
    };
    if (likely.some(isHome)) gone.add(group);
  }
  return groups.filter((group) => !gone.has(group));
}

/** Makes a member the kept text of its family and of another one, if all of both are versions of it. */
function takeIn(node: Node, host: Group, other: Group, judge: Judge): boolean {
  if (byOrigin(node.head, host.head.head) !== 0 || byOrigin(node.head, other.head.head) > 0) return false;
  const own =
    host.head === node ? [] : [host.head, ...host.joined.map((joined) => joined.node)].filter((n) => n !== node);
  const newcomers = [other.head, ...other.joined.map((joined) => joined.node)];
  if (own.length + newcomers.length > LARGEST_CENTRED) return false;
  const joined: Joined[] = [];
  for (const version of [...newcomers, ...own]) {
    const found = versionOf(node, version, judge);
    if (found === null) return false;
    joined.push(found);
  }
  host.joined = host.head === node ? [...host.joined, ...joined] : joined;
  host.head = node;
  return true;
}

/** Lets a family join another one through a member that its kept text is a version of. */
function link(node: Node, host: Group, other: Group, judge: Judge): boolean {
  if (host.head === node || host.joined.length + other.joined.length > LARGEST_CENTRED) return false;
  if (versionOf(node, other.head, judge) === null) return false;
  const weaker = weakened(judge);
  const joined: Joined[] = [];
  for (const { node: newcomer, via } of [{ node: other.head, via: node }, ...other.joined]) {
    const found = joinedTo(host.head, newcomer, weaker);
    if (found?.relation !== "near") return false;
    const isNear = (jaccardOf(found.overlap) ?? 0) >= judge.threshold;
    joined.push(isNear ? found : { ...found, via: via ?? other.head });
  }
  host.joined.push(...joined);
  return true;
}
