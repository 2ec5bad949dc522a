import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schemas } from "../../src/cli/about/schemas.js";
import { COMMANDS, type CommandName } from "../../src/cli/commands.js";
import { FORMATS } from "../../src/render/index.js";
import { en } from "../../src/words/en/phrases.js";
import { zh } from "../../src/words/zh/phrases.js";
import { cexi, lines, scratch } from "../helpers/cexi.js";
import { has, openTerminal, type Terminal } from "../helpers/pty.js";

const folder = scratch();
mkdirSync(join(folder, "报告 一"));
writeFileSync(join(folder, "报告 一", "a.txt"), "");
writeFileSync(join(folder, "lists.txt"), "");
for (const shell of ["bash", "zsh", "fish"]) {
  writeFileSync(join(folder, `cexi.${shell}`), cexi(["completions", shell]).out);
}
const run = (shell: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd: folder, encoding: "utf8", env: shellEnv });
  expect({ shell, args, status, stderr }).toMatchObject({ status: 0, stderr: "" });
  return lines(stdout);
};
const shellEnv = { PATH: process.env.PATH, HOME: folder, LANG: "C.UTF-8", XDG_CONFIG_HOME: folder };

/** Names in both languages. */
const COMMAND_NAMES = [
  ...Object.entries(COMMANDS).flatMap(([name, { aliases }]) => [name, ...aliases]),
  "help",
  "帮助",
].sort();
const SCHEMA_NAMES = [...Object.keys(schemas()), "config"].sort();
const GROUPS = ["code", "document", "folder", "kind", "level", "region", "source", "year"];

/** Lines up to the cursor, and all that may stand there: words of one kind, so that none is missing and none too many. */
const OFFERS: readonly (readonly [line: string, words: readonly string[]])[] = [
  ["cexi fr", ["freq"]],
  ["cexi help k", ["keywords", "kwic"]],
  ["cexi help ", Object.keys(COMMANDS).sort()],
  ["cexi config fr", ["freq"]],
  ["cexi schema ", SCHEMA_NAMES],
  ["cexi completions ", ["bash", "fish", "zsh"]],
  ["cexi cache ", ["clear", "info", "path"]],
  ["cexi 词", ["词元", "词频"]],
  ["cexi 词频 --min-d", ["--min-documents"]],
  ["cexi freq --format ", [...FORMATS].sort()],
  ["cexi report --format ", ["html", "json", "markdown"]],
  ["cexi freq corpus --engine node", ["node-rs", "nodejieba"]],
  ["cexi slogans --by ", GROUPS],
  ["cexi freq --min-d", ["--min-documents"]],
  ["cexi freq --no-st", ["--no-stopwords"]],
  ["cexi kwic ", []],
  ["cexi kwic --width ", []],
];

it("is refused for a shell that has none, with those that have", () => {
  expect(cexi(["completions", "tcsh"])).toMatchObject({ code: 2, err: expect.stringMatching(/bash, zsh, fish/u) });
});

it("speaks the language of the run", () => {
  const { summary } = zh.commands.kwic;
  for (const shell of ["zsh", "fish"]) expect(cexi(["completions", shell, "--lang", "zh"]).out).toContain(summary);
});

it("names every option of every command", () => {
  const bash = cexi(["completions", "bash"]).out;
  for (const [name, { aliases }] of Object.entries(COMMANDS)) {
    const flags = cexi([name, "--help"])
      .out.match(/^ {2}(?:-\w, )?--[\w-]+/gmu)!
      .map((line) => line.trim().split(" ").at(-1)!);
    expect(flags.length).toBeGreaterThan(2);
    const table = bash.split(`\n    '${[name, ...aliases].join("'|'")}')\n`)[1]!.split("\n      ;;\n")[0]!;
    expect(
      flags.filter(
        (flag) => !table.includes(`\\n${flag}\\n`) && !table.includes(`${flag}'`) && !table.includes(`'${flag}\\n`),
      ),
    ).toEqual([]);
  }
});

