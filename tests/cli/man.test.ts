import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS, type CommandName } from "../../src/cli/commands.js";
import { displayWidth } from "../../src/render/width.js";
import { en } from "../../src/words/en/phrases.js";
import { cexi, ROOT, scratch } from "../helpers/cexi.js";
import { has } from "../helpers/pty.js";

const folder = scratch();
const page = join(folder, "cexi.1");
const roff = cexi(["man", "--lang", "en"]).out;
writeFileSync(page, roff);
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

describe("the manual page", () => {
  it("is the one that an installation gets", () => {
    expect(readFileSync(join(ROOT, manifest.man[0]), "utf8")).toBe(roff);
    expect(manifest.files).toContain("dist");
  });

  it("is written to a file as it is printed, in ASCII, with no clock in it", () => {
    const file = join(folder, "written.1");
    const ran = cexi(["man", "--lang", "en", "-o", file], { env: { LANG: "zh_CN.UTF-8", TZ: "Asia/Shanghai" } });
    expect(ran).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe(roff);
    expect(roff).toMatch(/^[\n\u0020-\u007e]*$/u);
  });

  it.skipIf(!has("groff"))("is Chinese where asked for, in lines that fit", () => {
    const chinese = cexi(["man", "--lang", "zh"]).out;
    const ran = spawnSync("groff", ["-man", "-ww", "-Tutf8", "-rLL=78n"], { input: chinese, encoding: "utf8" });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const shown = ran.stdout.replace(/\u001b\[[0-9;]*m|.\u0008/gu, "");
    expect(shown).toMatch(/^环境变量$/mu);
    expect(shown).toContain("cexi freq, 词频");
    // groff counts a Han character as two columns
    const widest = Math.max(...shown.split("\n").map((line) => displayWidth(line)));
    expect(widest).toBeLessThanOrEqual(84);
  });

  it.skipIf(!has("groff"))("is formatted by groff without a warning", () => {
    const ran = spawnSync("groff", ["-man", "-ww", "-Tutf8", page], { encoding: "utf8" });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
  });

  it.skipIf(!has("man"))("is shown by man with all commands, options, Chinese and marks as they are typed", () => {
    const ran = spawnSync("man", ["-l", page], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, LANG: "C.UTF-8", MANWIDTH: "400", MANPAGER: "cat", PAGER: "cat" },
    });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const text = ran.stdout.replace(/.\u0008/gu, "");
    for (const title of [
      "NAME",
      "SYNOPSIS",
      "COMMANDS",
      "OPTIONS",
      "ENVIRONMENT",
      "FILES",
      "EXIT STATUS",
      "EXAMPLES",
    ]) {
      expect(text).toMatch(new RegExp(`^${title}$`, "mu"));
    }
    for (const [name, { aliases, examples }] of Object.entries(COMMANDS)) {
      const { summary, says } = en.commands[name as CommandName];
      expect(text).toMatch(new RegExp(`^ +cexi ${[name, ...aliases].join(", ")}$`, "mu"));
      expect(text).toContain(`${summary}.`);
      for (const [index, line] of examples.entries()) {
        expect(text).toMatch(new RegExp(`^ +${escaped(line)}\\n? +${escaped(says[index]!)}$`, "mu"));
      }
    }
    for (const line of [
      "cexi - mines Chinese policy documents (策析)",
      "--min-count n",
      "-o, --output file",
      "cexi kwic [options] [term] [path...]",
    ]) {
      expect(text).toMatch(new RegExp(`^ +${escaped(line)}$`, "mu"));
    }
    expect(text).toContain('{"engine": "node-rs", "cache": false, "stopwords": ["lists/mine.txt"],');
    expect(text).not.toMatch(/\[u[0-9A-F]{4}\]|\\\(/u);
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
