import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TermFinder, type TermMatch } from "../../src/segment/term-finder.js";

/** The longest term that begins at the first place where one does, looked for in the slowest way. */
function slowly(terms: readonly string[], text: string): TermMatch | null {
  for (let start = 0; start < text.length; start++) {
    const fitting = terms.filter((term) => text.startsWith(term, start)).sort((a, b) => b.length - a.length);
    if (fitting.length > 0) return { start, end: start + fitting[0]!.length, term: fitting[0]! };
  }
  return null;
}

/** Every term at every place, the longest first, looked for in the slowest way. */
const allSlowly = (terms: readonly string[], text: string): TermMatch[] =>
  [...text].flatMap((_, start) =>
    terms
      .filter((term) => text.startsWith(term, start))
      .sort((a, b) => b.length - a.length)
      .map((term) => ({ start, end: start + term.length, term })),
  );

/** Many terms with one beginning. */
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
          const finder = new TermFinder(terms);
          expect(finder.next(text, 0)).toEqual(slowly(terms, text));
          expect(finder.findAll(text)).toEqual(allSlowly(terms, text));
          // The longest at each place, none within another.
          let end = 0;
          for (const match of finder.find(text)) {
            const rest = slowly(terms, text.slice(end))!;
            expect(match).toEqual({ ...rest, start: end + rest.start, end: end + rest.end });
            end = match.end;
          }
          expect(slowly(terms, text.slice(end))).toBeNull();
        },
      ),
    );
  });
});
