import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CountingAhead, DictionaryCounter } from "../../../src/count/dictionary/dictionary-counter.js";
import { dictionaryIndex } from "../../../src/count/dictionary/dictionary-index.js";
import { NESTED_SCOPES } from "../../../src/count/dictionary/matcher.js";
import { parseTermDictionary } from "../../../src/count/dictionary/parse.js";
import type { CleanDocument } from "../../../src/model/document.js";
import { cleanDocument } from "../../helpers/count-corpus.js";

const { dictionary } = parseTermDictionary({
  name: "d",
  text: "term\tcategory\tweight\n水\t甲\t0.1\n水田\t乙\t0.7\n田\t乙\t3",
});
const HOSTS = ["水田边", "下水道"];

const text = fc
  .array(fc.constantFrom("水", "田", "边", "下", "道", "不", "。"), { maxLength: 30 })
  .map((c) => c.join(""));
/** A document, its year, and what becomes of it once it was cleaned. */
const fate = fc.record({
  text,
  year: fc.option(fc.integer({ min: 2001, max: 2003 })),
  fate: fc.constantFrom("stays", "changes", "goes", "comes late"),
});

const document = (path: string, year: number | null, line: string): CleanDocument => {
  const made = cleanDocument(path, line);
  return { ...made, metadata: { ...made.metadata, year } };
};

describe("counting ahead", () => {
  it("gives what counting at the end gives, whichever documents were changed, dropped or added since", () => {
    fc.assert(
      fc.property(
        fc.array(fate, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...NESTED_SCOPES),
        (fates, nested) => {
          const options = { nested, hosts: HOSTS, weights: true } as const;
          const ahead = new CountingAhead(() => new DictionaryCounter(dictionary, options));
          const all = fates.map(({ text, year, fate }, n) => ({ fate, one: document(`${n}.txt`, year, text) }));
          for (const { fate, one } of [...all].reverse()) if (fate !== "comes late") ahead.offer(one);
          const documents = all.flatMap(({ fate, one }) => {
            if (fate === "goes") return [];
            return fate === "changes" ? [{ ...one, lines: cleanDocument("", "下水道边。").lines }] : [one];
          });
          expect(dictionaryIndex(documents, dictionary, { ...options, ahead })).toEqual(
            dictionaryIndex(documents, dictionary, options),
          );
        },
      ),
    );
  });

  it("makes its counter when the first document is there, not before", () => {
    let made = 0;
    const ahead = new CountingAhead(() => {
      made++;
      return new DictionaryCounter(dictionary, {});
    });
    expect(made).toBe(0);
    ahead.offer(document("a.txt", null, "水田。"));
    ahead.offer(document("b.txt", null, "水。"));
    expect(made).toBe(1);
  });
});
