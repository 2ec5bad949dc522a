import { describe, expect, it } from "vitest";
import { passages } from "../../src/model/passage.js";
import { OccurrenceFinder } from "../../src/slogans/occurrences.js";
import { textOf } from "../helpers/text-of.js";

/** What is counted of one form in one line. */
const found = (form: string, text: string, alone = true): string[] => {
  const finder = new OccurrenceFinder(new Map([[form, { key: form, alone }]]));
  return (finder.find("a", passages(textOf(text)), new Map()).get(form) ?? []).map(({ place }) => place.quote);
};

describe("where a slogan is counted", () => {
  it("a sum that goes on is another sum", () => {
    expect(found("机器人+", "深化“机器人+”,建设“机器人+农业”基地,机器人+物流起步")).toEqual(["机器人+"]);
    expect(found("机器人+", "实施机器人+行动")).toEqual(["机器人+"]);
  });
  it("a quoted name with digits is another name", () => {
    expect(found("双丰收计划", "落实“双丰收计划96”,扩大“双丰收计划”,双丰收计划3年见效")).toEqual([
      "双丰收计划",
      "双丰收计划",
    ]);
  });
  it("marks that stand across it show another name", () => {
    expect(found("十百工程", "推进“千十百”工程,学习“十百”工程,总结十百工程")).toEqual(["十百”工程", "十百工程"]);
    expect(found("乡村振兴", "建设乡村“振兴路上”展馆,推进乡村“振兴”")).toEqual(["乡村“振兴"]);
  });
  it("inside a longer quotation it counts", () =>
    expect(found("游园夜", "“跟着游园夜逛老街”开场,“游园夜”收官")).toEqual(["游园夜", "游园夜"]));
});
