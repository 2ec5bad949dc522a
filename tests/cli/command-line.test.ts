import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_NAMES, COMMANDS, type CommandName } from "../../src/cli/commands.js";
import { optionsOf } from "../../src/cli/options/index.js";
import { BIN, cexi, json, lines, ROOT, scratch } from "../helpers/cexi.js";

const folder = scratch();
mkdirSync(join(folder, "甲"));
mkdirSync(join(folder, "乙"));
writeFileSync(join(folder, "甲", "1.txt"), "推动产业发展，建设产业园。\n");
writeFileSync(join(folder, "乙", "2.txt"), "优化营商环境，推动产业发展。\n");
const run = (...args: string[]) => cexi(args, { cwd: folder });

describe("the command line", () => {
  it("alone shows help on standard error and ends with 2", () => {
    const ran = cexi([]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toMatch(/^Start here:/u);
  });

  it("names an unknown command and what was probably meant", () => {
    const ran = cexi(["freqq", "corpus"]);
    expect([ran.code, lines(ran.err).length]).toEqual([2, 1]);
    expect(ran.err).toMatch(/freqq.*did you mean freq/u);
  });

  it("names an unknown option, a bad value, a missing term", () => {
    expect(cexi(["freq", "--frmat", "json"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--frmat.*--format/u),
    });
    expect(cexi(["freq", "--top", "none"])).toMatchObject({ code: 2, err: expect.stringMatching(/--top/u) });
    expect(cexi(["freq", "--ngram", "4..2"])).toMatchObject({ code: 2, err: expect.stringMatching(/2\.\.4/u) });
    expect(cexi(["kwic"])).toMatchObject({ code: 2, err: expect.stringMatching(/term/u) });
    expect(cexi(["help", "freqq"])).toMatchObject({ code: 2, err: expect.stringMatching(/freqq/u) });
  });

  it("prints version and help on standard output", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(cexi(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
    for (const args of [["help"], ["--help"], ["help", "freq"], ["freq", "--help"]]) {
      expect(cexi(args)).toMatchObject({ code: 0, out: expect.stringMatching(/^Examples:/u), err: "" });
    }
  });

  it("reads standard input where no path is given", () => {
    const ran = cexi(["freq", "--format", "json"], { input: "推动产业发展" });
    expect(json(ran).terms.map((row: { term: string }) => row.term)).toContain("产业");
    expect(cexi(["freq", "-", "--format", "json"], { input: "推动产业发展" }).out).toBe(ran.out);
  });

  it.skipIf(process.platform === "win32")("waits for a pipe that is slow, or that does not block", () => {
    const slow = `(sleep 0.4; printf '推动'; sleep 0.4; printf '产业发展') | "${process.execPath}"`;
    const typed = (command: string) => spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(typed(`${slow} "${BIN}" count 产业 --format json --no-cache`)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"substring":1'),
    });
    // Opening standard input as a stream sets the pipe to not block.
    const hook = join(folder, "open-stdin.cjs");
    writeFileSync(hook, "process.stdin;\n");
    expect(typed(`${slow} --require "${hook}" "${BIN}" count 产业 --format json --no-cache`)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"substring":1'),
    });
  });

  it("reads paths from a list", () => {
    writeFileSync(join(folder, "list.txt"), "甲/1.txt\n\n乙/2.txt\n");
    expect(json(run("freq", "--files-from", "list.txt", "--format", "json")).corpus.documents).toBe(2);
  });

  it("ends with 1 where a search finds nothing", () => {
    expect(run("kwic", "无此词", "甲").code).toBe(1);
    expect(run("count", "无此词", "甲").code).toBe(1);
    expect(run("count", "产业", "甲").code).toBe(0);
  });

  it("gives the same bytes for any order of paths, with and without cache", () => {
    const once = run("freq", "甲", "乙", "--format", "json").out;
    expect(run("freq", "乙", "甲", "--format", "json").out).toBe(once);
    expect(run("freq", "乙", "甲", "--format", "json", "--no-cache").out).toBe(once);
    expect(once.split(folder)).toHaveLength(1);
  });

  it("says in run which engine, dictionary, inputs and options made the figures", () => {
    const { run: info, schema } = json(run("freq", "甲", "--format", "json", "--engine", "node-rs", "--top", "3"));
    expect(schema).toBe("cexi/freq/1");
    expect(info).toMatchObject({ engine: "node-rs", options: { top: 3, dedup: "paragraphs", min_length: 2 } });
    expect(info.inputs_sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(json(run("kwic", "产业", "甲", "--format", "json")).run.engine).toBeNull();
  });

  it("groups by folder", () => {
    const { groups } = json(run("freq", "甲", "乙", "--by", "folder", "--format", "json"));
    expect(groups.map((group: { name: string }) => group.name).sort()).toEqual(["乙", "甲"]);
    const rows = lines(run("freq", "甲", "乙", "--by", "folder", "--top", "1").out);
    expect([rows[0]!.split("\t")[0], rows.length]).toEqual(["group", 3]);
  });

  it("writes a file whole, in the format of its name", () => {
    expect(run("freq", "甲", "-o", "out.csv", "--bom").code).toBe(0);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toMatch(/^\ufeffterm,count,/u);
    expect(run("freq", "甲", "-o", "out.json").code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8")).schema).toBe("cexi/freq/1");
    const missing = run("freq", "甲", "-o", "none/out.csv");
    expect([missing.code, lines(missing.err).length, existsSync(join(folder, "none"))]).toEqual([2, 1, false]);
    expect(run("freq", "甲", "-o", "甲").code).toBe(2);
  });

  it("shows about a screen of a table and says how many rows more there are", () => {
    const words = Array.from("甲乙丙丁戊己庚辛壬癸", (a) => Array.from("东西南北", (b) => `${a}${b}区 5 n`)).flat();
    writeFileSync(join(folder, "dict.txt"), words.join("\n"));
    const text = words.map((word) => word.split(" ")[0]).join("，");
    const ran = cexi(["freq", "--format", "table", "--dict", join(folder, "dict.txt")], { input: text });
    expect(ran.out).toMatch(/\d+ more rows?; --top N/u);
  });

  it("takes --section wherever texts are counted, searched or compared", () => {
    const has = (flag: string) => (name: CommandName) => optionsOf(name).some((entry) => entry.name === flag);
    const reading = COMMAND_NAMES.filter(has("files-from")).filter((name) => name !== "clean" && name !== "config");
    expect(reading.length).toBeGreaterThan(15);
    const lacking = reading.filter((name) => !has("section")(name));
    expect(lacking).toEqual([]);
  });

  it("colours only where asked, or where NO_COLOR is not set", () => {
    const colored = (args: string[], env: object) =>
      cexi(["freq", "甲", "--format", "table", ...args], { cwd: folder, env }).out.includes("\u001b[");
    expect(colored([], {})).toBe(false);
    expect(colored(["--color", "always"], { NO_COLOR: "1" })).toBe(true);
    expect(colored([], { FORCE_COLOR: "1" })).toBe(true);
    expect(colored([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(colored(["--color", "never"], { FORCE_COLOR: "1" })).toBe(false);
  });

  it.each(
    Object.values(COMMANDS).flatMap(({ examples }) =>
      examples.map((line): [string, string] => [line.slice(0, 80), line]),
    ),
  )("runs the example %s", (_, line) => {
    const args = line
      .split(" ")
      .slice(1)
      .map((word) => (/^corpus(?:\/|$)/u.test(word) ? join(ROOT, word) : word));
    const ran = cexi(args, { cwd: folder });
    expect(ran.code).toBe(0);
    // The sample corpus holds a reprint and groups of one document, of which commands warn; Parquet holds one table of several.
    // A paragraph for a paper that was asked for stands there, too.
    const said = lines(ran.err).filter((line) => !/\[W_\w+\]$|^cexi: We counted /u.test(line));
    expect(said).toEqual([]);
    if (!args.includes("-o")) expect(ran.out.length).toBeGreaterThan(50);
  });
});
