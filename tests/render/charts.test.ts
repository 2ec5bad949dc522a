import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/model/chart.js";
import { ticksFor } from "../../src/render/charts/drawn.js";
import { drawChart, PAGE_PALETTE, plot } from "../../src/render/charts/index.js";
import { fittedApart, textWidth } from "../../src/render/charts/look.js";
import { plotFormat } from "../../src/render/formats.js";
import { HOSTILE } from "../helpers/report-corpus.js";

const bars = (labels: readonly string[]): Chart => ({
  kind: "bars",
  title: labels[0] ?? "",
  unit: "tokens",
  bars: labels.map((label, index) => ({ label, value: index + 1 })),
});
const groups = ["历城区", "槐荫区", "济阳区"];
const CHARTS: readonly Chart[] = [
  bars(["产业", "项目"]),
  {
    kind: "contrast",
    title: "对比",
    unit: "log2",
    bars: [
      { label: "医疗", value: 3.5, weak: false },
      { label: "黄河", value: -2, weak: true },
    ],
  },
  {
    kind: "heat",
    title: "分布",
    unit: "次",
    rows: ["四减四增", "项目为王"],
    columns: groups,
    values: [
      [3, 0, 1],
      [null, 2, 9],
    ],
    digits: 0,
  },
  {
    kind: "lines",
    title: "历年",
    unit: "每万词",
    points: ["2023", "2024", "2025"],
    lines: [
      { label: "园区", values: [1, 2, 5] },
      { label: "招商", values: [9, 8, 5] },
    ],
  },
  {
    kind: "network",
    title: "共现",
    unit: "句",
    nodes: [
      { label: "产业", value: 9, group: 1 },
      { label: "项目", value: 4, group: 1 },
      { label: "医疗", value: 2, group: 2 },
    ],
    edges: [{ source: 0, target: 2, weight: 3 }],
  },
  {
    kind: "tree",
    title: "342",
    root: { label: "342", children: [{ label: "3 主导", children: [{ label: "数字经济", children: [] }] }] },
  },
  {
    kind: "dumbbells",
    title: "目标",
    unit: "%",
    rows: [
      { label: "甲省", result: 5.2, target: { low: 5, high: 5.5 }, figures: "5.2 → 5–5.5" },
      { label: "乙省", result: -1, target: { low: 4, high: null }, figures: "-1 → ≥4" },
    ],
  },
  {
    kind: "years",
    title: "历年",
    unit: "%",
    points: [
      { year: 2020, result: null, target: { low: 6, high: 6 } },
      { year: 2021, result: 5.5, target: { low: null, high: 6 } },
      { year: 2023, result: 5, target: null },
    ],
  },
  {
    kind: "lanes",
    title: "年份",
    unit: "",
    years: [2020, 2021, 2022, 2023],
    missing: [2022],
    lanes: [
      { label: "四减四增", present: [2020, 2021, 2023] },
      { label: "342", present: [2021] },
    ],
  },
];

const chartOf = (kind: Chart["kind"]): Chart => CHARTS.find((chart) => chart.kind === kind)!;

