import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { displayWidth, pad, shorten } from "../../src/render/width.js";

/** What texts and tables of this field are made of; a cluster stays together. */
const cluster = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x3001, max: 0x303f }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xff01, max: 0xff9d }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x2010, max: 0x2027 }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x2460, max: 0x25ff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom("𠮷", "\u200b", "\u00ad", "\u2060", "e\u0301", "👨‍👩‍👧", "🇨🇳", "1️⃣", "℃", "㎡", "×", "·", "▇", "…"),
);

describe("displayWidth", () => {
  it("is that of string-width, another measure of the same", () => {
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 12 }), (clusters) => {
        const text = clusters.join(" ");
        expect(displayWidth(text)).toBe(stringWidth(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("shorten and pad", () => {
  it("never exceed the width, and fill it exactly", () => {
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (clusters, width) => {
        const text = clusters.join("");
        for (const at of ["end", "start"] as const) {
          const short = shorten(text, width, at);
          expect(stringWidth(short)).toBeLessThanOrEqual(width);
          expect(stringWidth(pad(short, width, "left"))).toBe(width);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
