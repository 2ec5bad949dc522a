import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderByKey, taken } from "../../src/base/radix-sort.js";

describe("orderByKey", () => {
  it("gives the order of a stable sort, few keys or many", () => {
    const sorted = (keys: Uint32Array) => [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
    fc.assert(
      fc.property(fc.uint32Array({ maxLength: 300 }), (keys) => {
        expect([...orderByKey(keys)]).toEqual(sorted(keys));
      }),
    );
    const many = Uint32Array.from({ length: 70_000 }, (_, n) => Math.imul(n, 0x9e3779b1) >>> (n % 3 === 0 ? 0 : 20));
    expect([...orderByKey(many)]).toEqual(sorted(many));
  });

  it("puts values in that order", () => {
    expect([...taken(Uint32Array.of(7, 9, 8), Uint32Array.of(1, 2, 0))]).toEqual([9, 8, 7]);
  });
});
