import type { TargetMark } from "../../model/chart.js";
import { html, type Markup } from "../html/template.js";
import type { Palette } from "./palette.js";
import { datum, px } from "./svg.js";

/** Half the size of a mark. Unit: pixels. */
const HALF = 5;

/** The end of a target that lines are drawn to; no middle of a range is made. */
export const endOf = ({ low, high }: TargetMark): number | null => low ?? high;

/** Figures of a target that decide how far a scale reaches. */
export const endsOf = ({ low, high }: TargetMark): number[] => [low, high].filter((end) => end !== null);

/**
 * A target on a scale: a lozenge for a figure, a bar for a range, an arrow head where one side is open.
 *
 * @param at the pixel of a figure along the scale
 * @param across the pixel on the other axis
 * @param isUpright whether the scale stands upright, larger figures above
 */
export function targetShape(
  { low, high }: TargetMark,
  at: (figure: number) => number,
  across: number,
  isUpright: boolean,
  { other }: Palette,
  index: number,
): Markup | null {
  const pointOf = (along: number, side: number): string =>
    isUpright ? `${px(across + side)} ${px(along)}` : `${px(along)} ${px(across + side)}`;
  const shape = (points: readonly (readonly [number, number])[]): Markup =>
    html`<path d="M${points.map(([along, side]) => pointOf(along, side)).join("L")}Z" fill="${other}"${datum(index)}/>`;
  const ahead = isUpright ? -1 : 1; // larger figures lie to the right, or above
  if (low !== null && high !== null && low !== high) {
    const [from, to] = [at(low) - ahead * 2, at(high) + ahead * 2];
    return shape([
      [from, -3],
      [to, -3],
      [to, 3],
      [from, 3],
    ]);
  }
  const end = endOf({ low, high });
  if (end === null) return null;
  const middle = at(end);
  if (low !== null && high !== null)
    return shape([
      [middle - HALF, 0],
      [middle, -HALF],
      [middle + HALF, 0],
      [middle, HALF],
    ]);
  const tip = middle + (low === null ? -ahead : ahead) * 2 * HALF;
  return shape([
    [middle, -HALF],
    [tip, 0],
    [middle, HALF],
  ]);
}
