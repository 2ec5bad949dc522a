import type { Table2x2 } from "./contingency.js";

/**
 * Williams' correction: what χ² or G² of a small 2 × 2 table is divided by.
 *
 *     q = 1 + (N/r1 + N/r2 − 1)(N/c1 + N/c2 − 1) / (6 N),   r row totals, c column totals
 *
 * Source: D. A. Williams (1976), "Improved likelihood ratio tests for complete contingency tables", Biometrika 63, 33–37.
 *
 * @returns q, above 1; `null` where a row or column is empty
 * @example williamsCorrection([7, 3, 2, 7]) // 1.0795
 */
export function williamsCorrection([a, b, c, d]: Table2x2): number | null {
  const total = a + b + c + d;
  if ((a + b) * (c + d) * (a + c) * (b + d) === 0) return null;
  return 1 + ((total / (a + b) + total / (c + d) - 1) * (total / (a + c) + total / (b + d) - 1)) / (6 * total);
}
