import { describe, expect, it } from "vitest";
import { headline } from "../../src/indicators/headline.js";
import { indicators } from "../../src/indicators/indicators.js";
import { textOf } from "../helpers/text-of.js";

const REPORT = { kind: "work-report", year: 2023, region: "某省/某市" } as const;
const HEAD = "一、2022年工作回顾\n";
const PLAN = "二、2023年工作安排\n";
const told = (text: string): string[] =>
  indicators([textOf(text, "a.txt", REPORT)]).map(
    ({ indicator, value, unit, change, direction, commitment, status, period }) =>
      [indicator, `${direction ? "-" : ""}${value}${unit}`, change, commitment, status, period]
        .filter(Boolean)
        .join(" "),
  );
const series = (text: string): string[] =>
  headline([textOf(text, "a.txt", REPORT)]).map(({ indicator, value, unit, status, period }) =>
    [indicator, `${value}${unit}`, status, period].join(" "),
  );

describe("promises", () => {
  it("are no words of a result", () => {
    expect(told(`${HEAD}努力开拓岗位,培训工人3万人。争取专项资金5亿元。`)).toEqual([
      "培训工人 3万人 count achieved 2022",
      "专项资金 5亿元 level achieved 2022",
    ]);
  });

  it("of a better result are none of what follows", () => {
    expect(told(`${PLAN}主要预期目标是:税收增长5%,努力争取更好结果,出口增长6%。`)).toEqual([
      "税收 5% growth 预期 target 2023",
      "出口 6% growth 预期 target 2023",
    ]);
  });

  it("of an announcement hold on behind a promise of one clause", () => {
    const announced = "主要预期目标是:地区生产总值确保增长6%,工作中力争更好;工业投资增长7%,出口额增长8%。";
    expect(told(`${PLAN}${announced}`)).toEqual([
      "地区生产总值 6% growth 确保 target 2023",
      "工业投资 7% growth 预期 target 2023",
      "出口额 8% growth 预期 target 2023",
    ]);
  });
});

describe("times", () => {
  it("of a multiple are not those of the year that it is told from", () => {
    expect(told(`${HEAD}2022年新材料产值60亿元,为2017年的3.5倍。`)[1]).toBe("新材料产值 3.5倍 ratio achieved 2022");
  });

  it("stand behind the verb of a change, too", () => {
    expect(told(`${HEAD}死亡率由2017年的6.8‰降到2021年的3.4‰。`)[1]).toBe("死亡率 3.4‰ share achieved 2021");
    expect(told(`${HEAD}工业比重由2017年的35%提高到去年的48%。`)[1]).toBe("工业比重 48% share achieved 2022");
  });

  it("of a growth are those between the ends of the change before it", () => {
    const change = "税收由2017年的20亿元增加到2022年的41亿元,增长了一倍多,年均增长15%";
    expect(told(`${HEAD}${change}。`).slice(1)).toEqual([
      "税收 41亿元 level achieved 2022",
      "税收 1倍 growth achieved 2018-2022",
      "税收 15% growth achieved 2018-2022",
    ]);
    expect(told(`${HEAD}2022年绿化率达59%,比2017年提高8个百分点。`)[1]).toBe(
      "绿化率 8个百分点 points achieved 2018-2022",
    );
  });

  it("of a mean without years are those of the term told of before", () => {
    expect(told(`${HEAD}过去五年,成效明显。\n2022年税收60亿元。税收年均增长9%。`).slice(1)).toEqual([
      "税收 9% growth achieved 2018-2022",
    ]);
  });

  it("of a plan end where the year planned begins", () => {
    const section = (name: "other" | "plan", line: number) => ({ name, line, offset: 0, reason: "test" });
    const text =
      "二、“十四五”目标\n“十四五”时期,税收年均增长9%。\n实现“十四五”蓝图,2021年开局十分关键。\n茶叶总产5万吨。";
    const report = textOf(text, "a.txt", { ...REPORT, year: 2021 });
    const sections = [{ ...section("other", 1), name: "review" as const }, section("other", 2), section("plan", 3)];
    expect(indicators([{ ...report, sections }]).map(({ period }) => period)).toEqual(["2021-2025", "2021"]);
  });

  it("of the ground that people start from are not those of what they promise", () => {
    expect(told(`${PLAN}税收在去年完成数的基础上有所增长,棉花总产达到78万吨。`)).toEqual([
      "棉花总产 78万吨 level target 2023",
    ]);
  });

  it("of a second tier are those of the first", () => {
    expect(told(`${PLAN}2027年税收年均增长9%,力争达到11%。`)).toEqual([
      "税收 9% growth target 2023-2027",
      "税收 11% growth 力争 target 2023-2027",
    ]);
  });

  it("of a sum of years hold for its parts", () => {
    expect(told(`${HEAD}五年来,新建公路800公里,其中高速公路90公里,在校学生9万人,人均公园面积12平方米。`)).toEqual([
      "新建公路 800公里 level achieved 2018-2022",
      "高速公路 90公里 level achieved 2018-2022",
      "在校学生 9万人 count achieved 2022",
      "人均公园面积 12平方米 level achieved 2022",
    ]);
  });

  it("of quarters and months in a review are of the year reviewed, but for those over when it was given", () => {
    const reviewed = (date: string | null): string[] => {
      const report = textOf("甲市政府工作报告\n前三季度,税收增长6%。1-4月,茶叶产量增长2%。", "a.txt", {
        ...REPORT,
        date,
      });
      const sections = [{ name: "review" as const, line: 2, offset: 0, reason: "test" }];
      return indicators([{ ...report, sections }]).map(({ period }) => period!);
    };
    expect(reviewed(null)).toEqual(["2022-01/2022-09", "2022-01/2022-04"]);
    expect(reviewed("2023-01-12")).toEqual(["2022-01/2022-09", "2022-01/2022-04"]);
    expect(reviewed("2023-05-20")).toEqual(["2022-01/2022-09", "2023-01/2023-04"]);
    expect(told(`${HEAD}2021年一季度税收增长6%,二季度增长7%。`)[1]).toBe("税收 7% growth achieved 2021-04/2021-06");
    expect(told(`${PLAN}一季度税收增长6%。`)).toEqual(["税收 6% growth target 2023-01/2023-03"]);
  });

  it("of one month are not those of the year, which are said anew", () => {
    expect(told(`${HEAD}12月份,税收增长8%。11月末,存款余额90亿元。`)).toEqual([
      "税收 8% growth achieved 2022-12",
      "存款余额 90亿元 level achieved 2022-11",
    ]);
    expect(told(`${HEAD}1-9月税收增长8%,预计全年税收增长9%。`)[1]).toBe("税收 9% growth 预计 achieved 2022");
    expect(told(`${PLAN}到2027年,税收突破60亿元;一季度,税收增长7%。`)[1]).toBe("税收 7% growth target 2023-01/2023-03");
  });

  it("of the year before the one reviewed are its own", () => {
    expect(told(`${HEAD}税收增长6%,上年为5.5%。`)[1]).toBe("税收 5.5% growth achieved 2021");
    expect(told(`${HEAD}茶叶产量由上年的3万吨增加到4万吨。`)).toEqual([
      "茶叶产量 3万吨 level achieved 2021",
      "茶叶产量 4万吨 level achieved 2022",
    ]);
    expect(told(`${PLAN}费用控制在上年纯收入的5%以内。`)[0]).toContain("target 2023");
  });

  it("are not told by the plan that people work on", () => {
    expect(told(`${HEAD}去年制定实施“十四五”水利规划。林业产值增长5%。`)).toEqual(["林业产值 5% growth achieved 2022"]);
    expect(told(`${PLAN}启动“十四五”规划修编,新增床位300张。`)).toEqual(["新增床位 300张 count target 2023"]);
  });
});

