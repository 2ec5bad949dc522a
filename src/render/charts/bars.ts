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
  const axis = { ...BARE_AXIS, axisLabel: { color: palette.ink, fontSize: FONT_SIZE, margin: GAP, interval: 0 } };
  return rowsDrawing(names, width, [widest(names), widest(figures)], { min: 0 }, axis, [
    {
      emphasis: { disabled: true },
      itemStyle: { color: palette.bar },
      label: label("right", palette.quiet, ({ dataIndex }) => figures[dataIndex]!),
      data: bars.map(({ value }) => value),
    },
  ]);
}

const rowsDrawing = (
  names: readonly string[],
  width: number,
  [left, right]: readonly [left: number, right: number],
  range: { readonly min: number; readonly max?: number },
  axis: object,
  series: readonly object[],
): Drawable => ({
  width,
  height: names.length * ROW + 4,
  option: {
    grid: { left: left + GAP, right: right + GAP, top: 2, bottom: 2, outerBoundsMode: "none" },
    xAxis: { type: "value", show: false, ...range },
    yAxis: { type: "category", inverse: true, data: names, ...axis },
    series: series.map((one) => ({ type: "bar", barWidth: "68%", ...one })),
  },
});

const label = (
  position: "left" | "right",
  color: string,
  formatter: (datum: { readonly dataIndex: number }) => string,
) => ({ show: true, position, color, fontSize: FONT_SIZE, formatter });

/** Room beside the longest bar for its name, which stands at the other side of the middle line. */
export function contrastDrawing({ bars }: ContrastChart, width: number, palette: Palette): Drawable {
  const most = bars.reduce((far, { value }) => Math.max(far, Math.abs(value)), 0) || 1;
  const isTwoSided = bars.some(({ value }) => value < 0);
  const nameRoom = width * (isTwoSided ? 0.46 : NAME_SHARE) - GAP;
  const names = bars.map(({ label }) => fitted(label, nameRoom));
  const figures = bars.map(({ value }) => `${value > 0 ? "+" : ""}${value.toFixed(1)}`);
  const room = widest(figures);
  const axis = {
    axisLine: { show: true, onZero: true, lineStyle: { color: palette.line } },
    axisTick: hidden,
    axisLabel: hidden,
  };
  const beside = [isTwoSided ? room : widest(names), room] as const;
  return rowsDrawing(names, width, beside, { min: isTwoSided ? -most : 0, max: most }, axis, [
    {
      stack: "one",
      emphasis: { disabled: true },
      data: bars.map(({ value, weak }, index) => ({
        value,
        itemStyle: { color: weak ? palette.weak : value < 0 ? palette.other : palette.bar },
        label: label(value < 0 ? "left" : "right", palette.quiet, () => figures[index]!),
      })),
    },
    // A bar of no length carries the name on the other side of the middle line.
    {
      stack: "name",
      barGap: "-100%",
      silent: true,
      itemStyle: { color: "transparent" },
      data: bars.map(({ value }, index) => ({
        value: 0,
        label: { ...label(value < 0 ? "right" : "left", palette.ink, () => names[index]!), distance: GAP - 2 },
      })),
    },
  ]);
}
