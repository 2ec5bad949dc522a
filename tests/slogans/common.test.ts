import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commonPhrases, parseCommonPhrases } from "../../src/slogans/common.js";

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
  it("refuses an unknown kind", () => expect(() => parseCommonPhrases("@motto\n甲乙")).toThrow("motto"));
  it("tells which phrases need no quotation marks", () => {
    const phrases = parseCommonPhrases("@contraction plain\n甲乙\n@catchphrase\n丙丁");
    expect([phrases.get("甲乙")?.plain, phrases.get("丙丁")?.plain]).toEqual([true, false]);
  });
});