describe("names", () => {
  it.each([
    ["农民纯收入实现恢复性增长,2022年达到9000元", "农民纯收入 9000元 level achieved 2022"],
    ["棉花产量70万吨,比上年减产5.8%", "棉花产量 -5.8% growth achieved 2022"],
    ["棉花增产9万吨,占全国增量13%", "棉花 13% share achieved 2022"],
    ["税收增长5%,占全省40%", "税收 40% share achieved 2022"],
    ["甲、乙税收分别增长6% 、 7%", "乙税收 7% growth achieved 2022"],
    ["开发区产值50亿元,占全省的9%", "开发区产值 9% share achieved 2022"],
    ["出版业综合排位由25位升至18位", "出版业综合排位 18位 rank achieved 2022"],
    ["人均产值由2017年全国第15位升到第14位", "人均产值 14位 rank achieved 2022"],
    ["工业投资总量连续6年保持全省第一", "工业投资总量 1位 rank achieved 2022"],
    ["茶叶产量、水果产量分别位居全省第二和第一位", "水果产量 1位 rank achieved 2022"],
    ["全市小学、初中入学率分别达到99%和86%", "全市小学入学率 99% share achieved 2022"],
    ["甲厂300万吨重油装置、9万吨铝改造投产", "重油装置 300万吨 level achieved 2022"],
    ["内资60亿元,外资9亿元,增长26%和16%", "内资 26% growth achieved 2022"],
    ["建设5G基站和新能源汽车充电桩各1800个", "建设5G基站、新能源汽车充电桩 1800个 count achieved 2022"],
    ["器械产值从目前的30亿元倍增至90亿元", "器械产值 90亿元 level achieved 2022"],
    ["市场主体新增3万户", "市场主体 3万户 count achieved 2022"],
    ["就是地区产值增长9%", "地区产值 9% growth achieved 2022"],
    ["①新增床位300张", "新增床位 300张 count achieved 2022"],
    ["实施5000万元以上项目210个", "项目 210个 count achieved 2022"],
    ["税收突破50亿元大关、达到52亿元", "税收 52亿元 level achieved 2022"],
    ["算力规模扩大1倍", "算力规模 1倍 growth achieved 2022"],
    ["通关效率提升20%", "通关效率 20% growth achieved 2022"],
    ["改造提升农田5万亩", "改造提升农田 5万亩 level achieved 2022"],
  ])("are found in %s", (text, expected) => {
    expect(told(`${HEAD}${text}。`)).toContain(expected);
  });
});

