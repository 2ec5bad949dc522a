import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TermFinder, type TermMatch } from "../../src/segment/lexicon.js";

/** The longest term that begins at the first place where one does, looked for in the slowest way. */
function slowly(terms: readonly string[], text: string): TermMatch | null {
  for (let start = 0; start < text.length; start++) {
    const fitting = terms.filter((term) => text.startsWith(term, start)).sort((a, b) => b.length - a.length);
    if (fitting.length > 0) return { start, end: start + fitting[0]!.length, term: fitting[0]! };
  }
  return null;
}

/** So many terms with one beginning that they are looked up by length. */
const CROWD = Array.from({ length: 40 }, (_, n) => `发展${String.fromCharCode(0x4e00 + n)}${"新".repeat(n % 5)}`);

describe("the finder of terms", () => {
  it("finds no more than the text holds, also where many terms have one beginning and the text ends", () => {
    const finder = new TermFinder([...CROWD, "发展"]);
    expect(finder.next("推动发展", 0)).toEqual({ start: 2, end: 4, term: "发展" });
    expect(finder.next("推动发展一", 0)).toEqual({ start: 2, end: 5, term: "发展一" });
  });

  it("equals a slow search", () => {
    const letters = fc.constantFrom(..."发展一丁七新推");
    const word = fc.string({ unit: letters, minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.boolean(),
        fc.string({ unit: letters }),
        (some, many, text) => {
          const terms = [...new Set(many ? [...some, ...CROWD, "发展"] : some)];
          expect(new TermFinder(terms).next(text, 0)).toEqual(slowly(terms, text));
        },
      ),
    );
  });
});
