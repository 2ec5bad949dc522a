import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMAND_NAMES } from "../../src/cli/commands.js";
import { optionsOf } from "../../src/cli/options/index.js";
import { keyOf } from "../../src/cli/options/option.js";
import { speak } from "../../src/words/phrases.js";
import { cexi, isStackTrace, json, lines, scratch } from "../helpers/cexi.js";

const folder = scratch();
beforeAll(() => speak("en"));
let made = 0;

/** A project of its own: two texts of two districts, lists, and a settings file where one is given. */
function project(settings?: unknown): string {
  const root = join(folder, `p${++made}`);
  mkdirSync(join(root, "texts"), { recursive: true });
  mkdirSync(join(root, "lists"));
  mkdirSync(join(root, "deep", "er"), { recursive: true });
  writeFileSync(
    join(root, "texts", "1.txt"),
    "推动产业发展，建设产业园，产业发展。实施“四减四增”行动，当好排头兵，“四减四增”。\n",
  );
  writeFileSync(join(root, "texts", "2.txt"), "产业振兴，优化营商环境。\n");
  for (const [name, word] of [
    ["one", "建设"],
    ["two", "优化"],
    ["three", "推动"],
  ] as const) {
    writeFileSync(join(root, "lists", `${name}.txt`), `${word}\n`);
  }
  if (settings !== undefined) writeFileSync(join(root, "cexi.config.json"), text(settings));
  return root;
}
const text = (settings: unknown): string => (typeof settings === "string" ? settings : JSON.stringify(settings));

/** What `cexi config` says of one option. */
function shown(args: string[], option: string, where: { cwd: string; env?: object }) {
  const { options } = json(cexi(["config", ...args, "--format", "json"], where));
  const { value, source, from } = options.find((row: { option: string }) => row.option === option);
  return { value, source, from };
}

interface Case {
  readonly kind: string;
  readonly command: string;
  readonly key: string;
  readonly standard: unknown;
  readonly file: unknown;
  readonly variable: readonly [name: string, value: string];
  /** What the variable comes to. */
  readonly fromVariable: unknown;
  readonly flags: readonly string[];
  readonly fromFlags: unknown;
}

/** One option of each kind, with another value at each level. */
const CASES: readonly Case[] = [
  {
    kind: "text",
    command: "freq",
    key: "by",
    standard: null,
    file: "region",
    variable: ["CEXI_BY", "year"],
    fromVariable: "year",
    flags: ["--by", "kind"],
    fromFlags: "kind",
  },
  {
    kind: "number",
    command: "kwic",
    key: "width",
    standard: 30,
    file: 7,
    variable: ["CEXI_WIDTH", "8"],
    fromVariable: 8,
    flags: ["--width", "9"],
    fromFlags: 9,
  },
  {
    kind: "choice",
    command: "freq",
    key: "dedup",
    standard: "paragraphs",
    file: "none",
    variable: ["CEXI_DEDUP", "articles"],
    fromVariable: "articles",
    flags: ["--dedup", "paragraphs"],
    fromFlags: "paragraphs",
  },
  {
    kind: "share",
    command: "dedup",
    key: "threshold",
    standard: 0.6,
    file: 0.7,
    variable: ["CEXI_THRESHOLD", "0.5"],
    fromVariable: 0.5,
    flags: ["--threshold", "0.4"],
    fromFlags: 0.4,
  },
  {
    kind: "switch",
    command: "freq",
    key: "keepBoilerplate",
    standard: null,
    file: true,
    variable: ["CEXI_KEEP_BOILERPLATE", "0"],
    fromVariable: null,
    flags: ["--keep-boilerplate"],
    fromFlags: true,
  },
  {
    kind: "negated switch",
    command: "compare",
    key: "fold",
    standard: true,
    file: false,
    variable: ["CEXI_NO_FOLD", "0"],
    fromVariable: true,
    flags: ["--no-fold"],
    fromFlags: false,
  },
  {
    kind: "negated switch beside a folder's variable",
    command: "freq",
    key: "cache",
    standard: true,
    file: false,
    variable: ["CEXI_NO_CACHE", "false"],
    fromVariable: true,
    flags: ["--no-cache"],
    fromFlags: false,
  },
  {
    kind: "list of files",
    command: "freq",
    key: "stopwords",
    standard: null,
    file: ["lists/one.txt"],
    variable: ["CEXI_STOPWORDS", "lists/two.txt:lists/three.txt"],
    fromVariable: ["lists/two.txt", "lists/three.txt"],
    flags: ["--stopwords", "lists/three.txt"],
    fromFlags: ["lists/three.txt"],
  },
  {
    kind: "list or off",
    command: "freq",
    key: "stopwords",
    standard: null,
    file: ["lists/one.txt"],
    variable: ["CEXI_NO_STOPWORDS", "yes"],
    fromVariable: false,
    flags: ["--stopwords", "lists/three.txt"],
    fromFlags: ["lists/three.txt"],
  },
  {
    kind: "list of texts",
    command: "freq",
    key: "pos",
    standard: null,
    file: ["n", "v"],
    variable: ["CEXI_POS", "n,a"],
    fromVariable: ["n", "a"],
    flags: ["--pos", "v"],
    fromFlags: ["v"],
  },
  {
    kind: "form of its own",
    command: "freq",
    key: "ngram",
    standard: null,
    file: "2..3",
    variable: ["CEXI_NGRAM", "3"],
    fromVariable: { from: 3, to: 3 },
    flags: ["--ngram", "2-4"],
    fromFlags: { from: 2, to: 4 },
  },
];
interface Setting {
  readonly option: string;
  readonly value: unknown;
  readonly source: string;
  readonly from: string | null;
}

