/** A matrix of which most entries are 0, row by row. */
export interface SparseMatrix {
  readonly height: number;
  readonly width: number;
  /** Entries of row `r` are `starts[r]` to `starts[r + 1]`, exclusive; one longer than the matrix is high. */
  readonly starts: Uint32Array;
  /** Column of each entry, from 0, rising within a row. */
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}
