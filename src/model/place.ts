import type { Ordinal } from "./quantity.js";
/** Where a piece of text stands. Line and column count from 1, columns in code points. */
export interface Place {
  readonly path: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
  /** Exactly what stands there in the decoded text. */
  readonly quote: string;
}