const inFile = ({ key, file }: Case): unknown => (key === "ngram" ? { from: 2, to: 3 } : file);

describe("a setting", () => {
  // Two cases are of one option and so in two runs; the others share theirs, since every run takes its time.
  const runs = [CASES.filter(({ kind }) => kind !== "list or off"), CASES.filter(({ kind }) => kind === "list or off")];
  const settings = runs.map((cases) => {
    const file: Record<string, Record<string, unknown>> = {};
    for (const { command, key, file: value } of cases) file[command] = { ...file[command], [key]: value };
    return {
      cases,
      bare: project(),
      cwd: project(file),
      env: Object.fromEntries(cases.map(({ variable }) => variable)),
    };
  });
  const memory = new Map<string, Setting[]>();
  /** What the binary says of a case, of all its options at once. */
  const said = (one: Case, level: { isFile?: true; isEnvironment?: true; isFlag?: true }): Omit<Setting, "option"> => {
    const { cases, bare, cwd, env } = settings.find((run) => run.cases.includes(one))!;
    const flags = cases.filter(({ command }) => command === one.command).flatMap((other) => other.flags);
    const args = ["config", one.command, ...(level.isFlag ? flags : []), "--format", "json"];
    const key = JSON.stringify([args, level, cases.length]);
    if (!memory.has(key)) {
      memory.set(
        key,
        json(cexi(args, { cwd: level.isFile ? cwd : bare, env: level.isEnvironment ? env : {} })).options,
      );
    }
    const { value, source, from } = memory.get(key)!.find(({ option }) => option === one.key)!;
    return { value, source, from };
  };

  it.each(CASES)("($kind) is that of flag, environment, file, default", (one) => {
    const standard = { value: one.standard, source: "default", from: null };
    const file = { value: inFile(one), source: "file", from: "cexi.config.json" };
    const variable = { value: one.fromVariable, source: "environment", from: one.variable[0] };
    const flag = { value: one.fromFlags, source: "flag", from: null };
    expect(said(one, {})).toEqual(standard);
    expect(said(one, { isFile: true })).toEqual(file);
    expect(said(one, { isEnvironment: true })).toEqual(variable);
    expect(said(one, { isFile: true, isEnvironment: true })).toEqual(variable);
    expect(said(one, { isFlag: true })).toEqual(flag);
    expect(said(one, { isFile: true, isFlag: true })).toEqual(flag);
    expect(said(one, { isFile: true, isEnvironment: true, isFlag: true })).toEqual(flag);
  });

  it("said to one command is stronger than said to all, in the file and in the environment", () => {
    const cwd = project({ top: 5, freq: { top: 6 } });
    expect(shown(["freq"], "top", { cwd }).value).toBe(6);
    expect(shown(["kwic"], "top", { cwd }).value).toBe(5);
    const env = { CEXI_TOP: "7", CEXI_FREQ_TOP: "8" };
    expect(shown(["freq"], "top", { cwd, env })).toEqual({ value: 8, source: "environment", from: "CEXI_FREQ_TOP" });
    expect(shown(["kwic"], "top", { cwd, env }).value).toBe(7);
    const both = { CEXI_NO_STOPWORDS: "1", CEXI_FREQ_NO_STOPWORDS: "0" };
    expect(shown(["freq"], "stopwords", { cwd, env: both })).toMatchObject({
      value: null,
      from: "CEXI_FREQ_NO_STOPWORDS",
    });
  });

  it("of the language speaks in help and errors too", () => {
    const cwd = project({ lang: "zh", kwic: { lang: "en" } });
    const isChinese = (args: string[], env: object = {}): boolean => {
      const { out, err } = cexi(args, { cwd, env });
      return /示例：|没有选项/u.test(out + err);
    };
    expect([isChinese(["freq", "--help"]), isChinese(["kwic", "--help"]), isChinese(["freq", "--frmat"])]).toEqual([
      true,
      false,
      true,
    ]);
    expect([isChinese(["freq", "--help", "--lang", "en"]), isChinese(["freq", "--help", "--no-config"])]).toEqual([
      false,
      false,
    ]);
    expect([
      isChinese(["freq", "--help"], { CEXI_LANG: "en" }),
      isChinese(["kwic", "--help"], { CEXI_LANG: "zh_CN.UTF-8" }),
    ]).toEqual([false, true]);
    expect(isChinese(["freq", "--help"], { CEXI_LANG: "zh", CEXI_FREQ_LANG: "en" })).toBe(false);
    expect(shown(["freq"], "lang", { cwd, env: { CEXI_LANG: "zh_CN.UTF-8" } })).toMatchObject({
      value: "zh",
      from: "CEXI_LANG",
    });
  });

  it("that is empty in the environment is not set", () => {
    expect(shown(["freq"], "top", { cwd: project({ top: 5 }), env: { CEXI_TOP: "" } }).value).toBe(5);
  });

  it("that another command knows is passed over", () => {
    const cwd = project({ format: "csv" });
    expect(shown(["report"], "format", { cwd }).source).toBe("default");
    expect(shown(["kwic"], "sort", { cwd, env: { CEXI_SORT: "mi" } })).toMatchObject({
      value: "text",
      source: "default",
    });
    expect(shown(["collocates"], "sort", { cwd, env: { CEXI_SORT: "mi" } }).value).toBe("mi");
  });

  it("of the file is weaker than NO_COLOR of the person", () => {
    const cwd = project({ color: "always" });
    const isColored = (env: object, ...more: string[]): boolean =>
      cexi(["kwic", "产业", "texts", "--format", "table", ...more], { cwd, env }).out.includes("\u001b[");
    expect(isColored({})).toBe(true);
    expect(isColored({ NO_COLOR: "1" })).toBe(false);
    expect(isColored({ NO_COLOR: "1", CEXI_COLOR: "always" })).toBe(true);
    expect(isColored({}, "--color", "never")).toBe(false);
  });

  it("for all runs does not speak against the name of a result", () => {
    const cwd = project({ format: "csv" });
    expect(cexi(["kwic", "产业", "texts"], { cwd }).out).toMatch(/^path,line,/u);
    expect(cexi(["kwic", "产业", "texts", "-o", "hits.json"], { cwd }).code).toBe(0);
    expect(json(cexi(["config", "kwic", "--format", "json"], { cwd })).schema).toBe("cexi/config-values/1");
    const written = cexi(["kwic", "产业", "texts", "-o", "-"], { cwd, env: { CEXI_FORMAT: "json" } });
    expect(json(written).hits).toHaveLength(4);
  });
});

