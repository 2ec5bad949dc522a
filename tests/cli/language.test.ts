import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { COMMANDS, type CommandName } from "../../src/cli/commands.js";
import { askedLanguage, languageOf, withoutLanguage } from "../../src/cli/language.js";
import { en } from "../../src/words/en/phrases.js";
import { zh } from "../../src/words/zh/phrases.js";
import { BIN, cexi, lines, ROOT, scratch } from "../helpers/cexi.js";

const folder = scratch();
writeFileSync(join(folder, "a.txt"), "推动产业发展，建设产业园。\n");
writeFileSync(join(folder, "b.txt"), "优化营商环境，推动产业发展。\n");
// 0xFF stands in no encoding of Chinese.
writeFileSync(join(folder, "noise.txt"), Buffer.concat([Buffer.from("A"), Buffer.alloc(399, 0xff)]));
symlinkSync("nowhere.txt", join(folder, "dangling.txt"));
for (const group of ["left", "right"]) {
  mkdirSync(join(folder, group));
  for (const n of [1, 2])
    writeFileSync(join(folder, group, `${n}.txt`), `${group}第${n}次推动产业发展，建设产业园。\n`);
}

const CORPUS = join(ROOT, "corpus");
const NAMES = Object.keys(COMMANDS) as CommandName[];
const CHINESE = { LANG: "zh_CN.UTF-8" };
const run = (args: readonly string[], env: object = {}) => cexi(args, { cwd: folder, env });
const both = (...args: string[]) => ({ english: run(args), chinese: run(args, CHINESE) });
const codesOf = (text: string): string[] => [...text.matchAll(/\[([EW]_[A-Z_0-9]+)\]$/gmu)].map((match) => match[1]!);
const HAN = /\p{Script=Han}/u;

describe("the language of a run", () => {
  it("is asked for, or that of the locale, in the order of the shell", () => {
    expect(languageOf("en", { LANG: "zh_CN.UTF-8" })).toBe("en");
    expect(languageOf(undefined, { CEXI_LANG: "zh", LC_ALL: "C" })).toBe("zh");
    expect(languageOf(undefined, { LC_ALL: "C.UTF-8", LANG: "zh_CN.UTF-8" })).toBe("en");
    expect(languageOf(undefined, { LC_MESSAGES: "zh_TW", LANG: "en_US" })).toBe("zh");
    expect(languageOf(undefined, { LANG: "en_US.UTF-8" })).toBe("en");
    expect(languageOf(undefined, {})).toBe("en");
  });

  it("is found anywhere on a line, the last one counts, and not behind --", () => {
    expect(askedLanguage(["freq", "--lang", "zh", "a"])).toBe("zh");
    expect(askedLanguage(["--lang=zh", "freq", "--lang=en"])).toBe("en");
    expect(askedLanguage(["kwic", "--", "--lang", "zh"])).toBeUndefined();
    expect(askedLanguage(["freq", "--lang"])).toBeUndefined();
    expect(withoutLanguage(["--lang", "zh", "freq", "--lang=en", "a"])).toEqual(["freq", "a"]);
  });

  it.each([
    ["--lang before the command", ["--lang", "zh", "help"], {}],
    ["--lang behind it", ["help", "--lang", "zh"], {}],
    ["CEXI_LANG", ["help"], { CEXI_LANG: "zh" }],
    ["the locale", ["help"], CHINESE],
  ])("is chosen by %s", (_, args, env) => {
    expect(run(args, env).out).toMatch(/^示例：/u);
    expect(run([...args, "--lang", "en"], env).out).toMatch(/^Examples:/u);
  });
});

