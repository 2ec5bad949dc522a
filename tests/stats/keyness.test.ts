import { expect, it } from "vitest";
import { bayesFactor } from "../../src/stats/bayes-factor.js";
import { chiSquared, signedChiSquared } from "../../src/stats/chi-squared.js";
import { chiSquaredP } from "../../src/stats/chi-squared-survival.js";
import { expectation, keynessTable } from "../../src/stats/contingency.js";
import { oddsRatio, percentDifference, relativeRisk } from "../../src/stats/effect-size.js";
import { ell } from "../../src/stats/ell.js";
import { conditionalOddsRatio, fisherExact } from "../../src/stats/fisher-exact.js";
import {
  logLikelihood,
  logLikelihoodOfTable,
  logLikelihoodSeveral,
  logLikelihoodTwoCell,
  signedLogLikelihood,
} from "../../src/stats/log-likelihood.js";
import { logOddsDirichlet, weightedLogOdds } from "../../src/stats/log-odds-prior.js";
import { logRatio } from "../../src/stats/log-ratio.js";
import { normalSurvival } from "../../src/stats/normal.js";
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from "../../src/stats/p-adjust.js";
import { sum } from "../../src/stats/parts.js";
import { williamsCorrection } from "../../src/stats/williams.js";
import { describeReference, expectClose, type ReferenceCase } from "../helpers/reference.js";

const battery = ({ f1, f2, n1, n2 }: Record<"f1" | "f2" | "n1" | "n2", number>): Record<string, number | null> => {
  const four = [f1, f2, n1, n2] as const;
  const twoCell = logLikelihoodTwoCell(...four);
  const table = keynessTable(...four);
  const { expected } = logLikelihoodSeveral([f1, f2], [n1, n2]);
  return {
    E1: expected[0]!,
    E2: expected[1]!,
    G2_two_cell: twoCell,
    G2_four_cell: logLikelihood(...four),
    direction: Math.sign(expectation(table).deviation),
    p_two_cell: chiSquaredP(twoCell),
    p_four_cell: chiSquaredP(logLikelihood(...four)),
    chi2: chiSquared(table),
    chi2_yates: chiSquared(table, "yates"),
    BIC_two_cell: bayesFactor(twoCell, n1 + n2),
    ELL_ucrel: ell(twoCell, n1 + n2, Math.min(...expected)),
    log_ratio_zero_half: logRatio(...four),
    pct_diff: percentDifference(...four),
    relative_risk: relativeRisk(...four),
    odds_ratio: oddsRatio(...four),
    log_ratio: logRatio(...four),
  };
};

const ofTable = (cells: [number, number, number, number]): Record<string, number | null> => {
  const q = williamsCorrection(cells)!;
  return {
    chi2: chiSquared(cells),
    p: chiSquaredP(chiSquared(cells)),
    chi2_yates: chiSquared(cells, "yates"),
    p_yates: chiSquaredP(chiSquared(cells, "yates")),
    chi2_yates_literal: chiSquared(cells, "yates-literal"),
    q,
    chi2_williams: chiSquared(cells) / q,
    G2_williams: logLikelihoodOfTable(cells) / q,
    two_sided: fisherExact(cells).twoSided,
    less: fisherExact(cells).less,
    greater: fisherExact(cells).greater,
    sample_odds_ratio: oddsRatio(cells[0], cells[2], cells[0] + cells[1], cells[2] + cells[3]),
    conditional_mle_odds_ratio: conditionalOddsRatio(cells),
  };
};

function compareAll(found: Record<string, number | null>, test: ReferenceCase): void {
  for (const [name, value] of Object.entries(test.expected)) {
    expectClose(found[name], value as number, test.tolerance, `${test.id}.${name}`);
  }
}

/** Names of a list of figures, largest first; equal figures (to 9 digits) by name. */
const ranked = (figures: Record<string, number>): string[] =>
  Object.keys(figures).sort(
    (a, b) => Number(figures[b]!.toFixed(9)) - Number(figures[a]!.toFixed(9)) || (a < b ? -1 : 1),
  );

function checkSignedRanking(test: ReferenceCase): void {
  const { target, reference } = test.inputs as Record<"target" | "reference", Record<string, number>>;
  const sizes = [sum(Object.values(target)), sum(Object.values(reference))] as const;
  const terms = [...new Set([...Object.keys(target), ...Object.keys(reference)])];
  const tables = terms.map((term) => [term, keynessTable(target[term] ?? 0, reference[term] ?? 0, ...sizes)] as const);
  const chi2 = Object.fromEntries(tables.map(([term, table]) => [term, signedChiSquared(table)]));
  const g2 = Object.fromEntries(tables.map(([term, table]) => [term, signedLogLikelihood(table)]));
  for (const [term, value] of Object.entries(test.expected.chi2_quanteda)) {
    expectClose(chi2[term], value as number, test.tolerance, `chi2 ${term}`);
  }
  for (const [term, value] of Object.entries(test.expected.G2_four_cell_signed)) {
    expectClose(g2[term], value as number, test.tolerance, `G2 ${term}`);
  }
  expect(ranked(chi2)).toEqual(test.expected.order_chi2);
  expect(ranked(g2)).toEqual(test.expected.order_G2);
}

