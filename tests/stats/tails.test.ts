import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquaredLog10P, chiSquaredP } from "../../src/stats/chi-squared-survival.js";
import { conditionalOddsRatio, fisherExact } from "../../src/stats/fisher-exact.js";
import { logGamma, lowerGamma, upperGamma } from "../../src/stats/gamma.js";
import { hypergeometric } from "../../src/stats/hypergeometric.js";
import { logLikelihood } from "../../src/stats/log-likelihood.js";
import { logRatio, logRatioInterval } from "../../src/stats/log-ratio.js";
import { normalQuantile, normalSurvival } from "../../src/stats/normal.js";
import { benjaminiHochberg, bonferroni, discreteBenjaminiHochberg, holm } from "../../src/stats/p-adjust.js";
import { documentScores, rankSumTest, smallestP } from "../../src/stats/rank-sum-test.js";
import { testableBelow } from "../../src/stats/testable.js";

describe("chiSquaredP", () => {
  it("is a sum of exponentials for even degrees of freedom", () => {
    // Q(k, x) = e^−x Σ x^i / i! for whole k
    for (const x of [0.5, 3, 20, 300]) {
      expect(chiSquaredP(2 * x, 2) / Math.exp(-x)).toBeCloseTo(1, 11);
      expect(chiSquaredP(2 * x, 6) / (Math.exp(-x) * (1 + x + x ** 2 / 2))).toBeCloseTo(1, 11);
    }
  });

  it("knows the tables' critical values", () => {
    expect(chiSquaredP(3.841458820694124)).toBeCloseTo(0.05, 14);
    expect(chiSquaredP(10.827566170662733)).toBeCloseTo(0.001, 14);
    expect(chiSquaredP(0)).toBe(1);
  });

  it("does not go astray where a double ends", () => {
    expect(chiSquaredP(31_777)).toBe(0);
    // Asymptotically e^(−x/2) · sqrt(2 / (π x)); the logarithm is what is left of it.
    const x = 31_777;
    const expected = (-x / 2 + Math.log(Math.sqrt(2 / (Math.PI * x)))) / Math.LN10;
    expect(chiSquaredLog10P(x) / expected).toBeCloseTo(1, 8);
  });

  it("falls as the statistic grows", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1400, noNaN: true }), fc.integer({ min: 1, max: 40 }), (x, df) => {
        return chiSquaredP(x, df) >= chiSquaredP(x + 1, df) && chiSquaredP(x, df) <= 1;
      }),
    );
  });
});

describe("gamma functions", () => {
  it("are factorials for whole numbers, and complements of each other", () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    for (const [a, x] of [
      [0.5, 0.1],
      [3, 2],
      [3, 9],
      [200, 180],
      [200, 240],
    ] as const) {
      expect(upperGamma(a, x) + lowerGamma(a, x)).toBeCloseTo(1, 12);
    }
  });
});

describe("normalQuantile", () => {
  it("is the inverse of the survival function, far out too", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    for (const p of [1e-12, 1e-5, 0.2, 0.5, 0.9]) expect(normalSurvival(-normalQuantile(p)) / p).toBeCloseTo(1, 9);
  });
});

describe("adjusted p values", () => {
  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
  it("keep their order, and grow from Benjamini-Hochberg to Holm to Bonferroni", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const [q, h, b] = [benjaminiHochberg(p), holm(p), bonferroni(p)];
        return p.every(
          (value, i) =>
            value <= q[i]! + 1e-15 &&
            q[i]! <= h[i]! + 1e-12 &&
            h[i]! <= b[i]! + 1e-12 &&
            p.every((other, j) => value > other || q[i]! <= q[j]!),
        );
      }),
    );
  });

  it("refuse what is no probability", () => {
    expect(() => benjaminiHochberg([0.5, Number.NaN])).toThrow(RangeError);
  });
});

/** All ways to draw `n` of the scores, the slow way. */
function* draws(scores: readonly number[], n: number): Generator<number> {
  if (n === 0) yield 0;
  else if (scores.length >= n) {
    for (const sum of draws(scores.slice(1), n - 1)) yield sum + scores[0]!;
    yield* draws(scores.slice(1), n);
  }
}

describe("discreteBenjaminiHochberg", () => {
  const figure = fc.integer({ min: 1, max: 50 });
  const tests = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 30 });
  const listsOf = (pairs: readonly (readonly [number, number])[]) => ({
    p: pairs.map(([a, b]) => Math.max(a, b) / 50),
    least: pairs.map(([a, b]) => Math.min(a, b) / 50),
  });

  it("is the least over all larger p of p times the tests that could reach it over those that did", () => {
    fc.assert(
      fc.property(tests, (pairs) => {
        const { p, least } = listsOf(pairs);
        const expected = p.map((own) =>
          Math.min(
            1,
            ...p
              .filter((other) => other >= own)
              .map((t) => (t * least.filter((l) => l <= t).length) / p.filter((other) => other <= t).length),
          ),
        );
        return discreteBenjaminiHochberg(p, least).every((q, i) => Math.abs(q - expected[i]!) < 1e-12);
      }),
    );
  });

  it("never gives a larger q than Benjamini-Hochberg over all tests, and the same where all can reach 0", () => {
    fc.assert(
      fc.property(tests, (pairs) => {
        const { p, least } = listsOf(pairs);
        const plain = benjaminiHochberg(p);
        const none = p.map(() => 0);
        return (
          discreteBenjaminiHochberg(p, least).every((q, i) => q <= plain[i]!) &&
          discreteBenjaminiHochberg(p, none).every((q, i) => q === plain[i])
        );
      }),
    );
  });
});

