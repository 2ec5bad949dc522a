import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binaryKind } from "../../src/read/text/what-bytes-are.js";

const isControl = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

/** The rule as it is written down: more than a tenth of control characters, and more than four or than half. */
function slowKind(bytes: Uint8Array): "binary" | null {
  const controls = bytes.filter(isControl).length;
  const isMany = controls > bytes.length * 0.1 && (controls > 4 || controls > bytes.length / 2);
  return isMany ? "binary" : null;
}

describe("binaryKind", () => {
  it("counts every control character, wherever the bytes lie in memory", () => {
    const byte = fc.oneof(fc.integer({ min: 0, max: 0x1f }), fc.integer({ min: 0x20, max: 0xff }), fc.constant(0x80));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 70 }), fc.nat({ max: 5 }), (bytes, offset) => {
        const memory = new Uint8Array(offset + 1 + bytes.length);
        memory.set([0xe6, ...bytes], offset); // no format begins with this byte
        const placed = memory.subarray(offset);
        expect(binaryKind(placed)).toBe(slowKind(placed));
      }),
      { numRuns: 2_000 },
    );
  });
});
