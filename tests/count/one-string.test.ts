import { describe, expect, it } from "vitest";
import { collocates } from "../../src/collocates/collocates.js";
import { foldedUnits } from "../../src/count/folded.js";
import { frequencies } from "../../src/count/frequencies.js";
import { oneIdAString } from "../../src/count/one-string.js";
import { selectTerms } from "../../src/count/units.js";
import type { CleanDocument } from "../../src/model/document.js";
import { BagMaker, type TokenizedCorpus } from "../../src/segment/tokenized.js";
import { GAP, type TokenKind, Vocabulary } from "../../src/segment/vocabulary.js";
import { cleanDocument } from "../helpers/count-corpus.js";

type Made = readonly (readonly [text: string, kind: TokenKind])[];

function corpusOf(...made: readonly Made[]): { documents: CleanDocument[]; corpus: TokenizedCorpus } {
  const vocabulary = new Vocabulary();
  const documents = made.map((tokens, i) => cleanDocument(`${i}.txt`, tokens.map(([text]) => text).join("")));
  const cut = documents.map((document, i) => {
    const ids = Uint32Array.from([...made[i]!.map(([text, kind]) => vocabulary.idOf(text, kind)), GAP]);
    return { ...document, ids, bag: new BagMaker().bagOf(ids) };
  });
  const engine = { engine: "node-rs", engineVersion: "0", dictionarySha256: "0".repeat(64) } as const;
  return { documents, corpus: { vocabulary, documents: cut, engine, pos: vocabulary.texts.map(() => "n") } };
}

const { documents, corpus } = corpusOf(
  [
    ["热线", "word"],
    ["6688", "code"],
    ["，", "punctuation"],
    ["热线", "word"],
    ["6688", "number"],
  ],
  [
    ["Gdp", "latin"],
    ["与", "word"],
    ["GDP", "latin"],
    ["和", "word"],
    ["GDP", "latin"],
    ["达", "word"],
    ["6688", "number"],
  ],
);

describe("a string", () => {
  it("is one row of a frequency list, whatever its case and kind, with all its tokens", () => {
    for (const numbers of [false, true]) {
      const { terms } = frequencies(documents, corpus, { numbers });
      expect(terms.filter(({ term }) => term === "6688")).toMatchObject([{ count: 3, substring: 3, documents: 2 }]);
      expect(terms.filter(({ term }) => /gdp/iu.test(term))).toMatchObject([{ term: "GDP", count: 3, substring: 3 }]);
    }
  });

  it("that is a figure everywhere is listed with figures alone", () => {
    const figures = corpusOf([
      ["共", "word"],
      ["305", "number"],
      ["项目", "word"],
    ]);
    const listed = (numbers: boolean) =>
      frequencies(figures.documents, figures.corpus, { numbers }).terms.map(({ term }) => term);
    expect(listed(false)).toEqual(["项目"]);
    expect(listed(true)).toEqual(["305", "项目"]);
  });

  it("is one term of a selection, and its ids are found in the corpus as it was cut", () => {
    const { terms, termOf } = selectTerms(corpus, { minCount: 3 });
    expect(terms.map(({ term, count }) => [term, count])).toEqual([
      ["6688", 3],
      ["GDP", 3],
    ]);
    const { vocabulary } = corpus;
    expect(termOf[vocabulary.idOf("6688", "code")]).toBe(termOf[vocabulary.idOf("6688", "number")]);
    expect(termOf[vocabulary.idOf("Gdp", "latin")]).toBe(2);
  });

  it("is one word beside a term", () => {
    const { collocates: words } = collocates(documents, corpus, "热线", { numbers: true, minCount: 1 });
    expect(words.filter(({ word }) => word === "6688")).toMatchObject([{ together: 2, count: 3 }]);
  });

  it("leaves a corpus alone in which each is one token already", () => {
    const plain = corpusOf([
      ["热线", "word"],
      ["6688", "code"],
    ]).corpus;
    expect(oneIdAString(plain)).toBe(plain);
  });
});

describe("foldedUnits", () => {
  it("folds each code unit as lower case does where it stays one", () => {
    const text = "ＧＤＰ GDP Ⅳ Äß 中İ国 Ω𝐀";
    const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    expect(String.fromCharCode(...foldedUnits(units))).toBe("ｇｄｐ gdp ⅳ äß 中İ国 ω𝐀");
  });
});
