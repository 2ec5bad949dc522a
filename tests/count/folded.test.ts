import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedTerm, occurrences } from "../../src/count/folded.js";
import { SubstringCounter } from "../../src/count/substrings.js";

const quotes = (text: string, term: string): string[] =>
  [...occurrences(text, foldedTerm(term))].map(({ start, end }) => text.slice(start, end));

describe("occurrences", () => {
  it("run over white space beside Han characters, in the text and in the term", () => {
    expect(quotes("绿色 发展、绿色发展、绿 色 发展", "绿色 发展")).toEqual(["绿色 发展", "绿色发展", "绿 色 发展"]);
    expect(quotes("it 产业和it产业", "IT 产业")).toEqual(["it 产业", "it产业"]);
    expect(quotes("open source, opensource", "open source")).toEqual(["open source"]);
  });

  it("do not run over the end of a line", () => {
    expect(quotes("绿色\n发展", "绿色发展")).toEqual([]);
  });

  it("are as many as are counted for many terms at once", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", " ", "a", "1", "𠮷", "."), maxLength: 30 });
    const term = fc
      .string({ unit: fc.constantFrom("甲", "乙", "a", "1", "𠮷"), minLength: 1, maxLength: 3 })
      .map((made) => foldedTerm(made));
    fc.assert(
      fc.property(text, term, (one, sought) => {
        const counter = new SubstringCounter([sought]);
        counter.add(one);
        expect([...occurrences(one, sought)]).toHaveLength(counter.counts[0]!);
      }),
    );
  });
});
