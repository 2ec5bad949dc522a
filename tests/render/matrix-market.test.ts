import { describe, expect, it } from "vitest";
import { matrixMarket } from "../../src/render/matrix-market.js";

const matrix = {
  height: 3,
  width: 2,
  starts: Uint32Array.of(0, 2, 2, 3),
  columns: Uint32Array.of(0, 1, 1),
  values: Float64Array.of(4, 1, 7),
};

describe("matrixMarket", () => {
  it("writes height, width and entries, then one entry a line, counted from 1, empty rows left out", () => {
    expect([...matrixMarket(matrix, ["rows are documents"])].join("")).toBe(
      "%%MatrixMarket matrix coordinate integer general\n% rows are documents\n3 2 3\n1 1 4\n1 2 1\n3 2 7\n",
    );
  });

  it("is real where a figure is no whole number", () => {
    const text = [...matrixMarket({ ...matrix, values: Float64Array.of(4, 1 / 3, 7) })].join("");
    expect(text.split("\n")[0]).toBe("%%MatrixMarket matrix coordinate real general");
    expect(text).toContain("\n1 2 0.333333333333\n");
  });

  it("writes a matrix without entries", () => {
    const none = {
      height: 0,
      width: 0,
      starts: new Uint32Array(1),
      columns: new Uint32Array(0),
      values: new Float64Array(0),
    };
    expect([...matrixMarket(none)].join("").split("\n")[1]).toBe("0 0 0");
  });
});
