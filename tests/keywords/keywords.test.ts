import { describe, expect, it } from "vitest";
import { backgroundTfIdf, jiebaIdf, keywords } from "../../src/keywords/keywords.js";
import { textRank } from "../../src/keywords/text-rank.js";
import { tfIdf } from "../../src/stats/tf-idf.js";
import { corpusOf } from "../helpers/compare-corpus.js";
import { describeReference, expectClose, type ReferenceCase } from "../helpers/reference.js";

const countsOf = (tokens: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
};

function expectRanking(found: readonly (readonly [string, number])[], test: ReferenceCase): void {
  const weights = new Map(found);
  for (const [term, weight] of test.expected.top20 as [string, number][]) {
    expectClose(weights.get(term), weight, { abs: 1e-12, ...test.tolerance }, `${test.id} ${term}`);
  }
  const last = (test.expected.top20 as [string, number][]).at(-1)![1];
  const above = found.filter(([, weight]) => weight > last * (1 + 1e-9)).map(([term]) => term);
  expect(above.every((term) => test.expected.top20.some(([name]: [string]) => name === term))).toBe(true);
}

function checkSklearn({ inputs, expected, tolerance }: ReferenceCase): void {
  const form = inputs.smooth_idf ? "smooth" : "unsmoothed";
  const options = { idf: form, sublinear: inputs.sublinear_tf ?? false, norm: inputs.norm ?? "none" } as const;
  if (inputs.counts) {
    tfIdf(inputs.counts, options).forEach((row, i) => {
      row.forEach((weight, j) => {
        expectClose(weight, expected.tfidf[i][j], tolerance, `${i} ${j}`);
      });
    });
    return;
  }
  const documents = (inputs.documents as string[][]).map(countsOf);
  const terms = [...new Set((inputs.documents as string[][]).flat())];
  expect(terms).toHaveLength(expected.vocabulary_size);
  const matrix = tfIdf(
    documents.map((counts) => terms.map((term) => counts.get(term) ?? 0)),
    options,
  );
  (expected.top as [string, number][][]).forEach((top, document) => {
    for (const [term, weight] of top) {
      expectClose(matrix[document]![terms.indexOf(term)], weight, tolerance, `${document} ${term}`);
    }
  });
}

function checkTidytext({ inputs, expected, tolerance }: ReferenceCase): void {
  const rows = inputs.rows as [number, string, number][];
  const documents = [...new Set(rows.map(([document]) => document))];
  const terms = [...new Set(rows.map(([, term]) => term))];
  const counts = documents.map((document) =>
    terms.map((term) => rows.find((row) => row[0] === document && row[1] === term)?.[2] ?? 0),
  );
  const matrix = tfIdf(counts, { idf: "plain", norm: "total" });
  rows.forEach(([document, term], i) => {
    expectClose(matrix[documents.indexOf(document)]![terms.indexOf(term)], expected.tf_idf[i], tolerance, term);
  });
}

describeReference("keywords", (cases) => {
  const own = cases.filter(({ id }) => /^(?:inline-(?:tfidf|textrank)|sklearn-(?:inline|guide)|tidytext)/u.test(id));
  it("has cases of every kind that does not ask for Python's own segmentation", () => {
    expect(own.length).toBeGreaterThanOrEqual(10);
  });

  it.each(own.map((test) => [test.id, test] as const))("%s", (id, test) => {
    const { inputs } = test;
    if (id.startsWith("inline-textrank")) {
      expectRanking(textRank(inputs.tagged.map(([text, pos]: [string, string]) => ({ text, pos }))), test);
    } else if (id.startsWith("inline-tfidf")) {
      const kept = (inputs.tokens as string[]).filter((token) => [...token.trim()].length >= 2);
      if (inputs.total_kept !== undefined) expect(kept).toHaveLength(inputs.total_kept);
      expectRanking(backgroundTfIdf(countsOf(kept), { idf: new Map(Object.entries(inputs.idf)), median: 0 }), test);
    } else if (id.startsWith("tidytext")) checkTidytext(test);
    else checkSklearn(test);
  });

  it("knows jieba's own idf list from the engine's package", () => {
    const list = jiebaIdf();
    for (const test of cases.filter(({ id }) => id.startsWith("jieba-tfidf"))) {
      const { median_idf: median, idf } = test.expected.detail;
      expect(list.median).toBe(median);
      for (const [term, weight] of Object.entries(idf)) expect(list.idf.get(term) ?? list.median, term).toBe(weight);
    }
    expect(list.source).toMatch(/jieba/u);
  });
});