function checkMonroe(test: ReferenceCase): void {
  const { y1, y2, alpha } = test.inputs as Record<"y1" | "y2" | "alpha", number[]>;
  const [n1, n2, alphaTotal] = [sum(y1), sum(y2), sum(alpha)];
  (test.expected.words as Record<string, number>[]).forEach((word, i) => {
    const two = logOddsDirichlet(y1[i]!, y2[i]!, n1, n2, alpha[i]!, alphaTotal, 2);
    const four = logOddsDirichlet(y1[i]!, y2[i]!, n1, n2, alpha[i]!, alphaTotal, 4);
    expectClose(two.delta, word.delta!, test.tolerance, "delta");
    expectClose(two.variance, word.var2!, test.tolerance, "var2");
    expectClose(two.z, word.z2!, test.tolerance, "z2");
    expectClose(four.variance, word.var4!, test.tolerance, "var4");
    expectClose(four.z, word.z4!, test.tolerance, "z4");
    const score = test.expected.scattertext_score?.[i];
    if (score !== undefined) expectClose(1 - 2 * (1 - normalSurvival(four.z)), score, test.tolerance, "scattertext");
  });
}

function checkTidylo(test: ReferenceCase): void {
  const rows = test.inputs.rows as [set: number, feature: number, n: number][];
  const sets = [...new Set(rows.map(([set]) => set))];
  const features = [...new Set(rows.map(([, feature]) => feature))];
  const counts = sets.map((set) =>
    features.map((feature) => rows.find((row) => row[0] === set && row[1] === feature)?.[2] ?? 0),
  );
  const found = weightedLogOdds(counts);
  rows.forEach(([set, feature], i) => {
    const { delta, z } = found[sets.indexOf(set)]![features.indexOf(feature)]!;
    expectClose(delta, test.expected[i].log_odds, test.tolerance, "log odds");
    expectClose(z, test.expected[i].weighted, test.tolerance, "weighted");
  });
}

function check(test: ReferenceCase): void {
  const { inputs, expected, tolerance } = test;
  if (test.id.startsWith("monroe")) checkMonroe(test);
  else if (test.id.startsWith("tidylo")) checkTidylo(test);
  else if (test.measure === "signed keyness and ranking") checkSignedRanking(test);
  else if (inputs.tables) {
    inputs.tables.forEach((table: { cells: [number, number, number, number]; bigram: string }, i: number) => {
      expectClose(logLikelihoodOfTable(table.cells), expected[i], tolerance, table.bigram);
    });
  } else if (inputs.pairs) {
    inputs.pairs.forEach(([f1, f2]: [number, number], i: number) => {
      expectClose(logRatio(f1, f2, inputs.n1, inputs.n2), expected[i], tolerance, `${f1} ${f2}`);
    });
  } else if (inputs.p) {
    const found = {
      BH: benjaminiHochberg(inputs.p),
      holm: holm(inputs.p),
      bonferroni: bonferroni(inputs.p),
      BY: benjaminiYekutieli(inputs.p),
    };
    for (const [name, values] of Object.entries(found)) {
      values.forEach((value, i) => {
        expectClose(value, expected[name][i], tolerance, `${name} ${i}`);
      });
    }
    expect(found.BH.filter((q) => q < 0.05)).toHaveLength(expected.rejected_BH_q05);
  } else if (inputs.f) {
    const { g2, degreesOfFreedom, expected: rates } = logLikelihoodSeveral(inputs.f, inputs.n);
    const found = { G2: g2, df: degreesOfFreedom, BIC: bayesFactor(g2, sum(inputs.n), degreesOfFreedom) };
    for (const [name, value] of Object.entries(found)) expectClose(value, expected[name], tolerance, name);
    rates.forEach((rate, i) => {
      expectClose(rate, expected.E[i], tolerance, `E ${i}`);
    });
  } else if (inputs.cells) compareAll(ofTable(inputs.cells), test);
  else compareAll(battery(inputs), test);
}

describeReference("keyness", (cases) => {
  it.each(cases.map((test) => [test.id, test] as const))("%s", (_, test) => check(test));
});
