import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniqueSheetName } from "../../src/render/xlsx.js";

describe("the name of a sheet", () => {
  it("is legal and taken once, whatever was wanted", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 30 }), (wanted) => {
        const taken = new Set<string>();
        const names = wanted.map((name) => uniqueSheetName(name, taken));
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$/u);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it("numbers what would be the same", () => {
    const taken = new Set(["about"]);
    expect(
      ["About", "山东省/济南市", "山东省:济南市", "History", ""].map((name) => uniqueSheetName(name, taken)),
    ).toEqual(["About (2)", "山东省 济南市", "山东省 济南市 (2)", "History_", "table"]);
  });
});
