import type { Indicator } from "./indicators.js";

/** A figure of the catalogue: `indicator` is its id. */
export interface HeadlineFigure extends Indicator {
  /** Which part or sibling of the series it is, `null` for the series itself. */
  readonly scope: string | null;
}
