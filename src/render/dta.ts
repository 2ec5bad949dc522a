import { freeName, inSmallLetters } from "../base/free-name.js";
import type { Cell, Column, Table } from "../model/table.js";
import { warning } from "../words/message.js";
import { columnType, typedCell } from "./column-type.js";
import { headOf, type Printable, type RenderedFile, tablesLeftOut, tablesOf } from "./render.js";

/** What format 118 takes at most. Source: Stata, "Description of the .dta file format", release 118. */
const MOST_COLUMNS = 32_767;
const LONGEST_STRING = 2_045; // bytes; a longer one is a strL
const LONGEST_LABEL = 80; // characters
const LONGEST_NOTE = 60_000; // bytes, below the 67,784 of a characteristic
const NAME_BYTES = 129;
const FORMAT_BYTES = 57;
const LABEL_BYTES = 321;

/** Codes of types of variables; a string of n bytes is n itself. */
const STRL = 32_768;
const DOUBLE = 65_526;

/** The smallest that holds all figures of a column is taken; `missing` is Stata's `.`. */
const NUMBERS = [
  { code: 65_530, bytes: 1, format: "%8.0g", least: -127, most: 100, missing: 101 },
  { code: 65_529, bytes: 2, format: "%8.0g", least: -32_767, most: 32_740, missing: 32_741 },
  { code: 65_528, bytes: 4, format: "%12.0g", least: -2_147_483_647, most: 2_147_483_620, missing: 2_147_483_621 },
  {
    code: DOUBLE,
    bytes: 8,
    format: "%10.0g",
    least: -(2 ** 1023),
    most: 2 ** 1023 * (1 - 2 ** -52),
    missing: 2 ** 1023,
  },
] as const;

interface Variable {
  readonly name: string;
  readonly label: string;
  readonly code: number;
  readonly bytes: number;
  readonly format: string;
  /** Writes a cell; long strings go to `long`. */
  readonly write: (into: Buffer, at: number, row: number) => void;
  readonly long: readonly (Buffer | null)[];
}

/**
 * The main table of a result as a file of Stata (format 118, Stata 14 and later). Names are ASCII, labels are as the columns
 * are called in Chinese; a figure that is missing is `.`; codes of places are numbers. What tells how the figures came about
 * is the first note of the file. The same result gives the same bytes: there is no time in it.
 */
export function dta(output: Printable): RenderedFile {
  const [table, ...others] = tablesOf(output);
  const columns = table!.columns.slice(0, MOST_COLUMNS);
  const variables = variablesOf({ ...table!, columns });
  const left = table!.columns.length - columns.length;
  return {
    bytes: fileOf(variables, table!.rows.length, noteOf(output)),
    warnings: [
      ...(left > 0 ? [warning("W_COLUMNS_LEFT_OUT", { columns: left, most: MOST_COLUMNS })] : []),
      ...tablesLeftOut(table!, others),
    ],
  };
}

function variablesOf({ columns, rows }: Table): Variable[] {
  const names = stataNames(columns.map(({ name }) => name));
  return columns.map((column, index): Variable => {
    const cells = rows.map((row) => row[index] ?? null);
    const head = { name: names[index]!, label: labelOf(column, names[index]!) };
    const figures = figuresOf(column, cells);
    return figures === null ? stringVariable(head, cells) : numberVariable(head, figures);
  });
}

const labelOf = ({ label, header, name }: Column, stata: string): string =>
  [...(label ?? header ?? (name === stata ? "" : name))].slice(0, LONGEST_LABEL).join("");

const CODE = /^\d{1,9}$/u;

function figuresOf(column: Column, cells: readonly Cell[]): (number | null)[] | null {
  if (column.name === "code" && cells.every((cell) => cell === null || CODE.test(String(cell)))) {
    return cells.map((cell) => (cell === null ? null : Number(cell)));
  }
  const type = columnType(column, cells);
  if (type === "text") return null;
  return cells.map((cell) => {
    const value = typedCell(cell, type);
    return value === null ? null : Number(value);
  });
}

type Head = Pick<Variable, "name" | "label">;

function numberVariable(head: Head, figures: readonly (number | null)[]): Variable {
  const fits = ({ code, least, most }: (typeof NUMBERS)[number]): boolean =>
    figures.every((n) => n === null || (n >= least && n <= most && (code === DOUBLE || Number.isInteger(n))));
  const { code, bytes, format, missing, least, most } = NUMBERS.find(fits) ?? NUMBERS[3];
  const write: Variable["write"] = (into, at, row) => {
    const figure = figures[row]!;
    const written = figure === null || figure < least || figure > most ? missing : figure;
    if (bytes === 8) into.writeDoubleLE(written, at);
    else into.writeIntLE(written, at, bytes);
  };
  return { ...head, code, bytes, format, write, long: [] };
}

function stringVariable(head: Head, cells: readonly Cell[]): Variable {
  const texts = cells.map((cell) => Buffer.from(cell === null ? "" : String(cell).replaceAll("\0", ""), "utf8"));
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 1);
  if (longest <= LONGEST_STRING) {
    const write: Variable["write"] = (into, at, row) => void texts[row]!.copy(into, at);
    return { ...head, code: longest, bytes: longest, format: `%-${longest}s`, write, long: [] };
  }
  const long = texts.map((text) => (text.length === 0 ? null : text));
  return { ...head, code: STRL, bytes: 8, format: "%-9s", write: () => {}, long };
}

