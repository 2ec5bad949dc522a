import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandingFor, bandProbability } from "../../src/dedup/banding.js";
import { documentLetters, lettersOf } from "../../src/dedup/letters.js";
import {
  codePoints,
  containmentOf,
  jaccardOf,
  type Overlap,
  overlapOf,
  shingleHashes,
} from "../../src/dedup/shingles.js";
import {
  containmentEstimate,
  estimatedCount,
  estimatedJaccard,
  oneHashMinHash,
  smallestHashes,
  standardError,
} from "../../src/dedup/sketches.js";
import { passages } from "../../src/model/passage.js";
import { documentOf, nonsense } from "../helpers/dedup-documents.js";

/** The definition, slowly: sets of strings. */
function slowOverlap(a: string, b: string, size: number): Overlap {
  const setOf = (text: string) => {
    const characters = [...text];
    return new Set(
      characters
        .slice(0, Math.max(0, characters.length - size + 1))
        .map((_, i) => characters.slice(i, i + size).join("")),
    );
  };
  const first = setOf(a);
  const second = setOf(b);
  return { both: [...first].filter((shingle) => second.has(shingle)).length, first: first.size, second: second.size };
}

const text = fc.string({ unit: fc.constantFrom("政", "府", "工", "作", "𠀀", "a", "1", "，", " ") });

describe("overlapOf", () => {
  it("agrees with sets of strings, for any text and shingle size", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 6 }), (a, b, size) => {
        expect(overlapOf(codePoints(a), codePoints(b), size)).toEqual(slowOverlap(a, b, size));
      }),
    );
  });
});

describe("lettersOf", () => {
  it("keeps digits, Latin letters and Chinese characters, full width as half width", () => {
    expect(String.fromCharCode(...lettersOf("２０２４年，<U+00A0>GDP：“增长” 6%。"))).toBe("2024年GDP增长6");
  });

  it("are those of every script, also of pairs of code units; a text without any has its marks", () => {
    const letters = (text: string) => String.fromCharCode(...lettersOf(text));
    expect(letters("План 2024, བོད་ཡིག, 경제 — 𠮷野家 😀 二〇二四")).toBe("План2024བོདཡིག경제𠮷野家二〇二四");
    expect([letters("！ ？"), letters(" \n")]).toEqual(["！？", ""]);
  });

  it("gives for a document the letters of its passages", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("政", "Ａ", "，", "<U+00A0>", "<U+", "\u200b", "\n", "\u3000", "9", "𠮷", "ё", "😀"),
        }),
        (raw) => {
          const document = documentOf("a", raw);
          const text = passages(document)
            .map((passage) => passage.text)
            .join("");
          const slow = text.replace(/[^\p{L}\p{N}]/gu, "") || text.replace(/\s/gu, "");
          expect(String.fromCharCode(...documentLetters(document))).toBe(slow);
        },
      ),
    );
  });
});

describe("sketches", () => {
  const pairs = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => {
    const common = nonsense(1, 3000 * share);
    return [common + nonsense(2, 3000 * (1 - share)), common + nonsense(3, 3000 * (1 - share))] as const;
  });

  it("estimate the Jaccard index within four standard errors", () => {
    for (const [a, b] of pairs) {
      const exact = jaccardOf(overlapOf(lettersOf(a), lettersOf(b)))!;
      const estimate = estimatedJaccard(
        oneHashMinHash(shingleHashes(lettersOf(a))),
        oneHashMinHash(shingleHashes(lettersOf(b))),
      );
      expect(Math.abs(estimate - exact)).toBeLessThanOrEqual(4 * standardError(exact, 128));
    }
  });

  it("estimate it without bias for texts shorter than the sketch", () => {
    let sum = 0;
    const runs = 200;
    for (let run = 0; run < runs; run++) {
      const common = nonsense(3 * run, 30);
      const [a, b] = [common + nonsense(3 * run + 1, 15), common + nonsense(3 * run + 2, 15)].map((one) =>
        lettersOf(one),
      );
      const exact = jaccardOf(overlapOf(a!, b!))!;
      sum += estimatedJaccard(oneHashMinHash(shingleHashes(a!)), oneHashMinHash(shingleHashes(b!))) - exact;
    }
    expect(Math.abs(sum / runs)).toBeLessThan(0.02);
  });

  it("estimate the containment of an excerpt of a tenth", () => {
    const long = nonsense(7, 10_000);
    const part = long.slice(4000, 4800) + nonsense(8, 200);
    const [a, b] = [part, long].map((one) => smallestHashes(shingleHashes(lettersOf(one))));
    const { drawn, shared } = containmentEstimate(a!, b!);
    expect(drawn).toBeGreaterThan(4);
    expect(Math.abs(shared / drawn - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / drawn));
  });

  it("hold the smallest hashes of the set, as sorting all of them does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
        fc.integer({ min: 1, max: 20 }),
        (hashes, size) => {
          const slow = [...new Set(hashes)].sort((a, b) => a - b).slice(0, size);
          expect([...smallestHashes(Uint32Array.from([...hashes, ...hashes]), size)]).toEqual(slow);
        },
      ),
    );
  });

  it("estimate the number of distinct shingles, pasted copies aside", () => {
    const hashes = shingleHashes(lettersOf(nonsense(9, 5000).repeat(6)));
    expect(Math.abs(estimatedCount(smallestHashes(hashes)) / 5000 - 1)).toBeLessThan(0.27);
  });
});

