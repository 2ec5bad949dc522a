import type { SparseMatrix } from "../model/sparse-matrix.js";
import { machineCell } from "./figure.js";

const AT_A_TIME = 4_096;

/**
 * A matrix in the MatrixMarket exchange format, coordinates from 1, row by row: for scipy, R's Matrix, Julia.
 *
 * Source: R. F. Boisvert, R. Pozo & K. A. Remington (1996), "The Matrix Market Exchange Formats: Initial Design", NIST.
 *
 * @param comment lines of ASCII that say what rows, columns and figures are
 */
export function* matrixMarket(matrix: SparseMatrix, comment: readonly string[] = []): Generator<string> {
  const { height, width, starts, columns, values } = matrix;
  const field = values.every(Number.isInteger) ? "integer" : "real";
  yield `%%MatrixMarket matrix coordinate ${field} general\n`;
  for (const line of comment) yield `% ${line}\n`;
  yield `${height} ${width} ${values.length}\n`;
  let lines: string[] = [];
  for (let row = 0; row < height; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      lines.push(`${row + 1} ${columns[at]! + 1} ${machineCell(values[at]!)}\n`);
    }
    if (lines.length >= AT_A_TIME) {
      yield lines.join("");
      lines = [];
    }
  }
  yield lines.join("");
}
