import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frequencies } from "../../src/count/frequencies.js";
import { corpusOf } from "../helpers/count-corpus.js";

const rowsOf = (texts: string[], options = {}) => {
  const { documents, tokenized } = corpusOf(...texts);
  return frequencies(documents, tokenized, options);
};
const row = (texts: string[], term: string, options = {}) => rowsOf(texts, options).terms.find((r) => r.term === term);

describe("frequencies", () => {
  it("counts tokens, strings, rate, documents, spread and weight", () => {
    // Ten tokens in two documents of five, the commas not among them; 产业 stands as a token twice in the first, as a string three times in all.
    const texts = ["产业 发展 产业 , 项目 建设", "产业园 发展 项目 , 项目 建设"];
    expect(row(texts, "产业")).toEqual({
      term: "产业",
      count: 2,
      substring: 3,
      per_10k: (2 / 10) * 10_000,
      documents: 1,
      // DP = 1/2 (|1 - 1/2| + |0 - 1/2|) = 1/2; the largest possible is 1 - 1/2.
      dispersion: 1,
      tfidf: 2 * (Math.log(3 / 2) + 1),
      pos: "n",
    });
    expect(row(texts, "发展")).toMatchObject({ count: 2, documents: 2, dispersion: 0, tfidf: 2 });
  });

  it("says how much text the figures stand on", () => {
    expect(rowsOf(["产业 发展 , 12", "产业"]).corpus).toEqual({ documents: 2, characters: 9, tokens: 4, types: 3 });
  });

  it("takes what is known of the texts, finds out the rest, and makes it known", () => {
    const { documents, tokenized } = corpusOf("产业 发展 产业园 , 项目", "产业 项目 , 工业园");
    const asked: string[] = [];
    const figures = new Map<string, number>();
    const known = (of: readonly { readonly path: string }[]) => {
      const place = (name: string) => `${of.map(({ path }) => path)} ${name}`;
      return {
        get: (name: string) => {
          asked.push(place(name));
          return figures.get(place(name));
        },
        put: (name: string, figure: number) => void figures.set(place(name), figure),
      };
    };
    const plain = frequencies(documents, tokenized);
    expect(frequencies(documents, tokenized, { known, top: 2 })).toEqual(frequencies(documents, tokenized, { top: 2 }));
    expect(figures.size).toBe(2);
    expect(frequencies(documents, tokenized, { known })).toEqual(plain); // some of them are known
    expect(figures.size).toBe(plain.terms.length);
    for (const name of figures.keys()) figures.set(name, 77);
    asked.length = 0;
    expect(frequencies(documents, tokenized, { known }).terms.map(({ substring }) => substring)).toEqual(
      plain.terms.map(() => 77),
    );
    expect(new Set(asked)).toEqual(new Set(figures.keys()));
    const years = documents.map((document, n) => ({ ...document, metadata: { ...document.metadata, year: 2020 + n } }));
    for (let run = 0; run < 2; run++) {
      expect(frequencies(years, tokenized, { by: "year", known })).toEqual(
        frequencies(years, tokenized, { by: "year" }),
      );
    }
  });

  it("has no spread for a single document", () => {
    expect(row(["产业 发展"], "产业")!.dispersion).toBeNull();
  });

  it("lists no numbers, marks, stop words and single characters, but counts all but marks as tokens", () => {
    const list = rowsOf(["产业 和 12 , 区 发展 5%"], { isStopword: (text: string) => text === "发展" });
    expect(list.terms.map((r) => r.term)).toEqual(["产业"]);
    expect(list.corpus.tokens).toBe(6);
  });

  it("lists numbers and single characters where asked", () => {
    const list = rowsOf(["产业 12 区 ,"], { numbers: true, minLength: 1 });
    expect(list.terms.map((r) => r.term)).toEqual(["12", "产业", "区"]);
  });

  it("orders by count, then by code unit", () => {
    expect(rowsOf(["乙乙 甲甲 丙丙 丙丙"]).terms.map((r) => r.term)).toEqual(["丙丙", "乙乙", "甲甲"]);
  });

  it("leaves out what is too rare, in too few documents, or of another part of speech", () => {
    const texts = ["产业 产业 项目 发展", "项目 发展"];
    expect(rowsOf(texts, { minCount: 2 }).terms.map((r) => r.term)).toEqual(["产业", "发展", "项目"]);
    expect(rowsOf(texts, { minDocuments: 2 }).terms.map((r) => r.term)).toEqual(["发展", "项目"]);
    expect(rowsOf(texts, { pos: ["v"] }).terms.map((r) => r.term)).toEqual(["发展"]);
  });

  it("says how many terms there were before --top cut the list", () => {
    const list = rowsOf(["甲甲 乙乙 丙丙"], { top: 1 });
    expect([list.terms.length, list.listed]).toEqual([1, 3]);
  });

  it("counts phrases that cross no mark, no number, no stop word and no line", () => {
    const texts = ["推动 产业 发展 , 推动 产业 | 发展 产业 5 发展", "推动 产业 的 发展 , 产业 发展"];
    const list = rowsOf(texts, { ngram: { from: 2, to: 3 }, isStopword: (text: string) => text === "的" });
    expect(list.terms.map((r) => [r.term, r.count, r.documents, r.pos])).toEqual([
      ["推动产业", 3, 2, "n+n"],
      ["产业发展", 2, 2, "n+v"],
    ]);
  });

  it("counts a phrase once, however its words were cut", () => {
    const list = rowsOf(["新能源 汽车 , 新能源 汽车 , 新 能源汽车 , 新 能源汽车"], { ngram: { from: 2, to: 2 } });
    expect(list.terms.map((r) => [r.term, r.count, r.substring])).toEqual([["新能源汽车", 4, 4]]);
  });

  it("gives each group its own figures, with the weights of the whole corpus", () => {
    const { documents, tokenized } = corpusOf("产业 发展", "产业 产业 项目");
    const { corpus: whole, groups } = frequencies(documents, tokenized, { by: "document" });
    expect(groups.map((g) => [g.name, g.corpus.tokens, g.corpus.types])).toEqual([
      ["1.txt", 2, 2],
      ["2.txt", 3, 2],
    ]);
    expect(whole).toEqual({ documents: 2, characters: 10, tokens: 5, types: 3 });
    expect(groups[1]!.terms[0]).toMatchObject({ term: "产业", count: 2, substring: 2, documents: 1, tfidf: 2 });
    expect(groups[0]!.terms.find((r) => r.term === "发展")!.tfidf).toBeCloseTo(Math.log(3 / 2) + 1, 12);
  });

  it("with groups acts on the corpus with its limits, and counts add up over the groups", () => {
    const { documents, tokenized } = corpusOf("产业 发展", "产业 链", "发展 项目", "产业");
    const options = { minCount: 2, minDocuments: 2, minLength: 1 };
    const whole = frequencies(documents, tokenized, options).terms;
    const { groups } = frequencies(documents, tokenized, { ...options, by: "document" });
    expect(whole.map(({ term, count }) => [term, count])).toEqual([
      ["产业", 3],
      ["发展", 2],
    ]);
    for (const { term, count, substring } of whole) {
      const rows = groups.flatMap(({ terms }) => terms.filter((row) => row.term === term));
      expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(count);
      expect(rows.reduce((sum, row) => sum + row.substring, 0)).toBe(substring);
    }
  });

  it("lists a term in each group that has its string, though no token of it", () => {
    const { documents, tokenized } = corpusOf("排污 企业", "排污权 企业 排污费");
    const { terms, listed } = frequencies(documents, tokenized, { by: "document" }).groups[1]!;
    expect(terms.find(({ term }) => term === "排污")).toEqual({
      term: "排污",
      count: 0,
      substring: 2,
      per_10k: 0,
      documents: 0,
      dispersion: null,
      tfidf: 0,
      pos: "n",
    });
    expect([terms.length, listed]).toEqual([4, 4]);
    expect(frequencies(documents, tokenized, { by: "document", top: 9 }).groups[1]!.terms).toHaveLength(3);
  });

  it("does not depend on the order of the documents", () => {
    const word = fc.constantFrom("产业", "产业链", "发展", "项目", ",", "12", "的");
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const there = rowsOf(texts);
        const back = rowsOf([...texts].reverse());
        expect(back.corpus).toEqual(there.corpus);
        expect(back.terms.map((r) => ({ ...r, dispersion: r.dispersion?.toFixed(9) }))).toEqual(
          there.terms.map((r) => ({ ...r, dispersion: r.dispersion?.toFixed(9) })),
        );
      }),
    );
  });
});
