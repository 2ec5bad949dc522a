import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { freeName } from "../base/free-name.js";
import { type Cell, type ColumnType, notesOf, type Table } from "../model/table.js";
import { columnType, typedCell } from "./column-type.js";
import { headOf, type Printable, type RenderedFile, tablesLeftOut, tablesOf } from "./render.js";

const TYPES = { text: "STRING", integer: "INT64", number: "DOUBLE", boolean: "BOOLEAN" } as const;

/**
 * The main table of a result as a Parquet file: columns with their types, `null` where there is no figure. Its metadata
 * hold, as JSON under `cexi.run` and `cexi.notes`, how it came about. Texts are exactly as they are: no program runs them.
 */
export function parquet(output: Printable): RenderedFile {
  const [table, ...others] = tablesOf(output);
  const bytes = parquetWriteBuffer({
    columnData: columnsOf(table!),
    rowGroupSize: ROW_GROUP,
    kvMetadata: metadataOf(output, table!),
    createdBy: "cexi",
  });
  return { bytes: new Uint8Array(bytes), warnings: tablesLeftOut(table!, others) };
}

/** What other writers take as a fair size. Unit: rows. */
const ROW_GROUP = 100_000;

function columnsOf({ columns, rows }: Table): ColumnSource[] {
  const names = uniqueNames(columns.map(({ name }) => name));
  return columns.map((column, index) => {
    const cells = rows.map((row) => row[index] ?? null);
    const type = columnType(column, cells);
    const data = cells.map((cell) => storedValue(typedCell(cell, type), type));
    return { name: names[index]!, data, type: TYPES[type], nullable: true };
  });
}

function storedValue(cell: Cell, type: ColumnType): unknown {
  if (type === "integer" && typeof cell === "number") return BigInt(cell);
  return typeof cell === "string" ? wellFormed(cell) : cell;
}

/** Half of a surrogate pair has no UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** Groups may bear the name of another column; a file may not have a name twice. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => freeName(taken, (copy) => (copy === 1 ? name : `${name}_${copy}`)));
}

function metadataOf(output: Printable, table: Table): { key: string; value: string }[] {
  const { schema, run } = headOf(output);
  return [
    ...(schema === undefined ? [] : [{ key: "cexi.schema", value: schema }]),
    ...(run === undefined ? [] : [{ key: "cexi.run", value: JSON.stringify(run) }]),
    { key: "cexi.notes", value: JSON.stringify(notesOf(table)) },
  ];
}
