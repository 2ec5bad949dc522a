import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/index.js";
import { findingsOf } from "../../src/render/findings.js";
import { reportBrief } from "../../src/render/report-markdown.js";
import { wordsOf } from "../../src/words/report.js";
import { GROUPS_OF_YEARS, reportOf } from "../helpers/report-corpus.js";

describe("key findings", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf({ "many.csv": GROUPS_OF_YEARS }, { by: "区域" });
  });

  it("are five sentences, each with the figures of its section, in the order of the sections", () => {
    const findings = findingsOf(report, wordsOf("en"));
    expect(findings.map(({ section }) => section)).toEqual(["terms", "slogans", "contrasts", "years", "families"]);
    const [first] = report.terms;
    expect(findings[0]!.text).toContain(`${first!.term}: ${first!.count.toLocaleString("en")} times as a word`);
  });

  it("say what rose the most, which the texts were made to show", () => {
    const { years, terms } = report.years!;
    expect(years.map(({ year, documents }) => [year, documents])).toEqual([
      [2023, 40],
      [2024, 40],
      [2025, 40],
    ]);
    const [rises] = terms;
    expect("推进数字化转型").toContain(rises!.term);
    // from nothing to eight times in each text: the slope is half of the last rate
    expect(rises!.per_10k[0]).toBe(0);
    expect(rises!.slope).toBeCloseTo(rises!.per_10k[2]! / 2, 8);
    expect(rises!.per_10k[2]).toBeCloseTo((40 * 8 * 10_000) / years[2]!.tokens, 8);
  });

  it("tell no rise or fall that the first and the last year do not show", () => {
    const [term] = report.years!.terms;
    const peak = { ...term!, per_10k: [0, 60, 0], slope: 12 };
    const told = (terms: (typeof peak)[]) =>
      findingsOf({ ...report, years: { ...report.years!, terms } }, wordsOf("en")).find(
        ({ section }) => section === "years",
      );
    expect(told([peak])).toBeUndefined();
    expect(told([peak, { ...peak, term: "林长制", per_10k: [9, 0, 3], slope: -3 }])!.text).toContain("林长制");
  });

  it("do not tell that a place names itself", async () => {
    const row = (place: string): string => `报告,${place}市,"${`${place}推动产业发展，优化营商环境。`.repeat(30)}"`;
    const own = await reportOf(
      { "own.csv": `title,place,正文\n${["泉山", "河海", "松柏"].map(row).join("\n")}\n` },
      { by: "place" },
    );
    for (const { section, text } of findingsOf(own, wordsOf("zh"))) {
      if (section === "contrasts") expect(text).not.toMatch(/“(?:泉山|河海|松柏)”/u);
    }
  });

  it("begin the brief, too", () => {
    const brief = reportBrief(report, { language: "zh", version: "1" });
    expect(brief.indexOf("## 主要发现")).toBeGreaterThan(0);
    expect(brief.indexOf("## 主要发现")).toBeLessThan(brief.indexOf(`## ${wordsOf("zh").sections.read}`));
  });

  it("are what there is where there is little", async () => {
    const poor = await reportOf({ "a.txt": "产业。" });
    expect(findingsOf(poor, wordsOf("en")).map(({ section }) => section)).toEqual(["read", "terms"]);
    expect(poor.years).toBeNull();
  });
});
