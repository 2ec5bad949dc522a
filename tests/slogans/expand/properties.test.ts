import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slogans } from "../../../src/slogans/slogans.js";
import type { Slogan } from "../../../src/slogans/types.js";
import { bareForm } from "../../../src/slogans/variants.js";
import { textOf } from "../../helpers/text-of.js";

/** Names that a list may have, all of one build, so that any of them may stand anywhere in it. */
const NAMES = ["青石桥", "白鹭洲", "红枫岭", "绿杨堤", "紫竹园", "金沙渡", "银杏坪"];
/** A slogan that counts three, in the ways in which a text spells one out. */
const FORMS: readonly (readonly [slogan: string, say: (names: readonly string[]) => string])[] = [
  ["三大景点", (names) => `改造${names.join("、")}三大景点。`],
  ["三大景点", ([a, b, c]) => `改造${a}、${b}和${c}三大景点。`],
  ["三景", (names) => `实施“三景”(${names.join("、")})工程。`],
  ["三景联动", (names) => `推进“三景联动”,即${names.join("、")}。`],
  ["三大景点", (names) => `改造${names.map((name) => `“${name}”`).join("")}等三大景点。`],
  ["三大景点", (names) => `突出“三大景点”:一是${names[0]};二是${names[1]};三是${names[2]}。`],
];
const UNRELATED = [
  "粮食产量稳步增加。",
  "完成投资1310亿元,增长百分之六。",
  "全市上下凝心聚力,各项工作扎实推进。",
  "教育、医疗、养老服务继续改善。",
];

const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 3, maxLength: 3 });
const form = fc.constantFrom(...FORMS);
const unrelated = fc.constantFrom(...UNRELATED);

const sloganIn = (text: string, wanted: string): Slogan | undefined =>
  slogans([textOf(text)]).slogans.find(({ text: own, variants }) => [own, ...variants].map(bareForm).includes(wanted));
const membersIn = (text: string, wanted: string): readonly (readonly string[])[] =>
  (sloganIn(text, wanted)?.expansion.members ?? []).map(({ items }) => items);

describe("what a slogan stands for", () => {
  it("is the names of its list, whatever they are", () =>
    fc.assert(
      fc.property(form, names, ([slogan, say], three) => {
        expect(membersIn(say(three), slogan)).toEqual([three]);
      }),
    ));

  it("does not change with an unrelated sentence before, behind or below", () =>
    fc.assert(
      fc.property(form, names, unrelated, ([slogan, say], three, other) => {
        const text = say(three);
        for (const more of [`${other}${text}`, `${text}${other}`, `${other}\n${text}`, `${text}\n${other}`])
          expect(membersIn(more, slogan)).toEqual([three]);
      }),
    ));

  it("does not change with the kind of marks", () =>
    fc.assert(
      fc.property(form, names, ([slogan, say], three) => {
        const wide = say(three).replace(/[,:;()]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
        const corners = say(three).replace(/“/gu, "「").replace(/”/gu, "」");
        for (const text of [wide, corners]) expect(membersIn(text, slogan)).toEqual([three]);
      }),
    ));

  it("is made of words that stand in the text, in order, where their places say", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(form, names, unrelated), { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.map(([[, say], three, other]) => `${say(three)}${other}`).join("\n");
        const lines = text.split("\n");
        for (const { expansion } of slogans([textOf(text)]).slogans) {
          for (const { items, places } of expansion.members) {
            expect(places).toHaveLength(items.length);
            let last = 0;
            places.forEach(({ line, column, quote }, index) => {
              expect(lines[line - 1]!.slice(column - 1, column - 1 + quote.length)).toBe(quote);
              expect(bareForm(quote)).toBe(bareForm(items[index]!));
              expect(line * 1000 + column).toBeGreaterThan(last);
              last = line * 1000 + column;
            });
          }
        }
      }),
    ));
});