describe("testableBelow", () => {
  it("takes tests that could give the same p together or not at all, whatever their last digits", () => {
    // Two tests at 0.01 and three at 0.02: 0.02 · 5 is above 0.06, and so none of the three is made.
    expect(testableBelow([0.01, 0.01, 0.02 - 1e-17, 0.02, 0.02 + 1e-17], 0.06)).toBe(0.01);
    expect(testableBelow([0.01, 0.01, 0.02, 0.02, 0.02], 0.1)).toBe(0.02);
    expect(testableBelow([0.5], 0.1)).toBe(0);
  });
});

describe("rankSumTest", () => {
  it("agrees with all ways to draw the group", () => {
    const rate = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(rate, { minLength: 4, maxLength: 9 }), fc.integer({ min: 1, max: 3 }), (rates, n) => {
        const holding = rates.filter((value) => value > 0);
        const all = documentScores(holding, rates.length);
        const scoreOf = new Map(holding.map((value, i) => [value, all.scores[i]!]));
        const scores = rates.map((value) => scoreOf.get(value) ?? 0);
        const group = scores.slice(0, n);
        const sum = group.reduce((total, score) => total + score, 0);
        const found = rankSumTest(all, n, { sum, holding: group.filter((score) => score > 0).length });
        const sums = [...draws(scores, n)];
        const above = sums.filter((other) => other >= sum).length / sums.length;
        const below = sums.filter((other) => other <= sum).length / sums.length;
        const expected = found.side === 0 ? 1 : Math.min(1, 2 * (found.side > 0 ? above : below));
        return Math.abs(found.p - expected) < 1e-9 && found.p >= smallestP(holding.length, n, rates.length) - 1e-12;
      }),
    );
  });

  it("gives 12 of 20 documents against 0 of 20 the p of Fisher's test", () => {
    const all = documentScores(
      Array.from({ length: 12 }, (_, i) => i + 1),
      40,
    );
    const sum = all.scores.reduce((total, score) => total + score, 0);
    const expected = fisherExact([12, 8, 0, 20]).greater;
    expect(rankSumTest(all, 20, { sum, holding: 12 }).p / (2 * expected)).toBeCloseTo(1, 9);
    expect(smallestP(12, 20, 40) / (2 * expected)).toBeCloseTo(1, 9);
  });
});

describe("tests at the edges", () => {
  it("sum hypergeometric probabilities to 1 in large corpora", () => {
    const { probabilities } = hypergeometric(15_828, 4_675, 14_307_668);
    expect(probabilities.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 12);
  });

  it("find no odds ratio where the first cell is as large as it can be", () => {
    expect(conditionalOddsRatio([3, 0, 0, 5])).toBeNull();
    expect(conditionalOddsRatio([0, 3, 5, 0])).toBe(0);
    // 36 ω² + 32 ω³ + 3 ω⁴ = 1 for this table
    const odds = conditionalOddsRatio([1, 3, 3, 1], 0)!;
    expect(36 * odds ** 2 + 32 * odds ** 3 + 3 * odds ** 4).toBeCloseTo(1, 12);
  });

  it("refuse impossible counts", () => {
    expect(() => logLikelihood(5, 1, 4, 10)).toThrow(RangeError);
    expect(() => logLikelihood(-1, 1, 4, 10)).toThrow(RangeError);
    expect(() => logLikelihood(0, 0, 0, 10)).toThrow(RangeError);
    expect(() => fisherExact([1.5, 1, 1, 1])).toThrow(RangeError);
  });

  it("give an interval around the log ratio, and none without occurrences", () => {
    const [low, high] = logRatioInterval(30, 10, 1000, 1000)!;
    // ln 3 ± 1.96 · sqrt(1/30 − 1/1000 + 1/10 − 1/1000)
    const reach = (1.959963984540054 * Math.sqrt(1 / 30 + 1 / 10 - 2 / 1000)) / Math.LN2;
    expect([low, high]).toEqual([expect.closeTo(Math.log2(3) - reach, 9), expect.closeTo(Math.log2(3) + reach, 9)]);
    expect(logRatioInterval(0, 0, 10, 10)).toBeNull();
  });

  it("give no log ratio where half an occurrence for none would turn its sign, and one everywhere else", () => {
    expect(logRatio(1, 0, 10_000, 1_000)).toBeNull();
    expect(logRatio(0, 1, 1_000, 10_000)).toBeNull();
    expect(logRatio(1, 0, 2_000, 1_000)).toBeNull(); // 1 / 2,000 = 0.5 / 1,000: no equal rates
    expect(logRatioInterval(1, 0, 10_000, 1_000)).toBeNull();
    expect(logRatio(6, 0, 10_000, 1_000)).toBeCloseTo(Math.log2(1.2), 12);
    const sizes = [50, 400, 3_000];
    for (const [n1, n2] of sizes.flatMap((a) => sizes.map((b) => [a, b] as const))) {
      for (let f1 = 0; f1 < 12; f1++) {
        for (let f2 = 0; f2 < 12; f2++) {
          const ratio = logRatio(f1, f2, n1, n2);
          if (ratio !== null) expect(Math.sign(ratio)).toBe(Math.sign(f1 * n2 - f2 * n1));
          else expect(logLikelihood(f1, f2, n1, n2)).toBeLessThan(1);
        }
      }
    }
  });
});
