import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberMask } from "../../src/count/listed.js";
import { ngrams } from "../../src/count/ngrams.js";
import { corpusOf } from "../helpers/count-corpus.js";

const WORDS = ["甲", "乙", "丙", ",", "7"];

/** Every run of n members, counted in a Map of strings. */
function slowly(texts: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of texts.flatMap((text) => text.split("|"))) {
    const tokens = line.split(" ").filter((token) => token !== "");
    for (let i = 0; i + n <= tokens.length; i++) {
      const run = tokens.slice(i, i + n);
      if (run.every((token) => /^\p{Script=Han}+$/u.test(token))) {
        counts.set(run.join(""), (counts.get(run.join("")) ?? 0) + 1);
      }
    }
  }
  return counts;
}

describe("ngrams", () => {
  it("finds what counting every run in a Map finds", () => {
    const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 15 }).map((words) => words.join(" "));
    const texts = fc.array(
      fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("|")),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 3 }), (corpus, minCount) => {
        const { tokenized } = corpusOf(...corpus);
        const found = ngrams(tokenized, memberMask(tokenized.vocabulary, {}), { from: 2, to: 4, minCount });
        const counts = new Map<string, number>();
        for (const { bag } of found.documents) {
          bag.ids.forEach((id, i) => {
            counts.set(found.texts[id]!, (counts.get(found.texts[id]!) ?? 0) + bag.counts[i]!);
          });
        }
        const expected = [2, 3, 4].flatMap((n) => [...slowly(corpus, n)].filter(([, count]) => count >= minCount));
        expect(new Map([...counts].sort())).toEqual(new Map(expected.sort()));
      }),
    );
  });

  it("puts a space between Latin words only", () => {
    const { tokenized } = corpusOf("Open AI 平台 , Open AI 平台");
    const found = ngrams(tokenized, memberMask(tokenized.vocabulary, {}), { from: 3, to: 3, minCount: 2 });
    expect(found.texts).toEqual(["", "Open AI平台"]);
  });
});
