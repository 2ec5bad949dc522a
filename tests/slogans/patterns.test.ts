import { describe, expect, it } from "vitest";
import { PATTERN_RULES } from "../../src/slogans/patterns.js";
import { growth, LINEAR } from "../helpers/growth.js";

const found = (id: string, text: string): string[] => {
  const rule = PATTERN_RULES.find((one) => one.id === id)!;
  return [...text.matchAll(rule.pattern)]
    .map((match) => rule.fit(match as unknown as RegExpExecArray, text))
    .filter((proposal) => proposal !== null)
    .map(({ start, end }) => text.slice(start, end));
};

describe("patterns without quotation marks", () => {
  for (const { id, example } of PATTERN_RULES) {
    it(`${id}: ${example.text}`, () => {
      expect(PATTERN_RULES.find((rule) => rule.id === id)!.needs.test(example.text)).toBe(true);
      expect(found(id, example.text)).toEqual([example.found]);
    });
  }
  it("a programme ends in its noun, not in the work on it", () =>
    expect(found("counted-program", "加快五大功能片区建设和七项重点工程顺利推进")).toEqual([
      "五大功能片区",
      "七项重点工程",
    ]));
  it("a programme ends before what happens to it, and with a whole word", () => {
    expect(found("counted-program", "松岭三大陆港枢纽加快建设")).toEqual(["三大陆港枢纽"]);
    expect(found("counted-program", "引进桐溪和翠湾两个产业园项目")).toEqual([]);
    expect(found("counted-pairs", "落实三管三必须要求,扩建七〇四电厂")).toEqual([]);
  });
  it("size and rank make a programme longer, not a count of any things", () => {
    expect(found("counted-program", "建设三大千万千瓦级风光储氢基地,培育两大百亿级乃至千亿级装备产业集群。")).toEqual([
      "三大千万千瓦级风光储氢基地",
      "两大百亿级乃至千亿级装备产业集群",
    ]);
    expect(found("counted-program", "建成六大标志性公共文化设施工程")).toEqual(["六大标志性公共文化设施工程"]);
    expect(found("counted-program", "实施八大为民办实事工程,建成两大平台为松岭添彩")).toEqual([
      "八大为民办实事工程",
      "两大平台",
    ]);
    expect(found("counted-program", "六个省级开发区道路桥梁建设")).toEqual([]);
    expect(found("counted-program", "四大班子领导工作,八大山人艺术工程")).toEqual([]);
  });
  it("days, rooms and people of work are no programmes", () =>
    expect(found("counted-program", "五个工作日内,设三个工作站,派四个工作组,两个工作方面")).toEqual(["两个工作"]));
  it("a programme ends before another count, and is counted as what its last noun says", () => {
    expect(found("counted-program", "破解三大短板两大难题")).toEqual(["三大短板", "两大难题"]);
    expect(found("counted-program", "落实五大改革任务,建成三大特色农业产业带,十大提升行动年度任务")).toEqual([
      "五大改革任务",
      "三大特色农业产业带",
      "十大提升行动",
    ]);
  });
  it("any counted noun may hold what is a break elsewhere", () =>
    expect(found("counted-list", "用好三大要素,做到两大全面")).toEqual(["三大要素"]));
  it("things of work that 个 counts are no programmes, those that 大 counts are", () =>
    expect(found("counted-program", "十个工业项目,六个产业企业,三大工程项目")).toEqual(["三大工程"]));
  it("a counted noun before a bracket says nothing of another", () =>
    expect(found("counted-bracket", "两湾为北湾(甲镇、乙镇)和南湾")).toEqual([]));
  it("numbered bridges are no programmes", () =>
    expect(found("counted-program", "抓好二大桥绿化改造、三大桥引线改造")).toEqual([]));
  it("congresses and ordinals are no programmes", () =>
    expect(found("counted-program", "学习二十大精神,全省第三大产业,一大批项目")).toEqual([]));
  it("what a counted noun is said to be is no name by itself", () =>
    expect(found("counted-list", "面对三大难得的窗口期,补齐两大突出的软肋,四大重要的,建两大湖湾的堤")).toEqual([
      "三大难得的窗口期",
      "两大突出的软肋",
      "两大湖湾",
    ]));
  it("a counted noun that is too long is not cut within a word", () => {
    expect(found("counted-list", "推进甲洲、乙湾两大百万千瓦级清洁电力输送廊")).toEqual([]);
    expect(found("counted-list", "抓住两大前所未有的百万千瓦级清洁电力输送廊")).toEqual([]);
  });
  it("a layout is taken whole, with its leading one", () =>
    expect(found("counted-pairs", "构建一心两轴五片区格局,形成一廊多点,推进一带一路、一区一园")).toEqual([
      "一心两轴五片区",
      "一廊多点",
    ]));
  it("idioms are no folds", () => expect(found("counted-pairs", "四面八方,七嘴八舌,三年五载")).toEqual([]));
  it("a plan of some years is no themed year", () =>
    expect(found("themed-year", "实施三年行动,全年工作部署")).toEqual([]));
  it("people of an age are no themed year", () =>
    expect(found("themed-year", "开展新时代好少年活动,推进服务青年行动,把他培养定为全面发展的少年。")).toEqual([]));
  it("a themed year may be proclaimed", () =>
    expect(found("themed-year", "把今年确定为作风效能提升年。")).toEqual(["作风效能提升年"]));
  it("reads a long line in linear time", () => {
    const read = (times: number): void => {
      const line = "推进六大产业以高质量、一二三四五年项目即开工".repeat(times);
      for (const rule of PATTERN_RULES) rule.needs.test(line);
      for (const rule of PATTERN_RULES)
        for (const match of line.matchAll(rule.pattern)) rule.fit(match as unknown as RegExpExecArray, line);
    };
    expect(growth(read, 1_000)).toBeLessThan(LINEAR);
  });
});
