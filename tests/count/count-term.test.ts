import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTerm, countTerms } from "../../src/count/count-term.js";
import { cleanDocument, corpusOf } from "../helpers/count-corpus.js";

const count = (term: string, ...texts: string[]) => {
  const { documents, tokenized } = corpusOf(...texts);
  return countTerm(documents, tokenized, term);
};

describe("countTerm", () => {
  it("tells tokens, longer words and words run over apart", () => {
    expect(count("产业", "产业 产业链 产业链 产业园", "水产 业务 产业")).toEqual({
      term: "产业",
      documents: [
        {
          path: "1.txt",
          token: 1,
          substring: 4,
          tokens: 4,
          characters: 11,
          per_10k: 2_500,
          per_10k_characters: 40_000 / 11,
          inside: [
            { word: "产业链", count: 2 },
            { word: "产业园", count: 1 },
          ],
          across: [],
        },
        {
          path: "2.txt",
          token: 1,
          substring: 2,
          tokens: 3,
          characters: 6,
          per_10k: (1 / 3) * 10_000,
          per_10k_characters: 20_000 / 6,
          inside: [],
          across: [{ words: "水产 业务", count: 1 }],
        },
      ],
      total: {
        token: 2,
        substring: 6,
        documents: 2,
        tokens: 7,
        characters: 17,
        per_10k: (2 / 7) * 10_000,
        per_10k_characters: 60_000 / 17,
        inside: [
          { word: "产业链", count: 2 },
          { word: "产业园", count: 1 },
        ],
        across: [{ words: "水产 业务", count: 1 }],
      },
    });
  });

  it("finds a term that no single token holds", () => {
    expect(count("产业发展", "产业 发展 , 产业").total).toMatchObject({
      token: 0,
      substring: 1,
      across: [{ words: "产业 发展", count: 1 }],
    });
  });

  it("takes width and case of letters as one", () => {
    expect(count("ａｐｐ", "APP 和 App 平台").total).toMatchObject({ token: 2, substring: 2, inside: [] });
  });

  it("finds tokens again where the text has white space", () => {
    const { tokenized } = corpusOf("产业 链条 产业园");
    const document = cleanDocument("1.txt", " 产业　链条 产 业园");
    const { total } = countTerm([document], { ...tokenized, documents: [{ ...tokenized.documents[0]! }] }, "产业");
    expect(total).toMatchObject({ token: 1, substring: 2, inside: [{ word: "产业园", count: 1 }] });
  });

  it("counts several terms, each once, with zeros", () => {
    const { documents, tokenized } = corpusOf("产业 产业链 141 与 1411 与 141.5", "项目");
    const found = countTerms(documents, tokenized, ["产业", "产业?", "没有", "141", "产业"]);
    expect(found.map(({ term, total }) => [term, total.token, total.substring, total.documents])).toEqual([
      ["产业", 1, 2, 1],
      ["产业?", 1, 1, 1],
      ["没有", 0, 0, 0],
      ["141", 1, 1, 1],
    ]);
    expect(found[2]!.documents.map(({ token }) => token)).toEqual([0, 0]);
  });

  it("has no rate for a text without any word", () => {
    expect(count("产业", "").total).toMatchObject({ per_10k: null, per_10k_characters: null });
  });

  it("refuses an empty term", () => {
    expect(() => count("　", "产业")).toThrow(/empty/u);
  });

  it("accounts for every occurrence", () => {
    const text = fc.array(fc.constantFrom("甲", "甲乙", "乙", "丙甲", "丙", "|"), { maxLength: 20 });
    fc.assert(
      fc.property(text, (words) => {
        const { total } = count("甲乙", words.join(" "));
        const sum = (items: readonly { count: number }[]) => items.reduce((n, item) => n + item.count, 0);
        expect(total.token + sum(total.inside) + sum(total.across)).toBe(total.substring);
      }),
    );
  });
});
