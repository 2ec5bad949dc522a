import { describe, expect, it } from "vitest";
import { burrowsDelta, cosineDelta, deltaMatrix, wordScale, zScores } from "../../src/stats/burrows-delta.js";
import { cosineSimilarity } from "../../src/stats/cosine.js";
import { jaccardIndex } from "../../src/stats/jaccard.js";
import { jensenShannonDistance, jensenShannonDivergence } from "../../src/stats/jensen-shannon.js";
import { describeReference, expectClose, type ReferenceCase } from "../helpers/reference.js";

type Matrix = number[][];

function checkMatrix(found: (number | null)[][], expected: Matrix, { tolerance }: ReferenceCase): void {
  expected.forEach((row, i) => {
    row.forEach((value, j) => {
      expectClose(found[i]![j], value, tolerance, `${i} ${j}`);
    });
  });
}

function checkBurrows({ inputs, expected, tolerance }: ReferenceCase): void {
  const rates = (text: string): number[] =>
    inputs.counts[text].map((count: number) => (1000 * count) / inputs.lengths[text]);
  for (const [kind, name] of [
    ["sample", "delta"],
    ["population", "delta_if_population_sd"],
  ] as const) {
    const scale = wordScale(inputs.comparison.map(rates), kind);
    const test = zScores(rates(inputs.test), scale);
    for (const text of inputs.comparison) {
      const found = burrowsDelta(test, zScores(rates(text), scale));
      expectClose(found, expected[name][text], tolerance, `${name} ${text}`);
    }
    if (kind === "sample") {
      for (const [text, scores] of Object.entries(expected.z as Record<string, number[]>)) {
        zScores(rates(text), scale).forEach((z, word) => {
          expectClose(z, scores[word]!, tolerance, `z ${text} ${word}`);
        });
      }
    }
  }
}

const CHECKS: Record<string, (test: ReferenceCase) => void> = {
  "cosine-scipy": ({ inputs, expected, tolerance }) =>
    inputs.pairs.forEach(([a, b]: [number[], number[]], i: number) => {
      expectClose(cosineSimilarity(a, b), expected[i], tolerance, `pair ${i}`);
    }),
  "jsd-scipy": ({ inputs, expected, tolerance }) =>
    inputs.pairs.forEach(([p, q]: [number[], number[]], i: number) => {
      const found: Record<string, number | null> = {
        divergence_base2: jensenShannonDivergence(p, q),
        distance_base2: jensenShannonDistance(p, q),
        divergence_nat: jensenShannonDivergence(p, q, "e"),
        distance_nat: jensenShannonDistance(p, q, "e"),
      };
      for (const [name, values] of Object.entries(expected as Record<string, number[]>)) {
        if (values[i] !== undefined) expectClose(found[name], values[i], tolerance, `${name} ${i}`);
      }
    }),
  "counts-ab": ({ inputs: { a, b }, expected, tolerance }) => {
    expectClose(cosineSimilarity(a, b), expected.cosine, tolerance, "cosine");
    expectClose(jensenShannonDivergence(a, b), expected.jsd_base2, tolerance, "jsd");
    expectClose(jensenShannonDistance(a, b), expected.js_distance_base2, tolerance, "distance");
    expectClose(jensenShannonDivergence(a, b, "e"), expected.jsd_nat, tolerance, "nats");
  },
  "delta-gratian": checkBurrows,
  "stylo-delta": (test) => checkMatrix(deltaMatrix(test.inputs.frequencies_percent), test.expected.matrix, test),
  "stylo-wurzburg": (test) =>
    checkMatrix(deltaMatrix(test.inputs.frequencies_percent, cosineDelta), test.expected.matrix, test),
};

describeReference("similarity", (cases) => {
  it.each(cases.map((test) => [test.id, test] as const))("%s", (id, test) => {
    expect(CHECKS, `${id} has a check`).toHaveProperty(id);
    CHECKS[id]!(test);
  });
});

describe("similarity at the edges", () => {
  it("has no answer for empty texts", () => {
    expect(cosineSimilarity([0, 0], [1, 2])).toBeNull();
    expect(jensenShannonDivergence([0, 0], [1, 2])).toBeNull();
    expect(jaccardIndex(new Set(), new Set())).toBeNull();
    expect(burrowsDelta([], [])).toBeNull();
  });

  it("gives sets with one member of three in common a third", () => {
    expect(jaccardIndex(new Set(["a", "b"]), new Set(["b", "c"]))).toBeCloseTo(1 / 3, 15);
  });

  it("does not let a word of constant rate tell texts apart", () => {
    const matrix = deltaMatrix([
      [1, 5],
      [2, 5],
    ]);
    // Two values have a sample deviation of their distance / √2, so the z scores lie √2 apart; the second word adds 0.
    expect(matrix[0]![1]).toBeCloseTo(Math.SQRT2 / 2, 12);
  });
});
