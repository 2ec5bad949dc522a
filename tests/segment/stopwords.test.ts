import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUILT_IN_STOPWORDS, loadStopwords } from "../../src/segment/stopwords.js";

describe("stop lists", () => {
  it.each(BUILT_IN_STOPWORDS)("%s has a comment on top and each word once", (file) => {
    const lines = readFileSync(new URL(`../../stopwords/${file}`, import.meta.url), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines[0]).toMatch(/^# /u);
    const words = lines.filter((line) => !line.startsWith("#"));
    expect(words.length).toBeGreaterThan(100);
    expect(words).toEqual([...new Set(words)]);
  });
  it("keeps what reports are about", () => {
    const stopwords = loadStopwords();
    for (const word of ["产业", "发展", "建设", "经济", "创新", "质量", "增长", "民生", "改革"])
      expect(stopwords.has(word)).toBe(false);
  });
  it("reads byte order marks, blank lines, comments, repeats and Windows line ends", () => {
    const stopwords = loadStopwords([{ name: "my.txt", text: "\ufeff# 注\r\n\r\n甲乙\r\n甲乙 \r\n丙丁" }], false);
    expect([...stopwords.origins]).toEqual([
      ["甲乙", "my.txt"],
      ["丙丁", "my.txt"],
    ]);
  });
  it("accepts an empty list", () => expect(loadStopwords([{ name: "e", text: "" }], false).origins.size).toBe(0));
  it("has the same hash for the same words in any order and file", () => {
    const of = (...texts: string[]) =>
      loadStopwords(
        texts.map((text, i) => ({ name: `${i}`, text })),
        false,
      ).sha256;
    expect(of("甲\n乙")).toBe(of("乙", "甲"));
    expect(of("甲\n乙")).not.toBe(of("甲"));
  });
  it("adds to the built-in lists and tells where a word comes from", () => {
    const stopwords = loadStopwords([{ name: "my.txt", text: "甲乙\n的" }]);
    expect([stopwords.origins.get("甲乙"), stopwords.origins.get("的")]).toEqual(["my.txt", "stopwords/general.txt"]);
  });
});