describe("help", () => {
  it("says something of every example, in both languages", () => {
    for (const phrases of [en, zh]) {
      for (const name of NAMES) expect(phrases.commands[name].says).toHaveLength(COMMANDS[name].examples.length);
    }
  });

  it.each(NAMES)("of %s has the same lines to try in both languages, and no English sentence in Chinese", (name) => {
    const { english, chinese } = both("help", name);
    expect([english.code, chinese.code]).toEqual([0, 0]);
    for (const example of COMMANDS[name].examples) {
      for (const { out } of [english, chinese]) expect(out).toContain(`  ${example}\n`);
    }
    expect(english.out).toMatch(/^Examples:[\s\S]*^Usage: cexi [\s\S]*^Options:/mu);
    expect(chinese.out).toMatch(/^示例：[\s\S]*^用法：cexi [\s\S]*^选项：/mu);
    // Three English words in a row are a sentence; names of tools and authors, formats and examples are not.
    const prose = chinese.out.split("\n").filter((line) => !line.startsWith("  cexi "));
    expect(
      prose.filter((line) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/u.test(line.replace(/path_a .*containment/u, ""))),
    ).toEqual([]);
  });

  it("begins descriptions in one column, by what a terminal shows", () => {
    for (const args of [["help"], ["help", "freq"]]) {
      for (const { out } of Object.values(both(...args))) {
        const items = out
          .split("\n")
          .filter((line) => /^ {2}(?:-|\p{L})\S*.* {2,}\S/u.test(line) && !/^ {2}cexi /u.test(line));
        const columns = items.map((line) => stringWidth(/^ {2}\S.*? {2,}(?=\S)/u.exec(line)![0]));
        expect(items.length).toBeGreaterThan(10);
        expect(new Set(columns).size).toBe(1);
        for (const line of items) expect(stringWidth(line)).toBeLessThanOrEqual(80);
      }
    }
  });

  it("is found by the Chinese name too, and shows both names", () => {
    for (const name of NAMES) {
      for (const alias of COMMANDS[name].aliases) {
        expect(run(["help", alias]).out).toContain(`Usage: cexi ${name}|${COMMANDS[name].aliases[0]} `);
      }
    }
    for (const { out } of Object.values(both("帮助"))) {
      for (const name of NAMES) expect(out).toContain(`  ${name}, ${COMMANDS[name].aliases[0]} `);
    }
  });

  it("is short where nothing can be read", () => {
    const { err } = run(["compare", "--lang", "zh", "a.txt"], {});
    expect(codesOf(err)).toEqual(["E_ONE_GROUP"]);
  });
});

