import type { DumbbellChart, LaneChart, TargetMark, YearChart } from "../../model/chart.js";
import { html, type Insertable, type Markup } from "../html/template.js";
import { FONT_SIZE, fitted, type Palette, widest } from "./look.js";

/** A picture of few shapes, drawn here: lanes, marks on a scale. Unit of size: pixels. */
export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

function drawn(width: number, height: number, { font, ink }: Palette, content: Insertable): Drawn {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return {
    width: w,
    height: h,
    svg: html`<svg width="${w}" height="${h}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><g font-size="${FONT_SIZE}px" font-family="${font}" fill="${ink}">${content}</g></svg>`
      .text,
  };
}

const px = (value: number): number => Math.round(value * 10) / 10;

const datum = (index: number | null): Markup | null => (index === null ? null : html` data-i="${index}"`);

const label = (
  x: number,
  y: number,
  text: string,
  more: { readonly anchor?: "middle" | "end"; readonly fill?: string; readonly datum?: number } = {},
): Markup =>
  html`<text x="${px(x)}" y="${px(y)}" dominant-baseline="central"${more.anchor && html` text-anchor="${more.anchor}"`}${more.fill && html` fill="${more.fill}"`}${datum(more.datum ?? null)}>${text}</text>`;

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): Markup =>
  html`<path d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}" stroke="${stroke}" stroke-width="${width}" fill="none"/>`;

/** Half the size of a mark. Unit: pixels. */
const HALF = 5;

/** The end of a target that lines are drawn to; no middle of a range is made. */
const endOf = ({ low, high }: TargetMark): number | null => low ?? high;

/** Figures of a target that decide how far a scale reaches. */
const endsOf = ({ low, high }: TargetMark): number[] => [low, high].filter((end) => end !== null);

/**
 * A target on a scale: a lozenge for a figure, a bar for a range, an arrow head where one side is open.
 *
 * @param at the pixel of a figure along the scale
 * @param across the pixel on the other axis
 * @param isUpright whether the scale stands upright, larger figures above
 */
function targetShape(
  { low, high }: TargetMark,
  at: (figure: number) => number,
  across: number,
  isUpright: boolean,
  { other }: Palette,
  index: number,
): Markup | null {
  const pointOf = (along: number, side: number): string =>
    isUpright ? `${px(across + side)} ${px(along)}` : `${px(along)} ${px(across + side)}`;
  /** @param corners along the scale and across it, in turn */
  const shape = (...corners: readonly number[]): Markup => {
    const points = corners.flatMap((along, n) => (n % 2 === 0 ? pointOf(along, corners[n + 1]!) : []));
    return html`<path d="M${points.join("L")}Z" fill="${other}"${datum(index)}/>`;
  };
  const ahead = isUpright ? -1 : 1; // larger figures lie to the right, or above
  if (low !== null && high !== null && low !== high) {
    const [from, to] = [at(low) - ahead * 2, at(high) + ahead * 2];
    return shape(from, -3, to, -3, to, 3, from, 3);
  }
  const end = endOf({ low, high });
  if (end === null) return null;
  const middle = at(end);
  if (low !== null && high !== null) return shape(middle - HALF, 0, middle, -HALF, middle + HALF, 0, middle, HALF);
  const tip = middle + (low === null ? -ahead : ahead) * 2 * HALF;
  return shape(middle, -HALF, tip, 0, middle, HALF);
}

/** Sizes of a picture of rows. Unit: pixels, shares of the width. */
const ROW = 25;
const NAME_SHARE = 0.3;
const FIGURES_SHARE = 0.36;
const GAP = 10;
/** Room at both ends of the scale for marks that reach beyond their figure. */
const EDGE = 12;

