import type { BarChart, ContrastChart } from "../../model/chart.js";
import { shownCell } from "../figure.js";
import type { Drawable } from "./echarts.js";
import { BARE_AXIS, FONT_SIZE, fitted, type Palette, widest } from "./look.js";

/** Room for one bar with the space below it, and for the name of a bar. Unit: pixels, share of the width. */
const ROW = 25;
const NAME_SHARE = 0.42;
const GAP = 8;

const hidden = { show: false } as const;
const numberOf = (value: number): string =>
  shownCell(value, { name: "value", digits: Number.isInteger(value) ? 0 : 2 });

export function barDrawing({ bars }: BarChart, width: number, palette: Palette): Drawable {
  const names = bars.map(({ label }) => fitted(label, width * NAME_SHARE));
  const figures = bars.map(({ value }) => numberOf(value));
  return {
    width,
    height: bars.length * ROW + 4,
    option: {
      grid: { left: widest(names) + GAP, right: widest(figures) + GAP, top: 2, bottom: 2, outerBoundsMode: "none" },
      xAxis: { type: "value", show: false, min: 0 },
      yAxis: {
        type: "category",
        inverse: true,
        data: names,
        ...BARE_AXIS,
        axisLabel: { color: palette.ink, fontSize: FONT_SIZE, margin: GAP, interval: 0 },
      },
      series: [
        {
          type: "bar",
          barWidth: "68%",
          emphasis: { disabled: true },
          itemStyle: { color: palette.bar },
          label: {
            show: true,
            position: "right",
            color: palette.quiet,
            fontSize: FONT_SIZE,
            formatter: ({ dataIndex }: { dataIndex: number }) => figures[dataIndex]!,
          },
          data: bars.map(({ value }) => value),
        },
      ],
    },
  };
}

/** Room beside the longest bar for its name, which stands at the other side of the middle line. */
export function contrastDrawing({ bars }: ContrastChart, width: number, palette: Palette): Drawable {
  const most = bars.reduce((far, { value }) => Math.max(far, Math.abs(value)), 0) || 1;
  const isTwoSided = bars.some(({ value }) => value < 0);
  const nameRoom = width * (isTwoSided ? 0.46 : NAME_SHARE) - GAP;
  const names = bars.map(({ label }) => fitted(label, nameRoom));
  const figures = bars.map(({ value }) => `${value > 0 ? "+" : ""}${value.toFixed(1)}`);
  const figureRoom = widest(figures) + GAP;
  const left = isTwoSided ? figureRoom : widest(names) + GAP;
  return {
    width,
    height: bars.length * ROW + 4,
    option: {
      grid: { left, right: figureRoom, top: 2, bottom: 2, outerBoundsMode: "none" },
      xAxis: { type: "value", show: false, min: isTwoSided ? -most : 0, max: most },
      yAxis: {
        type: "category",
        inverse: true,
        data: names,
        axisLine: { show: true, onZero: true, lineStyle: { color: palette.line } },
        axisTick: hidden,
        axisLabel: hidden,
      },
      series: [
        {
          type: "bar",
          stack: "one",
          barWidth: "68%",
          emphasis: { disabled: true },
          data: bars.map(({ value, weak }, index) => ({
            value,
            itemStyle: { color: weak ? palette.weak : value < 0 ? palette.other : palette.bar },
            label: {
              show: true,
              position: value < 0 ? "left" : "right",
              color: palette.quiet,
              fontSize: FONT_SIZE,
              formatter: () => figures[index]!,
            },
          })),
        },
        // A bar of no length carries the name on the other side of the middle line.
        {
          type: "bar",
          stack: "name",
          barGap: "-100%",
          silent: true,
          barWidth: "68%",
          itemStyle: { color: "transparent" },
          data: bars.map(({ value }, index) => ({
            value: 0,
            label: {
              show: true,
              position: value < 0 ? "right" : "left",
              distance: GAP - 2,
              color: palette.ink,
              fontSize: FONT_SIZE,
              formatter: () => names[index]!,
            },
          })),
        },
      ],
    },
  };
}
