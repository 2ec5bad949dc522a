import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/clean/rules/index.js";
import { COMMAND_NAMES, entryOf } from "../../src/cli/commands.js";
import { optionsOf } from "../../src/cli/options/index.js";
import { keyOf } from "../../src/cli/options/option.js";
import { FEATURES } from "../../src/slogans/features.js";
import { zh } from "../../src/words/zh/tables.js";
import { cexi, lines, ROOT, scratch } from "../helpers/cexi.js";

const folder = scratch();
const ARTICLE = "docs/samples/songling-2025-article.txt";
const REPORT = "docs/samples/songling-2025-work-report-page.txt";

/** Runs of every command that prints a table, so many that each of its views turns up. */
const RUNS: readonly (readonly string[])[] = [
  ["freq", "corpus", "--by", "region"],
  ["freq", "corpus"],
  ["clean", "corpus"],
  ["clean", "corpus", "--explain"],
  ["count", "产业", "corpus", "--by", "region"],
  ["freq", "corpus", "--by", "kind,level"],
  ["slogans", "corpus", "--by", "kind"],
  ["kwic", "产业", "corpus"],
  ["compare", "corpus", "--by", "region", "--view", "terms"],
  ["compare", "corpus", "--by", "region", "--view", "similarity"],
  ["compare", "corpus", "--by", "year"],
  ["collocates", "发展", "corpus"],
  ["keywords", "corpus", "--by", "region"],
  ["slogans", "corpus"],
  ["slogans", "corpus", "--by", "region"],
  ["slogans", "corpus", "--explain"],
  ["dedup", "corpus", "--paragraphs"],
  ["network", "corpus", "--top", "30"],
  ["network", "corpus", "--top", "30", "--by", "year"],
  ["matrix", "corpus", "--top", "20"],
  ["matrix", "corpus", "--top", "20", "--wide", "--by", "year"],
  ["tokens", "corpus", "--pos"],
  ["index", "environment", "corpus", "--by", "region,year"],
  ["index", "environment", "corpus", "--wide", "--by", "region,year"],
  ["coverage", "corpus"],
  ["indicators", "corpus"],
  ["indicators", "corpus", "--headline"],
  ["indicators", "corpus", "--panel", "--by", "region,year"],
  ["indicators", "corpus", "--pair"],
  ["claims", ARTICLE, "--against", REPORT],
  ["copies", "corpus"],
  ["copies", "corpus", "--unit", "sentence"],
  ["lifelines", "corpus"],
  ["lifelines", "corpus", "--panel", "--by", "region"],
  ["doctor"],
  ["doctor", "--terms"],
  ["cache"],
  ["config", "freq"],
];

const nameOf = (args: readonly string[]): string => args.join(" ").replaceAll("docs/samples/songling-2025-", "");

/** Ids of indicators and categories of a dictionary are names of those who made the list. */
const IDS = readFileSync(join(ROOT, "lexicon/indicators.tsv"), "utf8").match(/^[a-z_]+(?=\t)/gmu) ?? [];
const CATEGORIES = ["protection", "pollution", "carbon"];

/** What has no Chinese name: programs, measures, formats, and what is typed on a command line. */
const NAMES = new Set(
  (
    "cexi jieba nodejieba node node-rs TextRank IDF idf TF-IDF DP DPnorm BIC Jaccard logDice NPMI Louvain Delta Burrows " +
    "Jensen-Shannon cosine scikit-learn Markdown CSV TSV JSON NDJSON TAB LANG TERM UTF-8 dumb ln df bits html txt csv xlsx " +
    "top explain by format ndjson dedup articles no-fold fold help substring count slope tau MB GB USB WTO GDP nrfg auto " +
    "district publish_date source_url true"
  ) // columns of the sample table
    .split(" ")
    .concat(IDS, CATEGORIES),
);

