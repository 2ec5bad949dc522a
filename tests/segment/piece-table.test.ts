import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_PIECE, PieceTable } from "../../src/segment/piece-table.js";

describe("PieceTable", () => {
  it("knows what a map knows, pieces with U+0000 and many of them too", () => {
    const unit = fc.constantFrom("发", "展", "a", "\u0000", "\ud842", "\udfb7", " ");
    const piece = fc.string({ unit, minLength: 1, maxLength: LONGEST_PIECE });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const table = new PieceTable();
        const map = new Map<string, number>();
        for (const [n, one] of pieces.entries()) {
          expect(table.get(`${one}x`, 0, one.length)).toBe(map.get(one));
          if (map.has(one)) continue;
          table.set(one, n - 1);
          map.set(one, n - 1);
        }
      }),
    );
    const table = new PieceTable();
    for (let n = 0; n < 100_000; n++) table.set(String.fromCharCode(n & 0xff, n >> 8), n);
    for (let n = 0; n < 100_000; n++) expect(table.get(String.fromCharCode(n & 0xff, n >> 8), 0, 2)).toBe(n);
  });
});
