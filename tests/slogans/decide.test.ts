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
    ["全面实施“六五”普法规划,推进“六五”普法工作。", "六五", "a stage, a grade or a day"],
    ["推出“11·9”消防宣传活动。", "11·9", "a stage, a grade or a day"],
    ["推广“9710”出口业务。", "9710", "a quantity, a date or a telephone number"],
    ["聚焦“强”字做文章。", "强", "a single character"],
    ["各镇规划了四个片区,分步建设。", "四个片区", "a plain count"],
    ["“青松”—“白桦”之外,开通“松岭—桐溪—翠湾”货运航线。", "松岭—桐溪—翠湾", "roads"],
    ["打造“06”号观景大道。", "06", "a quantity, a date or a telephone number"],
    ["筹办“十九冬”赛事。", "十九冬", "a stage, a grade or a day"],
    ["承办“松岭杯”象棋赛。", "松岭杯", "the name of an event or body"],
    ["三家企业获评省“飞鹰企业”。", "飞鹰企业", "the name of an honour"],
    ["获评全省唯一“茶香名城”。", "茶香名城", "the name of an honour"],
    ["通过“陶瓷名城”“丝绸名城”复审。", "陶瓷名城", "the name of an honour"],
    ["跻身全市“十强镇”行列。", "十强镇", "the name of an honour"],
    ["“松岭最美护林员”陈大山、李小河的事迹传开了。", "松岭最美护林员", "the name of an honour"],
    ["“敬业楷模”阿依古丽·买买提登台领奖。", "敬业楷模", "the name of an honour"],
    ["仿冒“松桐清热”颗粒的窝点被端。", "松桐清热", "a name or a word spoken of as a word"],
    ["查封假药“松桐丹”一批。", "松桐丹", "a name or a word spoken of as a word"],
    ["创作电视剧“松岭人家”。", "松岭人家", "a name or a word spoken of as a word"],
    ["出版“松岭十年”一书。", "松岭十年", "a name or a word spoken of as a word"],
    ["三家企业进入“松岭制造300强”。", "松岭制造300强", "the name of an honour"],
    ["荣获首届“松岭工匠团队”。", "松岭工匠团队", "the name of an honour"],
    ["侦破“松青”专案。", "松青", "a name or a word spoken of as a word"],
    ["通过“三甲”验收。", "三甲", "a stage, a grade or a day"],
    ["宣传“湿地保护法”。", "湿地保护法", "a name or a word spoken of as a word"],
    ["落实“古树名木管理办法”。", "古树名木管理办法", "a name or a word spoken of as a word"],
    ["他说:“我们要把每一件小事办好。群众就满意了。”", "我们要把每一件小事办好。群众就满意了。", "quoted speech"],
  ];
  for (const [text, quote, reason] of cases) {
    it(`${quote}: ${reason}`, () => {
      expect(rejectedIn(text).get(quote)).toBe(reason);
      expect(slogansIn(text).has(quote)).toBe(false);
    });
  }
  it("what looks like a name of these is a slogan still", () => {
    const kept = [
      ["设置“无忧伴”病房。", "无忧伴"],
      ["兑现“松果贷”奖补资金。", "松果贷"],
      ["开展“扁担情”轮训。", "扁担情"],
      ["打造“邻里灯”星级服务点。", "邻里灯"],
      ["推行“收集—会商—办结”闭环流程。", "收集—会商—办结"],
      ["推行“登记—派单—回访”线上流程。", "登记—派单—回访"],
      ["推动“育种—栽培—加工”高速发展。", "育种—栽培—加工"],
      ["提升“邻里灯”号召力。", "邻里灯"],
      ["推广“田园哨”病虫害防治。", "田园哨"],
      ["组织“红马甲”站好岗。", "红马甲"],
      ["推行“望闻问切”管理法,总结“五色网格管理法”。", "五色网格管理法"],
      ["培育“科技明白人”和巾帼能手。", "科技明白人"],
      ["开展“最美巧手”评选活动。", "最美巧手"],
      ["发展“松岭茶香”产业。", "松岭茶香"],
      ["紧盯“两类300强”招商。", "两类300强"],
      ["奋力跻身“三个百强”。", "三个百强"],
    ] as const;
    for (const [text, slogan] of kept) expect([...slogansIn(text).keys()]).toContain(slogan);
  });
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
