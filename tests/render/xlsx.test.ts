import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Cell, Column, Table } from "../../src/model/table.js";
import { openZip } from "../../src/read/archive/zip.js";
import { renderFile } from "../../src/render/index.js";
import { xlsx } from "../../src/render/xlsx.js";

const bytesOf = async (output: Parameters<typeof renderFile>[0]) => renderFile(output, "xlsx");
const tableOf = (columns: readonly Column[], rows: readonly (readonly Cell[])[], more: Partial<Table> = {}): Table => ({
  columns,
  rows,
  ...more,
});
const texts = (...cells: string[]): Table =>
  tableOf(
    [{ name: "text" }],
    cells.map((cell) => [cell]),
  );

/** A part of the workbook as it stands in the archive. */
async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await openZip(Buffer.from(bytes));
  return (await zip.read(zip.find(name)!)).toString("utf8");
}
const sheetXml = (bytes: Uint8Array, number = 1): Promise<string> => partOf(bytes, `xl/worksheets/sheet${number}.xml`);
/** The texts of a column below its header, as the reader of the package decodes them. */
async function read(table: Table): Promise<unknown[]> {
  const { bytes } = await bytesOf({ json: {}, table });
  return (await readXlsx(bytes)).sheets[0]!.rows.slice(1).map((row) => row[0]);
}

