import type { Keys } from "../model/group.js";
import type { Table } from "../model/table.js";
import type { TermCount } from "./count-term.js";

/** A count with whose it is: the path of a document, the name of a group. */
export interface NamedCount extends TermCount {
  readonly name: string;
  readonly keys?: Keys;
}

/** Words named in a cell or a note before the rest is summed up. */
const WORDS_SHOWN = 8;

/** How the number of the others is said. */
type More = (others: number) => string;

/** Cells are data: the same in every language. */
const MORE_IN_CELL: More = (others) => ` and ${others} more`;

const listed = (items: readonly string[], more: More): string =>
  items.slice(0, WORDS_SHOWN).join(", ") + (items.length > WORDS_SHOWN ? more(items.length - WORDS_SHOWN) : "");

/** The longer words that hold a term, with their counts. */
export const insideText = ({ inside }: TermCount, more = MORE_IN_CELL): string =>
  listed(
    inside.map(({ word, count }) => `${word} ${count}`),
    more,
  );

/** The words that a term lies across, with their counts. */
export const acrossText = ({ across }: TermCount, more = MORE_IN_CELL): string =>
  listed(
    across.map(({ words, count }) => `${words.replaceAll(" ", "|")} ${count}`),
    more,
  );

/** One row a document or group. @param first what the rows are */
export const countTable = (first: "path" | "group", rows: readonly NamedCount[]): Table => ({
  columns: [
    { name: first, cut: "start" },
    { name: "token", bar: true },
    { name: "substring", type: "integer" },
    // A column of blanks would only push the bars away from what they show.
    { name: "inside", elastic: true, machineOnly: rows.every(({ inside }) => inside.length === 0) },
    { name: "across", elastic: true, machineOnly: rows.every(({ across }) => across.length === 0) },
  ],
  rows: rows.map((row) => [row.name, row.token, row.substring, insideText(row), acrossText(row)]),
});

/** The longer words that hold the term, and the words that it lies across: one row each, where cells name the first few. */
export const hostTables = (first: "path" | "group", rows: readonly NamedCount[]): Table[] => [
  {
    name: "inside",
    columns: [
      { name: first, type: "text" },
      { name: "word", type: "text" },
      { name: "count", type: "integer", unit: "occurrences" },
    ],
    rows: rows.flatMap(({ name, inside }) => inside.map(({ word, count }) => [name, word, count])),
  },
  {
    name: "across",
    columns: [
      { name: first, type: "text" },
      { name: "words", type: "text" },
      { name: "count", type: "integer", unit: "occurrences" },
    ],
    rows: rows.flatMap(({ name, across }) => across.map(({ words, count }) => [name, words, count])),
  },
];
