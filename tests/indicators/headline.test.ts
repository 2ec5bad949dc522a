import { describe, expect, it } from "vitest";
import { catalogueWith, readCatalogue } from "../../src/indicators/catalogue.js";
import { headline } from "../../src/indicators/headline.js";
import type { HeadlineFigure } from "../../src/indicators/indicators.js";
import { STATED_RULES } from "../../src/indicators/stated.js";
import { textOf } from "../helpers/text-of.js";

const REPORT = { kind: "work-report", year: 2026, region: "某省/某市" } as const;
const told = (text: string, options = {}): HeadlineFigure[] => headline([textOf(text, "a.txt", REPORT)], options);
const brief = (rows: readonly HeadlineFigure[]): string[] =>
  rows.map(({ indicator, scope, value, unit, status, period }) =>
    [indicator, scope, `${value}${unit}`, status, period].filter(Boolean).join(" "),
  );

const REVIEW = "一、2025年工作回顾\n";
const PLAN = "二、2026年工作安排\n今年的主要预期目标是:";

describe("headline", () => {
  it("tells the series of the catalogue under their ids", () => {
    expect(brief(told(`${REVIEW}全市生产总值800亿元、增长6.1%,规上工业增加值增长7%,城镇新增就业3万人。`))).toEqual([
      "gdp_level 800亿元 achieved 2025",
      "gdp_growth 6.1% achieved 2025",
      "industry_growth 7% achieved 2025",
      "urban_jobs 3万人 achieved 2025",
    ]);
  });

  it.each([
    "全市民间固定资产投资增长9%",
    "人均地区生产总值9万元",
    "规上工业企业利润增长8%",
    "全省财政收入增长7%",
    "一季度社会消费品零售总额增长5%",
    "跨境电商进出口增长30%",
    "汽车产量增长5%、出口增长20%",
    "总投资3亿元的项目开工",
    "投资5000万元以上的项目20个",
    "开发区完成固定资产投资40亿元",
  ])("does not take %s for a series of the whole territory", (clause) => {
    expect(brief(told(`${REVIEW}${clause}。`))).toEqual([]);
  });

  it("gives each series of a list the figure that they share", () => {
    expect(brief(told(`${PLAN}社会消费品零售总额、固定资产投资增长4%左右。`))).toEqual([
      "retail_growth 4% target 2026",
      "investment_growth 4% target 2026",
    ]);
  });

  it("tells a name of all decades, and parts of a series apart", () => {
    expect(
      brief(told(`${PLAN}国内生产总值增长9%;社会商品零售总额增长12%;外贸出口增长10%;农民人均纯收入增长5%。`)),
    ).toEqual([
      "gdp_growth 9% target 2026",
      "retail_growth 12% target 2026",
      "trade_growth exports 10% target 2026",
      "rural_income_growth 5% target 2026",
    ]);
  });

  it("keeps both ends of a range and invents no middle", () => {
    expect(told(`${PLAN}地区生产总值增长5%—5.5%。`)[0]).toMatchObject({
      value: 5,
      value_max: 5.5,
      qualifier: null,
      commitment: "预期",
    });
  });

  it("tells a target that is set above another series, and no time by 提前3年", () => {
    expect(brief(told(`${PLAN}生产总值增速高于全省1个百分点左右,提前3年实现翻番,城镇化率达到60%。`))).toEqual([
      "gdp_growth 1个百分点 target 2026",
      "urbanisation 60% target 2026",
    ]);
  });

  it("takes a report of December for the year that it plans", () => {
    const text =
      "某市政府工作报告\n(2025年12月30日)\n一、2025年工作回顾\n生产总值增长6%。\n二、2026年工作安排\n明年的主要预期目标是:生产总值增长5%。";
    expect(brief(headline([textOf(text, "a.txt", { ...REPORT, year: 2025 })]))).toEqual([
      "gdp_growth 6% achieved 2025",
      "gdp_growth 5% target 2026",
    ]);
  });

  it("tells a statement without a number by its words, never as 0", () => {
    expect(told(`${PLAN}居民收入增长与经济增长同步。`)[0]).toMatchObject({
      indicator: "income_growth",
      value: null,
      unit: null,
      qualifier: "增长与经济增长同步",
      status: "target",
      period: "2026",
    });
  });

  it("leaves out the round figure that the exact one beside it passes, and steps", () => {
    expect(brief(told(`${REVIEW}一般公共预算收入突破40亿元、达到42亿元。粮食产量跃上50亿斤台阶。`))).toEqual([
      "budget_revenue_growth 42亿元 achieved 2025",
    ]);
  });

  it("takes up a series that the clause before names", () => {
    expect(brief(told(`${REVIEW}粮食播种面积300万亩、总产量20亿斤。进出口总值创历史新高,达到90亿元。`))).toEqual([
      "grain 20亿斤 achieved 2025",
      "trade_growth 90亿元 achieved 2025",
    ]);
  });

  it("adds the user's series; their names win over ours", () => {
    const { entries } = readCatalogue("research\t研发经费 研发投入\nmine\t固定资产投资\n", "own.tsv");
    const rows = told(`${PLAN}研发经费增长8%,固定资产投资增长4%。`, { catalogue: catalogueWith(entries) });
    expect(rows.map(({ indicator }) => indicator)).toEqual(["research", "mine"]);
  });

  it.each(STATED_RULES.map(({ id, pattern, example }) => [id, example, pattern] as const))(
    "rule %s holds for its example",
    (_, example, pattern) => {
      expect(pattern.test(example)).toBe(true);
      expect(told(`${PLAN}${example}。`)).toHaveLength(1);
    },
  );
});

describe("readCatalogue", () => {
  it("says which lines it cannot use, and uses the others", () => {
    const { entries, problems } = readCatalogue("# note\nid\tnames\nGDP!\t生产总值\nok\t名称\nempty\t\n", "own.tsv");
    expect(entries.map(({ id }) => id)).toEqual(["ok"]);
    expect(problems.map(({ path, code, parameters }) => [path, code, parameters])).toEqual([
      ["own.tsv", "E_BAD_INDICATOR_LINE", { line: 3, fault: "id" }],
      ["own.tsv", "E_BAD_INDICATOR_LINE", { line: 5, fault: "names" }],
    ]);
  });

  it("holds a name once for each thing that can be measured", () => {
    const { byName } = catalogueWith();
    for (const [name, entries] of byName) {
      const measured = entries.flatMap(({ measures }) => measures);
      expect(new Set(measured).size, name).toBe(measured.length);
    }
  });
});
