import { describe, expect, it } from "vitest";
import { type DictionaryIndexOptions, dictionaryIndex } from "../../../src/count/dictionary/dictionary-index.js";
import { parseTermDictionary } from "../../../src/count/dictionary/parse.js";
import { type CleanDocument, NO_METADATA } from "../../../src/model/document.js";
import { cleanDocument, corpusOf } from "../../helpers/count-corpus.js";

const dictionaryOf = (text: string) => parseTermDictionary({ name: "d", text }).dictionary;
const indexOf = (dictionary: string, lines: readonly string[], options: DictionaryIndexOptions = {}) =>
  dictionaryIndex([cleanDocument("a.txt", ...lines)], dictionaryOf(dictionary), options);
const matchesOf = (...given: Parameters<typeof indexOf>) =>
  Object.fromEntries(indexOf(...given).rows.map(({ category, matches }) => [category, matches]));

const DIGITAL = "甲: 数字经济 数字\n乙: 经济";

describe("the index of a dictionary", () => {
  it("takes the longest term, within the dictionary, each category, or not at all", () => {
    const lines = ["数字经济是数字，也是经济。"];
    expect(matchesOf(DIGITAL, lines)).toEqual({ 甲: 2, 乙: 1, total: 3 });
    expect(matchesOf(DIGITAL, lines, { nested: "category" })).toEqual({ 甲: 2, 乙: 2, total: 4 });
    expect(matchesOf(DIGITAL, lines, { nested: "all" })).toEqual({ 甲: 3, 乙: 2, total: 5 });
  });

  it("finds nothing, not none, where a document has no text", () => {
    const empty = { characters: 0, matches: null, distinct_terms: null, share_documents: null, negated: null };
    const [row] = indexOf("林长制", [], { binary: true, weights: true }).rows;
    expect(row).toMatchObject({ documents: 1, ...empty, present: null, weighted: null });
    expect(indexOf("林长制", ["推行河长制。"]).rows[0]).toMatchObject({ matches: 0, share_documents: 0 });
  });

  it("gives to an excluder what is its own, and counts nothing for it", () => {
    expect(matchesOf("甲: 环境\n!营商环境", ["优化营商环境，改善环境，建设环境友好城市。"])).toEqual({
      甲: 2,
      total: 2,
    });
    expect(matchesOf("甲: 环境\n!营商环境", ["营商环境"], { nested: "all" })).toEqual({ 甲: 0, total: 0 });
  });

  it("counts a term of two categories in both, and once in the total", () => {
    const { rows, cautions } = indexOf("甲: 林长制\n乙: 林长制 河长制", ["推行林长制、河长制。"]);
    expect(rows.map(({ matches }) => matches)).toEqual([1, 2, 2]);
    expect(cautions.map(({ code }) => code)).toEqual(["W_SHARED_TERMS"]);
  });

  it("skips white space between Han characters only, and never goes over a line or a mark", () => {
    expect(matchesOf("数字经济", ["数字 经济", "数 字　经济"])).toEqual({ total: 2 });
    expect(matchesOf("数字经济", ["数字", "经济", "数字、经济", "数字x 经济"])).toEqual({ total: 0 });
    expect(matchesOf("5g基站\nbig data", ["5G 基站", "5G基站", "Big Data"])).toEqual({ total: 2 });
  });

  it("takes terms like patterns by the letter", () => {
    expect(matchesOf("数.*济\n互联网+", ["数字经济，互联网+政务，互联网"])).toEqual({ total: 1 });
  });

  it("warns of terms that look like patterns, not of marks that words have", () => {
    const warned = (terms: string) =>
      indexOf(terms, ["推行林长制。"])
        .cautions.filter(({ code }) => code === "W_PATTERN_TERMS")
        .map(({ message }) => message);
    expect(warned("绿.*\n数字化|智能化\n环境*\n[甲乙]级\n林长制?")[0]).toMatch(/^5 terms .*绿\.\*.*林长制\?/u);
    expect(warned("互联网+\nPM2.5\n(试行)\nC++\nA/B\nS&P 500\n“两山”理论")).toEqual([]);
  });

  it("finds each of a hundred thousand terms", () => {
    const han = (n: number) => String.fromCharCode(0x4e00 + n);
    const terms = Array.from({ length: 100_000 }, (_, i) => han(i % 317) + han(1_000 + Math.floor(i / 317)));
    const sought = [terms[0]!, terms[31_337]!, terms[99_999]!];
    const { rows, terms: found } = indexOf(terms.join("\n"), [sought.join("，")]);
    expect(rows.map(({ matches }) => matches)).toEqual([3]);
    expect(found.filter(({ matches }) => matches > 0).map(({ term }) => term)).toEqual(sought);
  });

  it("says how large texts are and which share a category has", () => {
    const [row] = indexOf("甲: 林长制", ["推行林长制。山上种树！", "abc 12。", "——"]).rows;
    expect(row).toMatchObject({
      documents: 1,
      characters: 19,
      han: 9,
      sentences: 3,
      tokens: null,
      token_matches: null,
      per_10k_characters: 10_000 / 19,
      share_characters: 3 / 19,
      share_sentences: 1 / 3,
      share_documents: 1,
      distinct_terms: 1,
    });
  });

  it("flags negations and subtracts none", () => {
    const lines = ["严禁污染，不搞污染，不断治理污染，坚定不移防治污染，没有新的污染。"];
    expect(indexOf("污染", lines).rows[0]).toMatchObject({ matches: 5, negated: 3 });
  });

  it("adds up weights, and says whether there is a match, where asked", () => {
    const [row] = indexOf("确保\t力度\t3\n力争\t力度\t1", ["确保增长，力争翻番，确保安全。"], {
      weights: true,
      binary: true,
    }).rows;
    expect(row).toMatchObject({ matches: 3, weighted: 7, present: 1 });
  });

  it("tells where a term hides, how it is cut, and since when it is there", () => {
    const { documents, tokenized } = corpusOf("营商环境 环境 环境", "大 数据 大 数据中心");
    const dated = documents.map(
      (document, i): CleanDocument => ({ ...document, metadata: { ...NO_METADATA, year: 2020 - i } }),
    );
    const { terms } = dictionaryIndex(dated, dictionaryOf("环境\n大数据\n雾霾"), { tokenized });
    expect(terms).toMatchObject([
      {
        term: "环境",
        matches: 3,
        token_matches: 2,
        in_longer: 1,
        hosts: [{ word: "营商环境", count: 1 }],
        first_year: 2020,
      },
      { term: "大数据", matches: 2, token_matches: 0, in_longer: 0, cut_as: "大|数据", first_year: 2019 },
      { term: "雾霾", matches: 0, documents: 0, first_year: null },
    ]);
    const words = dictionaryIndex(dated, dictionaryOf("环境\n!营商环境"), { hosts: ["营商环境建设", "环境保护税"] });
    expect(words.terms[0]).toMatchObject({ matches: 2, in_longer: 1, hosts: [{ word: "营商环境", count: 1 }] });
    const host = dictionaryIndex(dated, dictionaryOf("环境"), { hosts: ["营商环境", "环境法", "产业"] }).terms[0];
    expect(host).toMatchObject({ matches: 3, in_longer: 1, hosts: [{ word: "营商环境", count: 1 }] });
  });
});