/** What was reached (a disc) and what is aimed at, a row each; names at the left, figures at the right. */
export function dumbbellDrawing({ rows }: DumbbellChart, width: number, palette: Palette): Drawn {
  const names = rows.map((row) => fitted(row.label, width * NAME_SHARE));
  const figures = rows.map((row) => fitted(row.figures, width * FIGURES_SHARE));
  const [left, right] = [widest(names) + GAP + EDGE, width - widest(figures) - GAP - EDGE];
  const all = rows.flatMap(({ result, target }) => [...(result === null ? [] : [result]), ...endsOf(target)]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (figure: number): number =>
    high > low ? left + ((figure - low) / (high - low)) * (right - left) : (left + right) / 2;
  const height = rows.length * ROW + 4;
  return drawn(
    width,
    height,
    palette,
    html`${low < 0 && high > 0 && line(at(0), 0, at(0), height, palette.line)}${rows.map(({ result, target }, n) => {
      const y = 2 + ROW * (n + 0.5);
      const end = endOf(target);
      return html`${label(0, y, names[n]!)}${
        result !== null && end !== null && line(at(result), y, at(end), y, palette.weak, 2)
      }${targetShape(target, at, y, false, palette, 2 * n + 1)}${
        result !== null && html`<circle cx="${px(at(result))}" cy="${y}" r="4.5" fill="${palette.bar}"${datum(2 * n)}/>`
      }${label(width, y, figures[n]!, { anchor: "end", fill: palette.quiet })}`;
    })}`,
  );
}

/** Sizes of a picture of years. Unit: pixels. */
const HEIGHT = 190;
const TOP = 14;
const BOTTOM = 26;
const SCALE_GAP = 8;
const YEAR_ROOM = 42;
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
  const left = widest(names) + SCALE_GAP;
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
        html`${line(left, y(tick), width, y(tick), palette.line)}${label(left - SCALE_GAP, y(tick), names[n]!, { anchor: "end", fill: palette.quiet })}`,
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

/** Sizes of lanes. Unit: pixels. */
const LANE = 24;
const HEAD = 26;
const NAME_ROOM = 240;
const NARROWEST = 9;
const BROADEST = 56;
const BAR = 12;
const DOT = 2;

/** A bar over the years in which it is said, a dot for a year that has documents without it, shade where there are none. */
export function laneDrawing({ years, missing, lanes }: LaneChart, width: number, palette: Palette): Drawn {
  const names = lanes.map((lane) => fitted(lane.label, NAME_ROOM));
  const left = widest(names) + GAP;
  const cell = Math.min(
    BROADEST,
    Math.max(NARROWEST, Math.floor((width - left - YEAR_ROOM / 2) / Math.max(1, years.length))),
  );
  const x = (index: number): number => left + index * cell;
  const height = HEAD + lanes.length * LANE + 2;
  const every = Math.max(1, Math.ceil(YEAR_ROOM / cell));
  const unknown = new Set(missing);
  return drawn(
    left + Math.max(YEAR_ROOM, years.length * cell) + YEAR_ROOM / 2,
    height,
    palette,
    html`${years.map(
      (year, n) =>
        unknown.has(year) &&
        html`<path d="M${x(n)} ${HEAD}h${cell}V${height}h${-cell}Z" fill="${palette.line}" fill-opacity="0.4"/>`,
    )}${years.map((year, n) => n % every === 0 && label(x(n) + cell / 2, FONT_SIZE, String(year), { anchor: "middle", fill: palette.quiet }))}${lanes.map(
      ({ present }, lane) => {
        const y = HEAD + LANE * (lane + 0.5);
        const said = new Set(present);
        return html`${label(0, y, names[lane]!, { datum: lane })}${years.map(
          (year, n) =>
            !said.has(year) &&
            !unknown.has(year) &&
            html`<circle cx="${px(x(n) + cell / 2)}" cy="${y}" r="${DOT}" fill="${palette.weak}"/>`,
        )}${barsOf(years, said).map(([from, to]) => bar(x(from) + 1, y, (to - from + 1) * cell - 2, palette, lane))}`;
      },
    )}`,
  );
}

const bar = (x: number, y: number, width: number, { bar: fill }: Palette, lane: number): Markup =>
  html`<rect x="${px(x)}" y="${px(y - BAR / 2)}" width="${px(width)}" height="${BAR}" rx="3" fill="${fill}"${datum(lane)}/>`;

/** First and last index of each stretch of years in a row. */
function barsOf(years: readonly number[], said: ReadonlySet<number>): [number, number][] {
  const bars: [number, number][] = [];
  years.forEach((year, n) => {
    if (!said.has(year)) return;
    const last = bars.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else bars.push([n, n]);
  });
  return bars;
}