describe.skipIf(!has("bash"))("completions in bash", () => {
  /** What bash would offer; words as readline divides the line. */
  const offered = (line: string): string[] => {
    const words = line.split(/ |(=)/u).filter((word) => word !== undefined);
    const script = `source ./cexi.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _cexi; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run("bash", ["--norc", "-c", script]).sort();
  };
  it.each(OFFERS)("offers what may follow %j", (line, words) => expect(offered(line)).toEqual(words));
  it("offers all commands", () => expect(offered("cexi ")).toEqual([...COMMAND_NAMES, "--help", "--version"].sort()));
  it("offers values behind =, also where = ends no word", () => {
    expect(offered("cexi freq --format=j")).toEqual(["json"]);
    const whole = "source ./cexi.bash; COMP_WORDS=(cexi freq --format=j); COMP_CWORD=2; _cexi; echo $COMPREPLY";
    expect(run("bash", ["--norc", "-c", whole])).toEqual(["--format=json"]);
  });

  describe.skipIf(!has("script"))("at a terminal", () => {
    let terminal: Terminal;
    beforeAll(async () => {
      terminal = await openTerminal("bash --norc --noprofile -i", folder, {});
      await terminal.type("source ./cexi.bash\r");
    });
    afterAll(() => terminal.close());
    it.each([
      ["cexi fr", "cexi freq"],
      ["cexi freq --format nd", "cexi freq --format ndjson"],
      ["cexi freq --format=nd", "cexi freq --format=ndjson"],
      ["cexi freq li", "cexi freq lists.txt"],
      ["cexi kwic 产业 li", "cexi kwic 产业 lists.txt"],
      ["cexi freq --dict li", "cexi freq --dict lists.txt"],
      ["cexi freq --output=li", "cexi freq --output=lists.txt"],
      ["cexi kwic --width 3 li", "cexi kwic --width 3 li"],
      ["cexi freq 报", "cexi freq 报告\\ 一/"],
    ])("completes %j", async (line, completed) => expect(await terminal.complete(line)).toBe(completed));
  });
});

describe.skipIf(!has("fish"))("completions in fish", () => {
  const offered = (line: string): string[] =>
    run("fish", ["--no-config", "-c", `source ./cexi.fish; complete -C ${JSON.stringify(line)}`])
      .map((said) => said.split("\t")[0]!)
      .sort();
  it.each(OFFERS)("offers what may follow %j", (line, words) => expect(offered(line)).toEqual(words));
  it("offers all commands, with what they do", () => {
    expect(offered("cexi ")).toEqual(COMMAND_NAMES);
    const [line] = run("fish", ["--no-config", "-c", "source ./cexi.fish; complete -C 'cexi dedu'"]);
    expect(line).toBe(`dedup\t${en.commands.dedup.summary}`);
  });
  it("offers files as paths, and for options that take one", () => {
    for (const line of ["cexi freq li", "cexi kwic 产业 li", "cexi freq --dict li", "cexi freq a -o li"]) {
      expect(offered(line)).toEqual(["lists.txt"]);
    }
    expect(offered("cexi kwic --width 3 li")).toEqual([]);
    expect(offered("cexi freq 报")).toEqual(["报告 一/"]);
  });
});

describe.skipIf(!has("zsh") || !has("script"))("completions in zsh", () => {
  let terminal: Terminal;
  beforeAll(async () => {
    terminal = await openTerminal("zsh -f -i", folder, { COLUMNS: "200" });
    await terminal.type("LISTMAX=1000\r"); // else zsh asks before it lists more than a hundred words
    await terminal.type("PROMPT='% '; unsetopt zle_bracketed_paste; bindkey -e\r");
    await terminal.type("autoload -U compinit; compinit -u -D; source ./cexi.zsh\r");
  });
  afterAll(() => terminal.close());
  it.each([
    ["cexi fr", "cexi freq"],
    ["cexi help kw", "cexi help kwic"],
    ["cexi config fr", "cexi config freq"],
    ["cexi schema config-", "cexi schema config-values"],
    ["cexi completions z", "cexi completions zsh"],
    ["cexi freq --format nd", "cexi freq --format ndjson"],
    ["cexi freq --format=nd", "cexi freq --format=ndjson"],
    ["cexi slogans --by re", "cexi slogans --by region"],
    ["cexi freq --min-d", "cexi freq --min-documents"],
    ["cexi freq li", "cexi freq lists.txt"],
    ["cexi kwic 产业 li", "cexi kwic 产业 lists.txt"],
    ["cexi freq --dict li", "cexi freq --dict lists.txt"],
    ["cexi freq a -o li", "cexi freq a -o lists.txt"],
    ["cexi kwic --width 3 li", "cexi kwic --width 3 li"],
    ["cexi freq 报", "cexi freq 报告\\ 一"], // zsh takes its own slash away again
  ])("completes %j", async (line, completed) => expect(await terminal.complete(line)).toBe(completed));
  it("lists commands and options with what they do", async () => {
    const commands = await terminal.type("cexi \t");
    for (const [name, { aliases }] of Object.entries(COMMANDS)) {
      const line = lines(commands).find((one) => one.includes(`-- ${en.commands[name as CommandName].summary}`));
      for (const word of [name, ...aliases]) expect(line?.split(" ")).toContain(word);
    }
    const formats = await terminal.type("cexi freq --format \t");
    for (const format of FORMATS) expect(formats).toMatch(new RegExp(`\\b${format}\\b`, "u"));
    expect(await terminal.type("cexi kwic --w\t x")).toContain("--width");
  });
  it("works from a folder of $fpath too", () => {
    mkdirSync(join(folder, "fpath"));
    writeFileSync(join(folder, "fpath", "_cexi"), cexi(["completions", "zsh"]).out);
    const said = run("zsh", [
      "-f",
      "-c",
      "fpath=(./fpath $fpath); autoload -U compinit; compinit -u -D; echo $_comps[cexi]",
    ]);
    expect(said).toEqual(["_cexi"]);
  });
});