function noteOf(output: Printable): string {
  const { schema, run } = headOf(output);
  return schema === undefined ? "" : JSON.stringify({ schema, ...run }).slice(0, LONGEST_NOTE / 3);
}

function fileOf(variables: readonly Variable[], rows: number, note: string): Uint8Array {
  const parts: Buffer[] = [];
  const map: number[] = [];
  let size = 0;
  const put = (...pieces: readonly (Buffer | string)[]): void => {
    for (const piece of pieces) {
      const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      parts.push(bytes);
      size += bytes.length;
    }
  };
  const section = (name: string, pieces: Iterable<Buffer | string> = []): void => {
    map.push(size);
    put(`<${name}>`);
    for (const piece of pieces) put(piece);
    put(`</${name}>`);
  };
  map.push(0);
  put("<stata_dta><header><release>118</release><byteorder>LSF</byteorder>");
  put("<K>", uint(2, variables.length), "</K><N>", uint(8, rows), "</N>");
  put("<label>", uint(2, 0), "</label><timestamp>", uint(1, 0), "</timestamp></header>");
  const mapAt = parts.length + 1;
  section("map", [Buffer.alloc(14 * 8)]);
  const ofEach = (name: string, piece: (variable: Variable) => Buffer): void => section(name, variables.map(piece));
  ofEach("variable_types", ({ code }) => uint(2, code));
  ofEach("varnames", ({ name }) => padded(name, NAME_BYTES));
  section("sortlist", [Buffer.alloc(2 * (variables.length + 1))]);
  ofEach("formats", ({ format }) => padded(format, FORMAT_BYTES));
  section("value_label_names", [Buffer.alloc(NAME_BYTES * variables.length)]);
  ofEach("variable_labels", ({ label }) => padded(label, LABEL_BYTES));
  section("characteristics", note === "" ? [] : [characteristic("note0", "1"), characteristic("note1", note)]);
  section("data", dataOf(variables, rows));
  section("strls", longStrings(variables));
  section("value_labels");
  map.push(size);
  put("</stata_dta>");
  map.push(size);
  for (const [index, offset] of map.entries()) uint(8, offset).copy(parts[mapAt]!, index * 8);
  return Buffer.concat(parts);
}

const ROWS_AT_A_TIME = 4_096;

function* dataOf(variables: readonly Variable[], rows: number): Generator<Buffer> {
  const width = variables.reduce((sum, { bytes }) => sum + bytes, 0);
  for (let from = 0; from < rows; from += ROWS_AT_A_TIME) {
    const to = Math.min(rows, from + ROWS_AT_A_TIME);
    const block = Buffer.alloc(width * (to - from));
    let at = 0;
    for (let row = from; row < to; row++) {
      for (const [index, { bytes, write, long, code }] of variables.entries()) {
        if (code !== STRL) write(block, at, row);
        else if (long[row] !== null) reference(index, row).copy(block, at);
        at += bytes;
      }
    }
    yield block;
  }
}

/** Where the text of a strL is: the number of its variable in two bytes, of its row in six. */
const reference = (variable: number, row: number): Buffer =>
  Buffer.concat([uint(2, variable + 1), uint(8, row + 1).subarray(0, 6)]);

const TEXT = 130;

function* longStrings(variables: readonly Variable[]): Generator<Buffer> {
  for (const [index, { long }] of variables.entries()) {
    for (const [row, text] of long.entries()) {
      if (text === null) continue;
      const place = [uint(4, index + 1), uint(8, row + 1)];
      yield Buffer.concat([Buffer.from("GSO"), ...place, uint(1, TEXT), uint(4, text.length + 1), text, uint(1, 0)]);
    }
  }
}

function characteristic(name: string, content: string): Buffer {
  const bytes = Buffer.concat([padded("_dta", NAME_BYTES), padded(name, NAME_BYTES), Buffer.from(`${content}\0`)]);
  return Buffer.concat([Buffer.from("<ch>"), uint(4, bytes.length), bytes, Buffer.from("</ch>")]);
}

/** A whole number in so many bytes, the lowest first. */
function uint(bytes: 1 | 2 | 4 | 8, value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer.subarray(0, bytes);
}

/** A text that ends with NUL and is filled with it; whole characters only. */
function padded(text: string, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.subarray(0, bytes - 1).write(text, "utf8");
  return buffer;
}

/** Unit: characters. */
const LONGEST_NAME = 32;
/** Of a longer name so much of the end stays: the measure, behind the name of the category. */
const KEPT_END = 18;

/** Words that are no names of variables in Stata. */
const RESERVED = new Set(
  "_all _b _coef _cons _n _N _pi _pred _rc _se _skip byte double float if in int long strL using with".split(" "),
);

/** Names that Stata takes: ASCII letters, figures and `_`, at most 32, each once whatever its case. */
export function stataNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const ascii = name.replace(/[^A-Za-z0-9_]+/gu, "_").replace(/^_+$|^_+(?=[A-Za-z])/u, "");
    const isName = /^[A-Za-z_]/u.test(ascii) && !RESERVED.has(ascii) && !/^str\d+$/u.test(ascii);
    const wanted = isName ? ascii : ascii === "" ? `v${index + 1}` : `v_${ascii}`;
    return freeName(taken, (copy) => shortened(wanted, copy === 1 ? "" : `_${copy}`), inSmallLetters);
  });
}

function shortened(name: string, ending: string): string {
  if (name.length + ending.length <= LONGEST_NAME) return name + ending;
  const end = name.slice(-KEPT_END);
  return name.slice(0, LONGEST_NAME - KEPT_END - ending.length) + end + ending;
}
