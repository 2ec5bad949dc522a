import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commonPhrase, commonPhrases, parseCommonPhrases } from "../../src/slogans/common.js";
import { slogansIn } from "../helpers/text-of.js";

describe("the list of national phrases", () => {
  it("has several hundred phrases", () => expect(commonPhrases().size).toBeGreaterThan(400));
  it("has no phrase twice", () => {
    const source = readFileSync(new URL("../../lexicon/common-slogans.txt", import.meta.url), "utf8");
    const phrases = source
      .split("\n")
      .filter((line) => !/^[#@]/u.test(line))
      .flatMap((line) => line.split(" ").filter(Boolean));
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });
  for (const text of ["四个自信", "三去一降一补", "双随机、一公开", "5G+", "两个大局"])
    it(`tells ${text} as national`, () => expect(commonPhrase(text)).toBeDefined());
  it("has no plain count of works, which each place fills with its own", () => {
    const counts = ["六大行动", "九大工程", "十项工程", "三张清单", "五项机制"];
    expect(counts.filter((text) => commonPhrase(text) !== undefined)).toEqual([]);
  });
  it("marks what it holds as common", () => {
    const found = slogansIn("坚定“四个自信”,在松岭实施“九大工程”和“六大行动”计划。");
    const common = ["四个自信", "九大工程", "六大行动"].map((text) => found.get(text)!.common);
    expect(common).toEqual([true, false, false]);
  });
  it("refuses an unknown kind", () => expect(() => parseCommonPhrases("@motto\n甲乙")).toThrow("motto"));
  it("tells which phrases need no quotation marks", () => {
    const phrases = parseCommonPhrases("@contraction plain\n甲乙\n@catchphrase\n丙丁");
    expect([phrases.get("甲乙")?.plain, phrases.get("丙丁")?.plain]).toEqual([true, false]);
  });
});
