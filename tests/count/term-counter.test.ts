import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TermCounter } from "../../src/count/term-counter.js";
import { BagMaker } from "../../src/segment/tokenized.js";
import { normalizedDeviationOfProportions } from "../../src/stats/dp.js";

const bagOf = (ids: number[]) => new BagMaker().bagOf(Uint32Array.from(ids));

const corpus = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 20 }), { minLength: 1, maxLength: 6 });

describe("TermCounter", () => {
  it("agrees with counting one id after the other, and with the dispersion of dense tables", () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const documents = texts.map((ids) => ({
          bag: bagOf(ids),
          tokens: ids.filter((id) => id > 0).length,
        }));
        const counter = new TermCounter(6);
        const figures = counter.count(documents);
        const found = counter.dispersion(documents, [...figures.ids], [...figures.counts]);
        const sizes = documents.map(({ tokens }) => tokens);
        figures.ids.forEach((id, i) => {
          const counts = texts.map((ids) => ids.filter((other) => other === id).length);
          expect(figures.counts[i]).toBe(counts.reduce((a, b) => a + b, 0));
          expect(figures.documents[i]).toBe(counts.filter((n) => n > 0).length);
          const dispersion = normalizedDeviationOfProportions(counts, sizes);
          if (dispersion === null) expect(found[i]).toBeNaN();
          else expect(found[i]).toBeCloseTo(dispersion, 12);
        });
        expect(new Set(figures.ids)).toEqual(new Set(texts.flat().filter((id) => id > 0)));
      }),
    );
  });

  it("begins afresh with every set of documents", () => {
    const counter = new TermCounter(3);
    const documents = [{ bag: bagOf([1, 2, 1]), tokens: 3 }];
    expect(counter.count(documents)).toEqual(counter.count(documents));
  });
});