describe("a workbook", () => {
  it("has a sheet for each table and a last one on how the figures came about", async () => {
    const run = { version: "1.2.3", engine: null, options: { top: 5, by: "region" } };
    const first = tableOf([{ name: "term" }, { name: "count", unit: "tokens" }], [["产业", 3]], { notes: ["a note"] });
    const second = tableOf([{ name: "path" }], [["a.txt"]], { name: "places" });
    const { bytes } = await bytesOf({
      json: { schema: "cexi/freq/1", run },
      table: first,
      tables: () => [first, second],
    });
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["freq", "places", "about"]);
    expect(sheets[0]!.rows).toEqual([
      ["term", "count"],
      ["产业", 3],
    ]);
    expect(sheets[2]!.rows).toEqual([
      ["section", "name", "value"],
      ["run", "schema", "cexi/freq/1"],
      ["run", "version", "1.2.3"],
      ["run", "engine", "null"],
      ["options", "top", "5"],
      ["options", "by", "region"],
      ["note", "freq", "a note"],
      ["unit", "freq.count", "tokens"],
    ]);
  });

  it("shows what stands behind a cell as a comment on it, on each sheet of a long table", async () => {
    const table = tableOf(
      [{ name: "a" }, { name: "b" }],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      {
        remarkOf: (row, column) => (column === 1 && row !== 1 ? `<${row}>&"=1+1"\u0000` : null),
      },
    );
    const { bytes } = await xlsx({ json: {}, table }, { mostRows: 3 });
    const { sheets } = await readXlsx(bytes);
    const comments = (sheet: number) =>
      [...(sheets[sheet]!.cells ?? [])].flatMap(([at, cell]) => (cell.comment ? [[at, cell.comment.text]] : []));
    expect(comments(0)).toEqual([["1,1", '<0>&"=1+1"']]);
    expect(comments(1)).toEqual([["1,1", '<2>&"=1+1"']]);
  });

  it("freezes a bold header row and filters all columns", async () => {
    const { bytes } = await bytesOf({ json: {}, table: tableOf([{ name: "a" }, { name: "b" }], [["x", 1]]) });
    const xml = await sheetXml(bytes);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
    expect(await partOf(bytes, "xl/styles.xml")).toContain("<b/>");
  });

  it("holds numbers as numbers, yes and no as such, and nothing where there is no figure", async () => {
    const columns = [{ name: "count", type: "integer" as const }, { name: "rate", digits: 2 }, { name: "flag" }];
    const { bytes } = await bytesOf({
      json: {},
      table: tableOf(columns, [
        [1234, 0.1 + 0.2, true],
        [null, Number.NaN, false],
        [-3, Number.POSITIVE_INFINITY, null],
      ]),
    });
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    const [, ...values] = rows.map((row) => [row[0] ?? null, row[1] ?? null, row[2] ?? null]);
    expect(values).toEqual([
      [1234, 0.3, true],
      [null, null, false],
      [-3, null, null],
    ]);
    expect(await partOf(bytes, "xl/styles.xml")).toContain("#,##0.00");
  });

  it("keeps texts that look like formulas texts", async () => {
    const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1"];
    const { bytes } = await bytesOf({ json: {}, table: texts(...formulas) });
    expect(await sheetXml(bytes)).not.toContain("<f>");
    expect(await read(texts(...formulas))).toEqual(formulas);
  });

  it("holds names of objects as any other text", async () => {
    const names = ["constructor", "__proto__", "toString", "constructor"];
    expect(await read(texts(...names))).toEqual(names);
  });

  it("leaves out characters that XML forbids or that turn a line round, and keeps line breaks", async () => {
    const { bytes } = await bytesOf({
      json: {},
      table: texts("a\u0000b\u001b[2Jc\ud800d\u202ee\uffff", "一\r\n二\n三\t四"),
    });
    expect(await partOf(bytes, "xl/sharedStrings.xml")).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x00/u);
    expect(await read(texts("a\u0000b\u001b[2Jc\ud800d\u202ee\uffff", "一\r\n二\n三\t四"))).toEqual([
      "ab[2Jcde",
      "一\n二\n三\t四",
    ]);
  });

  it("keeps a text that looks like an escape of the format", async () => {
    // Excel reads `_x005F_` as the underscore that it stands for.
    const { bytes } = await bytesOf({ json: {}, table: texts("a_x000D_b") });
    expect(await partOf(bytes, "xl/sharedStrings.xml")).toContain("a_x005F_x000D_b");
  });

  it("cuts texts that no cell can hold, between characters, and says so", async () => {
    const table = texts("文".repeat(32_767), "文".repeat(32_768), `${"x".repeat(32_759)}${"𠮷".repeat(10)}`);
    const { bytes, warnings } = await bytesOf({ json: {}, table });
    const cells = (await readXlsx(bytes)).sheets[0]!.rows.slice(1).map(([cell]) => String(cell));
    expect(cells[0]).toBe("文".repeat(32_767));
    expect(cells[1]).toMatch(/^文+… \[cut\]$/u);
    expect(cells[1]).toHaveLength(32_767);
    expect(cells[2]).toMatch(/^x+… \[cut\]$/u);
    expect(warnings.map(({ code, parameters }) => [code, parameters.cells])).toEqual([["W_CELLS_CUT", 2]]);
    expect((await readXlsx(bytes)).sheets.at(-1)!.rows.flat()).toContain(`${warnings[0]!.message} [W_CELLS_CUT]`);
  });

  it("goes on with a second sheet where a table has more rows than a sheet", async () => {
    const table = tableOf([{ name: "n" }], [[1], [2], [3], [4], [5]], { name: "long" });
    const { bytes } = await xlsx({ json: {}, table }, { mostRows: 3 });
    const { sheets } = await readXlsx(bytes);
    expect(sheets.slice(0, -1).map(({ name, rows }) => [name, rows.flat()])).toEqual([
      ["long", ["n", 1, 2]],
      ["long (2)", ["n", 3, 4]],
      ["long (3)", ["n", 5]],
    ]);
  });

  it("makes columns wide enough for Chinese", async () => {
    const widths = async (...cells: string[]) => {
      const { bytes } = await bytesOf({ json: {}, table: texts(...cells) });
      return Number(/<col [^>]*width="([\d.]+)"/u.exec(await sheetXml(bytes))![1]);
    };
    expect(await widths("一二三四五六七八")).toBeGreaterThanOrEqual(16);
    expect(await widths("一".repeat(500))).toBeLessThanOrEqual(60);
  });

  it("gives the same bytes for the same result, whenever it is made", async () => {
    const make = () => bytesOf({ json: { schema: "cexi/freq/1" }, table: texts("a", "b") });
    const first = await make();
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // an archive counts time in steps of two seconds
    expect(Buffer.from((await make()).bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(await partOf(first.bytes, "docProps/core.xml")).not.toMatch(/20\d\d-/u);
  });
});