describe("results", () => {
  /** The same settings by flags, environment and file, for a run that shows them in its figures. */
  const SAME: readonly (readonly [name: string, command: string[], flags: string[], env: object, file: object])[] = [
    [
      "numbers and lists",
      ["freq"],
      ["--top", "3", "--stopwords", "lists/one.txt", "--stopwords", "lists/two.txt"],
      { CEXI_TOP: "3", CEXI_STOPWORDS: "lists/one.txt:lists/two.txt" },
      { top: 3, stopwords: ["lists/one.txt", "lists/two.txt"] },
    ],
    [
      "switches off",
      ["freq"],
      ["--no-stopwords", "--no-cache", "--keep-boilerplate"],
      { CEXI_NO_STOPWORDS: "1", CEXI_NO_CACHE: "1", CEXI_KEEP_BOILERPLATE: "1" },
      { stopwords: false, cache: false, keepBoilerplate: true },
    ],
    [
      "switches as they are anyway",
      ["freq"],
      [],
      { CEXI_QUIET: "0", CEXI_NO_CACHE: "0", CEXI_FREQ_NUMBERS: "0" },
      { keepBoilerplate: false, cache: true, stopwords: true, freq: { numbers: false } },
    ],
    [
      "engine and phrases",
      ["freq"],
      ["--engine", "node-rs", "--ngram", "2..3", "--min-count", "1"],
      { CEXI_ENGINE: "node-rs", CEXI_NGRAM: "2..3", CEXI_FREQ_MIN_COUNT: "1" },
      { engine: "node-rs", freq: { ngram: "2..3", minCount: 1 } },
    ],
    [
      "slogans",
      ["slogans"],
      ["--no-catchphrases"],
      { CEXI_NO_CATCHPHRASES: "on" },
      { slogans: { catchphrases: false } },
    ],
    [
      "a file of another command",
      ["compare"],
      ["--reference-list", "lists/list.tsv"],
      { CEXI_REFERENCE_LIST: "lists/list.tsv" },
      { compare: { referenceList: "lists/list.tsv" } },
    ],
  ];

  it.each(SAME)("are the same bytes wherever settings come from: %s", (_, command, flags, env, file) => {
    const root = project();
    const files = project(file);
    for (const cwd of [root, files]) writeFileSync(join(cwd, "lists", "list.tsv"), "产业\t30\n发展\t90\n环境\t5\n");
    const args = [...command, "texts", "--format", "json"];
    const byFlags = cexi([...args, ...flags], { cwd: root });
    expect(byFlags).toMatchObject({ code: 0 });
    expect(cexi(args, { cwd: root, env }).out).toBe(byFlags.out);
    expect(cexi(args, { cwd: files }).out).toBe(byFlags.out);
    if (flags.length > 0 && flags[0] !== "--lang") expect(cexi(args, { cwd: root }).out).not.toBe(byFlags.out);
  });
});

