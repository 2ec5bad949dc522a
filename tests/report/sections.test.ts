import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/index.js";
import { reportPage } from "../../src/render/html/page.js";
import { reportBrief } from "../../src/render/report-markdown.js";
import { HOSTILE_CSV, REPORTS_OF_YEARS, reportOf } from "../helpers/report-corpus.js";

describe("a report on work reports of several years", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(REPORTS_OF_YEARS);
  });
  const sentencesOf = (index: number): string[] =>
    report.evidence.lists[index]!.places.map(([at]) => report.evidence.sentences[at]!.text);
  const targetsOf = (region: string, year: number) => {
    const row = report.targets!.rows.find((one) => one.region === region && one.year === year)!;
    return Object.fromEntries(report.targets!.indicators.map(({ id }, at) => [id, row.cells[at]!]));
  };

  it("leads from each term of the network, and from each pair, to sentences that hold them", () => {
    const { nodes, edges } = report.network!;
    expect(edges.length).toBeGreaterThan(0);
    for (const { source, target, npmi, evidence } of edges) {
      expect(npmi).toBeGreaterThan(0);
      expect(sentencesOf(evidence).length).toBeGreaterThan(0);
      for (const text of sentencesOf(evidence)) {
        expect(text).toContain(nodes[source]!.term);
        expect(text).toContain(nodes[target]!.term);
      }
    }
    for (const { term, evidence } of nodes) expect(sentencesOf(evidence)[0]).toContain(term);
  });

  it("puts targets and results in the year that they are for, and leads to the sentence of each", () => {
    expect(report.targets!.rows.map(({ year }) => year)).toEqual([
      2025, 2025, 2024, 2024, 2023, 2023, 2022, 2022, 2021, 2021, 2020, 2020,
    ]);
    const { gdp_growth, urban_jobs } = targetsOf("历城区", 2024);
    expect(gdp_growth).toMatchObject({ low: 5, high: 5.5, result: 5.4 });
    expect(urban_jobs).toMatchObject({ low: 2, high: null, qualifier: "以上" });
    expect(sentencesOf(gdp_growth!.result_evidence!)[0]).toContain("增长5.4%");
    expect(targetsOf("历城区", 2023).gdp_growth).toMatchObject({ low: null, high: null, target: false, result: 5.3 });
  });

  it("tells in which years a slogan stands, and which years have no text at all", () => {
    const { years, missing, lanes } = report.lives!;
    expect([years, missing]).toEqual([[2021, 2022, 2023, 2024, 2025], [2023]]);
    const of = (text: string) => lanes.find((lane) => lane.text === text);
    expect(of("三城同创")).toMatchObject({ present: [2021, 2022], left_censored: true });
    expect(of("四城联动")).toMatchObject({ present: [2024, 2025], left_censored: false });
    expect(sentencesOf(of("四城联动")!.evidence)[0]).toContain("四城联动");
  });

  it.each(["zh", "en"] as const)("shows them on the page and in the brief (%s)", async (language) => {
    const { document } = parseHTML(await reportPage(report, { language, version: "1.2.3" }));
    for (const id of ["network", "targets", "lives"]) {
      const section = document.querySelector(`section#${id}`)!;
      expect(section.querySelectorAll(".drawing[data-es]").length, id).toBeGreaterThan(0);
      for (const drawing of section.querySelectorAll(".drawing[data-es]")) {
        const lists = drawing.getAttribute("data-es")!.split(" ");
        const data = [...drawing.querySelectorAll("[data-i]")].map((mark) => Number(mark.getAttribute("data-i")));
        for (const datum of data) expect(lists[datum], id).toMatch(/^\d+$/u);
      }
    }
    const titles = [...document.querySelectorAll("#targets figcaption")].map(({ textContent }) => textContent);
    expect(titles).toHaveLength(4); // two series of two places, two places over the years
    const brief = reportBrief(report, { language, version: "1.2.3" });
    expect(brief).toContain("| 历城区 | 2024 |");
    expect(brief).toContain("`··\u00a0██` 四城联动");
  });

  it("leaves out what the texts have nothing for", async () => {
    const other = await reportOf({ "evil.csv": HOSTILE_CSV });
    expect([other.targets, other.lives]).toEqual([null, null]);
    const one = await reportOf({ "a.txt": "没有。" });
    expect([one.network, one.targets, one.lives]).toEqual([null, null, null]);
    const { document } = parseHTML(await reportPage(one, { language: "zh", version: "1.2.3" }));
    expect(document.querySelectorAll("#network, #targets, #lives").length).toBe(0);
  });
});
