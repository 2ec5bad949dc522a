/** A half-open range of code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
