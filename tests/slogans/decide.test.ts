import { describe, expect, it } from "vitest";
import { FEATURES } from "../../src/slogans/features.js";
import { WEIGHTS } from "../../src/slogans/weights.js";
import { rejectedIn, slogansIn } from "../helpers/text-of.js";

describe("the model", () => {
  it("has a weight for each feature and a feature for each weight", () =>
    expect(Object.keys(WEIGHTS).sort()).toEqual(FEATURES.map(({ id }) => id).sort()));
  it("has no feature twice", () => expect(new Set(FEATURES.map(({ id }) => id)).size).toBe(FEATURES.length));
  it("has words for what speaks against", () => {
    for (const feature of FEATURES)
      if (feature.reason === "" && feature.id !== "bias") expect(feature.against).toBeTruthy();
  });
});

describe("what is not a slogan, and why", () => {
  const cases: readonly [string, string, string][] = [
    ["拨打“12345”热线反映问题。", "12345", "a quantity, a date or a telephone number"],
    ["开通“960001”效能投诉热线。", "960001", "a quantity, a date or a telephone number"],
    ["引进“世界500强”企业后又获“全国文明城市”称号。", "全国文明城市", "the name of an honour"],
    ["帮扶“4050”人员就业。", "4050", "age groups"],
    ["依托“经十路—纬二路”主轴线。", "经十路—纬二路", "roads"],
    ["我区荣获“全国先进集体”。", "全国先进集体", "the name of an honour"],
    ["开展“六一”慰问。", "六一", "a stage, a grade or a day"],
    ["做好“六五”普法验收。", "六五", "a stage, a grade or a day"],
    ["推出“11·9”消防宣传活动。", "11·9", "a stage, a grade or a day"],
    ["推广“9710”出口业务。", "9710", "a quantity, a date or a telephone number"],
    ["聚焦“强”字做文章。", "强", "a single character"],
    ["各镇规划了四个片区,分步建设。", "四个片区", "a plain count"],
    ["他说:“我们要把每一件小事办好。群众就满意了。”", "我们要把每一件小事办好。群众就满意了。", "quoted speech"],
  ];
  for (const [text, quote, reason] of cases) {
    it(`${quote}: ${reason}`, () => {
      expect(rejectedIn(text).get(quote)).toBe(reason);
      expect(slogansIn(text).has(quote)).toBe(false);
    });
  }
  it("amounts, dates and ranks are not even candidates", () =>
    expect([
      ...slogansIn("完成投资1310亿元,居第3位,2024年1月17日比例2.27:1,引进500强企业12家,579百工集开业。").keys(),
    ]).toEqual([]));
});

describe("order", () => {
  it("puts a place's own code before an established phrase and a plain quotation", () => {
    const order = [...slogansIn("深化“2468”工作推进体系,推进“放管服”改革,抓住“牛鼻子”。").keys()];
    expect(order).toEqual(["2468", "放管服", "牛鼻子"]);
  });
});