const report = (path: string, region: string | null, year: number | null, text: string): CleanDocument => ({
  ...cleanDocument(path, text),
  metadata: { ...NO_METADATA, region, year },
});

const PANEL = [
  report("1.txt", "甲县", 2009, "林长制"),
  report("2.txt", "乙县", 2011, "河长制"),
  report("3.txt", "乙县", 2011, "林长制林长制"),
  report("4.txt", null, 2011, "林长制"),
];

describe("the index as a panel", () => {
  it("pools the documents of a cell, and says so", () => {
    const { rows, cautions, keys } = dictionaryIndex(PANEL, dictionaryOf("林长制"), { by: "地区,年份" });
    expect(keys).toEqual(["region", "code", "level", "year"]);
    expect(rows.map(({ region, year, documents, matches }) => [region, year, documents, matches])).toEqual([
      ["乙县", 2011, 2, 2],
      ["甲县", 2009, 1, 1],
      [null, 2011, 1, 1],
    ]);
    expect(cautions.map(({ code, parameters }) => [code, parameters])).toEqual([
      ["W_POOLED", { cells: ["乙县 · 2011"], of: 3 }],
    ]);
  });

  it("balanced has every place in every year, nothing where there is no document, years without a gap", () => {
    const { rows, cautions } = dictionaryIndex(PANEL, dictionaryOf("林长制"), { by: "region,year", balanced: true });
    expect(
      rows.map(({ region, year, documents, matches, share_sentences }) => [
        region,
        year,
        documents,
        matches,
        share_sentences,
      ]),
    ).toEqual([
      ["乙县", 2009, null, null, null],
      ["乙县", 2010, null, null, null],
      ["乙县", 2011, 2, 2, 1 / 2],
      ["甲县", 2009, 1, 1, 1],
      ["甲县", 2010, null, null, null],
      ["甲县", 2011, null, null, null],
      [null, 2011, 1, 1, 1],
    ]);
    expect(cautions.map(({ code }) => code)).toEqual(["W_POOLED", "W_MISSING_CELLS"]);
  });

  it("balanced has the years of a place, too, whose own document has none", () => {
    const documents = [...PANEL, report("z.txt", "丙县", null, "林长制")];
    const { rows } = dictionaryIndex(documents, dictionaryOf("林长制"), { by: "region,year", balanced: true });
    expect(rows.filter(({ region }) => region === "丙县").map(({ year, matches }) => [year, matches])).toEqual([
      [2009, null],
      [2010, null],
      [2011, null],
      [null, 1],
    ]);
  });

  it("balanced leaves cells as they are where none has a value for every field", () => {
    const apart = [report("1.txt", "甲县", null, "林长制"), report("2.txt", null, 2010, "林长制")];
    const { rows } = dictionaryIndex(apart, dictionaryOf("林长制"), { by: "region,year", balanced: true });
    expect(rows.map(({ region, year, matches }) => [region, year, matches])).toEqual([
      ["甲县", null, 1],
      [null, 2010, 1],
    ]);
  });

  it("holds 3,000 places in 30 years, and adds up to what was read", () => {
    const documents = Array.from({ length: 3_000 }, (_, i) =>
      report(`${i}.txt`, `${i}县`, 1990 + (i % 30), i % 3 === 0 ? "林长制" : "河长制"),
    );
    const { rows } = dictionaryIndex(documents, dictionaryOf("林长制"), { by: "region,year", balanced: true });
    expect(rows).toHaveLength(90_000);
    expect(rows.filter(({ matches }) => matches !== null)).toHaveLength(3_000);
    expect(rows.reduce((sum, { matches }) => sum + (matches ?? 0), 0)).toBe(1_000);
  });

  it("does not stumble over categories and columns called like figures", () => {
    const documents = PANEL.map((document) => ({ ...document, fields: { matches: "x" } }));
    const { rows, keys } = dictionaryIndex(documents, dictionaryOf("matches: 林长制\nyear: 河长制"), { by: "matches" });
    expect(keys).toEqual(["field_matches"]);
    expect(rows[0]).toMatchObject({ field_matches: "x", category: "matches", matches: 4 });
  });
});

