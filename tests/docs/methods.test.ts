import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Schema, schemas } from "../../src/cli/about/schemas.js";
import * as face from "../../src/index.js";
import * as stats from "../../src/stats/index.js";
import { cexi, lines, ROOT } from "../helpers/cexi.js";
import { decimalsIn, shown, valueOfExpression } from "../helpers/expressions.js";
import { headingsOf, inlineCodeOf, readPage, sectionOf } from "../helpers/markdown.js";

const SCHEMAS = schemas();
const library = { ...face, ...stats };
const page = readPage("docs/methods.md");
const CORPUS = join(ROOT, "corpus");
const SAMPLES = (name: string): string => join(ROOT, `docs/samples/songling-2025-${name}.txt`);
const REPRINTS = ["jiyang-2023-northern-new-area.txt", "jiyang-2023-northern-new-area-reprint.txt"].map((name) =>
  join(CORPUS, name),
);

/** Runs of every command that prints figures, so many that each of its columns and fields turns up. */
const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  clean: [[CORPUS], [CORPUS, "--explain"]],
  freq: [[CORPUS], [CORPUS, "--by", "region"], [CORPUS, "--ngram", "2"]],
  count: [
    ["产业", CORPUS],
    ["产业", CORPUS, "--by", "region"],
  ],
  kwic: [["产业", CORPUS]],
  dedup: [[CORPUS], [CORPUS, "--paragraphs"], ["--explain", ...REPRINTS]],
  slogans: [[CORPUS], [CORPUS, "--by", "region"], [CORPUS, "--explain"]],
  compare: [
    [CORPUS, "--by", "region"],
    [CORPUS, "--by", "year", "--view", "trend"],
    [CORPUS, "--by", "region", "--view", "similarity"],
  ],
  collocates: [["发展", CORPUS]],
  tokens: [[CORPUS, "--raw", "--offsets"]],
  matrix: [
    [CORPUS, "--top", "50"],
    [CORPUS, "--top", "50", "--tfidf"],
  ],
  network: [
    [CORPUS, "--top", "30"],
    [CORPUS, "--top", "30", "--by", "year"],
  ],
  copies: [[CORPUS], [CORPUS, "--unit", "sentence"]],
  lifelines: [[CORPUS], [CORPUS, "--panel"]],
  keywords: [[CORPUS, "--by", "region"]],
  index: [
    ["environment", CORPUS],
    ["digital-economy", CORPUS, "--by", "year", "--weights", "--binary", "--formula", "mengke25"],
  ],
  coverage: [[CORPUS]],
  indicators: [[CORPUS], [CORPUS, "--headline"], [CORPUS, "--pair"]],
  claims: [[SAMPLES("article"), "--against", SAMPLES("work-report-page")]],
  report: [[CORPUS]],
};

/** Names of groups (districts, years) are no names of figures; `count_2024` is `count` of a year. */
const isName = (name: string): boolean => /^[a-z][A-Za-z0-9_]*$/u.test(name) && !/_\d{4}$/u.test(name);

/** Names of the properties of a schema that are numbers, or lists or records of numbers. */
function numericIn(schema: Schema, name = "", found = new Set<string>()): Set<string> {
  const inner = (part: unknown, under = name): unknown => part && numericIn(part as Schema, under, found);
  if (schema.type === "number" || schema.type === "integer") found.add(name);
  for (const [key, value] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    if (key !== "run") inner(value, key);
  }
  for (const part of (schema.anyOf ?? []) as Schema[]) inner(part);
  inner(schema.items);
  if (schema.properties === undefined) inner(schema.additionalProperties); // else the keys of a group
  return found;
}

/** Keys of a result whose values are numbers, lists of numbers, or records of numbers by the names of groups. */
function numericKeys(value: unknown, name = "", found = new Set<string>()): Set<string> {
  if (typeof value === "number") found.add(name);
  else if (Array.isArray(value)) for (const item of value) numericKeys(item, name, found);
  else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value))
      if (key !== "run") numericKeys(item, isName(key) ? key : name, found);
  }
  return found;
}

/** Columns of TSV whose cells are figures, of each table in the output. */
function numericColumns(text: string): Set<string> {
  const found = new Set<string>();
  for (const table of text.split(/\n(?=[a-z_]+\t)/u)) {
    const [head, ...rows] = lines(table).map((line) => line.split("\t"));
    head!.forEach((name, column) => {
      const cells = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
      if (isName(name) && cells.length > 0 && cells.every((cell) => /^-?[\d.]+$/u.test(cell))) found.add(name);
    });
  }
  return found;
}

const parsed = (name: string, out: string): unknown =>
  name === "clean" ? lines(out).map((line) => JSON.parse(line)) : JSON.parse(out);

