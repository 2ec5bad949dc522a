import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, json, scratch } from "../helpers/cexi.js";

const folder = scratch();
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const news = file("news.txt", "今年将新建充电桩300个以上。\n报告2次提到“改革”。\n");

describe("cexi indicators", () => {
  it("prints the JSON of the contract", () => {
    const result = json(cexi(["指标", news, "--format", "json"]));
    expect(result.schema).toBe("cexi/indicators/1");
    expect(result.indicators[0]).toMatchObject({
      indicator: "新建充电桩",
      value: 300,
      value_max: null,
      unit: "个",
      change: "count",
      qualifier: "以上",
      status: "target",
      place: { path: news, line: 1, column: 1, quote: "今年将新建充电桩300个以上" },
    });
  });

  it("names lines of own indicators that it cannot use, and goes on", () => {
    const own = file("own.tsv", "Bad Id\t名称\nchargers\t充电桩\n");
    const ran = cexi(["indicators", news, "--headline", "--indicators", own, "--format", "json"]);
    expect(ran.err).toContain("E_BAD_INDICATOR_LINE");
    expect(ran.code).toBe(3);
  });

  it("refuses groups that a panel cannot have", () => {
    const ran = cexi(["indicators", news, "--panel", "--by", "region"]);
    expect([ran.code, ran.err.includes("E_BAD_VALUE")]).toEqual([2, true]);
  });
});

describe("cexi claims", () => {
  const report = file("report.txt", "改革开放，深化改革。\n");

  it("takes several reports behind --against, and a table for an article", () => {
    const list = file("list.csv", "term,count\n改革,2\n开放,5\n");
    const { claims } = json(cexi(["核对", list, "--against", report, news, "--format", "json"]));
    expect(
      claims.map((one: { term: string; string: number; verdict: string }) => [one.term, one.string, one.verdict]),
    ).toEqual([
      ["改革", 1, "differs"], // news.txt, in the order of paths
      ["改革", 2, "string"],
      ["开放", 0, "differs"],
      ["开放", 1, "differs"],
    ]);
  });

  it("says not-countable where no report is given", () => {
    const { claims } = json(cexi(["claims", news, "--format", "json"]));
    expect(claims).toMatchObject([{ term: "改革", claimed: 2, verdict: "not-countable", against: null }]);
  });

  it("holds a claim against the sections asked for alone", () => {
    const sections = file(
      "sections.txt",
      "政府工作报告\n各位代表：\n一、2024年工作回顾\n改革迈出新步，改革见到成效。\n二、2025年工作安排\n今年要深化改革，办好实事。\n",
    );
    const strings = (section: string): number[] =>
      json(cexi(["claims", news, "--against", sections, "--section", section, "--format", "json"])).claims.map(
        ({ string }: { string: number }) => string,
      );
    expect([strings("plan"), strings("review"), strings("review,plan")]).toEqual([[1], [2], [3]]);
  });
});
