import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LONGEST_WORD, lexiconOf, loadLexicon } from "../../src/segment/lexicon.js";

const rows = readFileSync(new URL("../../lexicon/policy.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const terms = rows.map(([term]) => term!);

describe("the policy lexicon", () => {
  it("holds at least 1,500 terms, each once, sorted by code unit", () => {
    expect(terms.length).toBeGreaterThanOrEqual(1_500);
    expect(terms).toEqual([...new Set(terms)].sort());
  });
  it("gives every term a tag of jieba's set and a theme", () => {
    for (const [term, tag, theme, ...rest] of rows) {
      expect([term, /^(n|ns|nt|nz|l)$/u.test(tag!), /^[a-z]+$/u.test(theme!), rest.length]).toEqual([
        term,
        true,
        true,
        0,
      ]);
    }
  });
  it("is of Han characters only, two to sixteen, but for the theme of mixed signs", () => {
    for (const [term, , theme] of rows)
      expect(term).toMatch(theme === "mixed" ? /^\S{2,16}$/u : /^\p{Script=Han}{2,16}$/u);
  });
  it("holds no free phrase and no term of the clause", () => {
    const free = /^推进(?!会$)|^(加快|促进|推动|加强|提升|进一步|不断|持续|着力|大力)|的$|^发展经济$/u;
    expect(terms.filter((term) => free.test(term))).toEqual([]);
  });
});

describe("user dictionaries", () => {
  const load = (text: string) => loadLexicon([{ name: "my.txt", text }], false);

  it("takes word, frequency and tag in jieba's format, and more kinds of words", () => {
    const { lexicon, problems } = load("\ufeff济北智造\n五链融合 100\n甲-12型 5 n\nＡＢ计划 nz\r\n# 注\n\n");
    expect(problems).toEqual([]);
    expect([...lexicon.terms.values()].map(({ term, tag }) => [term, tag])).toEqual([
      ["济北智造", "nz"],
      ["五链融合", "nz"],
      ["甲-12型", "n"],
      ["AB计划", "nz"],
    ]);
  });
  it.each([
    ["好词 100 n 其他", "line 1 has 4 fields"],
    ["好词 abc n", 'line 1 has the frequency "abc"'],
    ["好词 100 名词", 'line 1 has the tag "名词"'],
    ["。。", "line 1 has a word without a letter or digit"],
    ["5", "line 1 has a word of one character"],
    ["长".repeat(LONGEST_WORD + 1), "line 1 has a word of more than 40 characters"],
    ["坏\u0000词", "line 1 has a broken character"],
  ])("reports %j and uses the others", (line, reason) => {
    const { lexicon, problems } = load(`${line}\n济北智造`);
    expect(problems.length).toBe(1);
    expect(problems[0]).toMatchObject({ path: "my.txt", code: "E_BAD_DICTIONARY_LINE" });
    expect(problems[0]!.reason.startsWith(reason)).toBe(true);
    expect([...lexicon.terms.keys()]).toEqual(["济北智造"]);
  });
  it("tells the origin of each term, and has another hash for other terms", () => {
    const { lexicon } = loadLexicon([{ name: "my.txt", text: "放管服\n济北智造" }]);
    expect(lexicon.terms.get("放管服")?.origin).toBe("my.txt");
    expect(lexicon.terms.get("专精特新")?.origin).toBe("lexicon/policy.tsv");
    expect(new Set([lexicon.sha256, loadLexicon().lexicon.sha256, lexiconOf([]).sha256]).size).toBe(3);
  });
});
