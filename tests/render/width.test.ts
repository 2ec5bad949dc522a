import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { displayWidth, pad, shorten, shortenApart } from "../../src/render/width.js";

const between = (min: number, max: number) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code));
/** What phrases of the command are made of. */
const inPhrases = fc.oneof(
  between(0x20, 0x7e),
  between(0x4e00, 0x9fff),
  between(0x3001, 0x301f),
  between(0xff01, 0xff5e),
  fc.constantFrom("—", "…", "“", "”", "·", "×", "–", "→", "█"),
);
const phrase = fc.array(inPhrases, { maxLength: 20 }).map((characters) => characters.join(""));
const cluster = fc.oneof(inPhrases, fc.constantFrom("𠮷", "\u200b", "e\u0301", "👨‍👩‍👧", "🇨🇳", "1️⃣", "℃", "ｶﾞ"));
const texts = fc.array(cluster, { maxLength: 12 }).map((clusters) => clusters.join(""));
const width = fc.integer({ min: 1, max: 20 });

describe("displayWidth", () => {
  it.each([
    ["phrases", phrase],
    ["texts with marks, joined pictures, flags, keycaps, rare characters", texts],
  ])("is what string-width says of %s", (_, any) => {
    fc.assert(
      fc.property(any, (text) => {
        expect(displayWidth(text)).toBe(stringWidth(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("shorten and pad", () => {
  it("never exceed the width, and fill it exactly", () => {
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 12 }), width, (clusters, columns) => {
        for (const at of ["end", "start", "middle"] as const) {
          const short = shorten(clusters.join(""), columns, at);
          expect(stringWidth(short)).toBeLessThanOrEqual(columns);
          expect(stringWidth(pad(short, columns, "left"))).toBe(columns);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("shortenApart", () => {
  it("never exceeds the width, keeps the order, and says the same of the same text", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cluster, { maxLength: 8 }), { maxLength: 6 }), width, (lists, columns) => {
        const texts = lists.map((clusters) => clusters.join(""));
        const short = shortenApart(texts, columns);
        expect(short).toHaveLength(texts.length);
        short.forEach((text, i) => {
          expect(stringWidth(text)).toBeLessThanOrEqual(columns);
          expect(text).toBe(short[texts.indexOf(texts[i]!)]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["that share an end", ["松岭省", "柏川省", "泉北市"], 4, "start", ["松…", "柏…", "泉…"]],
    ["that share both ends", ["2031_松岭_工作报告.txt", "2031_柏川_工作报告.txt"], 6, "end", ["…松岭…", "…柏川…"]],
    [
      "that differ at both ends only",
      ["东甲甲甲甲甲一", "东甲甲甲甲甲二", "西甲甲甲甲甲一"],
      5,
      "end",
      ["东…一", "东…二", "西…一"],
    ],
    [
      "of which some alone are alike at both ends",
      ["Board of Trade of Songling Town Council", "Board of Trade of Bochuan Town Council", "松岭省发展和改革委员会"],
      14,
      "end",
      ["…Songling…", "…Bochuan…", "松岭省发展和…"],
    ],
    ["that differ where they are cut anyway", ["松岭经验", "柏川经验"], 5, "end", ["松岭…", "柏川…"]],
  ] as const)("tells labels apart %s", (_, texts, columns, at, expected) => {
    expect(shortenApart(texts, columns, at)).toEqual(expected);
  });
});
