import type { YearChart } from "../../model/chart.js";
import { html, type Markup } from "../html/template.js";
import { widest } from "./labels.js";
import type { Palette } from "./palette.js";
import { type Drawn, datum, drawn, label, line, px } from "./svg.js";
import { endOf, endsOf, targetShape } from "./target-mark.js";

/** Sizes. Unit: pixels. */
const HEIGHT = 190;
const TOP = 14;
const BOTTOM = 26;
const GAP = 8;
/** Room of the name of a year. */
export const YEAR_ROOM = 42;
const TICKS = 4;

/** Round figures that divide a range into few parts: 1, 2 or 5 times a power of ten apart. */
export function ticksFor(low: number, high: number): number[] {
  const rough = (high - low || Math.abs(high) || 1) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough)!;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
}

type Point = YearChart["points"][number];

/** Results as a line with discs, targets as marks with a broken line; a line is thin across years that tell nothing. */
export function yearDrawing({ points }: YearChart, width: number, palette: Palette): Drawn {
  const all = points.flatMap(({ result, target }) => [
    ...(result === null ? [] : [result]),
    ...(target === null ? [] : endsOf(target)),
  ]);
  const ticks = ticksFor(Math.min(...all), Math.max(...all));
  const names = ticks.map(String);
  const left = widest(names) + GAP;
  const [first, last] = [points[0]!.year, points.at(-1)!.year];
  const step = (width - left - YEAR_ROOM) / Math.max(1, last - first);
  const x = (year: number): number => left + YEAR_ROOM / 2 + (year - first) * step;
  const [lowest, highest] = [ticks[0]!, ticks.at(-1)!];
  const y = (figure: number): number =>
    HEIGHT - BOTTOM - ((figure - lowest) / (highest - lowest)) * (HEIGHT - BOTTOM - TOP);
  const every = Math.max(1, Math.ceil(YEAR_ROOM / step));
  const years = Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, n) => first + n * every);
  const lines = (figureOf: (point: Point) => number | null, stroke: string, dash: string): Markup[] => {
    const told = points.flatMap((point) => {
      const value = figureOf(point);
      return value === null ? [] : [{ year: point.year, at: `${px(x(point.year))} ${px(y(value))}` }];
    });
    return told.slice(1).map(({ year, at }, n) => {
      const before = told[n]!;
      const isNext = year === before.year + 1;
      return html`<path d="M${before.at}L${at}" stroke="${stroke}" stroke-width="${isNext ? 2 : 1}"${!isNext && html` stroke-opacity="0.45"`}${dash !== "" && html` stroke-dasharray="${dash}"`}/>`;
    });
  };
  return drawn(
    width,
    HEIGHT,
    palette,
    html`${ticks.map(
      (tick, n) =>
        html`${line(left, y(tick), width, y(tick), palette.line)}${label(left - GAP, y(tick), names[n]!, { anchor: "end", fill: palette.quiet })}`,
    )}${years.map((year) => label(x(year), HEIGHT - 10, String(year), { anchor: "middle", fill: palette.quiet }))}${lines(
      ({ target }) => (target === null ? null : endOf(target)),
      palette.other,
      "3 3",
    )}${lines(({ result }) => result, palette.bar, "")}${points.map(
      ({ year, target, result }, n) =>
        html`${target !== null && targetShape(target, y, x(year), true, palette, 2 * n + 1)}${
          result !== null &&
          html`<circle cx="${px(x(year))}" cy="${px(y(result))}" r="4" fill="${palette.bar}"${datum(2 * n)}/>`
        }`,
    )}`,
  );
}
