import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeColumnsOf, strongestFirst, togetherOf } from "../../src/network/together.js";

const pairs = fc.array(
  fc.tuple(fc.nat(9), fc.nat(9)).filter(([a, b]) => a !== b),
  { maxLength: 80 },
);

describe("togetherOf", () => {
  it.each([10, 20_000])("counts pairs in the order of terms, of %i terms", (terms) => {
    fc.assert(
      fc.property(pairs, (added) => {
        const together = togetherOf(terms);
        const expected = new Map<string, number>();
        for (const [a, b] of added) {
          const [first, second] = [Math.min(a, b), Math.max(a, b)];
          together.add(first, second);
          expected.set(`${first} ${second}`, (expected.get(`${first} ${second}`) ?? 0) + 1);
        }
        const found: [string, number][] = [];
        together.each((first, second, count) => found.push([`${first} ${second}`, count]));
        expect(found).toEqual([...expected].sort());
      }),
    );
  });
});

describe("strongestFirst", () => {
  it("orders edges by strength of any sign, then by weight, then by their nodes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(-1, -0.25, -0, 0, 0.1, 0.3, 1), fc.nat(3))), (edges) => {
        const together = togetherOf(edges.length + 1);
        for (const [edge, [, weight]] of edges.entries()) {
          for (let n = 0; n <= weight; n++) together.add(edge, edge + 1);
        }
        const { sources } = strongestFirst(edgeColumnsOf(together, 1), (edge) => edges[edge]![0]);
        const expected = [...edges.keys()].sort(
          (a, b) => edges[b]![0] - edges[a]![0] || edges[b]![1] - edges[a]![1] || a - b,
        );
        expect([...sources]).toEqual(expected);
      }),
    );
  });
});
