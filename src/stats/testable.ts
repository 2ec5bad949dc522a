/**
 * Which of many discrete tests need be made at all where the whole list is to hold not one false finding: those that could
 * become significant after correction for the tests that are made. A term of two documents can never be evidence; testing
 * it would only cost the others their power.
 *
 *     K = smallest number with #{tests with smallest p ≤ α / K} ≤ K
 *
 * What could be attained depends on how many documents hold the term, not on which, so the choice takes nothing away from
 * the tests that follow.
 *
 * Source: R. E. Tarone (1990), "A modified Bonferroni method for discrete data", Biometrics 46(2), 515–522.
 *
 * @param least smallest p that each test could give, whatever the data say, 0 to 1
 * @param level α, the level that the corrected tests will be held to
 * @returns largest smallest p of a test that is made; 0 where no test is worth making
 */
export function testableBelow(least: readonly number[], level: number): number {
  const order = Float64Array.from(least).sort();
  let largest = 0;
  for (let made = 1; made <= order.length; made++) {
    const value = order[made - 1]!;
    // Tests that could give the same are made together or not at all; the same by arithmetic, not to the last digit.
    if (made < order.length && order[made]! <= value * (1 + ROUNDING)) continue;
    if (value * made > level) break;
    largest = value;
  }
  return largest;
}

/** Relative difference of two p that are the same by arithmetic. */
export const ROUNDING = 1e-9;
