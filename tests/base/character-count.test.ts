import fc from "fast-check";
import { describe, it } from "vitest";
import { characterCount } from "../../src/base/code-units.js";

describe("characterCount", () => {
  it("counts code points as iteration does", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => characterCount(text) === [...text].length));
  });
});
