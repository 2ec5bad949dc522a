import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberList } from "../../../src/segment/fast/number-list.js";
import { LONGEST_PIECE, PieceTable } from "../../../src/segment/fast/piece-table.js";
import { addToHash, FIRST_HASH, lastHash, TextMemo } from "../../../src/segment/fast/text-memo.js";

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const listOf = (numbers: readonly number[]): NumberList => {
  const list = new NumberList();
  for (const number of numbers) list.push(number);
  return list;
};
const hashOf = (units: Uint16Array): number => lastHash(units.reduce(addToHash, FIRST_HASH));
const text = fc.string({
  unit: fc.constantFrom("产", "业", "链", ",", "a", "\0", "\ud842", "\udfb7"),
  minLength: 1,
  maxLength: 9,
});

describe("TextMemo", () => {
  it("gives back the numbers of a text as a Map of strings does, also where hashes agree", () => {
    const entry = fc.tuple(text, fc.array(fc.nat({ max: 99 }), { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.boolean(), (entries, sameHash) => {
        const memo = new TextMemo();
        const slow = new Map<string, number[]>();
        for (const [clause, ids] of entries) {
          const units = unitsOf(`__${clause}__`);
          const end = units.length - 2;
          const hash = sameHash ? 7 : hashOf(units.subarray(2, end));
          const known = memo.find(units, 2, end, hash);
          expect(known >= 0).toBe(slow.has(clause));
          if (known < 0) {
            memo.add(units, 2, end, hash, listOf([88, ...ids.map((id) => id + 3), 99]), 1, 1 + ids.length, 3);
            slow.set(clause, ids);
          } else {
            const target = new NumberList();
            target.push(77);
            memo.recall(known, target, 5);
            expect([...target.toArray()]).toEqual([77, ...slow.get(clause)!.map((id) => id + 5)]);
          }
        }
      }),
    );
  });

  it("forgets when it is full, and goes on", () => {
    const memo = new TextMemo();
    const ids = listOf(Array.from({ length: 1 << 20 }, () => 1));
    for (let n = 0; n < 30; n++) {
      const units = Uint16Array.of(n, 1);
      memo.add(units, 0, 2, hashOf(units), ids);
      expect(memo.find(units, 0, 2, hashOf(units))).toBeGreaterThanOrEqual(0);
    }
    const first = Uint16Array.of(0, 1);
    expect(memo.find(first, 0, 2, hashOf(first))).toBe(-1);
  });
});

describe("PieceTable", () => {
  it("finds what a Map of strings finds", () => {
    const piece = text.filter((one) => one.length <= LONGEST_PIECE && !one.includes("\0"));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const table = new PieceTable();
        const slow = new Map<string, number>();
        for (const one of pieces) {
          const units = unitsOf(`业${one}产`);
          expect(table.find(units, 1, 1 + one.length)).toBe(slow.get(one) ?? -1);
          if (slow.has(one)) continue;
          table.add(units, 1, 1 + one.length, slow.size);
          slow.set(one, slow.size);
        }
      }),
    );
  });

  it("grows without losing a piece", () => {
    const table = new PieceTable();
    const piece = (n: number): Uint16Array => Uint16Array.of(0x4e00 + (n & 0x3fff), 0x4e00 + (n >> 14));
    for (let n = 0; n < 100_000; n++) table.add(piece(n), 0, 2, n);
    for (let n = 0; n < 100_000; n += 997) expect(table.find(piece(n), 0, 2)).toBe(n);
  });

  it("does not take a piece with U+0000 for a shorter one", () => {
    const table = new PieceTable();
    table.add(Uint16Array.of(0x61, 0), 0, 2, 5);
    expect(table.find(Uint16Array.of(0x61), 0, 1)).toBe(-1);
  });
});
