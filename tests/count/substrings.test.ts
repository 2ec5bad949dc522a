import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SubstringCounter } from "../../src/count/substrings.js";

const countAll = (terms: readonly string[], texts: readonly string[]): number[] => {
  const counter = new SubstringCounter(terms);
  for (const text of texts) counter.add(text);
  return [...counter.counts];
};

describe("SubstringCounter", () => {
  it("counts strings within one another, none overlapping itself", () => {
    expect(countAll(["产业", "产业链", "链", "人人"], ["产业链产业", "人人人"])).toEqual([2, 1, 1, 1]);
  });

  it("counts figures and Latin words as wholes, and Han strings wherever they stand", () => {
    expect(countAll(["产业", "141", "AI", "600", "14"], ["产业链，141、1411，AI与MAIN、ai，141.5亿，600mg"])).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });

  it("runs over white space beside Han characters, not between Latin words", () => {
    expect(
      countAll(
        ["绿色发展", "IT产业", "open source", "opensource", "色发"],
        ["绿色 发展，绿 色  发展\nIT 产业 open source"],
      ),
    ).toEqual([2, 1, 1, 0, 2]);
  });

  it("agrees with splitting each text without its white space", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", " ", "𠮷"), maxLength: 30 });
    const terms = fc.uniqueArray(fc.string({ unit: fc.constantFrom("甲", "乙", "𠮷"), minLength: 1, maxLength: 4 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(terms, text, (list, one) => {
        expect(countAll(list, [one])).toEqual(list.map((term) => one.replaceAll(" ", "").split(term).length - 1));
      }),
    );
  });

  it("does not count across two texts", () => {
    expect(countAll(["产业"], ["产", "业"])).toEqual([0]);
  });

  it("agrees with splitting each text at each string", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "𠮷"), maxLength: 30 });
    const terms = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "𠮷"), minLength: 1, maxLength: 4 }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(terms, fc.array(text, { maxLength: 4 }), (list, texts) => {
        const expected = list.map((term) => texts.reduce((n, one) => n + one.split(term).length - 1, 0));
        expect(countAll(list, texts)).toEqual(expected);
      }),
    );
  });
});
