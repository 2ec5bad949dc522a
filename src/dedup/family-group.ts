import type { FamilyOptions, Relation } from "./family-options.js";
import { containmentOf, jaccardOf, type Overlap } from "./shingles.js";
import type { Signature } from "./signature.js";

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

/** What a text is to a kept one, or `null` where it meets no threshold. */
export function joinedTo(head: Node, node: Node, comparer: Comparer, options: FamilyOptions): Joined | null {
  const overlap = comparer.overlap(first(node), first(head));
  const near = (jaccardOf(overlap) ?? 0) >= options.threshold;
  if (!near && (containmentOf(overlap.both, overlap.first) ?? 0) < options.containment) return null;
  if (comparer.copied(first(node), first(head)) < options.copied) return null;
  return { node, relation: near ? "near" : "partial", overlap };
}

/** As `joinedTo`, for another version of the text only. */
export function versionOf(head: Node, node: Node, comparer: Comparer, options: FamilyOptions): Joined | null {
  const joined = joinedTo(head, node, comparer, options);
  return joined?.relation === "near" ? joined : null;
}

/**
 * Share of the thresholds that a text must reach against the kept one if it is a version of a member: the versions of a
 * version drift apart, but two texts that share less than half of their wording are two texts.
 */
const LINKED = 0.75;

/** What is asked of versions of a member. Where no parts are looked for, none are. */
export const weakened = (options: FamilyOptions): FamilyOptions => ({
  ...options,
  threshold: LINKED * options.threshold,
  copied: LINKED * options.copied,
  containment: options.containment > 1 ? options.containment : LINKED * options.containment,
});
