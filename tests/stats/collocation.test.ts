import { describe, expect, it } from "vitest";
import {
  berryRoggheZ,
  deltaP,
  dice,
  expectedTogether,
  logDice,
  minimumSensitivity,
  mutualInformation,
  normalizedMutualInformation,
  pairJaccard,
  pairOddsRatio,
  tScore,
  zScore,
} from "../../src/stats/association.js";
import { chiSquared } from "../../src/stats/chi-squared.js";
import { pairTable } from "../../src/stats/contingency.js";
import { logLikelihoodOfTable } from "../../src/stats/log-likelihood.js";
import { describeReference, expectClose, type ReferenceCase } from "../helpers/reference.js";

function battery(O: number, f1: number, f2: number, N: number): Record<string, () => number | null> {
  const pair = { together: O, first: f1, second: f2, size: N };
  return {
    E: () => expectedTogether(pair),
    MI: () => mutualInformation(pair),
    MI2: () => mutualInformation(pair, 2),
    MI3: () => mutualInformation(pair, 3),
    t_simple: () => tScore(pair),
    t_binomial: () => tScore(pair, "binomial"),
    z_simple: () => zScore(pair),
    z_binomial: () => zScore(pair, "binomial"),
    dice: () => dice(pair),
    logDice: () => logDice(pair),
    jaccard: () => pairJaccard(pair),
    min_sensitivity: () => minimumSensitivity(pair),
    G2: () => logLikelihoodOfTable(pairTable(O, f1, f2, N)),
    chi2: () => chiSquared(pairTable(O, f1, f2, N)),
    NPMI: () => normalizedMutualInformation(pair),
    deltaP_2_given_1: () => deltaP(pair),
    deltaP_1_given_2: () => deltaP({ ...pair, first: f2, second: f1 }),
    odds_ratio: () => pairOddsRatio(pair),
    log_odds_ratio: () => Math.log(pairOddsRatio(pair)!),
  };
}

/** Counts neighbours the slow way, as NLTK does, with N the number of tokens that the case states. */
function checkBigrams({ inputs, expected, tolerance }: ReferenceCase): void {
  const tokens = inputs.tokens as string[];
  const counts: Record<string, number> = {};
  for (let i = 1; i < tokens.length; i++) {
    const bigram = `${tokens[i - 1]} ${tokens[i]}`;
    counts[bigram] = (counts[bigram] ?? 0) + 1;
  }
  expect(counts).toEqual(expected.bigrams);
  const of = (word: string): number => tokens.filter((token) => token === word).length;
  for (const measure of ["MI", "G2"]) {
    for (const [bigram, value] of Object.entries(expected[measure])) {
      const [first, second] = bigram.split(" ") as [string, string];
      const found = battery(counts[bigram]!, of(first), of(second), expected.n_tokens)[measure]!();
      expectClose(found, value as number, tolerance, `${measure} ${bigram}`);
    }
  }
}

describeReference("collocation", (cases) => {
  it.each(cases.map((test) => [test.id, test] as const))("%s", (_, test) => {
    const { inputs, expected, tolerance } = test;
    if (inputs.tokens) return checkBigrams(test);
    if (inputs.Fn !== undefined) {
      const found = berryRoggheZ(inputs.K, inputs.Fn, inputs.Fc, inputs.Z, inputs.S)!;
      expectClose(found.p, expected.p, tolerance, "p");
      expectClose(found.expected, expected.E, tolerance, "E");
      expectClose(found.z, expected.z, tolerance, "z");
      return;
    }
    const all =
      inputs.f_xy === undefined
        ? battery(inputs.O, inputs.f1, inputs.f2, inputs.N)
        : battery(inputs.f_xy, inputs.f_x, inputs.f_y, 1e9);
    for (const [name, value] of Object.entries(expected)) {
      expect(all, `${name} has a function`).toHaveProperty(name);
      expectClose(all[name]!(), value as number, tolerance, name);
    }
  });
});

describe("association at the edges", () => {
  it("has no answer for words that never occur together", () => {
    const pair = { together: 0, first: 4, second: 5, size: 100 };
    expect([mutualInformation(pair), tScore(pair), logDice(pair)]).toEqual([null, null, null]);
    expect(normalizedMutualInformation(pair)).toBe(-1);
    expect(dice(pair)).toBe(0);
  });

  it("refuses counts that make no table", () => {
    expect(() => pairOddsRatio({ together: 5, first: 4, second: 9, size: 100 })).toThrow(RangeError);
    expect(() => expectedTogether({ together: 0, first: 0, second: 0, size: 0 })).toThrow(RangeError);
  });
});
