import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BagMaker } from "../../src/segment/tokenized.js";

describe("BagMaker", () => {
  it("counts ids as a Map does, in order of first occurrence, gaps left out", () => {
    const stream = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.constantFrom(4095, 4096, 100_000)));
    fc.assert(
      fc.property(fc.array(stream, { maxLength: 4 }), (streams) => {
        const maker = new BagMaker();
        for (const ids of streams) {
          const counts = new Map<number, number>();
          for (const id of ids) if (id !== 0) counts.set(id, (counts.get(id) ?? 0) + 1);
          const bag = maker.bagOf(Uint32Array.from(ids));
          expect([...bag.ids].map((id, i) => [id, bag.counts[i]])).toEqual([...counts]);
        }
      }),
    );
  });
});
