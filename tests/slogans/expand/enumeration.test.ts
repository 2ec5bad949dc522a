import { describe, expect, it } from "vitest";
import { enumerationsIn } from "../../../src/slogans/expand/enumeration.js";
import { featuresOf, sumOf, type Wanted } from "../../../src/slogans/expand/list-features.js";

/** The items of the list that most speaks for, parted by |. */
function best(text: string, n: number | null, label: string | null = null, more: Partial<Wanted> = {}): string | null {
  const wanted = { n, label, ...more };
  const [first] = enumerationsIn(text, { start: 0, end: text.length }, wanted)
    .map((list) => ({ list, score: sumOf(featuresOf(text, list, wanted)) }))
    .sort((a, b) => b.score - a.score);
  return first === undefined ? null : first.list.items.map(({ start, end }) => text.slice(start, end)).join("|");
}

describe("enumerations", () => {
  const forms: readonly (readonly [name: string, text: string, n: number, items: string])[] = [
    ["names parted by 、", "即甲河、乙河、丙河。", 3, "甲河|乙河|丙河"],
    ["the last two joined by 和", "指教育、医疗和养老。", 3, "教育|医疗|养老"],
    ["the last two joined by 以及", "包括教育、医疗以及养老。", 3, "教育|医疗|养老"],
    ["two joined by 与", "是指城区与郊区。", 2, "城区|郊区"],
    ["quotations side by side", "推进“富民”“强村”“兴业”。", 3, "富民|强村|兴业"],
    ["quotations joined by 和", "推进“富民”和“强村”。", 2, "富民|强村"],
    ["titles side by side", "颁布《甲法》《乙法》。", 2, "《甲法》|《乙法》"],
    ["one quotation that holds them", "锚定“稳粮、兴林、护水”目标。", 3, "稳粮|兴林|护水"],
    ["clauses built alike", "河道更加清澈,道路更加通畅,乡村更加美丽。", 3, "河道更加清澈|道路更加通畅|乡村更加美丽"],
    ["groups parted by ;", "把财权放到镇;把事权放到镇;把人权放到镇。", 3, "把财权放到镇|把事权放到镇|把人权放到镇"],
    ["numbered in the line", "一是修路;二是通水;三是供电。", 3, "修路|通水|供电"],
    ["a frame round all of them", "以水系、绿地、街巷为骨架。", 3, "水系|绿地|街巷"],
    ["a last noun said of all", "包括种子、农机、农技三个方面。", 3, "种子|农机|农技"],
    ["等 and their number", "涉及种子、农机、农技等三项。", 3, "种子|农机|农技"],
  ];
  it.each(forms)("reads %s", (_, text, n, items) => expect(best(text, n)).toBe(items));

  it("takes the verb that governs them off the first", () =>
    expect(best("突出抓好桥梁、隧道、涵洞", 3)).toBe("桥梁|隧道|涵洞"));
  it("leaves a verb that all of them begin with", () =>
    expect(best("建设水库、建设粮库、建设油库", 3)).toBe("建设水库|建设粮库|建设油库"));
  it("knows that a list ends in 等", () => {
    const text = "开展种子、农机、农技等";
    const [list] = enumerationsIn(text, { start: 0, end: text.length }, { n: 8, label: null });
    expect(list).toMatchObject({ open: true });
    expect(list?.items).toHaveLength(3);
  });
  it("finds nothing where the number does not fit", () => expect(best("抓好桥梁、隧道、涵洞", 5)).toBeNull());
  it("finds nothing where nothing is listed", () => expect(best("大力实施", 2)).toBeNull());
  it("refuses a list that is counted otherwise", () => {
    const text = "种子、农机、农技四大体系";
    const wanted = { n: 3, label: null };
    const lists = enumerationsIn(text, { start: 0, end: text.length }, wanted);
    expect(lists.every((list) => sumOf(featuresOf(text, list, wanted)) < 0)).toBe(true);
  });
});