describe("docs/methods.md", () => {
  it("has a section for every command with figures", () => {
    // Summaries of `map` are told by docs/map.md.
    const figures = Object.keys(SCHEMAS).filter((name) => name !== "map" && numericIn(SCHEMAS[name]!).size > 0);
    expect(figures.sort()).toEqual(Object.keys(RUNS).sort());
    expect(figures.filter((name) => sectionOf(page, `cexi ${name}`) === null)).toEqual([]);
  });

  for (const [name, runs] of Object.entries(RUNS)) {
    it(`names every figure that cexi ${name} prints`, () => {
      const found = numericIn(SCHEMAS[name]!);
      for (const args of runs) {
        if (name !== "clean" || !args.includes("--explain")) {
          const format = name === "clean" ? "ndjson" : "json";
          numericKeys(parsed(name, cexi([name, ...args, "--format", format, "--quiet"]).out), "", found);
        }
        if (name === "report") continue;
        for (const column of numericColumns(cexi([name, ...args, "--format", "tsv", "--quiet"]).out)) found.add(column);
      }
      const told = new Set(
        inlineCodeOf(sectionOf(page, `cexi ${name}`)!).flatMap(
          (code) => code.match(/[A-Za-z_](?:\w|-(?=[a-z]))*/gu) ?? [],
        ),
      );
      expect(found.size).toBeGreaterThan(0);
      expect([...found].filter((figure) => !told.has(figure))).toEqual([]);
    });
  }

  it("says of each figure what it answers, how, in which unit, after whom, when not, and where", () => {
    const figures = headingsOf(page).filter(({ depth, text }) => depth === 3 && /^`/u.test(text));
    expect(figures.length).toBeGreaterThan(25);
    const parts = ["Question", "Formula", "Unit and range", "Source", "Not for", "Where"];
    const gaps = figures.flatMap(({ text, start }) => {
      const section = page.slice(start, page.indexOf("\n##", start + 1));
      return parts.filter((part) => !section.includes(`- **${part}.**`)).map((part) => `${text}: ${part}`);
    });
    expect(gaps).toEqual([]);
  });

  it("names every statistic of the library, and none that is not there", () => {
    const exported = readdirSync(join(ROOT, "src/stats")).flatMap((file) =>
      [...readFileSync(join(ROOT, "src/stats", file), "utf8").matchAll(/^export (?:const|function) ([a-z]\w*)/gmu)].map(
        (match) => match[1]!,
      ),
    );
    const open = exported.filter((name) => name in library);
    expect(open.length).toBeGreaterThan(70);
    expect(open.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(page))).toEqual([]);
    const ownSection = sectionOf(page, "Statistics that only the library has")!;
    const called = inlineCodeOf(ownSection).filter((code) => /^[a-z]+[A-Z]\w*$/u.test(code));
    const parameters = new Set(["inTarget", "inReference", "targetSize", "referenceSize"]);
    expect(called.filter((name) => !(name in library) && !parameters.has(name))).toEqual([]);
  });
});

/** Thresholds that the page tells in words: where the source declares them, and the words. */
const TOLD: readonly (readonly [file: string, name: string, words: (value: number) => string])[] = [
  ["clean/repeats.ts", "SHORTEST_REPEAT", (n) => `a line that ends a sentence from ${n} characters on is a repeat`],
  ["clean/repeats.ts", "LONGEST_ITEM", (n) => `an item of a list from ${n}`],
  ["clean/repeats.ts", "LONGEST_HEADING", (n) => `a heading from ${n}`],
  ["clean/repeats.ts", "SHORTEST_REASSEMBLED", (n) => `at least ${n} characters, stand in earlier lines`],
  ["clean/templates.ts", "TEMPLATE_DOCUMENTS", (n) => `the end of ${["", "one", "two", "three"][n]} or more documents`],
  ["dedup/family-options.ts", "RUN_LENGTH", (n) => `runs of ${n} letters, one from each`],
  ["dedup/family-options.ts", "threshold", (n) => `the Jaccard index reaches ${n}`],
  ["dedup/family-options.ts", "containment", (n) => `lies within the longer one by ${n}`],
  ["dedup/family-options.ts", "copied", (n) => `In all cases ${n} of the 20-shingles`],
  ["dedup/family-options.ts", "minCharacters", (n) => `Texts of fewer than ${n} letters`],
  ["dedup/shingles.ts", "SHINGLE_SIZE", (n) => `(${n}-shingles)`],
  ["compare/keyness-row.ts", "PRIOR_TOKENS", (n) => `α0 = ${n} tokens`],
  ["compare/similarity.ts", "DELTA_WORDS", (n) => `the ${n} most frequent terms`],
  ["compare/document-tests.ts", "LEVEL", (n) => `\`distinctive\` is q < ${n}`],
  ["collocates/collocates.ts", "window", (n) => `within ${["", "", "", "", "", "five"][n]} tokens on either side`],
  ["keywords/text-rank.ts", "damping", (n) => `damping ${n}`],
  ["report/report.ts", "top", (n) => `the top ${n}`],
];

describe("thresholds in words", () => {
  const words = page.replace(/\s+/gu, " ");

  it.each(TOLD)("%s: %s", (file, name, told) => {
    const source = readFileSync(join(ROOT, "src", file), "utf8");
    const value = new RegExp(`\\b${name}\\s*[=:]\\s*(\\d[\\d_.]*)`, "u").exec(source)?.[1];
    expect(words).toContain(told(Number(value)));
  });
});

// `@example f(x) // 1.5` in the docstrings of src/.
describe("examples in docstrings", () => {
  const examples = readdirSync(join(ROOT, "src/stats")).flatMap((file) =>
    [...readFileSync(join(ROOT, "src/stats", file), "utf8").matchAll(/@example ([^\n]*?) \/\/ ([^\n]*)/gu)].map(
      (match): [string, string, string] => [file, match[1]!, match[2]!],
    ),
  );

  it("are there", () => expect(examples.length).toBeGreaterThan(25));

  it.each(examples)("%s: %s", (_, expression, told) => {
    const name = /^\w+/u.exec(expression)![0];
    if (name === "dpNormFromOverlap") return; // between rooms
    expect(Object.keys(library), `${name} is exported from src/stats/index.ts`).toContain(name);
    const value = told.replace(/^.*: /u, "").replaceAll("−", "-");
    return expect(shown(valueOfExpression(expression), decimalsIn(value))).toBe(
      shown(valueOfExpression(value), decimalsIn(value)),
    );
  });
});
