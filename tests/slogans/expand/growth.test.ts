import { describe, expect, it } from "vitest";
import { ONLY_VERBS, VERB } from "../../../src/slogans/expand/verbs.js";
import { slogans } from "../../../src/slogans/slogans.js";
import { growth, LINEAR } from "../../helpers/growth.js";
import { textOf } from "../../helpers/text-of.js";

const NUMERALS = ["三", "四", "五", "六", "七"];
const NAMES = ["河", "湖", "林", "田", "山", "路", "桥"];
/** A sentence with a slogan of its own and the list that it stands for. */
const sentence = (index: number): string => {
  const count = 3 + (index % 5);
  const names = Array.from({ length: count }, (_, at) => `第${index}片${NAMES[at]}`);
  return `改造${names.join("、")}${NUMERALS[index % 5]}大片区,推进“${index}区联动${index}”,`;
};
const sentences = (size: number): string => Array.from({ length: size }, (_, index) => sentence(index)).join("");

const explain = (text: string): number =>
  slogans([textOf(text)]).slogans.filter(({ expansion }) => expansion.status !== "unexplained").length;

describe("what slogans stand for is told in linear time", () => {
  it("in one long line", () => expect(growth((size) => explain(sentences(size)), 200)).toBeLessThan(LINEAR));

  it("in words that lead on to a verb which never comes", () =>
    expect(growth((size) => [...`${"大力".repeat(size)}甲`.matchAll(VERB)], 500)).toBeLessThan(LINEAR));

  it("in words that are adverbs and verbs", () =>
    expect(growth((size) => ONLY_VERBS.test(`${"着力".repeat(size)}甲`), 3)).toBeLessThan(LINEAR));

  it("in a long glossary", () => {
    const glossary = (size: number): string => {
      const term = (index: number): string => `“${index}号三联”`;
      const entry = (index: number): string =>
        `${index + 1}.${term(index)}:指联${index}河、联${index}湖、联${index}林。`;
      const indexes = Array.from({ length: size }, (_, index) => index);
      return `推进${indexes.map(term).join("")}。\n名词解释\n${indexes.map(entry).join("\n")}`;
    };
    expect(growth((size) => explain(glossary(size)), 150)).toBeLessThan(LINEAR);
    expect(explain(glossary(150))).toBeGreaterThan(100);
  });
});