describe("figures", () => {
  it.each([
    ["零售价格涨幅和消费价格涨幅分别为—0.2%和4%", ["零售价格涨幅 -0.2% growth", "消费价格 4% growth"]],
    ["出口额增长-3.5%", ["出口额 -3.5% growth"]],
    ["出口额负增长3.5%,进口额正增长1%", ["出口额 -3.5% growth", "进口额 1% growth"]],
    ["工业投资出现2.5%的负增长", ["工业投资 -2.5% growth"]],
    ["工业投资增速回落到-0.5%", ["工业投资 -0.5% growth"]],
    ["工业投资同比-4%,茶叶价格跌幅1.5%", ["工业投资 -4% growth", "茶叶价格 -1.5% growth"]],
    ["税收降至-2%,出口额缩水7%", ["税收 -2% growth", "出口额 -7% growth"]],
    ["税收增速比上年放缓0.6个百分点", ["税收 -0.6个百分点 points"]],
    ["贫困发生率低于全省1.2个百分点", ["贫困发生率 -1.2个百分点 points"]],
    ["研发强度不低于2.5%", ["研发强度 2.5% share"]],
    ["能耗下降不低于2.5%,水耗下降幅度至少1%", ["能耗 -2.5% growth", "水耗 -1% growth"]],
    ["税收、出口额分别增长5%、-3%", ["税收 5% growth", "出口额 -3% growth"]],
    ["税收、出口额分别增长5%和下降3%", ["税收 5% growth", "出口额 -3% growth"]],
    ["税收、出口额、棉花产量分别增长5%、6%和下降3%", ["税收 5% growth", "出口额 6% growth", "棉花产量 -3% growth"]],
    ["出生率控制在千分之2.7以内", ["出生率 2.7‰ share"]],
    ["出生率控制在6&permil;以内", ["出生率 6‰ share"]],
    ["货运量增长45以上,轻工业占比28以上", ["货运量 45% growth", "轻工业占比 28% share"]],
    ["绿化率达9 6%以上", ["绿化率 96% share"]],
    ["纯收入1 6 5 4元,税收6 5 0亿元", ["纯收入 1654元 level", "税收 650亿元 level"]],
    ["可支配收入26，530元", ["可支配收入 26530元 level"]],
    ["税收11$1.$28亿元,外贸破零倍增", []],
    ["打破城乡二元结构,修缮八一起义旧址,出台惠农“十三条”", []],
  ])("are read in %s", (text, expected) => {
    expect(told(`${HEAD}${text}。`)).toEqual(expected.map((row) => `${row} achieved 2022`));
  });
});

describe("series", () => {
  it("are not told by what was aimed at, nor by a new district, in a review", () => {
    expect(series(`${HEAD}居民消费价格上涨1.9%,控制在预期目标3%以内。`)).toEqual(["cpi 1.9% achieved 2022"]);
    expect(series(`${HEAD}居民消费价格低于3%左右的预期目标。`)).toEqual([]);
    expect(series(`${HEAD}支撑不断增强,甲乙新区生产总值增长20%,财政收入增长48%。`)).toEqual([]);
    expect(series(`${HEAD}生态试验区建设有成效,进出口总额增长9%。`)).toHaveLength(1);
    expect(series(`${HEAD}甲乙新区经济增速领先,生产总值达到342亿元。`)).toEqual([]);
    expect(series(`${HEAD}进出口总额由增长3%转为下降2%。`)).toEqual(["trade_growth 2% achieved 2022"]);
    expect(series(`${HEAD}社会消费品零售总额增速由5.1%回落到3.4%。`)).toEqual(["retail_growth 3.4% achieved 2022"]);
  });

  it("have the size of their objects before them, and rise by an amount", () => {
    expect(series(`${HEAD}500万元以上固定资产投资290亿元,增长18%。`)).toEqual([
      "investment_growth 290亿元 achieved 2022",
      "investment_growth 18% achieved 2022",
    ]);
    expect(series(`${PLAN}固定资产投资新增100亿元,生产总值以8%的速度增长。`)).toEqual([
      "investment_growth 100亿元 target 2023",
      "gdp_growth 8% target 2023",
    ]);
  });

  it("keep a level", () => {
    expect(series(`${PLAN}保持粮食总产量100万吨的水平。`)).toEqual(["grain 100万吨 target 2023"]);
  });
});

describe("a measure that points back to a series", () => {
  it("does so within its sentence, and of one trade to no other", () => {
    expect(series(`${HEAD}规上工业总产值80亿元,增加值增长6%。`)).toEqual(["industry_growth 6% achieved 2022"]);
    expect(series(`${HEAD}规上工业增加值增长6%。商贸繁荣。增加值增长9%。`)).toEqual([
      "industry_growth 6% achieved 2022",
    ]);
    expect(series(`${HEAD}粮食播种面积30万亩。蔬菜面积、产量分别增长4%、9%。`)).toEqual([]);
  });
});