describe("keywords", () => {
  const corpus = corpusOf([
    { path: "a", group: "甲", text: "产业 产业 项目" },
    { path: "b", group: "乙", text: "民生 项目" },
  ]);

  it("weigh what other documents do not say; what all say is none", () => {
    const { groups, source, idf } = keywords(corpus);
    // 2/3 of the tokens, one of two documents: ln(3/2).
    expect(groups[0]!.keywords).toMatchObject([{ term: "产业", count: 2 }]);
    expect(groups[0]!.keywords[0]!.weight).toBeCloseTo((2 / 3) * Math.log(1.5), 12);
    expect(groups[1]!.keywords.map(({ term }) => term)).toEqual(["民生"]);
    expect([source, idf]).toEqual([expect.stringMatching(/2 groups/u), "corpus"]);
  });

  it("of three groups have none in common by either method, unless rarity is left aside", () => {
    const text = (own: string) => `建设 ${own} 建设 ${own} 建设 发展`;
    const three = corpusOf(
      ["稀土", "冰雪", "盐湖"].map((own, i) => ({ path: `${i}`, group: `${i}`, text: text(own) })),
    );
    for (const method of ["tf-idf", "text-rank"] as const) {
      const terms = (options = {}) =>
        keywords(three, { method, ...options }).groups.map((group) => group.keywords.map(({ term }) => term));
      expect(terms()).toEqual([["稀土"], ["冰雪"], ["盐湖"]]);
      expect(terms({ idf: "none" }).every(([first]) => first === "建设")).toBe(true);
    }
  });

  it("of a single group are held against the list of jieba", () => {
    const one = corpusOf([{ path: "a", group: "甲", text: "产业 产业 项目" }]);
    expect(keywords(one).idf).toBe("jieba");
    expect(keywords(one).groups[0]!.keywords.map(({ term }) => term)).toContain("产业");
    expect(keywords(one, { method: "text-rank" }).idf).toBe("none");
  });

  it("are all of a group, unless the list is cut", () => {
    const words = Array.from({ length: 50 }, (_, i) => `词语${i}`).join(" ");
    const many = corpusOf([
      { path: "a", group: "甲", text: words },
      { path: "b", group: "乙", text: "民生" },
    ]);
    expect(keywords(many).groups[0]!.keywords).toHaveLength(50);
    expect(keywords(many, { top: 7 }).groups[0]!.keywords).toHaveLength(7);
  });

  it("are no names of places, unless those are kept", () => {
    const places = corpusOf([
      { path: "a", group: "甲", text: "大连市 鲁西南 川渝 海参" },
      { path: "b", group: "乙", text: "民生" },
    ]);
    const terms = (options = {}) => keywords(places, options).groups[0]!.keywords.map(({ term }) => term);
    expect(terms()).toEqual(["海参"]);
    expect(terms({ placeNames: "keep" }).sort()).toEqual(["大连市", "川渝", "海参", "鲁西南"].sort());
  });

  it("are taken per group, and say what they rest on", () => {
    const { groups, source } = keywords(corpus, { by: "group", method: "text-rank" });
    expect(groups.map(({ name }) => name)).toEqual(["乙", "甲"]);
    expect(source).toMatch(/TextRank/u);
  });
});
