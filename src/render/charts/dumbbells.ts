import type { DumbbellChart } from "../../model/chart.js";
import { html } from "../html/template.js";
import { fitted, widest } from "./labels.js";
import type { Palette } from "./palette.js";
import { type Drawn, datum, drawn, label, line, px } from "./svg.js";
import { endOf, endsOf, targetShape } from "./target-mark.js";

/** Sizes. Unit: pixels, shares of the width. */
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
