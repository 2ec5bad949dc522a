import { describe, expect, it } from "vitest";
import { type Indicator, indicators } from "../../src/indicators/indicators.js";
import { textOf } from "../helpers/text-of.js";

const REPORT = { kind: "work-report", year: 2026, region: "某省/某市" } as const;
const told = (text: string, metadata: Parameters<typeof textOf>[2] = REPORT): readonly Indicator[] =>
  indicators([textOf(text, "a.txt", metadata)]);
const brief = (rows: readonly Indicator[]): string[] =>
  rows.map(({ indicator, value, unit, status, period }) => `${indicator} ${value}${unit} ${status} ${period}`);

const REVIEW = "一、2025年工作回顾\n";
const PLAN = "二、2026年工作安排\n";

describe("indicators", () => {
  it("never takes last year's outturn for this year's target", () => {
    expect(brief(told(`${REVIEW}生产总值增长6.1%。\n${PLAN}生产总值增长5.5%左右。`))).toEqual([
      "生产总值 6.1% achieved 2025",
      "生产总值 5.5% target 2026",
    ]);
  });

  it("shares out figures by 分别, with names and without", () => {
    expect(brief(told(`${REVIEW}城乡居民收入分别增长5%、6%。甲业产值30亿元、乙业产值20亿元,分别增长7%和8%。`))).toEqual(
      [
        "城镇居民收入 5% achieved 2025",
        "农村居民收入 6% achieved 2025",
        "甲业产值 30亿元 achieved 2025",
        "乙业产值 20亿元 achieved 2025",
        "甲业产值 7% achieved 2025",
        "乙业产值 8% achieved 2025",
      ],
    );
  });

  it("takes sizes that things are sorted by for no values, and gives bases no name", () => {
    const sorted = `${REVIEW}利润过2亿、4亿、8亿元的企业分别达到9家、5家、2家。净利润过千万、1亿元的企业。`;
    expect(brief(told(sorted)).slice(0, 3)).toEqual([9, 5, 2].map((count) => `企业 ${count}家 achieved 2025`));
    expect(brief(told(`${REVIEW}生产总值达到90亿元,在上年较高基数的基础上增长6%。`))).toEqual([
      "生产总值 90亿元 achieved 2025",
      "生产总值 6% achieved 2025",
    ]);
    expect(told(`${REVIEW}工业投资基数调整为70亿元。`)).toEqual([]);
  });

  it("gives figures of a list the unit behind the last", () => {
    expect(told(`${REVIEW}三年投资分别为8000万、1亿、3亿元。`).map(({ amount, unit }) => [amount, unit])).toEqual([
      [80_000_000, "万元"],
      [100_000_000, "亿元"],
      [300_000_000, "亿元"],
    ]);
  });

  it.each([
    ["争取上级补助资金2亿元", null],
    ["争取国家支持项目20个", null],
    ["争取国家级试点5个", "争取"],
    ["争取市场主体达到3万户", "争取"],
    ["力争税收达到2亿元", "力争"],
  ])("promises or asks: %s", (text, commitment) => expect(told(PLAN + text)[0]!.commitment).toBe(commitment));

  it("gives the parts of a list the end that they share", () => {
    expect(told(`${REVIEW}食品、轻纺等产业增加值分别增长3%、4%。`).map(({ indicator }) => indicator)).toEqual([
      "食品产业增加值",
      "轻纺产业增加值",
    ]);
  });

  it("takes a name on to the clauses behind it", () => {
    const rows = told(`${REVIEW}进出口总额50亿元、增长6%,居全省第四位。`);
    expect(rows.map(({ indicator, change }) => `${indicator} ${change}`)).toEqual([
      "进出口总额 level",
      "进出口总额 growth",
      "进出口总额 rank",
    ]);
  });

  it.each([
    ["增长5%以上", "以上", null],
    ["控制在5%以内", "以内", null],
    ["不低于5%", "不低于", null],
    ["增长约5%", "约", null],
    ["力争增长5%以上", "以上", "力争"],
    ["确保增长5%", null, "确保"],
  ])("tells what limits %s", (words, qualifier, commitment) => {
    expect(told(`${PLAN}民间投资${words}。`)[0]).toMatchObject({ value: 5, value_max: null, qualifier, commitment });
  });

  it("joins 多 and 以上 within and behind a number", () => {
    expect(told(`${PLAN}力争完成投资40多亿元以上。`)[0]).toMatchObject({
      value: 40,
      qualifier: "多+以上",
      commitment: "力争",
    });
  });

  it("makes two rows of a target in two tiers", () => {
    const rows = told(`${PLAN}规模工业产值增长5%,力争5.5%;民间投资增长4%。`);
    expect(rows.map(({ value, commitment, change }) => [value, commitment, change])).toEqual([
      [5, null, "growth"],
      [5.5, "力争", "growth"],
      [4, null, "growth"],
    ]);
  });

  it("takes the promise of a clause on until another one or the end of the sentence", () => {
    const rows = told(`${PLAN}力争签约项目30个、到位资金90亿元,确保开工20个。建成5座。`);
    expect(rows.map(({ commitment }) => commitment)).toEqual(["力争", "力争", "确保", null]);
  });

  it("resolves times in words from the year of the report", () => {
    expect(brief(told(`${REVIEW}“十四五”时期,森林覆盖率年均提高1个百分点。`))).toEqual([
      "森林覆盖率 1个百分点 achieved 2021-2025",
    ]);
    expect(brief(told(`${REVIEW}过去五年,新增岗位9万个,城镇化率达到60%。`))).toEqual([
      "新增岗位 9万个 achieved 2021-2025",
      "城镇化率 60% achieved 2025",
    ]);
  });

  it("tells a growth since an earlier year of all years since, and a mean of no single year", () => {
    expect(brief(told(`${REVIEW}生产总值比2020年增长41%,比上年增长6%。`))).toEqual([
      "生产总值 41% achieved 2021-2025",
      "生产总值 6% achieved 2025",
    ]);
    expect(brief(told(`${REVIEW}与2021年相比,粮食产量增长12%。工业产值年均增长9%。`))).toEqual([
      "粮食产量 12% achieved 2022-2025",
      "工业产值 9% achieved null",
    ]);
    // Whether the second is over five years, too, is not said.
    expect(brief(told(`${REVIEW}生产总值比2020年增长41%;固定资产投资80亿元,增长1.2倍。`)).at(-1)).toBe(
      "固定资产投资 1.2倍 achieved null",
    );
    expect(brief(told(`${REVIEW}生产总值比2020年增长41%;固定资产投资80亿元,同比增长5%。`)).at(-1)).toBe(
      "固定资产投资 5% achieved 2025",
    );
  });

  it("tells both ends of a change with their years", () => {
    expect(
      brief(told(`${REVIEW}回顾过去五年,总产值从2020年的30亿元增长到2025年的45亿元,税收从3亿元提高到5亿元。`)),
    ).toEqual([
      "总产值 30亿元 achieved 2020",
      "总产值 45亿元 achieved 2025",
      "税收 3亿元 achieved 2020",
      "税收 5亿元 achieved 2025",
    ]);
  });

  it("tells news by the date and by what its clauses say", () => {
    const news = { kind: "news", year: 2024, date: "2024-06-12" } as const;
    expect(brief(told("今年1-5月份,出口增长9%。今年将新建充电桩300个。去年建成公园12座。", news))).toEqual([
      "出口 9% achieved 2024-01/2024-05",
      "新建充电桩 300个 target 2024",
      "公园 12座 achieved 2023",
    ]);
  });

  it("says that a figure falls and leaves it as written", () => {
    expect(told(`${REVIEW}单位能耗下降3.2%。`)[0]).toMatchObject({ value: 3.2, direction: "down", change: "growth" });
  });

  it("leaves the unit as written and puts the plain amount beside it", () => {
    expect(told(`${REVIEW}新增经营主体3.7万家。`)[0]).toMatchObject({
      value: 3.7,
      unit: "万家",
      amount: 37_000,
      amount_unit: "家",
      change: "count",
    });
  });

  it("quotes exactly what stands in the line", () => {
    const text = `${PLAN}  ＧＤＰ增长５％左右。`;
    const { place } = told(text)[0]!;
    const line = [...text.split("\n")[place.line - 1]!];
    expect(line.slice(place.column - 1, place.column - 1 + [...place.quote].length).join("")).toBe(place.quote);
    expect(place.quote).toContain("５％");
  });

  it("quotes a stretch around the figure where a line is one clause without end", () => {
    const values = Array.from({ length: 400 }, (_, n) => `${n + 2}亿元`);
    const rows = told(`${REVIEW}甲业产值达到${values.join("、")}。`);
    expect(rows).toHaveLength(values.length);
    for (const [n, { place }] of rows.entries()) {
      expect(place.quote).toContain(values[n]);
      expect(place.quote.length).toBeLessThan(700);
    }
  });

  it("takes time in proportion to a line of nothing but figures", () => {
    // 1.3 MB of figures; anything quadratic would not end
    const line = "甲业产值增长5.5%左右、乙业产值3.7亿元、".repeat(30_000);
    expect(told(`${REVIEW}${line}`)).toHaveLength(60_000);
  }, 120_000);

  it("ends on hostile text", () => {
    for (const text of [
      "《".repeat(50_000),
      "1,".repeat(50_000),
      "5%、".repeat(50_000),
      "从".repeat(50_000) + "5%",
      "\u001b[31m5%\u0000",
      "一".repeat(50_000),
    ]) {
      expect(() => told(text)).not.toThrow();
    }
  }, 60_000);
});
