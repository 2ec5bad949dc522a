import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { parseReferenceList } from "../../src/compare/reference-list.js";
import { trendTable } from "../../src/compare/table.js";
import { withStrings } from "../../src/compare/trend.js";
import { logLikelihood } from "../../src/stats/log-likelihood.js";
import { corpusOf, type MadeDocument, seeded, shuffled } from "../helpers/compare-corpus.js";
import { cleanDocument } from "../helpers/count-corpus.js";

const BY = { by: "group" } as const;
const made = (group: string, ...texts: string[]): MadeDocument[] =>
  texts.map((text, i) => ({ path: `${group}/${i}.txt`, group, text }));
const words = (word: string, n: number): string => Array.from({ length: n }, () => word).join(" ");

const pair = corpusOf([
  ...made("甲", "产业 项目 项目 招商", "项目 产业"),
  ...made("乙", "民生 民生 产业 教育", "民生 教育"),
]);

describe("compare", () => {
  it("counts each term by group, and puts it under the group that says it more", () => {
    const { groups, terms } = compare(pair, BY);
    expect(groups).toEqual([
      { name: "乙", keys: { group: "乙" }, documents: 2, tokens: 6 },
      { name: "甲", keys: { group: "甲" }, documents: 2, tokens: 6 },
    ]);
    const row = terms.find(({ term }) => term === "项目")!;
    expect(row).toMatchObject({
      group: "甲",
      counts: { 甲: 3, 乙: 0 },
      documents: { 甲: 2, 乙: 0 },
      one_document: false,
    });
    expect(row.per_10k).toEqual({ 甲: 5000, 乙: 0 });
    expect(row.g2).toBeCloseTo(logLikelihood(3, 0, 6, 6), 12);
    expect(row.percent_diff).toBeNull();
    // 3 of 6 against 0.5 of 6: six times.
    expect(row.log_ratio).toBeCloseTo(Math.log2(6), 12);
    expect(terms.find(({ term }) => term === "招商")).toMatchObject({ group: "甲", one_document: true });
  });

  it("gives no log ratio, and lists it last, where the other group is too small to tell", () => {
    const uneven = corpusOf([
      ...made("甲", `${words("产业", 30)} ${words("项目", 20)} 教育`, "产业 项目 项目"),
      ...made("乙", "产业 产业", "产业 民生"),
    ]);
    const { terms } = compare(uneven, { ...BY, measure: "log-ratio", minDocuments: 1 });
    // 教育: 1 of 54 tokens, against half of one of 4.
    expect(terms.at(-1)).toMatchObject({ term: "教育", group: "甲", log_ratio: null, log_ratio_ci: [null, null] });
    expect(terms.find(({ term }) => term === "项目")!.log_ratio).toBeCloseTo(Math.log2(22 / 54 / (0.5 / 4)), 12);
    expect(terms.every(({ log_ratio }) => log_ratio === null || log_ratio > 0)).toBe(true);
  });

  it("holds figures of all groups for no term: they are made when they are asked for", () => {
    for (const row of compare(pair, BY).terms) {
      for (const name of ["counts", "per_10k", "documents"] as const) {
        expect(Object.getOwnPropertyDescriptor(row, name)?.get).toBeTypeOf("function");
        expect(row[name]).not.toBe(row[name]);
      }
    }
  });

  it("tells shared terms from those of one group", () => {
    const { shared, only } = compare(pair, BY);
    expect(shared).toEqual(["产业"]);
    expect(only).toEqual({ 甲: ["项目", "招商"], 乙: ["民生", "教育"] });
  });

  it("lists every term at least once, whatever its weight", () => {
    const names = compare(pair, BY).terms.map(({ term }) => term);
    expect(new Set(names)).toEqual(new Set(["产业", "项目", "招商", "民生", "教育"]));
  });

  it("does not depend on the order of documents", () => {
    const documents = Array.from({ length: 12 }, (_, i) => ({
      path: `${i}.txt`,
      group: i % 3 === 0 ? "甲" : "乙",
      text: ["产业", "项目", "民生", "教育", "招商"].map((word, w) => words(word, 1 + ((i * (w + 3)) % 4))).join(" "),
    }));
    const expected = JSON.stringify(compare(corpusOf(documents), BY));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: 12 }), (order) => {
        // Ids are given in order of first sight; the result may not show it.
        return JSON.stringify(compare(corpusOf(order), BY)) === expected;
      }),
      { numRuns: 20 },
    );
  });

  it("warns that one document per group is no evidence of a habit", () => {
    const { warnings, terms } = compare(
      corpusOf([...made("甲", words("项目", 30)), ...made("乙", words("民生", 30))]),
      BY,
    );
    expect(warnings.join(" ")).toMatch(/one document per group is no evidence of a habit/u);
    expect(terms.every(({ evidence, one_document }) => evidence === "tokens" && one_document)).toBe(true);
  });

  it("warns that two documents a side cannot tell anything, and calls nothing distinctive", () => {
    const { warnings, terms } = compare(
      corpusOf([
        ...made("甲", words("项目", 50), words("项目", 50)),
        ...made("乙", words("民生", 50), words("民生", 50)),
      ]),
      BY,
    );
    expect(warnings.join(" ")).toMatch(/too few documents to tell/u);
    expect(terms.some(({ distinctive }) => distinctive)).toBe(false);
  });

  it("names each group of too few documents in which nothing is distinctive, and no other", () => {
    const random = seeded(8);
    const common = (): string => shuffled("产业 民生 教育 文化 发展 卫生 住房 交通".split(" "), random).join(" ");
    const { cautions, terms } = compare(
      corpusOf([
        ...made("甲", ...Array.from({ length: 7 }, () => `${common()} 招商 招商`)),
        ...made("乙", ...Array.from({ length: 7 }, common)),
        ...made("丙", common(), common(), common()),
        ...made("丁", common(), common()),
      ]),
      BY,
    );
    expect(terms.filter(({ distinctive }) => distinctive).map(({ term, group }) => [term, group])).toEqual([
      ["招商", "甲"],
    ]);
    const few = cautions.find(({ code }) => code === "W_FEW_DOCUMENTS")!;
    expect(few.parameters).toMatchObject({ groups: ["丁", "丙"], documents: [2, 3] });
    // Nine terms have 36 tests that could come to 2/171, and 27 that could come to 2/969: 8.4 and 1.1 times the level.
    expect(few.parameters).toMatchObject({ terms: [9, 2] });
  });

  it("gives a term of one document its own p, and none of a permutation test that it cannot pass", () => {
    const corpus = corpusOf([
      ...made("甲", "产业 招商", ...Array.from({ length: 9 }, () => "产业 项目 项目")),
      ...made("乙", ...Array.from({ length: 10 }, () => "产业 民生 民生")),
    ]);
    const rowOf = (permutations: number) =>
      compare(corpus, { ...BY, permutations }).terms.find(({ term }) => term === "招商")!;
    // One of twenty documents, and it is in this half: 1/2 on either side.
    expect(rowOf(0)).toMatchObject({ p_documents: 1, p_least: 1 });
    expect(rowOf(0).q).not.toBeNull();
    expect(rowOf(99)).toMatchObject({ p_documents: 1, q: null, distinctive: false });
  });

  it("does not call a word distinctive that one of twenty documents repeats", () => {
    const base = "产业 民生 教育 文化 发展";
    const documents = [
      ...made("甲", `${base} ${words("项目", 60)}`, ...Array.from({ length: 19 }, () => base)),
      ...made("乙", ...Array.from({ length: 20 }, () => base)),
    ];
    const row = compare(corpusOf(documents), BY).terms.find(({ term }) => term === "项目")!;
    expect(row.p_tokens).toBeLessThan(0.001);
    expect(row.q).toBeGreaterThan(0.5);
  });

  it("names one term of a pair of groups with the same q by ranks and by permutation", () => {
    const random = seeded(5);
    const text = (extra: string): string =>
      shuffled([..."产业 民生 教育 文化 发展 项目".split(" "), extra], random).join(" ");
    const documents = [
      ...made("甲", ...Array.from({ length: 12 }, (_, i) => text(i < 9 ? "招商" : "生态"))),
      ...made("乙", ...Array.from({ length: 12 }, () => text("生态"))),
    ];
    const distinctive = (permutations: number): string[] =>
      compare(corpusOf(documents), { ...BY, permutations })
        .terms.filter((row) => row.distinctive && row.group === "甲")
        .map(({ term }) => term);
    expect(distinctive(0)).toEqual(["招商"]);
    expect(distinctive(999)).toEqual(["招商"]);
  });

  it("calls no term distinctive that long documents hold for their length alone", () => {
    const documents = [
      ...made("甲", ...Array.from({ length: 10 }, () => `${words("产业", 199)} 项目`)),
      ...made("乙", ...Array.from({ length: 10 }, () => words("产业", 10))),
    ];
    for (const permutations of [0, 999]) {
      const row = compare(corpusOf(documents), { ...BY, permutations }).terms.find(({ term }) => term === "项目")!;
      expect(row.p_documents).toBeLessThan(0.001);
      // Ten in 2,000 tokens against none in 100: nothing to speak of.
      expect(row.p_tokens).toBeGreaterThan(0.05);
      expect(row.p).toBe(row.p_tokens);
      expect(row.distinctive).toBe(false);
    }
  });

  it("gives the same permutations for the same seed", () => {
    const options = { ...BY, permutations: 50, seed: 3 };
    expect(compare(pair, options)).toEqual(compare(pair, options));
  });
});