describe("bandingFor", () => {
  it("finds a pair at the threshold in 999 of 1,000 cases", () => {
    for (const threshold of [0.3, 0.5, 0.6, 0.75, 0.9]) {
      expect(bandProbability(threshold, bandingFor(threshold, 128))).toBeGreaterThanOrEqual(0.999);
    }
  });
});

const reference = new URL("../../../shared/reference/near-duplicate.json", import.meta.url);
const texts = new URL("../../../shared/data/seeds/", import.meta.url);

describe.skipIf(!existsSync(reference))("reference/near-duplicate.json (skipped where ../shared is missing)", () => {
  const { cases } = existsSync(reference) ? JSON.parse(readFileSync(reference, "utf8")) : { cases: [] };
  const textOf = (source: string | { file: string; line: number; sha256_16: string }): string => {
    if (typeof source === "string") return source;
    const line = readFileSync(new URL(source.file, texts), "utf8").split("\n")[source.line]!;
    const candidates = [line, line.trim(), line.replace(/\r$/u, "")];
    const found = candidates.find((one) => createHash("sha256").update(one).digest("hex").startsWith(source.sha256_16));
    return found ?? line;
  };

  for (const one of cases.filter((item: { measure: string }) => item.measure.startsWith("Jaccard of character"))) {
    it(one.id, () => {
      const [a, b] = [textOf(one.inputs.a), textOf(one.inputs.b)];
      for (const [form, codes] of [
        ["raw", codePoints],
        ["normalised", lettersOf],
      ] as const) {
        const overlap = overlapOf(codes(a), codes(b), one.inputs.k);
        const expected = one.expected[form];
        expect([overlap.first, overlap.second, overlap.both]).toEqual([
          expected.shingles_a,
          expected.shingles_b,
          expected.intersection,
        ]);
        for (const [got, wanted] of [
          [jaccardOf(overlap), expected.jaccard],
          [containmentOf(overlap.both, overlap.first), expected.containment_a_in_b],
          [containmentOf(overlap.both, overlap.second), expected.containment_b_in_a],
        ]) {
          if (wanted === null) expect(got).toBeNull();
          else expect(got).toBeCloseTo(wanted, 9);
        }
      }
    });
  }

  const byId = (id: string) => cases.find((item: { id: string }) => item.id === id);

  it("minhash-error-s: standard error", () => {
    const { inputs, expected } = byId("minhash-error-s");
    for (const row of expected) {
      inputs.J.forEach((j: number, index: number) => {
        expect(standardError(j, row.k)).toBeCloseTo(row.standard_error[index], 9);
      });
    }
  });

  it("lsh-mmds-20x5: probability of a shared band", () => {
    const { inputs, expected } = byId("lsh-mmds-20x5");
    const banding = { bands: inputs.b, rows: inputs.r };
    inputs.s.forEach((s: number, index: number) => {
      expect(bandProbability(s, banding)).toBeCloseTo(expected.probability[index], 9);
    });
  });

  it("minhash-mmds: the estimate from signatures", () => {
    const { expected } = byId("minhash-mmds");
    const sketchOf = (set: number): number[] => [expected.h1[set], expected.h2[set]];
    expect(estimatedJaccard(sketchOf(0), sketchOf(3))).toBe(expected.estimate_S1_S4);
  });
});
