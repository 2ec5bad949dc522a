import type { Piece } from "../model/piece.js";
import { Records, recordsOf, type Table } from "../model/table.js";
import { type RowPart, rowsInColumns } from "./rows-in-columns.js";

/** Levels that are written piece by piece; what lies deeper is small enough for one string. */
const PIECEWISE_LEVELS = 4;

/** A value as JSON in pieces, so that a result larger than the longest string can be written. Same bytes as stringify. */
export function* jsonPieces(value: unknown, levels = PIECEWISE_LEVELS): Generator<Piece> {
  if (value instanceof Records) {
    yield "[";
    yield* recordPieces(value, ",");
    yield "]";
  } else if (levels === 0 || value === null || typeof value !== "object" || "toJSON" in value || isSmall(value)) {
    yield JSON.stringify(value) ?? "null";
  } else {
    const isList = isIterable(value);
    const [open, close] = isList ? "[]" : "{}";
    let mark = open!;
    for (const [key, member] of isList ? numbered(value) : Object.entries(value)) {
      if (!isList && (member === undefined || typeof member === "function")) continue;
      yield isList ? mark : `${mark}${JSON.stringify(key)}:`;
      yield* jsonPieces(member, levels - 1);
      mark = ",";
    }
    yield mark === "," ? close! : `${open}${close}`;
  }
}

/** An array, or what makes its members as they are written. */
const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

function* numbered(members: Iterable<unknown>): Generator<[number, unknown]> {
  let number = 0;
  for (const member of members) yield [number++, member];
}

/** Members and pieces of text up to which a value is one string at once: a row, not a table. */
const SMALL = 200;
/** A text of so many code units weighs as much as a member. */
const TEXT_UNIT = 64;

const isSmall = (value: object): boolean => weightOf(value, SMALL) <= SMALL;

/** Members of a value, with those of its members; anything above `most` where there are more. */
function weightOf(value: unknown, most: number): number {
  if (typeof value === "string") return 1 + value.length / TEXT_UNIT;
  if (typeof value !== "object" || value === null) return 1;
  const isArray = Array.isArray(value);
  if (value instanceof Records || (!isArray && isIterable(value))) return Number.POSITIVE_INFINITY;
  const members = isArray ? value : Object.values(value);
  let weight = members.length;
  for (let i = 0; i < members.length && weight <= most; i++) weight += weightOf(members[i], most - weight);
  return weight;
}

/** Records from columns as JSON, with what stands between them. Figures have as many digits as in other machine formats. */
function* recordPieces(records: Records, between: string): Generator<Piece> {
  const parts = Object.entries(records.cells).map(([name, cells], index): RowPart => {
    const before = `${index === 0 ? "{" : ","}${JSON.stringify(name)}:`;
    return { before, cells, after: "", empty: `${before}null` };
  });
  yield* rowsInColumns(records.length, parts, { text: JSON.stringify, end: "}", between });
}

export function* ndjson(records: Iterable<object>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

export function* rowLines(table: Table): Generator<Piece> {
  if (table.inColumns === undefined) return yield* ndjson(recordsOf(table));
  for (const records of table.inColumns) {
    yield* recordPieces(records, "\n");
    if (records.length > 0) yield "\n";
  }
}
