import { describe, expect, it } from "vitest";
import { isFolded } from "../../src/slogans/contraction.js";
import { KIND_RULES, kindOf } from "../../src/slogans/kind.js";
import { slogansIn } from "../helpers/text-of.js";

const kindInText = (slogan: string): string | undefined => slogansIn(`打造“${slogan}”基地。`).get(slogan)?.kind;

describe("kinds", () => {
  for (const rule of KIND_RULES) {
    for (const example of rule.examples) {
      it(`${rule.id}: ${example} is ${rule.kind}`, () => expect(kindOf(example)).toBe(rule.kind));
    }
  }
  it("a year without a theme is no themed year", () =>
    expect(["开局之年", "过去五年", "全年"].map(kindOf)).not.toContain("themed-year"));
  it("people of an age are no themed year", () =>
    expect(["新时代好少年", "有为青年", "欢乐老年"].map(kindOf)).not.toContain("themed-year"));
  it("一 alone counts nothing", () => expect(kindOf("高效办成一件事")).toBe("catchphrase"));
  it("two numerals with 一 count", () => expect(kindOf("一核两翼")).toBe("numeral-abbreviation"));
  it("a numeral in a word counts nothing", () => expect(kindOf("百姓满意")).toBe("catchphrase"));
  it("a numeral in a word that names a place, a way or a time counts nothing", () =>
    expect(["八闽书香", "双向奔赴", "四面逢春", "百日攻坚"].map(kindOf)).not.toContain("numeral-abbreviation"));
  it("two counts are a fold, one with a noun of work a programme", () => {
    expect(kindOf("三大关口两大难题")).toBe("numeral-abbreviation");
    expect(kindOf("三大难题")).toBe("action-program");
    expect(kindOf("四个一张网平台")).toBe("action-program");
  });
  it("a year, a round number or a date with the noun of a programme is no code", () =>
    expect(["2035远航计划", "300引才工程", "7·15专项行动"].map(kindOf)).not.toContain("numeric-code"));
  it("what is counted with a measure is a programme where it names things, a fold where it names doings", () => {
    expect(["三项指标", "四种作风", "两条红线", "五支队伍", "六类资金", "三场硬仗"].map(kindOf)).toEqual(
      Array(6).fill("action-program"),
    );
    expect(["四个融合", "五个协同", "八个一体化", "三个放心"].map(kindOf)).toEqual(
      Array(4).fill("numeral-abbreviation"),
    );
  });
  it("a feast of two nines and ten thousand books count nothing", () =>
    expect(["九九敬老季", "万卷书香", "好戏进万家"].map(kindOf)).not.toContain("numeral-abbreviation"));
  it("seasons, times and many peoples count nothing", () =>
    expect(["二次腾飞", "四季花海", "多民族大院", "多点开花"].map(kindOf)).not.toContain("numeral-abbreviation"));
  it("a rank counts nothing, unless ranks are counted", () => {
    expect(["进十强、争百强", "百强镇", "千强企业"].map(kindOf)).not.toContain("numeral-abbreviation");
    expect(kindOf("三个百强")).toBe("numeral-abbreviation");
  });
  it("a code may have the noun of a system", () =>
    expect(["1357治理体系", "246帮带机制", "1234网格模式"].map(kindOf)).toEqual(Array(3).fill("numeric-code")));
  it("a streak may be of grades", () => expect(["七连A", "八连增"].map(kindOf)).toEqual(Array(2).fill("catchphrase")));
  it("ten thousand houses are counted where a noun follows", () =>
    expect(kindOf("万家民宿进松岭")).toBe("numeral-abbreviation"));
  it("fields that everybody strings together are folded, living water is a metaphor", () => {
    expect(["沙戈荒", "天空地", "政金企", "源网荷储"].map(kindInText)).toEqual(Array(4).fill("contraction"));
    expect(["茶果药菌", "猪鸡菜", "风光氢储", "产供销", "盗抢骗", "铁公水"].map(kindOf)).toEqual(
      Array(6).fill("contraction"),
    );
    expect(["活水", "茶花", "菜篮子", "药食同源"].map(kindOf)).toEqual(Array(4).fill("catchphrase"));
  });
  it("a measure without the noun of a programme folds", () => expect(kindOf("三个坚持")).toBe("numeral-abbreviation"));
});

describe("isFolded", () => {
  it("takes characters that each stand for a word", () =>
    expect(["人地钱", "引育留用", "小升规"].every(isFolded)).toBe(true));
  it("leaves phrases of words alone", () =>
    expect(["健康城市", "服务企业", "先手棋", "园"].some(isFolded)).toBe(false));
});
