import { countTerm, type Grouping, groupsOf, type Keys, type Table, type TermCount, totalOf } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { raiseExitCode } from "../exit-code.js";
import { OPTIONS } from "../options/count.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(term: string, paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { opened, tokenized, run } = await openTokens(paths, call);
  const result = countTerm(opened.documents, tokenized, term, { onProgress: opened.onProgress });
  const { by } = options;
  const groups = by === undefined ? undefined : byGroup(result.documents, groupsOf(opened.documents, { by }));
  if (result.total.substring === 0 && result.total.token === 0) raiseExitCode(1);
  const shown = groups ?? result.documents.map(({ path, ...figures }) => ({ name: path, ...figures }));
  const documents = result.documents.slice(0, options.top);
  const json = { term: result.term, documents, ...(groups ? { groups } : {}), total: result.total };
  const table = tableOf(groups ? "group" : "path", shown.slice(0, options.top), result.total);
  const tables = () => [table, ...wordTables(table.columns[0]!.name, shown)];
  return opened.print({ json, table, records: groups ?? documents, tables }, run);
}

interface Named extends TermCount {
  readonly name: string;
  readonly keys?: Keys;
}

function byGroup(counts: readonly TermCount[], { names, keys, of }: Grouping): Named[] {
  const members = names.map((): TermCount[] => []);
  counts.forEach((figures, index) => {
    members[of[index]!]!.push(figures);
  });
  return names.map((name, group) => ({ name, keys: keys[group]!, ...totalOf(members[group]!) }));
}

/** The longer words that hold the term, and the words that it lies across: one row each, where cells name the first few. */
const wordTables = (first: string, rows: readonly Named[]): Table[] => [
  {
    name: "inside",
    columns: [
      { name: first, type: "text" },
      { name: "word", type: "text" },
      { name: "count", type: "integer", unit: "occurrences" },
    ],
    rows: rows.flatMap(({ name, inside }) => inside.map(({ word, count: n }) => [name, word, n])),
  },
  {
    name: "across",
    columns: [
      { name: first, type: "text" },
      { name: "words", type: "text" },
      { name: "count", type: "integer", unit: "occurrences" },
    ],
    rows: rows.flatMap(({ name, across }) => across.map(({ words, count: n }) => [name, words, n])),
  },
];

/** Words named in a cell or a note before the rest is summed up. */
const WORDS_SHOWN = 8;

function tableOf(first: "path" | "group", rows: readonly Named[], total: TermCount): Table {
  const says = phrases.commands.count;
  return {
    columns: [
      { name: first, cut: "start" },
      { name: "token", bar: true },
      { name: "substring", type: "integer" },
      // A column of blanks would only push the bars away from what they show.
      { name: "inside", elastic: true, machineOnly: rows.every(({ inside }) => inside.length === 0) },
      { name: "across", elastic: true, machineOnly: rows.every(({ across }) => across.length === 0) },
    ],
    rows: rows.map((row) => [row.name, row.token, row.substring, insideText(row), acrossText(row)]),
    notes: [
      says.total(total.token, total.substring),
      ...(total.inside.length > 0 ? [says.inside(insideText(total, says.more))] : []),
      ...(total.across.length > 0 ? [says.across(acrossText(total, says.more))] : []),
    ],
  };
}

type More = (others: number) => string;

/** Cells are data: the same in every language. */
const MORE_IN_CELL: More = (others) => ` and ${others} more`;

const listed = (items: readonly string[], more: More): string =>
  items.slice(0, WORDS_SHOWN).join(", ") + (items.length > WORDS_SHOWN ? more(items.length - WORDS_SHOWN) : "");

const insideText = ({ inside }: TermCount, more = MORE_IN_CELL): string =>
  listed(
    inside.map(({ word, count: n }) => `${word} ${n}`),
    more,
  );
const acrossText = ({ across }: TermCount, more = MORE_IN_CELL): string =>
  listed(
    across.map(({ words, count: n }) => `${words.replaceAll(" ", "|")} ${n}`),
    more,
  );
