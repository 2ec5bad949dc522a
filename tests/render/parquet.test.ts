import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/model/message.js";
import type { Table } from "../../src/model/table.js";
import { type Printable, renderFile } from "../../src/render/index.js";

const fileOf = async (output: Printable): Promise<{ file: ArrayBuffer; warnings: readonly Warning[] }> => {
  const { bytes, warnings } = await renderFile(output, "parquet");
  return { file: bytes.slice().buffer as ArrayBuffer, warnings };
};
const table: Table = {
  name: "terms",
  columns: [
    { name: "term" },
    { name: "count", unit: "tokens" },
    { name: "rate", digits: 2 },
    { name: "flag", type: "boolean" },
    { name: "mixed" },
  ],
  rows: [
    ["高质量发展", 3, 1, true, "a"],
    ["=1+1\u0000\r\n👍", 2 ** 40, 0.1, false, 5],
    [null, null, Number.NaN, null, null],
  ],
};

describe("a Parquet file", () => {
  it("holds typed columns, with null where there is no figure, and texts exactly as they are", async () => {
    const { file } = await fileOf({ json: {}, table });
    expect(await parquetReadObjects({ file })).toEqual([
      { term: "高质量发展", count: 3n, rate: 1, flag: true, mixed: "a" },
      { term: "=1+1\u0000\r\n👍", count: 2n ** 40n, rate: 0.1, flag: false, mixed: "5" },
      { term: null, count: null, rate: null, flag: null, mixed: null },
    ]);
    const types = parquetMetadata(file).schema.slice(1);
    expect(types.map(({ name, type, converted_type }) => [name, type, converted_type])).toEqual([
      ["term", "BYTE_ARRAY", "UTF8"],
      ["count", "INT64", undefined],
      ["rate", "DOUBLE", undefined],
      ["flag", "BOOLEAN", undefined],
      ["mixed", "BYTE_ARRAY", "UTF8"],
    ]);
  });

  it("has the same types without rows as with them", async () => {
    const typesOf = (file: ArrayBuffer) => parquetMetadata(file).schema.map(({ name, type }) => [name, type]);
    const { file } = await fileOf({ json: {}, table });
    const { file: empty } = await fileOf({ json: {}, table: { ...table, rows: [] } });
    expect(typesOf(empty)).toEqual(typesOf(file));
    expect(await parquetReadObjects({ file: empty })).toEqual([]);
  });

  it("says how it came about, and which tables it leaves out", async () => {
    const run = { version: "1.2.3" };
    const places: Table = { name: "places", columns: [{ name: "path" }], rows: [] };
    const { file, warnings } = await fileOf({
      json: { schema: "cexi/freq/1", run },
      table,
      tables: () => [{ ...table, notes: ["a note"] }, places],
    });
    const facts = Object.fromEntries(
      parquetMetadata(file).key_value_metadata!.map(({ key, value }) => [key, value ?? ""]),
    );
    expect(facts["cexi.schema"]).toBe("cexi/freq/1");
    expect(JSON.parse(facts["cexi.run"]!)).toEqual(run);
    expect(JSON.parse(facts["cexi.notes"]!)).toEqual(["a note"]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ["W_TABLES_LEFT_OUT", expect.stringMatching(/one table, here terms; left out: places/u)],
    ]);
  });

  it("gives each column a name of its own", async () => {
    const twice: Table = { columns: [{ name: "term" }, { name: "term" }], rows: [["a", "b"]] };
    const { file } = await fileOf({ json: {}, table: twice });
    expect(await parquetReadObjects({ file })).toEqual([{ term: "a", term_2: "b" }]);
  });

  it("gives the same bytes for the same result", async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [`词${i % 700}`, i, i / 7, i % 2 === 0, null]);
    const make = async () => Buffer.from((await fileOf({ json: {}, table: { ...table, rows } })).file);
    expect((await make()).equals(await make())).toBe(true);
  });
});
