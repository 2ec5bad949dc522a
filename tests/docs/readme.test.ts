import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMAND_NAMES, COMMANDS } from "../../src/cli/commands.js";
import { optionsOf } from "../../src/cli/options/index.js";
import { spellingsOf } from "../../src/cli/options/option.js";
import { ROOT } from "../helpers/cexi.js";
import {
  anchorOf,
  blocksOf,
  headingsOf,
  imagesOf,
  inlineCodeOf,
  linksOf,
  PAGES,
  readPage,
} from "../helpers/markdown.js";
import { toolsOf } from "../helpers/renew.js";
import { canRun, hasDefaultEngine, type Shown, type Step, shellSession } from "../helpers/session.js";

const english = readPage("README.md");
const chinese = readPage("README.zh-CN.md");

/** Lines of the `sh` blocks of a page, without comments. */
const commandsOf = (page: string): string[] =>
  blocksOf(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/\s+#.*$/u, ""))
    .filter(Boolean);

/** What a newcomer types first. `.ci/run` types it too; a test that ran it would run itself. */
const FIRST = ["npm ci && npm start", "npm test"];

describe("README.md and README.zh-CN.md", () => {
  it("have the same headings, code, pictures and table", () => {
    const depths = (page: string): number[] => headingsOf(page).map(({ depth }) => depth);
    expect(depths(chinese)).toEqual(depths(english));
    expect(commandsOf(chinese)).toEqual(commandsOf(english));
    const programs = (page: string): string[] =>
      blocksOf(page)
        .filter(({ language }) => language !== "sh")
        .map(({ text }) => text);
    expect(programs(chinese)).toEqual(programs(english));
    expect(imagesOf(chinese)).toEqual(imagesOf(english).map((name) => name.replace(/\.(\w+)$/u, ".zh-CN.$1")));
    const firstCells = (page: string): string[] => [...page.matchAll(/^\| (`[^|]+`) \|/gmu)].map((match) => match[1]!);
    expect(firstCells(chinese)).toEqual(firstCells(english));
  });

  it("speak of the same options and files", () => {
    const code = (page: string): string[] => [...new Set(inlineCodeOf(page))].sort();
    expect(code(chinese)).toEqual(code(english));
  });

  it("name every command", () => {
    const named = inlineCodeOf(english).flatMap((code) => /^cexi (\w+)/u.exec(code)?.[1] ?? []);
    expect(Object.keys(COMMANDS).filter((name) => !named.includes(name))).toEqual([]);
  });

  it("begin with the two commands that .ci/run types", () => {
    expect(commandsOf(english).slice(0, 2)).toEqual(FIRST);
    const typed = readFileSync(join(ROOT, ".ci/run"), "utf8").split("\n");
    for (const command of FIRST) expect(typed).toContain(command);
  });
});

/** What stands for something else in a table of commands. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  "PATH...": "corpus",
  TERM: "项目",
  "DRAFT...": "corpus",
  DICT: "environment",
  COMMAND: "freq",
  "FILE.html": "report.html",
  "[COMMAND]": "",
  SHELL: "bash",
};
/** Not the names of commands in a sentence, which want something to read. */
const isWhole = (code: string): boolean =>
  /^cexi (?:cache|config|doctor|help|man)\b/u.test(code) ||
  (/^cexi /u.test(code) && code.split(" ").some((word) => Object.hasOwn(STANDS_FOR, word)));

describe("what the README tells to type", () => {
  const commands = commandsOf(english).filter((command) => !FIRST.includes(command));
  const synopses = [...new Set(inlineCodeOf(english).filter(isWhole))];
  const typedFor = (code: string): string => {
    const words = code
      .split(" ")
      .flatMap((word) => STANDS_FOR[word] ?? word)
      .filter(Boolean);
    // `cexi cache clear` is not to take away the cache that other tests share.
    return `${/^cexi cache/u.test(code) ? "CEXI_CACHE=own-cache " : ""}${words.join(" ")}`;
  };
  const program = blocksOf(english).find(({ language }) => language === "ts")!;
  const typed = [...commands, ...synopses, "node program.mjs"];
  let shown: readonly Shown[] = [];

  beforeAll(() => {
    shown = shellSession([
      { kind: "file", name: "program.mjs", text: program.text },
      ...typed.map((code): Step => ({ kind: "command", text: commands.includes(code) ? code : typedFor(code) })),
    ]);
  });

  it("is there", () => expect([commands.length > 5, synopses.length > 10]).toEqual([true, true]));

  it.each(typed)("%s", (code) => {
    const { code: status, output } = shown[typed.indexOf(code)]!;
    const missing = toolsOf(code).filter((tool) => !canRun(tool));
    if (missing.length > 0) return expect(missing).toEqual(["jq"]);
    expect([status, output]).toEqual([0, expect.stringMatching(code.includes(" -o ") ? /^/u : /./u)]);
    expect(output).not.toMatch(/^\s+at |Error/mu);
    if (code === "node program.mjs") expect(output).toMatch(/^项目 \d+\n/u);
  });
});

describe("all pages", () => {
  it("link to what is there", () => {
    const broken = PAGES.flatMap((name) =>
      linksOf(readPage(name)).flatMap((target) => {
        if (/^https?:/u.test(target)) return [];
        const [path, anchor] = target.split("#") as [string, string?];
        const file = path === "" ? name : join(dirname(name), path);
        if (!existsSync(join(ROOT, file))) return [`${name}: ${target}`];
        if (anchor === undefined) return [];
        const anchors = headingsOf(readPage(file)).map(({ text }) => anchorOf(text));
        return anchors.includes(anchor) ? [] : [`${name}: ${target}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("are listed in docs/README.md and link back to it", () => {
    const pages = PAGES.filter((name) => name.startsWith("docs/") && name !== "docs/README.md");
    const listed = linksOf(readPage("docs/README.md")).map((target) => join("docs", target));
    expect(pages.filter((name) => !listed.includes(name))).toEqual([]);
    const back = (name: string): string => relative(dirname(name), "docs/README.md");
    expect(pages.filter((name) => !linksOf(readPage(name)).includes(back(name)))).toEqual([]);
    for (const name of ["README.md", "README.zh-CN.md"]) expect(linksOf(readPage(name))).toContain("docs/README.md");
  });

  it("speak of no option and no command that is not there", () => {
    const spark = readFileSync(join(ROOT, "spark/cexi_spark/command.py"), "utf8").match(
      /(?<=add_argument\(")--[\w-]+/gu,
    )!;
    const known = new Set([...COMMAND_NAMES.flatMap(optionsOf).flatMap(spellingsOf), ...spark]);
    const strays = PAGES.flatMap((name) => {
      const page = readPage(name);
      const lines = [
        ...inlineCodeOf(page).filter((code) => /^(?:cexi|--?\w)/u.test(code)),
        ...blocksOf(page)
          .filter(({ language }) => language === "sh" || language === "console")
          .flatMap(({ text }) => text.match(/\bcexi [^|\n]*/gu) ?? [])
          .filter((line) => Object.hasOwn(COMMANDS, line.split(" ")[1]!)),
      ];
      return lines.flatMap((line) => {
        const options = (line.match(/(?<=^|\s)--[a-z][\w-]*/gu) ?? []).filter((option) => !known.has(option));
        const command = /^cexi ([a-z]+)/u.exec(line)?.[1];
        const isKnown = command === undefined || command === "help" || Object.hasOwn(COMMANDS, command);
        return [...options, ...(isKnown ? [] : [command])].map((stray) => `${name}: ${stray}`);
      });
    });
    expect(strays).toEqual([]);
  });
});

describe("docs/images", () => {
  const folder = join(ROOT, "docs/images");

  it("are all shown, and small", () => {
    const shown = PAGES.flatMap((name) => imagesOf(readPage(name)).map((image) => join(dirname(name), image)));
    const there = readdirSync(folder).map((name) => join("docs/images", name));
    expect(there.filter((name) => !shown.includes(name))).toEqual([]);
    expect(there.filter((name) => statSync(join(ROOT, name)).size > 300_000)).toEqual([]);
  });

  // A picture of a browser depends on the machine's fonts; that of a terminal does not.
  it.skipIf(!hasDefaultEngine())(
    "of a terminal show what the program prints (npm run screenshots makes them anew)",
    () => {
      const out = mkdtempSync(join(tmpdir(), "cexi-images-"));
      try {
        const script = join(ROOT, "scripts/screenshots.mjs");
        const ran = spawnSync(process.execPath, [script, "--no-browser", "--out", out], { encoding: "utf8" });
        expect([ran.status, ran.stderr]).toEqual([0, ""]);
        const names = readdirSync(folder).filter((name) => name.endsWith(".svg"));
        expect(readdirSync(out).sort()).toEqual(names.sort());
        for (const name of names) {
          expect(readFileSync(join(out, name), "utf8"), name).toBe(readFileSync(join(folder, name), "utf8"));
        }
      } finally {
        rmSync(out, { recursive: true, force: true });
      }
    },
  );
});