describe("groups", () => {
  it("of a year have a trend", () => {
    const years = corpusOf([
      ...made("2020", "产业 民生"),
      ...made("2021", "产业 产业 民生 项目"),
      ...made("2022", "产业 产业 产业 项目"),
    ]);
    const trend = compare(years, { by: "year" }).trends!.find(({ term }) => term === "产业")!;
    expect(trend).toMatchObject({ first_year: 2020, last_year: 2022, sparkline: "▆▆█" });
    // Two of three pairs rise, one is tied: 2 / sqrt(3 · 2).
    expect(trend.tau).toBeCloseTo(2 / Math.sqrt(6), 12);
    // Rates 5000, 5000, 7500 per 10,000: slope (7500 − 5000) / 2.
    expect(trend.slope).toBeCloseTo(1250, 9);
  });

  it("of a year have a figure for each year, of chosen terms too, and a string inside longer words", () => {
    const texts = { 2020: "产业链 民生 产业", 2021: "产业园 产业园 民生 项目", 2023: "民生 民生 教育" };
    const corpus = corpusOf(Object.entries(texts).map(([year, text]) => ({ path: `${year}.txt`, group: year, text })));
    const documents = corpus.documents.map((document, i) =>
      Object.assign(cleanDocument(document.path, Object.values(texts)[i]!.replaceAll(" ", "")), {
        metadata: document.metadata,
      }),
    );
    const result = compare(corpus, { by: "year", trendTerms: ["产业", "养老"] });
    expect(result.years).toEqual([2020, 2021, 2023]);
    const trends = withStrings(result.trends!, result.years!, documents, corpus);
    expect(trends).toMatchObject([
      {
        term: "产业",
        first_year: 2020,
        last_year: 2020,
        counts: [1, 0, 0],
        per_10k: [expect.closeTo(10_000 / 3, 9), 0, 0],
      },
      { term: "养老", first_year: null, last_year: null, counts: [0, 0, 0], strings: [0, 0, 0], slope: 0, tau: 0 },
    ]);
    // Twice in seven characters, twice in ten, never in six.
    expect(trends[0]!.strings).toEqual([2, 2, 0]);
    expect(trends[0]!.strings_per_10k).toEqual([expect.closeTo(20_000 / 7, 9), 2000, 0]);
    const { columns, rows } = trendTable(trends, result.years);
    expect(columns.map(({ name }) => name).slice(-6)).toEqual(
      ["strings", "strings_per_10k"].flatMap((name) => [2020, 2021, 2023].map((year) => `${name}_${year}`)),
    );
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it("are the folders where two are given, and the documents otherwise", () => {
    const corpus = corpusOf([
      { path: "a/x/1.txt", group: "", text: "产业" },
      { path: "a/x/2.txt", group: "", text: "产业" },
      { path: "b/1.txt", group: "", text: "民生" },
    ]);
    expect(compare(corpus, { folders: ["a/", "./b"] }).groups.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(compare(corpus, { folders: ["a"] }).groups).toHaveLength(3);
  });

  it("may be a target and a reference, named by the last part of their name", () => {
    const corpus = corpusOf([
      ...made("山东省/济南市/槐荫区", "产业 产业"),
      ...made("山东省/济南市/历城区", "民生"),
      ...made("山东省/济南市/市中区", "教育"),
    ]);
    const result = compare(corpus, { ...BY, target: "槐荫区", reference: "历城区" });
    expect(result.groups.map(({ name }) => name)).toEqual(["山东省/济南市/槐荫区", "山东省/济南市/历城区"]);
    expect(result.terms.map(({ term }) => term).sort()).toEqual(["产业", "民生"]);
    expect(() => compare(corpus, { ...BY, target: "槐阴区" })).toThrow(/did you mean 山东省\/济南市\/槐荫区\?/u);
    expect(compare(corpus, { ...BY, target: "槐荫区" }).groups.map(({ documents }) => documents)).toEqual([1, 2]);
  });

  it("without tokens are left out, with a warning; a single one is refused", () => {
    const corpus = corpusOf([...made("甲", "产业"), ...made("乙", "民生"), ...made("丙", "")]);
    expect(compare(corpus, BY).warnings[0]).toMatch(/^丙 has no tokens/u);
    expect(() => compare(corpusOf([...made("甲", "产业"), ...made("丙", "")]), BY)).toThrow(/only one group, 甲.*丙/u);
  });

  it("may bear hostile names", () => {
    const corpus = corpusOf([...made("__proto__", "产业 产业"), ...made("constructor", "民生")]);
    const row = compare(corpus, BY).terms.find(({ term }) => term === "产业")!;
    expect(Object.keys(row.counts)).toEqual(["__proto__", "constructor"]);
    expect(JSON.parse(JSON.stringify(row.counts))).toEqual(JSON.parse('{"__proto__":2,"constructor":0}'));
  });
});

describe("terms", () => {
  it("are no names of places, unless those are kept", () => {
    const corpus = corpusOf([...made("甲", "皖北 皖北 合肥市 量子"), ...made("乙", "民生 民生 水稻")]);
    const terms = (options = {}) =>
      compare(corpus, { ...BY, ...options })
        .terms.map(({ term }) => term)
        .sort();
    expect(terms()).toEqual(["量子", "水稻", "民生"].sort());
    expect(terms({ placeNames: "keep" })).toEqual(["合肥市", "皖北", "量子", "水稻", "民生"].sort());
  });

  it("may be of certain parts of speech alone", () => {
    const corpus = corpusOf([...made("甲", "推进 量子"), ...made("乙", "民生")]);
    const pos = corpus.vocabulary.texts.map((text) => (text === "推进" ? "v" : "n"));
    expect(compare({ ...corpus, pos }, { ...BY, pos: ["v"] }).terms.map(({ term }) => term)).toEqual(["推进"]);
  });
});

describe("folding", () => {
  const corpus = corpusOf([
    ...made("甲", `${words("历城区", 40)} ${words("历城", 12)}`),
    ...made("乙", words("民生", 60)),
  ]);

  it("puts a part under a longer term that stands above it", () => {
    const { terms } = compare(corpus, { ...BY, placeNames: "keep" });
    expect(terms.find(({ term }) => term === "历城")!.folded_under).toBe("历城区");
  });

  it("is left undone where it is not wanted", () => {
    expect(compare(corpus, { ...BY, fold: false }).terms.every((row) => row.folded_under === undefined)).toBe(true);
  });
});

describe("a list of frequencies", () => {
  it("names its broken lines one by one and uses the others", () => {
    const list = parseReferenceList(
      "term\tcount\n产业\t10\n没有数\n项目\tx\n\n# note\n产业\t5\n民生\t85\n",
      "list.tsv",
    );
    expect(list.counts).toEqual(
      new Map([
        ["产业", 15],
        ["民生", 85],
      ]),
    );
    expect(list.size).toBe(100);
    expect(list.problems.map(({ reason }) => reason.slice(0, 6))).toEqual(["line 3", "line 4"]);
  });

  it("is what the corpus is held against, on tokens alone", () => {
    const list = parseReferenceList("产业\t10\n民生\t90\n", "list.tsv");
    const result = compare(corpusOf(made("甲", "产业 产业 民生")), { referenceList: list });
    const row = result.terms.find(({ term }) => term === "产业")!;
    expect(row).toMatchObject({ group: "corpus", counts: { corpus: 2, "list.tsv": 10 }, evidence: "tokens" });
    expect(row.g2).toBeCloseTo(logLikelihood(2, 10, 3, 100), 12);
    expect(result.warnings.join(" ")).toMatch(/no documents/u);
  });

  it("of the corpus itself finds no difference, with or without what it leaves out", () => {
    const isStopword = (text: string) => text === "的";
    const corpus = corpusOf(made("甲", "产业 的 的 Gdp 民生 GDP 大连市", "产业 的 县"));
    const own = "产业\t2\ngdp\t2\n民生\t1\n大连市\t1\n";
    const terms = "产业 GDP 民生".split(" ").sort();
    for (const text of [own, `${own}的\t3\n`, `# size: 10\n${own}`, `# 总词数：10\n${own}`]) {
      const result = compare(corpus, { referenceList: parseReferenceList(text, "own.tsv"), isStopword });
      expect(result.terms.map(({ term }) => term).sort()).toEqual(terms);
      expect(result.terms.every(({ log_ratio, g2 }) => log_ratio === 0 && Math.abs(g2) < 1e-9)).toBe(true);
      const isStated = text.startsWith("#");
      expect(result.groups.map(({ tokens }) => tokens)).toEqual(isStated ? [10, 10] : [6, 6]);
      const size = result.cautions.find(({ code }) => code === "W_REFERENCE_SIZE");
      expect(size?.parameters).toEqual(isStated ? undefined : { list: "own.tsv", stopwords: text.includes("的") });
    }
  });

  it("is refused without a usable line", () => {
    expect(() => compare(pair, { referenceList: parseReferenceList("x\n", "bad.tsv") })).toThrow(/bad\.tsv/u);
  });
});
