/** Tests that share a smallest attainable p. */
export interface TestKind {
  /** Smallest p that the test could give, whatever the data say, 0 to 1. */
  readonly smallest: number;
  /** How many tests of this kind there are. */
  readonly tests: number;
}

/**
 * Which of many discrete tests need be made at all: those that could become significant after correction for the tests
 * that are made. A term of two documents can never be evidence; testing it would only cost the others their power.
 *
 *     K = smallest number with #{tests with smallest p ≤ α / K} ≤ K
 *
 * What could be attained depends on how many documents hold the term, not on which, so the choice takes nothing away from
 * the tests that follow.
 *
 * Source: R. E. Tarone (1990), "A modified Bonferroni method for discrete data", Biometrics 46(2), 515–522; with
 * Benjamini-Hochberg: P. B. Gilbert (2005), JRSS C 54(1), 143–158.
 *
 * @param level α, the level that the corrected tests will be held to
 * @returns largest `smallest` of a test that is made; 0 where no test is worth making
 */
export function testableBelow(kinds: readonly TestKind[], level: number): number {
  const order = [...kinds].sort((a, b) => a.smallest - b.smallest);
  let made = 0;
  let largest = 0;
  for (const { smallest, tests } of order) {
    // A kind that fits only in part fits not at all: its tests are alike.
    if (smallest * (made + tests) > level) break;
    made += tests;
    largest = smallest;
  }
  return largest;
}
