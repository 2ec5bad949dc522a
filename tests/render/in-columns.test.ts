import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, type Cells, cellAt, Records, type Table } from "../../src/model/table.js";
import { machineCell, rounded } from "../../src/render/figure.js";
import { render, type TextFormat } from "../../src/render/index.js";
import { ByteText } from "../../src/render/rows-in-columns.js";
import { HOSTILE } from "../helpers/report-corpus.js";

const figure = fc.oneof(
  fc.double(),
  fc.double({ min: -2, max: 2 }),
  fc.integer(),
  fc.constantFrom(0, -0, 0.1, 1 / 3, 0.5, 1e-5, 99_999_999_999.5, 0.9999999999995, 1e21, 2 ** 31, -(2 ** 31)),
  // Halves at the thirteenth digit, where rounding is least clear.
  fc.tuple(fc.nat(999_999_999), fc.nat(16)).map(([digits, places]) => Number(`${digits}0005e-${places}`)),
);

const asWritten = (cell: Cell): Cell => (typeof cell === "number" ? rounded(cell) : cell);
const asWrittenAll = (record: Record<string, Cell>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, asWritten(cell)]));

describe("figures as bytes", () => {
  it("are those of other machine formats", () => {
    const out = new ByteText();
    fc.assert(
      fc.property(figure.filter(Number.isFinite), (one) => {
        out.addFigure(one);
        expect(String(out.take())).toBe(machineCell(one));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("a table in columns", () => {
  const texts = ["产业", ...HOSTILE, '说"好"，a,b', "=1+1"];
  const cells: Record<string, Cells> = {
    term: { texts, at: (row) => row % texts.length },
    share: { at: (row) => (row % 7 === 0 ? null : row / 7) },
    note: { at: (row) => (row % 2 === 0 ? `${HOSTILE.join("")}${row}` : row % 3 === 0) },
  };
  const columns = Object.keys(cells).map((name) => ({ name }));
  const partsOf = (lengths: readonly number[]) =>
    lengths.map((length) => new Records<Record<string, Cell>>(length, cells));
  const rowsOf = (lengths: readonly number[]): Cell[][] =>
    lengths.flatMap((length) =>
      Array.from({ length }, (_, row) => columns.map(({ name }) => asWritten(cellAt(cells[name]!, row)))),
    );
  const print = async (table: Table, json: object, format: TextFormat): Promise<string> =>
    [...(await render({ json, table }, format))].join("");

  it.each(["csv", "tsv", "ndjson", "json"] as const)("is written as %s like one of rows", async (format) => {
    for (const lengths of [[0], [1, 0, 3], [20_000]]) {
      const [rows, inColumns] = [rowsOf(lengths), partsOf(lengths)];
      const records = inColumns.map((part) => Array.from(part, asWrittenAll));
      const plain = await print({ columns, rows }, { groups: records.map((edges) => ({ edges })) }, format);
      const json = { groups: inColumns.map((edges) => ({ edges })) };
      expect(await print({ columns, rows: [], inColumns }, json, format)).toBe(plain);
    }
  });
});