/** English words of a text but for names, paths, options, codes and tags of parts of speech. */
function englishIn(text: string): string[] {
  const bare = text
    .replace(/\[[EW]_[A-Z_]+\]/gu, " ")
    .replace(/&\w+;/gu, " ")
    .replace(/[\w.~-]*[/\\][\w./\\~#-]*/gu, " ")
    .replace(/[\w-]+\.(?:txt|html|csv|tsv|json|xlsx)(?:\\?#\d+)?/gu, " ")
    .replace(/--[a-z-]+/gu, " ")
    .replace(/\bCEXI_[A-Z_]+/gu, " ")
    .replace(/\b[0-9a-f]{8,}\b/gu, " ");
  const words = bare.match(/[A-Za-z][A-Za-z_-]{2,}[A-Za-z]/gu) ?? [];
  return [...new Set(words)].filter(
    (word) => !NAMES.has(word) && !word.startsWith("field_") && !OPTION_NAMES.has(word) && !COMMANDS.has(word),
  );
}
const COMMANDS = new Set<string>(COMMAND_NAMES);
const OPTION_NAMES = new Set(
  COMMAND_NAMES.flatMap(optionsOf).flatMap((entry) => [entry.name, keyOf(entry), entry.name.replaceAll("-", "_")]),
);
/** What the texts themselves say in Latin letters. */
const ofTexts = new Set(
  lines(cexi(["clean", "corpus", "--format", "ndjson"]).out)
    .flatMap((record) => (JSON.parse(record) as { lines: { text: string }[] }).lines.map(({ text }) => text))
    .join("\n")
    .match(/[A-Za-z][A-Za-z_-]+/gu),
);

describe("with --lang zh", () => {
  it.each(RUNS.map((args) => [nameOf(args), args] as const))(
    "%s: no English word in a table or in Markdown",
    (_, args) => {
      for (const format of ["table", "markdown"]) {
        const ran = cexi([...args, "--lang", "zh", "--format", format], { env: { COLUMNS: "400" } });
        expect([ran.code, englishIn(ran.out).filter((word) => !ofTexts.has(word) || isHead(ran.out, word))]).toEqual([
          0,
          [],
        ]);
      }
    },
  );

  const withSheets = RUNS.filter(([name]) => name !== "config" && name !== "doctor");
  it.each(withSheets.map((args) => [nameOf(args), args] as const))(
    "%s: no English head in a workbook",
    async (_, args) => {
      const file = join(folder, `${args.filter((arg) => /^[\w-]+$/u.test(arg)).join("")}.xlsx`);
      expect(cexi([...args, "--lang", "zh", "-o", file]).code).toBe(0);
      const { sheets } = await readXlsx(readFileSync(file));
      const heads = sheets.flatMap(({ name, rows }) => [name, ...(rows[0] ?? []).map(String)]);
      expect(englishIn(heads.join(" "))).toEqual([]);
      const about = sheets.at(-1)!.rows.map(([section]) => String(section));
      expect(englishIn(about.join(" "))).toEqual([]);
      const options = sheets.at(-1)!.rows.filter(([section]) => section === "选项");
      expect(options.filter(([, name]) => !/^[a-z_0-9]+$/u.test(String(name)))).toEqual([]);
    },
  );

  const NAMED: readonly (readonly [string, readonly string[]])[] = [
    ["词频 各组 说明", ["freq", "corpus", "--by", "region"]],
    ["文档 表 逐行 说明", ["clean", "corpus", "--explain"]],
    ["核对 说明", ["claims", ARTICLE, "--against", REPORT]],
  ];
  it.each(NAMED)("sheets are called after what they hold: %s", async (names, args) => {
    const file = join(folder, "sheets.xlsx");
    expect(cexi([...args, "--lang", "zh", "--quiet", "-o", file]).code).toBe(0);
    expect((await readXlsx(readFileSync(file))).sheets.map(({ name }) => name).join(" ")).toEqual(names);
  });

  it("machine formats stay English, and --headers chooses", () => {
    const head = (...args: string[]): string => lines(cexi(["freq", "corpus", "--top", "1", ...args]).out)[0]!;
    for (const format of ["csv", "tsv"]) {
      expect(head("--lang", "zh", "--format", format)).toBe(head("--lang", "en", "--format", format));
      expect(head("--headers", "zh", "--format", format)).toMatch(/^词[,\t]词频/u);
    }
    expect(head("--lang", "zh", "--headers", "en", "--format", "markdown")).toMatch(/^\| term \| count/u);
    expect(head("--lang", "en", "--headers", "zh", "--format", "markdown")).toMatch(/^\| 词 \| 词频/u);
    for (const format of ["json", "ndjson"]) {
      const print = (lang: string): string => cexi(["slogans", "corpus", "--format", format, "--lang", lang]).out;
      expect(print("zh")).toBe(print("en"));
    }
  });

  it("every reason of a rule and of a feature is said", () => {
    const reasons = [...RULES.map(({ why }) => why), ...FEATURES.flatMap(({ reason, against }) => [reason, against])];
    expect(reasons.filter((reason) => reason && zh.cell(reason) === null)).toEqual([]);
  });

  it("cexi alone says where to start and groups every command", () => {
    const { code, err } = cexi([], { env: { CEXI_LANG: "zh" } });
    expect(code).toBe(2);
    expect(lines(err).slice(0, 2)).toEqual(["从这里开始：", "  cexi report corpus -o report.html"]);
    for (const name of COMMAND_NAMES) expect(err).toContain(`  ${name}, ${entryOf(name).aliases[0]}`);
    expect(lines(cexi([]).err)[0]).toBe("Start here:");
  });
});

const isHead = (out: string, word: string): boolean =>
  lines(out)[0]!
    .split(/[|\s]+/u)
    .includes(word);

describe("--precision", () => {
  it("rounds what is not whole; a small probability keeps its first digits", () => {
    const rows = lines(
      cexi(["compare", join(ROOT, "corpus"), "--by", "region", "--precision", "1", "--format", "tsv"]).out,
    ).map((line) => line.split("\t"));
    const column = (name: string): number => rows[0]!.indexOf(name);
    for (const row of rows.slice(1)) {
      expect(row[column("g2")]).toMatch(/^-?\d*(?:\.\d)?$/u);
      expect(row[column("p")]).not.toBe("0");
    }
    expect(cexi(["freq", "corpus", "--precision", "0", "--top", "2", "--format", "markdown"]).out).not.toMatch(
      /\d\.\d+ \|/u,
    );
  });
});

describe("-o", () => {
  it.each([
    ["x.pdf", []],
    ["x.docx", []],
    ["x.html", []],
    ["x.dat", []],
    ["x.csv", ["--format", "xlsx"]],
    ["x.pdf", ["--format", "csv"]],
    ["x.parquet", ["--format", "json"]],
  ])("%s %j is refused with the endings that would do", (file, more) => {
    for (const command of ["freq", "dedup", "kwic"]) {
      const ran = cexi([command, ...(command === "kwic" ? ["产业"] : []), "corpus", "-o", join(folder, file), ...more]);
      expect([ran.code, ran.out]).toEqual([2, ""]);
      expect(ran.err).toMatch(/\.csv .*\[E_ENDING\]/u);
    }
  });

  it("commands that write networks say so, and copies its page", () => {
    const refusal = (command: string) => cexi([command, "corpus", "-o", join(folder, "x.svg")]).err;
    for (const command of ["network", "copies"]) expect(refusal(command)).toMatch(/\.gexf .*\.csv .*\[E_ENDING\]/u);
    expect(refusal("copies")).toContain(".html");
  });

  it("report is a page, Markdown or JSON", () => {
    expect(cexi(["report", "corpus", "-o", join(folder, "r.pdf")]).err).toMatch(/\.html .*\[E_ENDING\]/u);
  });
});
