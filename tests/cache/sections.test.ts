import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paddingAfter, Sections, sectioned } from "../../src/cache/sections.js";

/** A copy that begins at a multiple of 4. */
const aligned = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

describe("sections", () => {
  it("come back in their order, each beginning at a multiple of 4", () => {
    const text = fc.string({ unit: fc.constantFrom("政", "a", "😀", "\n", "é") });
    fc.assert(
      fc.property(text, fc.uint8Array(), text, (json, bytes, wide) => {
        const blob = aligned(sectioned([json, bytes, { utf16: wide }]));
        expect(blob.length % 4).toBe(0);
        const sections = new Sections(blob);
        expect(sections.utf8()).toBe(json);
        expect(Uint8Array.from(sections.bytes())).toEqual(bytes);
        const again = new Sections(blob);
        again.bytes();
        again.bytes();
        expect([...again.units()]).toEqual(Array.from({ length: wide.length }, (_, i) => wide.charCodeAt(i)));
        expect(sections.utf16()).toBe(wide);
      }),
    );
  });

  it("are padded to the next multiple of 4", () => {
    expect([0, 1, 2, 3, 4, 5].map(paddingAfter)).toEqual([0, 3, 2, 1, 0, 3]);
  });
});
