import { describe, expect, it } from "vitest";
import { cexi, json, lines } from "../helpers/cexi.js";

const RECORD = JSON.stringify({ path: "甲/2024.txt", text: "推动高质量发展，营商环境持续优化。", 栏目: "要闻" });

describe("cexi map", () => {
  it("answers each record on a line, with the values of fields in either language", () => {
    const ran = cexi(["map", "--by", "年份,栏目", "--emit", "kept"], { input: `${RECORD}\n${RECORD}\n` });
    expect([ran.code, ran.err, lines(ran.out).length]).toEqual([0, "", 2]);
    const [document] = JSON.parse(lines(ran.out)[0]!).documents;
    expect(document.keys).toEqual({ year: document.year, 栏目: "要闻" });
  });

  it("ends with 0 whatever records hold", () => {
    const ran = cexi(["map"], { input: "no json\n" });
    expect([ran.code, JSON.parse(ran.out).problems[0].code]).toEqual([0, "E_BROKEN_LINE"]);
  });

  it.each([
    [["--emit", "words"]],
    [["--emit", "index"]],
    [["--emit", "strings"]],
    [["--emit", "stands"]],
    [["--dedup", "articles"]],
    [["--emit", "index", "--dictionary", "no-such-file"]],
  ])("refuses %j before it reads", (args) => {
    const { code, out, err } = cexi(["map", ...args], { input: RECORD });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^cexi: [^\n]*\[E_\w+\]\n(?:[^\n]*--help[^\n]*\n)?$/u);
  });

  it("says what results stand on", () => {
    const about = json(cexi(["map", "--about", "--emit", "index", "--dictionary", "business-climate"]));
    expect(about).toMatchObject({ schema: "cexi/map/1", emit: ["index"], dictionary: { match: "string" } });
    expect(about.dictionary.entries.length).toBeGreaterThan(10);
  });
});
