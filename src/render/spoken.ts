import { type Cell, type Column, notesOf, type Table } from "../model/table.js";
import type { TableWords } from "../words/zh/tables.js";
import { headOf, type Printable } from "./render.js";

/** How a table is read: what stands above its columns, what its words are, how many decimals its figures have. */
export interface Reading {
  /** Heads of columns in this language; those of machine formats where absent. */
  readonly heads?: TableWords;
  /** Whether the program's words in cells are said in this language too. */
  readonly cells?: TableWords;
  /** Heads take the place of names: for formats whose head is the name of a column. */
  readonly names?: boolean;
  /** Decimals of every figure that is no whole number. */
  readonly precision?: number;
  /** Figures themselves are rounded, for formats that write them as they are. */
  readonly rounds?: boolean;
}

/** A result as it is read; JSON and records stay as they are. */
export function spoken(output: Printable, reading: Reading): Printable {
  const say = (table: Table): Table => spokenTable(table, reading);
  const main = (table: Table): Table => afterCommand(table, say(table), output, reading);
  const { table, more, tables } = output;
  return {
    ...output,
    table: main(table),
    ...(more && { more: more.map(say) }),
    ...(tables && { tables: () => tables().map((one, index) => (index === 0 ? main(one) : say(one))) }),
  };
}

/** The main table is called after its command where it has no name of its own. */
function afterCommand(table: Table, said: Table, output: Printable, { heads, names }: Reading): Table {
  const name = heads?.heads[`command.${headOf(output).schema?.split("/")[1]}`];
  return names && name !== undefined && table.name === undefined ? { ...said, name } : said;
}

const UNNAMED = "table";

export function spokenTable(table: Table, reading: Reading): Table {
  const { heads, names, cells } = reading;
  const name = table.name ?? (table.title === undefined ? UNNAMED : undefined);
  const sheet = heads?.heads[`sheet.${name}`] ?? heads?.heads[`${name}`];
  const columns = table.columns.map((column) => withPrecision(headed(column, reading, table.name), reading));
  const makers = table.columns.map((column, index) => cellMaker(column, columns[index]!, reading));
  const changes = makers.some((maker) => maker !== null);
  return {
    ...table,
    ...(changes && { inColumns: undefined }),
    ...(names && sheet ? { name: sheet } : {}),
    columns,
    rows: changes ? table.rows.map((row) => row.map((cell, index) => makers[index]?.(cell) ?? cell)) : table.rows,
    ...(cells && table.notes ? { notes: () => notesOf(table) } : {}),
  };
}

function headed(column: Column, { heads, names, cells }: Reading, table = ""): Column {
  const known = heads?.heads ?? {};
  const [, figure = "", year] = /^(\w+)_(\d{4})$/u.exec(column.name) ?? [];
  const yearly = known[figure] === undefined ? undefined : `${known[figure]} ${year}`;
  const own =
    known[`${table}.${column.name}`] ??
    known[`${column.name} in ${column.unit}`] ??
    known[`${column.name} as ${column.type}`] ??
    known[column.name];
  const head = own ?? yearly ?? (heads && column.label);
  const unit = column.unit === undefined ? undefined : cells?.cell(column.unit);
  const said = unit && column.unit !== "year" ? { ...column, unit } : column;
  if (head === undefined) return said;
  return names ? { ...said, name: head } : { ...said, header: head };
}

const withPrecision = (column: Column, { precision }: Reading): Column =>
  precision === undefined || column.type === "integer" || column.type === "text" || column.digits === undefined
    ? column
    : { ...column, digits: precision };

/** What becomes of the cells of a column; `null` where they stay. */
function cellMaker(column: Column, shown: Column, reading: Reading): ((cell: Cell) => Cell) | null {
  const { cells, precision, rounds } = reading;
  const says = cells?.said.has(column.name) ? cells : undefined;
  const words = cells && !reading.names ? cells : undefined;
  const rounding = precision !== undefined && rounds && column.unit !== "year";
  if (!says && !words && !rounding) return null;
  return (cell) => {
    if (typeof cell === "string") return says?.cell(cell, column.name) ?? cell;
    if (typeof cell === "boolean") return words ? (cell ? words.yes : words.no) : cell;
    if (typeof cell !== "number" || !rounding || Number.isInteger(cell)) return cell;
    return shown.probability ? Number(cell.toPrecision(Math.max(1, precision))) : Number(cell.toFixed(precision));
  };
}
