import { describe, expect, it } from "vitest";
import { indicators } from "../../src/indicators/indicators.js";
import { textOf } from "../helpers/text-of.js";

type Stated = Parameters<typeof textOf>[2];
const told = (text: string, metadata: Stated): string[] =>
  indicators([textOf(text, "a.txt", metadata)]).map(
    ({ indicator, value, unit, status, period }) => `${indicator} ${value}${unit} ${status} ${period}`,
  );

describe("texts that are no reports", () => {
  it("promise what stands under the heading of a plan, and no more below the next", () => {
    const text =
      "一、2022年工作情况\n税收完成8亿元，增长3%。\n二、2023年工作打算\n税收增长5%以上。\n三、存在问题\n欠税2亿元。";
    expect(told(text, { kind: null, year: 2023, date: "2023-06-02" })).toEqual([
      "税收 8亿元 achieved 2022",
      "税收 3% achieved 2022",
      "税收 5% target 2023",
      "欠税 2亿元 unclear null",
    ]);
  });

  it("take no name of a plan for the heading of one", () => {
    expect(told("某市水网建设三年行动计划\n建成水库30座。", { kind: "policy", year: 2023 })).toEqual([
      "水库 30座 unclear null",
    ]);
  });

  it("look ahead to a year that they name with 到, dated or not", () => {
    expect(told("到2025年，森林覆盖率达到42%以上。", { kind: "policy", year: null })).toEqual([
      "森林覆盖率 42% target 2025",
    ]);
    expect(told("截至2020年，森林覆盖率已达到42%。", { kind: "policy", year: null })).toEqual([
      "森林覆盖率 42% achieved 2020",
    ]);
  });
});

describe("what texts that are no reports announce", () => {
  const status = (text: string, metadata: Stated): string[] =>
    indicators([textOf(text, "a.txt", metadata)]).map(({ value, status }) => `${value} ${status}`);

  it("is aimed at up to the end of the sentence, over semicolons, growths and sums too", () => {
    const text = "到2030年，人口达到80万人；水质优良率提高到95%以上；能耗累计下降12%；绿地增加一倍，达到9平方公里。";
    expect(status(text, { kind: "policy", year: null })).toEqual([
      "80 target",
      "95 target",
      "12 target",
      "1 target",
      "9 target",
    ]);
    expect(status("到2030年，人口达到80万人；目前已有62万人。", { kind: "policy", year: null })).toEqual([
      "80 target",
      "62 achieved",
    ]);
  });

  it("stands behind 目标 and a colon, or what is arranged of a budget", () => {
    const dated: Stated = { kind: "policy", year: 2023, date: "2023-06-02" };
    expect(status("防火工作目标：火灾起数同比下降8%以上。", dated)).toEqual(["8 target"]);
    expect(status("全市一般公共预算支出安排62亿元，增长2%。", dated)).toEqual(["62 target", "2 target"]);
  });

  it("begins with the first year of its plan; what was before is over", () => {
    const text = "“十三五”期间，建成渠道300公里。到2025年，灌溉面积达到20万亩。“十四五”期间新增蓄水6万立方米。";
    for (const title of ["某省“十四五”水利发展规划", "某市供水三年行动计划(2021—2023年)"])
      expect(status(text, { kind: null, year: null, title })).toEqual(["300 achieved", "20 target", "6 target"]);
    expect(status(text, { kind: null, year: null, title: "渠道故事" })[0]).toBe("300 unclear");
  });

  it("has a lower or upper bound", () => {
    const undated: Stated = { kind: null, year: null };
    expect(status("2024年，全县新增就业不低于900人，失业率不高于4%。", undated)).toEqual(["900 target", "4 target"]);
    expect(status("年内完成投资3亿元，计划惠及居民2万人。", undated)).toEqual(["3 target", "2 target"]);
    expect(status("全市用电量45亿千瓦时，同比增长两成。", undated)).toEqual(["45 achieved", "20 achieved"]);
  });

  it("is a list of deeds of the year", () => {
    const deeds: Stated = { kind: null, year: 2024 };
    expect(status("2024年为民办实事项目\n1.新建公厕40座。\n2.培训护理员900人次。", deeds)).toEqual([
      "40 target",
      "900 target",
    ]);
  });
});

describe("a year near its end", () => {
  it("has reached what is expected of it, and looks ahead to the next", () => {
    const text = "2020年是不平凡的一年，预计税收增长3%。\n2021年要抓项目，开工项目60个。";
    expect(told(text, { kind: null, year: 2020, date: "2020-12-30" })).toEqual([
      "税收 3% achieved 2020",
      "开工项目 60个 target 2021",
    ]);
  });
});

