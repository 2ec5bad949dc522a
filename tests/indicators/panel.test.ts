import { describe, expect, it } from "vitest";
import { catalogueWith } from "../../src/indicators/catalogue.js";
import { headline } from "../../src/indicators/headline.js";
import { panelOf, valueIn } from "../../src/indicators/panel.js";
import { pairsOf, panelPlaces, panelTable } from "../../src/indicators/panel-table.js";
import { recordsOf } from "../../src/model/table.js";
import { textOf } from "../helpers/text-of.js";

const report = (year: number, review: string, targets: string, region = "某省/某市") =>
  textOf(
    `一、${year - 1}年工作回顾\n${review}。\n二、${year}年工作安排\n今年的主要预期目标是:${targets}。`,
    `${region.at(-2)}${year}.txt`,
    {
      kind: "work-report",
      year,
      region,
    },
  );
const { entries } = catalogueWith();
const reports = [
  report(
    2024,
    "全市生产总值增长6%",
    "生产总值增长5.5%左右,城镇新增就业2万人以上,城镇调查失业率控制在5%以内,单位GDP能耗下降3%以上",
  ),
  report(
    2025,
    "全市生产总值增长5.8%,城镇新增就业2.3万人,单位GDP能耗下降3.4%",
    "生产总值增长5%—5.5%,居民收入增长与经济增长同步",
  ),
];
const panel = panelOf(headline(reports), entries);
const row = (year: number) => [...recordsOf(panelTable(panel, entries))].find((one) => one.year === year)!;

describe("panelOf", () => {
  it("puts a target and its result in the year that both are for, and tells the gap", () => {
    expect(row(2024)).toMatchObject({
      region: "某省/某市",
      gdp_growth_low: 5.5,
      gdp_growth_high: 5.5,
      gdp_growth_limit: "左右",
      gdp_growth_result: 5.8,
      gdp_growth_gap: 0.3,
    });
    expect(row(2024)).toMatchObject({
      urban_jobs_low: 2,
      urban_jobs_high: null,
      urban_jobs_limit: "以上",
      urban_jobs_result: 2.3,
      urban_jobs_gap: 0.3,
    });
  });

  it.each([
    ["居民消费价格涨幅不超过3%", "cpi", null, 3],
    ["城镇调查失业率不高于5%", "unemployment_rate", null, 5],
    ["进出口总额增长不低于4%", "trade_growth", 4, null],
    ["进出口总额增长高于4%", "trade_growth", 4, null],
    ["单位GDP能耗下降不低于3%", "energy_intensity", null, -3],
  ])("has one end of %s", (targets, id, low, high) => {
    const [found] = recordsOf(panelTable(panelOf(headline([report(2024, "略", targets)]), entries), entries));
    expect([found![`${id}_low`], found![`${id}_high`]]).toEqual([low, high]);
  });

  it("keeps an open side empty, a range as it is, and makes no number where none is stated", () => {
    expect(row(2024)).toMatchObject({
      unemployment_rate_low: null,
      unemployment_rate_high: 5,
      unemployment_rate_result: null,
      unemployment_rate_gap: null,
    });
    expect(row(2025)).toMatchObject({
      gdp_growth_low: 5,
      gdp_growth_high: 5.5,
      gdp_growth_result: null,
      gdp_growth_gap: null,
    });
    expect(row(2025)).toMatchObject({
      income_growth_low: null,
      income_growth_high: null,
      income_growth_limit: "增长与经济增长同步",
    });
  });

  it("writes falls below 0; 3% and more of them is an upper end", () => {
    expect(row(2024)).toMatchObject({
      energy_intensity_low: null,
      energy_intensity_high: -3,
      energy_intensity_result: -3.4,
      energy_intensity_gap: -0.4,
    });
  });

  it("has names that Stata takes: 32 ASCII characters at most, each once", () => {
    const names = panelTable(panel, entries).columns.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/u);
    expect(new Set(names).size).toBe(names.length);
    for (const { id } of entries) expect(`${id}_promise`.length).toBeLessThanOrEqual(32);
  });

  it("leads each figure to its sentence", () => {
    const places = panelPlaces(panel);
    const filled = panel.rows
      .flatMap(({ cells }) => [...cells.values()].flatMap((cell) => [cell.target_place, cell.result_place]))
      .filter(Boolean);
    expect(places).toHaveLength(filled.length);
    for (const place of places) expect(place.quote).not.toBe("");
  });

  it("has beside each figure of the table its sentence and place, beside a gap both, beside nothing none", () => {
    const table = panelTable(panel, entries);
    const at = (name: string) => table.columns.findIndex((column) => column.name === name);
    const y2024 = table.rows.findIndex((one) => one[at("year")] === 2024);
    expect(table.remarkOf!(y2024, at("gdp_growth_result"))).toBe("全市生产总值增长5.8%\n某2025.txt:2:1");
    expect(table.remarkOf!(y2024, at("gdp_growth_gap"))?.split("\n").slice(1)).toEqual([
      "某2024.txt:4:12",
      "全市生产总值增长5.8%",
      "某2025.txt:2:1",
    ]);
    expect(table.remarkOf!(y2024, at("unemployment_rate_result"))).toBeNull();
    expect(table.remarkOf!(y2024, at("year"))).toBeNull();
  });

  it("does not mix regions", () => {
    const two = panelOf(
      headline([reports[0]!, report(2025, "全市生产总值增长9%", "生产总值增长8%", "某省/另市")]),
      entries,
    );
    expect(pairsOf(two)).toEqual([]);
  });
});

describe("pairsOf", () => {
  it("has a row for each target whose result another report tells", () => {
    expect(pairsOf(panel).map(({ year, indicator, gap, unit }) => `${year} ${indicator} ${gap} ${unit}`)).toEqual([
      "2024 gdp_growth 0.3 %",
      "2024 urban_jobs 0.3 万人",
      "2024 energy_intensity -0.4 %",
    ]);
  });
});

describe("a target of a plan", () => {
  const plan = textOf("某市2019年工作报告\n到2024年,生产总值达到300亿元。", "某2019.txt", {
    kind: "work-report",
    year: 2019,
    region: "某省/某市",
  });
  const later = report(2025, "全市生产总值260亿元,增长5%", "生产总值增长5%");

  it("from a report of years before is found, and paired with no result", () => {
    expect(headline([plan]).map(({ indicator, status, period }) => `${indicator} ${status} ${period}`)).toEqual([
      "gdp_level target 2024",
    ]);
    const { rows } = panelOf(headline([plan, later]), entries);
    expect(pairsOf({ indicators: [], rows })).toEqual([]);
    expect(rows.find(({ year }) => year === 2024)!.cells.get("gdp_level")).toMatchObject({ low: null, result: 260 });
  });
});

describe("valueIn", () => {
  it.each([
    ["亿元", 1.2, "万亿元", 12_000],
    ["万人", 33_000, "人", 3.3],
    ["亿斤", 600, "万吨", 120],
    ["亿斤", 41.38, "亿公斤", 82.76],
    ["%", 5, "%", 5],
    ["%", 5, "亿元", null],
  ])("in %s %s %s is %s", (unit, value, written, expected) => {
    expect(valueIn(unit, value, { unit: written, direction: null })).toBe(expected);
  });
});
