import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/index.js";
import { drawChart, PAGE_PALETTE, plot } from "../../src/render/charts/index.js";
import { fittedApart, textWidth } from "../../src/render/charts/labels.js";
import { plotFormat } from "../../src/render/charts/plot-format.js";
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
];

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
    expect((await indexes(CHARTS[2]!)).sort()).toEqual([0, 1, 2, 3, 4, 5]);
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
    const svg = String(await plot(CHARTS[0]!, "svg"));
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
    const made = await plot(CHARTS[0]!, "png").catch((error: Error) => error.message);
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