describe("charts on a page", () => {
  it.each(CHARTS)("of kind $kind need no style sheet, no style attribute and no script", async (chart) => {
    const svg = await drawChart(chart, PAGE_PALETTE);
    expect(svg).toMatch(/^<svg /u);
    expect(svg).not.toMatch(/<style|style=|<script| on\w+=|ecmeta|class=/u);
    expect(svg).toContain("var(--");
    expect(svg).not.toMatch(/fill="#|stroke="#/u);
  });

  it("number their data in the order given", async () => {
    const indexes = async (chart: Chart): Promise<number[]> =>
      [...(await drawChart(chart, PAGE_PALETTE)).matchAll(/data-i="(\d+)"/gu)].map((match) => Number(match[1]));
    expect(await indexes(bars(["a", "b", "c"]))).toEqual([0, 1, 2]);
    expect((await indexes(chartOf("heat"))).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("number the names of a network as its terms, and its lines behind them", async () => {
    const svg = await drawChart(chartOf("network"), PAGE_PALETTE);
    const of = (element: RegExp) => [...svg.matchAll(element)].map((match) => Number(match[1]));
    expect(of(/<text data-i="(\d+)"/gu)).toEqual([0, 1, 2]);
    expect(of(/<path [^>]*fill="none"[^>]* data-i="(\d+)"/gu)).toEqual([3]);
    expect(of(/<path [^>]*fill="var[^>]* data-i="(\d+)"/gu)).toEqual([0, 1, 2]);
  });

  it("draw targets and results at their figures, open ends as arrow heads, and nothing for no figure", async () => {
    const svg = await drawChart(chartOf("dumbbells"), PAGE_PALETTE, 400);
    const discs = [...svg.matchAll(/<circle cx="([\d.]+)"[^>]* data-i="(\d+)"/gu)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(discs.map(([, datum]) => datum)).toEqual([0, 2]);
    expect(discs[0]![0]).toBeGreaterThan(discs[1]![0]!); // 5.2 lies to the right of -1
    const shapes = [...svg.matchAll(/<path d="(M[^"]+Z)"[^>]* data-i="(\d+)"/gu)].map((match) => [
      match[1]!.split("L").length,
      Number(match[2]),
    ]);
    expect(shapes).toEqual([
      [4, 1],
      [3, 3],
    ]);
    const years = await drawChart(chartOf("years"), PAGE_PALETTE, 400);
    expect([...years.matchAll(/data-i="(\d+)"/gu)].map((match) => Number(match[1]))).toEqual([1, 3, 2, 4]);
  });

  it("draw years in a row as one bar, a dot for silence, and nothing for a year without texts", async () => {
    const svg = await drawChart(chartOf("lanes"), PAGE_PALETTE);
    const widths = [...svg.matchAll(/<rect [^>]*width="(\d+)"[^>]* data-i="(\d+)"/gu)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(widths.map(([width, lane]) => [width! > 60 ? 2 : 1, lane])).toEqual([
      [2, 0],
      [1, 0],
      [1, 1],
    ]);
    expect([...svg.matchAll(/<circle/gu)]).toHaveLength(2); // 342: 2020 and 2023
  });

  it("divide a scale by round figures", () => {
    expect(ticksFor(4.5, 7)).toEqual([4, 5, 6, 7]);
    expect(ticksFor(5, 5)).toEqual([4, 6]);
    expect(ticksFor(-3, 160)).toEqual([-50, 0, 50, 100, 150, 200]);
  });

  it("draw a bar as long as its figure", async () => {
    const svg = await drawChart(
      {
        ...bars(["a", "b"]),
        kind: "bars",
        bars: [
          { label: "a", value: 10 },
          { label: "b", value: 5 },
        ],
      } as Chart,
      PAGE_PALETTE,
    );
    const [ten, five] = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0/gu)].map((match) => Number(match[1]));
    expect(ten! / five!).toBeCloseTo(2, 1);
  });

  it("show hostile names as text", async () => {
    const svg = await drawChart(bars(HOSTILE), PAGE_PALETTE);
    expect(svg).not.toMatch(/<script|<img|<svg[^>]*onload|<h1|<!--|\u202e|\ud83d(?![\udc00-\udfff])/u);
    expect(svg).toContain("&lt;script&gt;");
  });

  it("are the same on every run", async () => {
    for (const chart of CHARTS) {
      expect(await drawChart(chart, PAGE_PALETTE)).toBe(await drawChart(chart, PAGE_PALETTE));
    }
  });
});

describe("plots", () => {
  it("stand alone as SVG, with title and unit", async () => {
    const svg = String(await plot(chartOf("bars"), "svg"));
    expect(svg).toContain("<title>产业</title>");
    expect(svg).toContain("tokens");
    expect(svg).not.toContain("var(--");
  });

  it("escape what is written above them", async () => {
    const svg = String(await plot({ ...bars(["a"]), title: `</title><script>"x"` } as Chart, "svg"));
    expect(svg).not.toContain("<script>");
  });

  it("are named .svg or .png, and nothing else", () => {
    expect(plotFormat("a.b/c.PNG")).toBe("png");
    expect(() => plotFormat("chart.gif")).toThrow(/written as .svg or .png/u);
    expect(() => plotFormat("png")).toThrow();
  });

  const canPng = ((): boolean => {
    try {
      createRequire(import.meta.url)("@resvg/resvg-js");
      return true;
    } catch {
      return false;
    }
  })();
  it.skipIf(!canPng)("are pictures as PNG, with Chinese letters, or say which font is missing", async () => {
    const made = await plot(chartOf("bars"), "png").catch((error: Error) => error.message);
    if (typeof made === "string") return expect(made).toContain("fonts-noto-cjk");
    expect(Buffer.from(made).subarray(1, 4).toString("latin1")).toBe("PNG");
    const other = await plot(bars(["事业", "条目"]), "png");
    expect(Buffer.from(other).equals(Buffer.from(made))).toBe(false);
  });
});

describe("names on a chart", () => {
  it("are told apart where they begin alike, end alike, or both", () => {
    const cases = [
      ["济南市历城区一号街道办事处", "济南市历城区二号街道办事处"],
      ["名称很长的一个示范区域一", "名称很长的一个示范区域二"],
      ["一号名称很长的示范区域", "二号名称很长的示范区域"],
      ["短", "长"],
    ];
    for (const names of cases) expect(new Set(fittedApart(names, 80)).size).toBe(2);
    for (const name of cases.flatMap((names) => fittedApart(names, 80)))
      expect(textWidth(name)).toBeLessThanOrEqual(90);
  });
});
