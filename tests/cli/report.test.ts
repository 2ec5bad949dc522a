import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { cexi, json, scratch } from "../helpers/cexi.js";

const folder = scratch();
const inFolder = (name: string): string => join(folder, name);
const textOf = (name: string): string => readFileSync(inFolder(name), "utf8");

describe("cexi report", () => {
  it("writes a page by the name of its output, in the language asked for, and nothing to standard output", () => {
    const ran = cexi(["report", "corpus", "-o", inFolder("a.html"), "--lang", "zh", "--title", "五区提法"]);
    expect([ran.code, ran.out]).toEqual([0, ""]);
    expect(textOf("a.html")).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(textOf("a.html")).toContain("<title>五区提法</title>");
  });

  it("takes the language of the locale where none is asked for", () => {
    expect(cexi(["report", "corpus"], { env: { LANG: "zh_CN.UTF-8" } }).out).toContain('<html lang="zh-CN">');
    expect(cexi(["report", "corpus"], { env: { LANG: "C.UTF-8" } }).out).toContain('<html lang="en">');
  });

  it("is the same, byte for byte, on every run", () => {
    expect(cexi(["report", "corpus", "--no-cache"]).out).toBe(cexi(["report", "corpus"]).out);
  });

  it("writes a brief in Markdown", () => {
    const ran = cexi(["report", "corpus", "-o", inFolder("brief.md")]);
    expect(ran.code).toBe(0);
    expect(textOf("brief.md")).toMatch(/^# .*\n[\s\S]*\n> /u);
  });

  it("gives its figures as JSON that the schema describes", () => {
    const result = json(cexi(["report", "corpus", "--format", "json", "--by", "year"]));
    const schema = json(cexi(["schema", "report"]));
    const validate = new Ajv2020().compile(schema);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect([result.schema, result.by]).toEqual(["cexi/report/1", "year"]);
  });

  it("names what could not be read, in the page too, and ends with 3", () => {
    const ran = cexi([
      "report",
      "corpus",
      "tests/fixtures/damaged/empty.txt",
      "-o",
      inFolder("b.html"),
      "--lang",
      "en",
    ]);
    expect(ran.code).toBe(3);
    expect(textOf("b.html")).toContain("empty.txt");
  });

  it("refuses a language that it does not speak, and reads nothing", () => {
    const ran = cexi(["report", "corpus", "--lang", "fr", "-o", inFolder("c.html")]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("zh, en");
    expect(existsSync(inFolder("c.html"))).toBe(false);
  });
});

describe("--plot", () => {
  it.each([
    ["freq", "corpus"],
    ["freq", "corpus", "--by", "region"],
    ["slogans", "corpus", "--by", "region"],
    ["compare", "corpus", "--by", "region"],
    ["compare", "corpus", "--by", "region", "--target", "槐荫区"],
    ["compare", "corpus", "--by", "region", "--view", "similarity"],
  ])("draws the chart of the table being printed: %s %s %s %s %s %s", (...args) => {
    const file = inFolder(`${args.join("-").replace(/[^\w-]/gu, "x")}.svg`);
    const named = args.filter(Boolean);
    const ran = cexi([...named, "--format", "tsv", "--plot", file]);
    expect(ran.code).toBe(0);
    expect(ran.out).toBe(cexi([...named, "--format", "tsv"]).out);
    const svg = readFileSync(file, "utf8");
    expect(svg).toMatch(/^<svg /u);
    expect(svg.match(/<text /gu)!.length).toBeGreaterThan(6);
  });

  it("shows the terms that the table shows", () => {
    const file = inFolder("top.svg");
    const ran = cexi(["freq", "corpus", "--top", "5", "--format", "tsv", "--plot", file]);
    const terms = ran.out
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t")[0]!);
    expect(terms.length).toBe(5);
    for (const term of terms) expect(readFileSync(file, "utf8")).toContain(`>${term}</text>`);
  });

  it("refuses a name that is neither .svg nor .png before any work, in one line", () => {
    const ran = cexi(["freq", "nowhere-at-all", "--plot", inFolder("x.gif")]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toMatch(
      /^cexi: .*x\.gif: a plot is written as \.svg or \.png; name the file so \[E_PLOT_FORMAT\]\n$/u,
    );
  });

  it("asks for groups where slogans are to be drawn", () => {
    const ran = cexi(["slogans", "corpus", "--plot", inFolder("y.svg")]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("--by");
  });
});

describe("charts", () => {
  it("are not loaded where nothing is drawn", () => {
    const ran = cexi(["freq", "corpus"], { env: { NODE_DEBUG: "esm" } });
    expect(ran.code).toBe(0);
    // A pattern that did not match its own positive would prove nothing.
    expect(ran.err).toMatch(/dist\/cli\/main/u);
    expect(/node_modules\/(?:echarts|zrender|@resvg)/u.test(ran.err)).toBe(false);
  });
});