describe("the settings file", () => {
  it("is found in a folder above, and names of files in it are relative to it", () => {
    const root = project({ stopwords: ["lists/one.txt"], freq: { minCount: 1 } });
    const cwd = join(root, "deep", "er");
    const terms = (...more: string[]): string[] =>
      json(cexi(["freq", join(root, "texts"), "--format", "json", ...more], { cwd })).terms.map(
        (row: { term: string }) => row.term,
      );
    expect(terms()).not.toContain("建设");
    expect(terms("--no-config")).toContain("建设");
    expect(shown(["freq"], "stopwords", { cwd })).toEqual({
      value: ["../../lists/one.txt"],
      source: "file",
      from: "../../cexi.config.json",
    });
  });

  it("is the nearest one, alone", () => {
    const root = project({ top: 5, by: "year" });
    const cwd = join(root, "deep");
    writeFileSync(join(cwd, "cexi.config.json"), '{"top": 4}');
    expect(shown(["freq"], "top", { cwd: join(cwd, "er") }).value).toBe(4);
    expect(shown(["freq"], "by", { cwd: join(cwd, "er") }).value).toBeNull();
  });

  it("can be named, by flag before environment, or not be read", () => {
    const cwd = project({ top: 5 });
    writeFileSync(join(cwd, "lists", "a.json"), '{"top": 6, "dict": ["one.txt"]}');
    writeFileSync(join(cwd, "lists", "b.json"), "\ufeff" + '{"$schema": "x", "top": 7}');
    const env = { CEXI_CONFIG: "lists/b.json" };
    const top = (args: string[], more: object = {}) => shown(["freq", ...args], "top", { cwd, ...more }).value;
    expect([top([]), top([], { env }), top(["--config", "lists/a.json"], { env })]).toEqual([5, 7, 6]);
    expect([top(["--no-config"], { env }), top([], { env: { CEXI_NO_CONFIG: "1" } })]).toEqual([null, null]);
    expect(top(["--config", "lists/a.json"], { env: { CEXI_NO_CONFIG: "1" } })).toBe(6);
    expect(shown(["freq", "--config", "lists/a.json"], "dict", { cwd }).value).toEqual(["lists/one.txt"]);
    for (const name of ["freq", "doctor"]) {
      expect(cexi([name, "--help"]).out).toMatch(/--config <file>[\s\S]*--no-config/u);
    }
  });

  /** What a file holds, where the fault is, and what has to be said of it. */
  const FAULTS: readonly (readonly [settings: unknown, place: string, says: RegExp])[] = [
    ['{\n  "tpo": 1\n}', ":2:3", /"tpo".*did you mean top\?.*\bby\b.*\bfreq\b/u],
    ['{"freq": {"min-count": 3}}', ":1:11", /"min-count".*did you mean minCount\?.*allowed.*\bngram\b/u],
    ['{"no-cache": true}', ":1:2", /did you mean cache\?/u],
    ['{"frq": {"top": 1}}', ":1:2", /"frq".*did you mean freq\?/u],
    ['{"window": 3}', ":1:2", /window.*section collocates/u],
    ['{"top": "50"}', ":1:2", /top.*"50".*whole number of 1 or more/u],
    ['{"中文": 1,\n "top": 1.5}', ":1:2", /"中文"/u],
    ['{"by": "中文", "top": 1.5}', ":1:14", /top.*1\.5.*whole number/u],
    ['{"top": null}', ":1:2", /top.*null/u],
    ['{"quiet": 1}', ":1:2", /quiet.*1.*true or false/u],
    ['{"cache": "/tmp"}', ":1:2", /cache.*true or false/u],
    ['{"engine": "nodejeiba"}', ":1:2", /engine.*did you mean nodejieba\?.*nodejieba or node-rs/u],
    ['{"stopwords": "a.txt"}', ":1:2", /stopwords.*"a\.txt".*list.*false/u],
    ['{"stopwords": ["a.txt", 1]}', ":1:2", /stopwords.*list/u],
    ['{"freq": {"ngram": "4..2"}}', ":1:11", /freq\.ngram.*"4\.\.2".*2\.\.4/u],
    ['{"dedup": {"threshold": 2}}', ":1:12", /dedup\.threshold.* 2;.*above 0 and up to 1/u],
    ['{"kwic": ["width"]}', ":1:2", /kwic.*object.*\[…\]/u],
    ['{"schema": {"top": 3}}', ":1:13", /top.*allowed are lang/u],
    ['{"output": "a.csv"}', ":1:2", /output.*one run.*-o/u],
    ['{"freq": {"plot": "a.svg"}}', ":1:11", /freq\.plot.*one run.*--plot/u],
    ['{"filesFrom": "a.txt"}', ":1:2", /filesFrom.*inputs of one run/u],
    ['{"config": "b.json"}', ":1:2", /config.*another/u],
    ['{"$schema": 1}', ":1:2", /\$schema/u],
    ['{"__proto__": {"top": 1}}', ":1:2", /__proto__/u],
    ['{"constructor": {}}', ":1:2", /constructor/u],
    ['{"top": 1, "top": 2}', ":1:12", /"top".*twice/u],
    ['{"top": 1,}', ":1:11", /JSON/u],
    ['{"top" 1}', ":1:8", /JSON/u],
    ['{\n"top": 1', ":2:9", /JSON/u],
    ['{"by": "a\nb"}', ":1:8", /JSON/u],
    ["// settings\n{}", ":1:1", /JSON/u],
    ["NaN", ":1:1", /JSON/u],
    ["[]", "", /object.*\[…\]/u],
    ["", "", /empty/u],
    [`{"by": ${"[".repeat(200_000)}`, "", /nested/u],
    [`{"${"x".repeat(5_000)}": 1}`, ":1:2", /"x{40,}…/u],
    [`{"a\\u001b[31m\u202eb": 1}`, ":1:2", /unknown/u],
    [" ".repeat(2 ** 20 + 1), "", /1 MiB/u],
  ];

  const named = FAULTS.map((fault) => [JSON.stringify(fault[0]).slice(0, 40), ...fault] as const);
  it.each(named)("%s is refused in one line that says where and what", (_, settings, place, says) => {
    const ran = cexi(["kwic", "产业", "texts"], { cwd: project(settings) });
    expect([ran.code, ran.out, lines(ran.err).length, isStackTrace(ran.err)]).toEqual([2, "", 1, false]);
    expect(ran.err.startsWith(`cexi: cexi.config.json${place}: `)).toBe(true);
    expect(ran.err).toMatch(says);
    expect(ran.err).not.toMatch(/[\u001b\u202e]|x{100}/u);
  });

  it("that cannot be read is named with the reason", () => {
    const cwd = project();
    mkdirSync(join(cwd, "deep", "cexi.config.json"));
    writeFileSync(join(cwd, "gbk.json"), Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d]));
    const said = (args: string[], where: object = { cwd }) => {
      const ran = cexi(["kwic", "产业", join(cwd, "texts"), ...args], where);
      expect([ran.code, ran.out, lines(ran.err).length]).toEqual([2, "", 1]);
      return ran.err;
    };
    expect(said(["--config", "none.json"])).toMatch(/--config none\.json: no such file/u);
    expect(said([], { cwd, env: { CEXI_CONFIG: "none.json" } })).toMatch(/CEXI_CONFIG.*none\.json: no such file/u);
    expect(said(["--config", "texts"])).toMatch(/texts: a folder/u);
    expect(said(["--config", "gbk.json"])).toMatch(/gbk\.json: not UTF-8/u);
    expect(said(["--config", "/dev/zero"])).toMatch(/1 MiB/u);
    expect(said([], { cwd: join(cwd, "deep") })).toMatch(/cexi\.config\.json: a folder/u);
  });

  it("that is broken hinders neither help nor doctor, who says so", () => {
    const cwd = project("{");
    expect(cexi(["freq", "--help"], { cwd }).code).toBe(0);
    expect(cexi(["schema", "config"], { cwd }).code).toBe(0);
    const check = (where: object) =>
      json(cexi(["doctor", "--format", "json"], where)).checks.filter(
        ({ name }: { name: string }) => name === "settings file",
      );
    expect(check({ cwd })).toMatchObject([
      { status: "problem", found: expect.stringMatching(/cexi\.config\.json:1:2/u) },
    ]);
    expect(check({ cwd: project() })).toMatchObject([{ status: "ok", found: "none" }]);
    expect(check({ cwd: project({ top: 1 }) })).toMatchObject([
      { status: "ok", found: expect.stringMatching(/^cexi\.config\.json/u) },
    ]);
  });
});

