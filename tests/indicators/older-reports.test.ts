import { describe, expect, it } from "vitest";
import { indicators } from "../../src/indicators/indicators.js";
import { textOf } from "../helpers/text-of.js";

const told = (text: string): string[] =>
  indicators([textOf(text, "a.txt", { kind: "work-report", year: 1994, region: "某省" })]).map(
    ({ indicator, value, unit, change, status, period }) =>
      `${indicator} ${value}${unit} ${change} ${status} ${period}`,
  );

const REVIEW = "一、过去五年工作回顾\n";

describe("reports of the nineties", () => {
  it("name a mean growth by the series before it, not by the words of the mean", () => {
    expect(told(`${REVIEW}1993年,钢材产值达到30亿元,比1988年增长60%,年平均增长9.9%,比上年增长7%。`)).toEqual([
      "钢材产值 30亿元 level achieved 1993",
      "钢材产值 60% growth achieved 1989-1993",
      "钢材产值 9.9% growth achieved 1989-1993",
      "钢材产值 7% growth achieved 1993",
    ]);
    expect(told(`${REVIEW}其中,甲产业平均增长4%。`)[0]).toMatch(/^甲产业 4% growth/u);
  });

  it("promise what a list announces for a year ahead, its means for all years up to it", () => {
    expect(
      told(`${REVIEW}到1998年的奋斗目标是:\n——水泥产量90万吨,年平均增长8%。\n——就业率,今后五年平均为97%。`),
    ).toEqual([
      "水泥产量 90万吨 level target 1998",
      "水泥产量 8% growth target 1994-1998",
      "就业率 97% share target 1994-1998",
    ]);
  });

  it("do not carry a year gone by into the years beyond", () => {
    expect(told(`${REVIEW}1998年果品产量达到50万吨,年均递增6%。`)).toEqual([
      "果品产量 50万吨 level target 1998",
      "果品产量 6% growth target 1994-1998",
    ]);
  });

  it("share two years out among two figures", () => {
    expect(told("到1995年和2000年,煤炭产量分别达到120万吨和150万吨。").map((row) => row.split(" ").at(-1))).toEqual([
      "1995",
      "2000",
    ]);
  });

  it("leave the time out of a name", () => {
    expect(told("今后五年渔业产值年均增长7%。")[0]).toMatch(/^渔业产值 7%/u);
    expect(told("接待游客今年达到9万人次,本世纪末达到20万人次。").map((row) => row.split(" ")[0])).toEqual([
      "接待游客",
      "接待游客",
    ]);
  });

  it.each([
    ["借用贷款达到1 0亿元。", "借用贷款 10亿元 level"],
    ["果品总产比上年增长12:2%。", "果品总产 12.2% growth"],
    ["工业产值以8%的速度增长。", "工业产值 8% growth"],
    ["住房面积由8平方米增加到去年的9.5平方米。", "住房面积 9.5平方米 level"],
    ["小学普及率达到99%。", "小学普及率 99% share"],
  ])("read %s", (text, row) => {
    expect(told(`${REVIEW}${text}`).at(-1)).toContain(row);
  });

  it("take no name of a policy for a promise", () => {
    for (const policy of ["两个确保", "三个力争", "一个争取"]) {
      const text = `做好“${policy}”工作,发放保障金39万元。`;
      const [row] = indicators([textOf(text, "a.txt", { kind: "work-report", year: 1994 })]);
      expect(row!.commitment).toBeNull();
    }
  });

  it("know the three sectors by their numbers", () => {
    expect(told(`${REVIEW}一、二、三产业分别增长2%、12%和10%。`).map((row) => row.split(" ")[0])).toEqual([
      "第一产业",
      "第二产业",
      "第三产业",
    ]);
    expect(told(`${REVIEW}二、三产业分别增长12%和9%。`).map((row) => row.split(" ")[0])).toEqual([
      "第二产业",
      "第三产业",
    ]);
  });
});
