import { type CleanDocument, type Line, type Metadata, NO_METADATA } from "../../src/model/document.js";

/** A document whose lines are all kept. */
export function documentOf(path: string, text: string, metadata: Partial<Metadata> = {}): CleanDocument {
  const lines = text.split("\n").map(
    (raw, index): Line => ({
      number: index + 1,
      raw,
      label: raw.trim() === "" ? "blank" : "content",
      reason: "test",
      cuts: [],
    }),
  );
  return { path, encoding: "utf-8", sha256: "", metadata: { ...NO_METADATA, ...metadata }, fields: {}, lines };
}

/** A reproducible stream of numbers from 0 to below 1 (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chinese letters without sense: `count` of them, no two texts of different seeds alike. */
export function nonsense(seed: number, count: number): string {
  const next = stream(seed);
  return Array.from({ length: count }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 3000))).join("");
}