describe("the environment", () => {
  it.each([
    [{ CEXI_TOP: "many" }, /CEXI_TOP.*"many".*whole number of 1 or more/u],
    [{ CEXI_KWIC_SORT: "mi" }, /CEXI_KWIC_SORT.*"mi".*text, left, right/u],
    [{ CEXI_CONTEXT: "sentense" }, /CEXI_CONTEXT.*did you mean sentence\?/u],
    [{ CEXI_QUIET: "perhaps" }, /CEXI_QUIET.*"perhaps".*1 or 0/u],
    [{ CEXI_NO_CACHE: "/tmp" }, /CEXI_NO_CACHE.*1 or 0/u],
    [{ CEXI_OUTPUT: "x.csv" }, /CEXI_OUTPUT.*one run.*-o/u],
  ])("%j is refused in one line", (env, says) => {
    const ran = cexi(["kwic", "产业", "texts"], { cwd: project(), env });
    expect([ran.code, ran.out, lines(ran.err).length]).toEqual([2, "", 1]);
    expect(ran.err).toMatch(says);
  });

  it("keeps CEXI_CACHE for the folder", () => {
    const cwd = project();
    const env = { CEXI_CACHE: join(cwd, "remembered") };
    expect(cexi(["cache", "path"], { cwd, env }).out).toBe(`${env.CEXI_CACHE}\n`);
    expect(shown(["freq"], "cache", { cwd, env })).toEqual({ value: true, source: "default", from: null });
  });

  it("is searched for slips of the pen", () => {
    const env = { CEXI_TPO: "3" };
    expect(cexi(["config", "freq", "--format", "table"], { env }).out).toMatch(/CEXI_TPO.*did you mean CEXI_TOP\?/u);
    expect(cexi(["doctor"], { env }).out).toMatch(/CEXI_TPO.*did you mean CEXI_TOP\?/u);
  });

  it("has one name for each option", async () => {
    const { variablesOf } = await import("../../src/cli/config/settings.js");
    const named = COMMAND_NAMES.flatMap((command) =>
      optionsOf(command).flatMap((entry) =>
        variablesOf(entry, command).map(
          ({ name, isGeneral }) => [name, isGeneral ? keyOf(entry) : `${command}.${keyOf(entry)}`] as const,
        ),
      ),
    );
    const meanings = new Map<string, Set<string>>();
    for (const [name, meaning] of named) meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
    expect([...meanings].filter(([, all]) => all.size > 1)).toEqual([]);
    expect(meanings.has("CEXI_CACHE")).toBe(false);
  });
});

