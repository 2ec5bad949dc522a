import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { CexiError } from "../../src/model/errors.js";
import { en } from "../../src/words/en/messages.js";
import { failure, problem, revived, said } from "../../src/words/message.js";
import { zh } from "../../src/words/zh/messages.js";
import { zh as tables } from "../../src/words/zh/tables.js";
import { CODES, messagesPage, saidBoth } from "../helpers/messages-page.js";
import { SAMPLES } from "../helpers/messages-samples.js";

const src = fileURLToPath(new URL("../../src/", import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.startsWith("words/"))
  .map((name) => readFileSync(join(src, name), "utf8"))
  .join("\n");

describe("the catalogues", () => {
  it("have the same codes, each once, named as errors or warnings", () => {
    expect(Object.keys(zh).sort()).toEqual([...CODES].sort());
    // A code written twice in a catalogue would silently take the place of the first.
    for (const name of ["en", "zh"]) {
      const written = readFileSync(join(src, `words/${name}/messages.ts`), "utf8").match(
        /^ {2}[EW]_[A-Z0-9_]+(?=:)/gmu,
      );
      expect(written?.map((code) => code.trim()).sort()).toEqual([...CODES].sort());
    }
    expect(CODES.filter((code) => !/^[EW]_[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(code))).toEqual([]);
  });

  it("hold no code that nothing raises, and nothing raises a code beside them", () => {
    expect(CODES.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
    const raised = [...sources.matchAll(/"([EW]_[A-Z0-9_]+)"/gu)].map((match) => match[1]!);
    expect(raised.filter((code) => !Object.hasOwn(en, code))).toEqual([]);
  });

  it("say the unit of every column in Chinese", () => {
    const units = new Set(
      [...sources.matchAll(/\{[^{}\n]*\b(?:type|digits|name|bar)\b[^{}\n]*\bunit: "([^"]+)"/gu)].map(
        ([, unit]) => unit!,
      ),
    );
    expect(units.size).toBeGreaterThan(20);
    expect([...units].filter((unit) => tables.cell(unit) === null)).toEqual([]);
    expect(tables.cell("documents", "unit")).toBe("篇");
    expect(tables.cell("documents", "evidence")).toBe("按篇");
  });

  it.each([
    ["official source (甲县政府网), earliest date (2031-04-02)", "官方来源（甲县政府网），日期最早（2031-04-02）"],
    [
      "longest kept text (90 letters), first in path order; holds 2 shorter texts",
      "保留文字最长（90 字），路径排序在前；包含较短的 2 篇",
    ],
    ["first in path order; holds a shorter text", "路径排序在前；包含较短的 1 篇"],
  ])("say in Chinese why a text is kept (%#)", (english, chinese) => {
    expect(tables.cell(english, "why")).toBe(chinese);
  });

  it("say in Chinese how many longer words are not named", () => {
    expect(tables.cell("产业链 6, 产业园 3 and 12 more", "inside")).toBe("产业链 6, 产业园 3 等，另有 12 个");
  });

  it("say in Chinese why a part of a report begins and what a number is that is no slogan", () => {
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) =>
      /^(?:metadata\/sections\/.*|slogans\/(?:numbers|merge))\.ts$/u.test(name),
    );
    const all = files.map((name) => readFileSync(join(src, name), "utf8")).join("\n");
    const whys = [...all.matchAll(/(?:why: |reason: |[A-Z] = |\? \[)"([a-z][^"]+ [^"]+)"/gu)].map(([, why]) => why!);
    expect(whys.length).toBeGreaterThan(25);
    expect(whys.filter((why) => /[a-z]{4}/u.test(tables.cell(why, "reason") ?? why))).toEqual([]);
  });

  it.each(CODES)("say %s in English and in Chinese, on one line", (code) => {
    for (const { english, chinese } of saidBoth(code)) {
      expect(english.join()).not.toMatch(/\p{Script=Han}|\n|undefined|null/u);
      expect(chinese.join()).toMatch(/\p{Script=Han}/u);
      expect(chinese.join()).not.toMatch(/\n|undefined|null/u);
      expect(chinese.length).toBe(english.length);
    }
  });

  it.each(CODES)("name in Chinese what %s names in English", (code) => {
    for (const [index, [parameters = {}]] of SAMPLES[code].entries()) {
      const { english, chinese } = saidBoth(code)[index]!;
      const values = Object.values(parameters as object)
        .flat()
        .map(String);
      const named = values.filter((value) => english.join().includes(value) && /[\d_.-]|^[A-Z]/u.test(value));
      for (const value of named) expect(chinese.join()).toContain(value);
    }
  });

  it("are what docs/messages.md lists (npx vitest run tests/words/catalogues.test.ts --update)", async () => {
    await expect(messagesPage()).toMatchFileSnapshot("../../docs/messages.md");
  });
});

describe("what the library raises", () => {
  it("is English, with code and parameters to say it otherwise", () => {
    const error = failure("E_UNKNOWN_ENCODING", { name: "klingon" });
    expect(error).toBeInstanceOf(CexiError);
    expect(error.message).toBe("klingon: no such encoding; try utf-8, gb18030, big5 or utf-16le");
    expect(said(zh, error.code, error.parameters)![0]).toBe("klingon：没有这种编码");
  });

  it("survives JSON, since problems are remembered between runs", () => {
    const one = problem("a.pdf", "E_DAMAGED_PAGE", { pages: [2, 5] });
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(one.reason).toMatch(/^pages 2, 5 cannot be read/u);
  });

  it("is itself again when it comes from another thread", async () => {
    const script = `
      throw Object.assign(new Error("dictionary d: it is empty"), {
        name: "CexiError", code: "E_DICTIONARY_DAMAGED", parameters: { path: "d", fault: "empty", detail: null },
      });`;
    const cause = await new Promise<Error>((resolve) => new Worker(script, { eval: true }).on("error", resolve));
    expect(cause).not.toBeInstanceOf(CexiError);
    const error = revived(cause)!;
    expect(error).toBeInstanceOf(CexiError);
    expect(said(zh, error.code, error.parameters)![0]).toBe("词典 d：是空的");
    expect(revived(new Error("out of memory"))).toBeNull();
    expect(revived(Object.assign(new Error("no file"), { code: "ENOENT" }))).toBeNull();
  });

  it("is left as it is where a catalogue does not know the code", () => {
    expect(said(zh, "E_OF_TOMORROW")).toBeNull();
    expect(said(zh, "toString")).toBeNull();
  });
});
