import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteSpans, withoutQuotes } from "../../src/slogans/quotes.js";

const quoted = (text: string): string[] => quoteSpans(text).map(({ start, end }) => text.slice(start, end));

describe("quoteSpans", () => {
  it("finds adjacent quotations", () => expect(quoted("抓“甲”“乙”和“丙”")).toEqual(["甲", "乙", "丙"]));
  it("finds a quotation within a quotation", () =>
    expect(quoteSpans("“建设‘三城’新区”").map(({ depth }) => depth)).toEqual([1, 0]));
  it("reads corner brackets", () => expect(quoted("「甲『乙』丙」")).toEqual(["乙", "甲『乙』丙"]));
  it("tells ASCII marks by their position", () => expect(quoted('抓"甲",推"乙"')).toEqual(["甲", "乙"]));
  it("passes over a mark that is never closed", () => expect(quoted("“甲,“乙”丙")).toEqual(["乙"]));
  it("passes over a mark that was never opened", () => expect(quoted("甲”乙“丙”")).toEqual(["丙"]));
  it("holds no mark of its own kind unpaired and never goes beyond the text", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("“", "”", "‘", "’", '"', "「", "」", "甲", ",")), (units) => {
        const text = units.join("");
        for (const { start, end } of quoteSpans(text)) {
          expect(start).toBeLessThan(end);
          expect(withoutQuotes(text[start - 1]!)).toBe("");
          expect(withoutQuotes(text[end]!)).toBe("");
        }
      }),
    ));
});