describe("cexi config", () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const fits = (schema: string, value: unknown): boolean =>
    ajv.compile(json(cexi(["schema", schema])))(value) as boolean;

  it("prints what its schema says, of all commands or one, in every format", () => {
    const cwd = project({ top: 3, kwic: { width: 5 }, freq: { top: 4 } });
    const all = json(cexi(["config", "--format", "json"], { cwd }));
    expect(fits("config-values", all)).toBe(true);
    const row = (command: string | null, option: string) =>
      all.options.find((one: { command: string; option: string }) => one.command === command && one.option === option);
    expect(row(null, "top")).toMatchObject({ value: 3, source: "file", flag: "--top", variable: "CEXI_TOP" });
    expect(row("freq", "top")).toMatchObject({ value: 4 });
    expect(row("kwic", "top")).toBeUndefined();
    expect(row("kwic", "width")).toMatchObject({ value: 5 });
    expect(row(null, "cache")).toMatchObject({ flag: "--no-cache", variable: "CEXI_NO_CACHE", value: true });
    expect(cexi(["config", "kwic"], { cwd }).out).toMatch(/^width\tCEXI_WIDTH\t5\tfile\tcexi\.config\.json$/mu);
    expect(cexi(["config", "kwic", "--format", "table"], { cwd }).out).toMatch(
      /^width +5 +file +cexi\.config\.json$/mu,
    );
  });

  it("has a row for each option of a command but those of one run", () => {
    for (const name of ["freq", "dedup", "doctor", "man"] as const) {
      const options = optionsOf(name).filter(({ once }) => once === undefined);
      const rows = json(cexi(["config", name, "--format", "json"])).options;
      const keys = new Set(options.map(keyOf));
      expect(rows.map(({ option }: { option: string }) => option).sort()).toEqual([...keys].sort());
    }
  });

  it("takes a file that the schema of the file takes, and no other", () => {
    const valid = [
      {},
      { top: 3, cache: false, stopwords: ["a.txt"], freq: { ngram: 2, pos: ["n"] }, dedup: { threshold: 0.5 } },
      { dedup: "none", $schema: "x" },
      { stopwords: false },
    ];
    const invalid = [
      { top: 0 },
      { top: "3" },
      { tpo: 1 },
      { stopwords: "a.txt" },
      { output: "x" },
      { freq: { width: 3 } },
      { dedup: { threshold: 0 } },
      { dedup: "all" },
      { engine: null },
      { kwic: 3 },
      { quiet: 1 },
    ];
    const schema = ajv.compile(json(cexi(["schema", "config"])));
    for (const [settings, isValid] of [
      ...valid.map((one) => [one, true] as const),
      ...invalid.map((one) => [one, false] as const),
    ]) {
      expect([settings, schema(settings)]).toEqual([settings, isValid]);
      expect([settings, cexi(["config"], { cwd: project(settings) }).code]).toEqual([settings, isValid ? 0 : 2]);
    }
  });
});
