import type { LaneChart } from "../../model/chart.js";
import { html, type Markup } from "../html/template.js";
import { FONT_SIZE, fitted, widest } from "./labels.js";
import type { Palette } from "./palette.js";
import { type Drawn, datum, drawn, label, px } from "./svg.js";
import { YEAR_ROOM } from "./years.js";

/** Sizes. Unit: pixels. */
const ROW = 24;
const TOP = 26;
const NAME_ROOM = 240;
const GAP = 10;
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
  const height = TOP + lanes.length * ROW + 2;
  const every = Math.max(1, Math.ceil(YEAR_ROOM / cell));
  const unknown = new Set(missing);
  return drawn(
    left + Math.max(YEAR_ROOM, years.length * cell) + YEAR_ROOM / 2,
    height,
    palette,
    html`${years.map(
      (year, n) =>
        unknown.has(year) &&
        html`<path d="M${x(n)} ${TOP}h${cell}V${height}h${-cell}Z" fill="${palette.line}" fill-opacity="0.4"/>`,
    )}${years.map((year, n) => n % every === 0 && label(x(n) + cell / 2, FONT_SIZE, String(year), { anchor: "middle", fill: palette.quiet }))}${lanes.map(
      ({ present }, lane) => {
        const y = TOP + ROW * (lane + 0.5);
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
