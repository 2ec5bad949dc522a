import { followed } from "../model/progress.js";
import { BandIndex, bandingFor } from "./banding.js";
import { alone, type Comparer, type Group, type Node, versionOf } from "./family-group.js";
import type { FamilyOptions } from "./family-options.js";
import { estimatedJaccard, MINHASH_SIZE, standardError } from "./minhash.js";

/** Candidates of one document that are checked exactly, likeliest first: bounds the work on texts from one template. */
export const MAX_CHECKED = 8;

/** Standard errors by which a MinHash estimate may fall short of the threshold and still be checked. */
const SLACK = 4;

/** In order of preference each text joins an earlier one that it resembles, or founds a family. */
export function gatherVersions(nodes: readonly Node[], comparer: Comparer, options: FamilyOptions): Group[] {
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
