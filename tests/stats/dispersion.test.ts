import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carrollUm, engwallFM, juillandU, kromerUR, rosengrenKF } from "../../src/stats/adjusted-frequency.js";
import { carrollD2 } from "../../src/stats/carroll-d2.js";
import { distanceDispersion, distances } from "../../src/stats/distances.js";
import {
  deviationOfProportions,
  deviationOfProportions2008,
  deviationOfProportionsEgbert,
  normalizedDeviationOfProportions,
  sparseNormalizedDeviation,
} from "../../src/stats/dp.js";
import { juillandD } from "../../src/stats/juilland-d.js";
import { klDivergence, normalizedKlDivergence } from "../../src/stats/kl-divergence.js";
import { lyneD3 } from "../../src/stats/lyne-d3.js";
import { sum } from "../../src/stats/parts.js";
import { distributionalConsistency, rosengrenS } from "../../src/stats/rosengren-s.js";
import {
  dispersionRange,
  inverseDocumentFrequency,
  maxMin,
  rangeWithSize,
  relativeRange,
  standardDeviation,
  variationCoefficient,
} from "../../src/stats/spread.js";
import { describeReference, expectClose } from "../helpers/reference.js";

const battery = (v: number[], s: number[]): Record<string, () => number | null> => ({
  f: () => sum(v),
  range: () => dispersionRange(v),
  range_relative: () => relativeRange(v),
  range_with_size: () => rangeWithSize(v, s),
  maxmin: () => maxMin(v),
  sd_population: () => standardDeviation(v, "population"),
  sd_sample: () => standardDeviation(v, "sample"),
  vc_population: () => variationCoefficient(v, "population"),
  vc_sample: () => variationCoefficient(v, "sample"),
  juilland_D_relative: () => juillandD(v, s),
  juilland_D_raw: () => juillandD(v, s, "raw"),
  juilland_D_relative_sample_sd: () => juillandD(v, s, "relative", "sample"),
  carroll_D2_relative: () => carrollD2(v, s),
  carroll_D2_raw: () => carrollD2(v, s, "raw"),
  rosengren_S: () => rosengrenS(v, s),
  rosengren_S_equal: () => distributionalConsistency(v),
  DP: () => deviationOfProportions(v, s),
  DP_norm_2012: () => normalizedDeviationOfProportions(v, s),
  DP_norm_2008: () => deviationOfProportions2008(v, s),
  DP_egbert_2020: () => deviationOfProportionsEgbert(v, s),
  KLD: () => klDivergence(v, s),
  KL_norm_base_e: () => normalizedKlDivergence(v, s, "base-e"),
  KL_norm_base_2: () => normalizedKlDivergence(v, s, "base-2"),
  KL_norm_odds: () => normalizedKlDivergence(v, s, "odds"),
  lyne_D3: () => lyneD3(v, s),
  DC: () => distributionalConsistency(v),
  idf: () => inverseDocumentFrequency(v),
  tlda_one_minus_DP: () => 1 - deviationOfProportions(v, s)!,
  tlda_one_minus_KL_odds: () => 1 - normalizedKlDivergence(v, s, "odds")!,
  juilland_U: () => juillandU(v),
  carroll_Um: () => carrollUm(v),
  rosengren_KF: () => rosengrenKF(v),
  engwall_FM: () => engwallFM(v),
  kromer_UR: () => kromerUR(v),
});

describeReference("dispersion", (cases) => {
  it.each(cases.map((test) => [test.id, test] as const))("%s", (_, { inputs, expected, tolerance }) => {
    if (inputs.tokens) {
      const tokens = inputs.tokens as string[];
      const positions = tokens.flatMap((token, i) => (token === inputs.word ? [i] : []));
      const found = distanceDispersion(positions, tokens.length)!;
      expect(distances(positions, tokens.length)).toEqual(expected.distances);
      const named = { ARF: found.arf, AWT: found.awt, ALD: found.ald, f_ALD: found.fAld, f_AWT: found.fAwt };
      for (const [name, value] of Object.entries(named)) expectClose(value, expected[name], tolerance, name);
      return;
    }
    const all = battery(inputs.v, inputs.s ?? inputs.v.map(() => 1));
    for (const [name, value] of Object.entries(expected)) {
      expect(all, `${name} has a function`).toHaveProperty(name);
      expectClose(all[name]!(), value as number, tolerance, name);
    }
  });
});

describe("dispersion at the edges", () => {
  it("has no answer for a term without occurrences", () => {
    const all = battery([0, 0, 0], [5, 6, 7]);
    for (const name of ["DP", "DP_norm_2012", "KLD", "lyne_D3", "rosengren_S", "juilland_D_relative", "idf"]) {
      expect(all[name]!(), name).toBeNull();
    }
  });

  it("has no normalised answer for a corpus of one part", () => {
    expect(normalizedDeviationOfProportions([3], [10])).toBeNull();
    expect(juillandD([3], [10])).toBeNull();
    expect(carrollD2([3], [10])).toBeNull();
  });

  it("leaves out empty documents", () => {
    expect(normalizedDeviationOfProportions([2, 0, 1], [10, 0, 20])).toBe(
      normalizedDeviationOfProportions([2, 1], [10, 20]),
    );
  });

  it("refuses a count in an empty document, and lists of different length", () => {
    expect(() => deviationOfProportions([1], [0])).toThrow(RangeError);
    expect(() => deviationOfProportions([1, 2], [1])).toThrow(RangeError);
    expect(() => deviationOfProportions([-1, 2], [1, 1])).toThrow(RangeError);
  });
});

describe("normalised DP", () => {
  const parts = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 40, max: 4000 })), { minLength: 2, maxLength: 20 });

  it("stays within 0 and 1, and is the same from the holding parts alone", () => {
    fc.assert(
      fc.property(parts, (rows) => {
        const [counts, sizes] = [rows.map((row) => row[0]), rows.map((row) => row[1])];
        const dense = normalizedDeviationOfProportions(counts, sizes);
        const holding = rows.filter(([count]) => count > 0);
        const sparse = sparseNormalizedDeviation(
          holding.map((row) => row[0]),
          holding.map((row) => row[1]),
          { size: sum(sizes), smallest: Math.min(...sizes), parts: sizes.length },
        );
        if (dense === null) return sparse === null;
        return dense >= 0 && dense <= 1 + 1e-12 && Math.abs(dense - sparse!) < 1e-12;
      }),
    );
  });

  it("is 0 for a term as even as the text and 1 for a term in the smallest part alone", () => {
    expect(normalizedDeviationOfProportions([1, 2, 3], [10, 20, 30])).toBeCloseTo(0, 12);
    expect(normalizedDeviationOfProportions([4, 0, 0], [10, 20, 30])).toBeCloseTo(1, 12);
  });
});