describe("formulas in use", () => {
  const lines = ["数字经济与经济", "数字，经济。"];
  const { documents, tokenized } = corpusOf("数字 经济 与 经济 | 数字 , 经济 。");
  const isStopword = (text: string) => text === "与";
  const of = (formula: DictionaryIndexOptions["formula"], dictionary = "经济\t甲\n数字经济\t甲\n数字\t乙") =>
    dictionaryIndex(documents, dictionaryOf(dictionary), { tokenized, isStopword, formula: formula! }).rows.map(
      (row) => row.formula,
    );

  it("cntext: the first alternative that fits, by all tokens with marks", () => {
    // re.findall("经济|数字经济", …) = 数字经济, 经济, 经济; re.findall("数字", …) = 2; of all three 数字经济, 经济, 数字, 经济
    expect(of("cntext")).toEqual([3 / 8, 2 / 8, 4 / 8]);
    expect(of("cntext", "数字\t甲\n数字经济\t甲")[0]).toBe(2 / 8);
  });
  it("mengke25: each term by itself, by tokens that are no stop words", () => {
    expect(of("mengke25")).toEqual([4 / 5, 2 / 5, 6 / 5]);
  });
  it("window-dressing: each term by itself, per 10,000 characters", () => {
    const characters = [...lines.join("")].length;
    expect(of("window-dressing")).toEqual([4, 2, 6].map((hits) => (hits / characters) * 10_000));
  });
  it("attention-share: of all matches", () => {
    expect(of("attention-share")).toEqual([3 / 4, 1 / 4, 1]);
  });
});
