import { createHash } from "node:crypto";

const BITS = 64n;
/** Characters in a feature of a text. */
const WINDOW = 4;

/**
 * SimHash of weighted features: 64 bits, each the majority of that bit over the MD5 of the features (last 8 bytes), ties 0.
 * For exchange with other tools; `families` does not use it, since a few bits do not tell a reprint from a template.
 *
 * Source: M. Charikar (2002), "Similarity estimation techniques from rounding algorithms", STOC '02, 380–388; bits and
 * features as in the Python package `simhash`.
 *
 * @param features feature and weight
 */
export function simHash(features: Iterable<readonly [string, number]>): bigint {
  const weights = new Array<number>(Number(BITS)).fill(0);
  let total = 0;
  for (const [feature, weight] of features) {
    const hash = createHash("md5").update(feature).digest().readBigUInt64BE(8);
    total += weight;
    for (let bit = 0; bit < weights.length; bit++) if ((hash >> BigInt(bit)) & 1n) weights[bit]! += weight;
  }
  return weights.reduce((value, weight, bit) => (weight > total / 2 ? value | (1n << BigInt(bit)) : value), 0n);
}

/** SimHash of a text: windows of four characters over its lower-case word characters joined, weighted by count. */
export function textSimHash(text: string): bigint {
  const characters = [...(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join("")];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, characters.length - WINDOW + 1); at++) {
    const feature = characters.slice(at, at + WINDOW).join("");
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return simHash(counts);
}

/** Number of bits in which two SimHashes differ, from 0 to 64. */
export function hammingDistance(a: bigint, b: bigint): number {
  let count = 0;
  for (let rest = a ^ b; rest > 0n; rest &= rest - 1n) count++;
  return count;
}
