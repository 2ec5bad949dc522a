import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slogans } from "../../src/slogans/slogans.js";
import { SLOGAN_KINDS } from "../../src/slogans/types.js";
import { bareForm } from "../../src/slogans/variants.js";
import { textOf } from "../helpers/text-of.js";

/** Pieces that sentences of such texts are made of; some hold slogans, some what looks like one. */
const PIECES = [
  "深化“2468”工作推进体系",
  "推进“三提三促”行动",
  "实施八大提升行动",
  "打好蓝天、碧水、净土三大保卫战",
  "推进“放管服”改革",
  "开展作风提升年活动",
  "树牢“项目为王”理念",
  "拨打“12345”热线",
  "完成投资1310亿元",
  "引进世界500强企业",
  "推动１＋４＋Ｎ体系落地",
  "以产业向“新”促进发展提“质”",
  "“两不愁、三保障”",
  "𠀀字开头",
  "\u200b零宽",
  "。",
  ",",
  "\n",
  "“",
  "”",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(""));
const corpus = fc
  .array(text, { minLength: 1, maxLength: 5 })
  .map((texts) => texts.map((one, index) => textOf(one, `${index}.txt`)));

describe("slogans of any corpus", () => {
  it("stand where their places say, once each, and count their places", () =>
    fc.assert(
      fc.property(corpus, (documents) => {
        for (const slogan of slogans(documents).slogans) {
          expect(SLOGAN_KINDS).toContain(slogan.kind);
          expect(slogan.count).toBe(slogan.occurrences.length);
          expect(slogan.score).toBeGreaterThanOrEqual(0);
          expect(slogan.score).toBeLessThanOrEqual(1);
          const forms = [slogan.text, ...slogan.variants].map(bareForm);
          const places = slogan.occurrences.map(({ path, line, column }) => `${path}:${line}:${column}`);
          expect(new Set(places).size).toBe(places.length);
          for (const { path, line, column, quote } of slogan.occurrences) {
            const raw = documents.find((document) => document.path === path)!.lines[line - 1]!.raw;
            expect([...raw].slice(column - 1, column - 1 + [...quote].length).join("")).toBe(quote);
            expect(forms).toContain(bareForm(quote));
          }
        }
      }),
    ));

  it("do not depend on the order of the documents", () =>
    fc.assert(
      fc.property(corpus, (documents) => {
        expect(slogans([...documents].reverse())).toEqual(slogans(documents));
      }),
    ));

  it("do not change with an unrelated document", () =>
    fc.assert(
      fc.property(corpus, (documents) => {
        const unrelated = textOf("实施“七彩云霞”计划,完善“9+9”布局。", "z.txt");
        const own = slogans(documents).slogans;
        const together = slogans([...documents, unrelated]).slogans;
        const rest = together.filter(({ occurrences }) => occurrences.every(({ path }) => path !== "z.txt"));
        // Whether a phrase is common is a mark of the whole corpus.
        const unmarked = (list: typeof own) => list.map(({ common, ...slogan }) => slogan);
        expect(unmarked(rest)).toEqual(unmarked(own));
      }),
    ));

  it("never stand in removed lines", () =>
    fc.assert(
      fc.property(text, (one) => {
        const document = textOf(one);
        const removed = {
          ...document,
          lines: document.lines.map((line) => ({ ...line, label: "boilerplate" as const })),
        };
        expect(slogans([removed])).toEqual({ slogans: [], rejected: [], claims: [] });
      }),
    ));
});