describe("Chinese names of commands", () => {
  it("give what the English ones give, under the same schema", () => {
    const english = run(["freq", "a.txt", "--format", "json"]);
    expect(run(["词频", "a.txt", "--format", "json"])).toEqual(english);
    expect(JSON.parse(english.out).schema).toBe("cexi/freq/1");
    expect(run(["schema", "词频"])).toEqual(run(["schema", "freq"]));
    expect(run(["语境", "产业", "a.txt"])).toEqual(run(["kwic", "产业", "a.txt"]));
  });

  it("belong to one command each", () => {
    const all = NAMES.flatMap((name): readonly string[] => [name, ...COMMANDS[name].aliases]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("a message", () => {
  it.each<[string, string[], number, string, RegExp, RegExp]>([
    [
      "an unknown command",
      ["freqq", "a.txt"],
      2,
      "E_UNKNOWN_COMMAND",
      /freqq.*did you mean freq\?/u,
      /“freqq”（是否指 freq？）/u,
    ],
    [
      "an unknown Chinese one",
      ["词品", "a.txt"],
      2,
      "E_UNKNOWN_COMMAND",
      /did you mean 词(?:频|元)\?/u,
      /“词品”（是否指 词(?:频|元)？）/u,
    ],
    ["help of an unknown command", ["help", "freqq"], 2, "E_UNKNOWN_COMMAND", /freqq/u, /没有命令“freqq”/u],
    [
      "an unknown option",
      ["freq", "--frmat", "json"],
      2,
      "E_UNKNOWN_OPTION",
      /--frmat.*--format/u,
      /没有选项“--frmat”（是否指 --format？）/u,
    ],
    ["an unknown option of the program", ["--verison"], 2, "E_UNKNOWN_OPTION", /--version/u, /是否指 --version/u],
    [
      "a value that is none of a list",
      ["freq", "--format", "jsn"],
      2,
      "E_BAD_CHOICE",
      /did you mean json/u,
      /可选：table、csv/u,
    ],
    [
      "a value that is no number",
      ["freq", "--top", "none"],
      2,
      "E_BAD_VALUE",
      /'none'.*--top <n>/u,
      /“none”不能作为选项“--top <n>”的值/u,
    ],
    ["an argument out of a list", ["cache", "burn"], 2, "E_BAD_CHOICE", /argument 'action'/u, /参数“action”/u],
    [
      "an option without its value",
      ["freq", "a.txt", "--top"],
      2,
      "E_MISSING_VALUE",
      /--top <n>/u,
      /选项“--top <n>”后面没有值/u,
    ],
    ["a missing term", ["kwic"], 2, "E_MISSING_ARGUMENT", /'term'/u, /缺少必需的参数“term”/u],
    [
      "too many arguments",
      ["schema", "freq", "clean"],
      2,
      "E_EXCESS_ARGUMENTS",
      /1 argument, not 2/u,
      /至多接受 1 个参数/u,
    ],
    ["a language that is none", ["freq", "a.txt", "--lang", "fr"], 2, "E_BAD_CHOICE", /'fr'/u, /“fr”/u],
    [
      "bytes that are no text",
      ["freq", "a.txt", "noise.txt"],
      3,
      "E_ENCODING",
      /^cexi: noise\.txt: cannot be decoded.*--encoding/u,
      /^cexi: noise\.txt：无法解码.*--encoding/u,
    ],
    [
      "a file that cannot be found",
      ["freq", "a.txt", "none.txt"],
      3,
      "E_NO_SUCH_PATH",
      /none\.txt: no such file/u,
      /none\.txt：没有这个文件/u,
    ],
    [
      "an encoding that is none",
      ["freq", "a.txt", "--encoding", "klingon"],
      2,
      "E_UNKNOWN_ENCODING",
      /klingon/u,
      /klingon：没有这种编码/u,
    ],
    [
      "an output folder that is not there",
      ["freq", "a.txt", "-o", "x/y.csv"],
      2,
      "E_OUTPUT_FOLDER_MISSING",
      /does not exist/u,
      /文件夹 x 不存在/u,
    ],
    [
      "too few documents",
      ["compare", "left", "right"],
      0,
      "W_FEW_DOCUMENTS",
      /too few documents to tell/u,
      /文档太少，单个词的差异无从判定/u,
    ],
    [
      "one document a group",
      ["compare", "a.txt", "b.txt"],
      0,
      "W_ONE_DOCUMENT",
      /no evidence of a habit/u,
      /单篇文档代表不了一贯提法/u,
    ],
    [
      "a group that is not there",
      ["compare", CORPUS, "--by", "region", "--target", "槐阴区"],
      2,
      "E_UNKNOWN_GROUP",
      /did you mean .*槐荫区/u,
      /是否指 .*槐荫区？/u,
    ],
  ])(
    "about %s is one line in either language, with the same code and exit",
    (_, args, exit, code, english, chinese) => {
      const said = both(...args);
      expect([said.english.code, said.chinese.code]).toEqual([exit, exit]);
      expect(codesOf(said.english.err)).toContain(code);
      expect(codesOf(said.chinese.err)).toEqual(codesOf(said.english.err));
      const lineOf = (text: string) => lines(text).find((line) => line.endsWith(`[${code}]`))!;
      expect(lineOf(said.english.err)).toMatch(english);
      expect(lineOf(said.chinese.err)).toMatch(chinese);
      // Every line on standard error is a message of the language asked for.
      for (const line of lines(said.chinese.err)) expect(line).toMatch(HAN);
      expect(said.chinese.out).toBe(said.english.out);
    },
  );

  it("names a file that may not be read", () => {
    writeFileSync(join(folder, "closed.txt"), "甲");
    chmodSync(join(folder, "closed.txt"), 0);
    chmodSync(folder, 0o755);
    // The administrator may read everything, so there the command runs as somebody else.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    for (const [lang, said] of [
      ["en", /^cexi: closed\.txt: may not be read; /mu],
      ["zh", /^cexi: closed\.txt：没有读取权限；/mu],
    ] as const) {
      const { status, stderr } = spawnSync(
        process.execPath,
        [BIN, "count", "产业", "a.txt", "closed.txt", "--no-cache", "--lang", lang],
        { cwd: folder, encoding: "utf8", input: "", ...nobody },
      );
      expect(stderr).toMatch(said);
      expect([status, codesOf(stderr)]).toEqual([3, ["E_DENIED"]]);
    }
  });

  it("names a link that leads nowhere and a folder without texts", () => {
    mkdirSync(join(folder, "bare"), { recursive: true });
    const { english, chinese } = both("freq", "a.txt", "dangling.txt", "bare");
    expect(codesOf(english.err)).toHaveLength(2);
    expect(codesOf(chinese.err)).toEqual(codesOf(english.err));
    expect([english.code, chinese.code]).toEqual([3, 3]);
  });

  it.each(NAMES)("about an unknown option of %s is Chinese: every command is made for it", (name) => {
    const { code, err } = run([name, "--no-such-thing"], CHINESE);
    expect([code, codesOf(err)]).toEqual([2, ["E_UNKNOWN_OPTION"]]);
    expect(err).toContain("没有选项“--no-such-thing”");
  });
});

describe("data", () => {
  it.each([
    ["freq", CORPUS],
    ["freq", CORPUS, "--by", "region", "--top", "5"],
    ["clean", CORPUS],
    ["count", "产业", CORPUS],
    ["kwic", "项目", CORPUS],
    ["compare", CORPUS, "--by", "region"],
    ["collocates", "发展", CORPUS],
    ["keywords", CORPUS, "--idf", "jieba"],
    ["slogans", CORPUS],
    ["dedup", CORPUS],
  ])("of %s is the same to the byte in both languages", (...args) => {
    for (const format of ["json", "tsv"]) {
      const { english, chinese } = both(...args, "--format", format);
      expect(english.out.length).toBeGreaterThan(100);
      expect(chinese.out).toBe(english.out);
    }
  });

  it("of doctor too: what a table says in Chinese, programs read in English", () => {
    // A cache of its own: other tests fill the common one meanwhile, and doctor says how full it is.
    const of = (...args: string[]) => run(["doctor", ...args], { CEXI_CACHE: join(folder, "cache") }).out;
    expect(of("--format", "json", "--lang", "zh")).toBe(of("--format", "json"));
    expect(of("--format", "table", "--lang", "zh")).toContain("一切正常");
  });

  it("of a table with English heads differ in its notes alone", () => {
    const { english, chinese } = both("freq", "a.txt", "--format", "table", "--headers", "en");
    const [table, notes] = english.out.split("\n\n");
    const [chineseTable, chineseNotes] = chinese.out.split("\n\n");
    expect(chineseTable).toBe(table);
    expect(notes!.replaceAll("推动", "")).not.toMatch(HAN); // a stop word of the text, named in both
    for (const line of lines(chineseNotes!)) expect(line).toMatch(HAN);
  });

  it("of compare name the codes of its warnings", () => {
    const { warnings, warning_codes: codes } = JSON.parse(
      run(["compare", "left", "right", "--format", "json"], CHINESE).out,
    );
    expect(codes).toContain("W_FEW_DOCUMENTS");
    expect(codes).toHaveLength(warnings.length);
    expect(warnings.join()).not.toMatch(HAN);
  });

  it("of a report are in English, its page is in the language of the run", () => {
    const args = ["report", "a.txt", "noise.txt", "--format"];
    const { english, chinese } = both(...args, "json");
    expect(chinese.out).toBe(english.out);
    expect(run([...args, "markdown"], CHINESE).out).toContain("无法解码");
    expect(run([...args, "markdown"]).out).toContain("cannot be decoded");
  });
});

describe("start-up", () => {
  const MAIN = join(ROOT, "dist/cli/main.js");
  const targets = (file: string, pattern: RegExp): string[] =>
    [...readFileSync(file, "utf8").matchAll(pattern)].map((match) => resolve(dirname(file), match[1]!));
  const statically = (file: string): string[] => targets(file, /(?:\bfrom\s*|\bimport\s*)"(\.[^"]+)"/gu);
  const dynamically = (file: string): string[] => targets(file, /\bimport\(\s*[`"'](\.[^`"']+)[`"']/gu);

  /** Built files with all that they cannot start without. */
  function closure(files: readonly string[]): string[] {
    const seen = new Set<string>();
    const waiting = [...files];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      waiting.push(...statically(file));
    }
    return [...seen];
  }
  const textOf = (files: readonly string[]): string => files.map((file) => readFileSync(file, "utf8")).join("\n");
  const PHRASES = [en.commands.freq.summary, zh.commands.freq.summary];

  it("of --version loads no catalogue and no parser", () => {
    const text = textOf(closure([MAIN]));
    expect(text).toContain("--version");
    for (const marker of [...PHRASES, "E_NO_SUCH_PATH", "enablePositionalOptions"]) expect(text).not.toContain(marker);
  });

  it("of a command loads the phrases of one language, when it is known which", () => {
    const text = textOf(closure(closure([MAIN]).flatMap(dynamically)));
    expect(text).toContain("E_NO_SUCH_PATH");
    for (const marker of [...PHRASES, "没有这个文件"]) expect(text).not.toContain(marker);
  });
});
