import type { HeatChart } from "../../model/chart.js";
import { shownCell } from "../figure.js";
import type { Drawable } from "./echarts.js";
import { BARE_AXIS, DARK_STEPS, FONT_SIZE, fittedApart, HEAT_STEPS, type Palette, textWidth, widest } from "./look.js";

/** Sizes of cells and names. Unit: pixels. */
const ROW = 28;
const NARROWEST = 18;
const BROADEST = 96;
const NAME_ROOM = 190;
const HEAD_ROOM = 130;
const GAP = 8;
/** Letters that stand upright are about this much higher than wide. */
const TURNED = 60;

/** A figure a cell; names above and at the left. Broader than `width` where there are very many columns. */
export function heatDrawing({ rows, columns, values, digits }: HeatChart, width: number, palette: Palette): Drawable {
  const names = fittedApart(rows, NAME_ROOM);
  const heads = fittedApart(columns, HEAD_ROOM);
  const left = widest(names) + GAP;
  const slant = Math.ceil(textWidth(heads.at(-1) ?? "") * Math.cos((TURNED / 180) * Math.PI));
  const cellFor = (right: number): number =>
    Math.min(BROADEST, Math.max(NARROWEST, Math.floor((width - left - right) / Math.max(1, columns.length))));
  const isTurned = widest(heads) > cellFor(GAP) - 4;
  const cell = isTurned ? cellFor(slant) : cellFor(GAP);
  const sine = Math.sin((TURNED / 180) * Math.PI);
  const top = isTurned ? Math.ceil(widest(heads) * sine) + FONT_SIZE + GAP : FONT_SIZE * 2 + 2;
  const right = isTurned ? Math.max(GAP, slant - cell / 2 + GAP) : GAP;
  const figures = values.map((row) => row.map((value) => figureOf(value, digits)));
  // Figures that would run into each other are left to the table below.
  const size = [FONT_SIZE - 1, FONT_SIZE - 3].find(
    (letters) => (widest(figures.flat()) * letters) / FONT_SIZE <= cell - 2,
  );
  const stepOf = stepsOf(values.flat());
  const data = values.flatMap((row, y) => row.map((value, x) => ({ x, y, value, step: stepOf(value) })));
  return {
    width: Math.ceil(left + cell * columns.length + right),
    height: top + ROW * rows.length + 4,
    option: {
      grid: { left, width: cell * columns.length, top, height: ROW * rows.length, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        position: "top",
        data: heads,
        ...BARE_AXIS,
        axisLabel: { color: palette.ink, fontSize: FONT_SIZE, interval: 0, rotate: isTurned ? -TURNED : 0 },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: names,
        ...BARE_AXIS,
        axisLabel: { color: palette.ink, fontSize: FONT_SIZE, margin: GAP, interval: 0 },
      },
      visualMap: {
        type: "piecewise",
        show: false,
        dimension: 2,
        pieces: palette.heat.map((color, value) => ({ value, color })),
      },
      series: [
        {
          type: "heatmap",
          emphasis: { disabled: true },
          itemStyle: { borderColor: palette.paper, borderWidth: 2 },
          data: data.map(({ x, y, value, step }) => ({
            value: [x, y, step],
            label: {
              show: size !== undefined && value !== null && value !== 0,
              color: step >= HEAT_STEPS - DARK_STEPS ? palette.onDark : palette.ink,
              textBorderWidth: 0,
              fontSize: size ?? FONT_SIZE,
              formatter: () => figures[y]![x]!,
            },
          })),
        },
      ],
    },
  };
}

const figureOf = (value: number | null, digits: number): string =>
  value === null
    ? ""
    : digits === 0
      ? shownCell(value, { name: "value", digits: 0 })
      : value.toFixed(digits).replace(/^0\./u, ".");

/** Which step a figure has: 0 for nothing; the others divide the range from the smallest to the largest figure. */
function stepsOf(values: readonly (number | null)[]): (value: number | null) => number {
  const figures = values.filter((value) => value !== null && value !== 0) as number[];
  const low = figures.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = figures.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return (value) => {
    if (value === null || value === 0) return 0;
    if (!(high > low)) return 3;
    return 1 + Math.min(HEAT_STEPS - 2, Math.floor(((value - low) / (high - low)) * (HEAT_STEPS - 1)));
  };
}