describe("bulletins of statistics", () => {
  it("tell of their year when it is over", () => {
    const text = "2020年，全年税收86亿元，比上年增长3.9%，两年平均增长6%。";
    const wanted = ["税收 86亿元 achieved 2020", "税收 3.9% achieved 2020", "税收 6% achieved null"];
    expect(told(text, { kind: "bulletin", year: 2020, date: "2021-03-28" })).toEqual(wanted);
    expect(told(text, { kind: null, year: 2020, title: "某市2020年统计年报" })).toEqual(wanted);
    const undated = "年末户籍人口62万人。粮食种植面积18.6千公顷。";
    for (const title of ["某市统计公报", "某局工作总结"])
      expect(told(undated, { kind: null, year: null, title })).toEqual([
        "户籍人口 62万人 achieved null",
        "粮食种植面积 18.6千公顷 achieved null",
      ]);
    expect(told(undated, { kind: null, year: null, title: "某局工作总结和工作计划" })[0]).toContain("unclear");
  });
});

describe("accounts of a year", () => {
  it("put up in the next tell what was reached, and what 将 takes is no promise", () => {
    const metadata: Stated = { kind: null, year: 2021, date: "2022-01-20", title: "某市2021年供水情况报告" };
    expect(told("2021年，办理案件43件，将320项事项，", metadata)).toEqual([
      "办理案件 43件 achieved 2021",
      "事项 320项 achieved 2021",
    ]);
  });
});

describe("names", () => {
  const NEWS: Stated = { kind: "news", year: 2023, date: "2023-06-02" };
  const names = (text: string): string[] => indicators([textOf(text, "a.txt", NEWS)]).map((one) => one.indicator);

  it.each([
    ["开展演练，参与群众4600人次。", ["参与群众"]],
    ["改造小区，惠及居民3400户。", ["惠及居民"]],
    ["新建、改扩建学校6所。", ["新建学校、改扩建学校"]],
    ["实施“微改造、精提升”项目56个。", ["“微改造、精提升”项目"]],
    ["供养标准由每人每月700元提高到760元。", ["供养标准", "供养标准"]],
    ["利润由上年下降4%转为增长3%。", ["利润", "利润"]],
    ["氨氮排放量削减3%。", ["氨氮排放量"]],
    ["税收完成86亿元，为预算的101.2%，增长6.3%。", ["税收", "税收", "税收"]],
    ["茶叶出口增长31%，占全省出口的9%。", ["茶叶出口", "茶叶出口"]],
    ["规费完成6亿元，仅为年初预算的61.5%，下降38%。", ["规费", "规费", "规费"]],
    ["米酒产量40万千升。", ["米酒产量"]],
  ])("hold what they are about: %s", (text, expected) => expect(names(text)).toEqual(expected));

  it("are none of days", () => expect(names("会议于6月29日至30日在城区举行。")).toEqual([]));
});

describe("months at the head of a paragraph of news", () => {
  const NEWS: Stated = { kind: "news", year: 2023, date: "2023-05-20" };

  it("hold for its sentences until another time is told, and end with it", () => {
    const text = "1-4月，全市税收增长5%。茶叶出口增长8%。2022年，陶瓷出口增长2%。煤炭产量下降3%。\n水泥产量增长6%。";
    expect(told(text, NEWS)).toEqual([
      "全市税收 5% achieved 2023-01/2023-04",
      "茶叶出口 8% achieved 2023-01/2023-04",
      "陶瓷出口 2% achieved 2022",
      "煤炭产量 3% achieved null",
      "水泥产量 6% achieved null",
    ]);
  });

  it("are none of what is to come", () => {
    expect(told("1-4月，全市税收增长5%。下一步，将新建泵站6座。", NEWS)[1]).toBe("新建泵站 6座 target null");
    expect(told("4月，全市举行了比赛。茶叶出口增长8%。", NEWS)).toEqual(["茶叶出口 8% achieved null"]);
  });

  it("leave what is expected of all the year to the year", () => {
    expect(told("1-4月，全市税收增长5%。预计全年税收增长7%。", NEWS)[1]).toMatch(/ 2023$/u);
    expect(told("预计全年税收增长7%。", { ...NEWS, date: "2023-01-09" })[0]).toMatch(/ null$/u);
    expect(told("全年税收增长7%。", NEWS)[0]).toMatch(/ null$/u);
  });
});

describe("what is done of an aim", () => {
  const NEWS: Stated = { kind: "news", year: 2023, date: "2023-05-20" };
  const statuses = (text: string): string[] => told(text, NEWS).map((one) => one.split(" ")[2]!);

  it.each([
    ["今年下达改造目标6万户，完成5万户，占目标的83%。", ["target", "achieved", "achieved"]],
    ["今年培训工人5万人，完成省下达年度目标的83%。", ["ongoing", "achieved"]],
    ["今年下达改造目标6万户，力争完成7万户。", ["target", "target"]],
    ["今年力争完成省下达目标的105%。", ["target"]],
  ])("is reached, unless it is only aimed at: %s", (text, expected) => expect(statuses(text)).toEqual(expected));
});
