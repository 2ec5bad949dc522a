import { Command } from "commander";
import { countTerm, groupOf, type Table, type TermCount, totalOf } from "../../index.js";
import { raiseExitCode } from "../exit-code.js";
import { type CommonOptions, withCommonOptions } from "../options.js";
import { openTokens } from "../tokenize.js";

export const count = (): Command =>
  withCommonOptions(new Command("count"))
    .argument("<term>", "what to count; width and case of letters do not matter")
    .argument("[path...]", "files, folders or globs; -: standard input")
    .action(async (term: string, paths: string[], options: CommonOptions, command: Command) => {
      const { opened, tokenized, run } = await openTokens(paths, options, command);
      const result = countTerm(opened.documents, tokenized, term);
      const { by } = options;
      const groups = by === undefined ? undefined : byGroup(result.documents, (i) => groupOf(opened.documents[i]!, by));
      if (result.total.substring === 0 && result.total.token === 0) raiseExitCode(1);
      const shown = groups ?? result.documents.map(({ path, ...figures }) => ({ name: path, ...figures }));
      const documents = result.documents.slice(0, options.top);
      const json = { term: result.term, documents, ...(groups ? { groups } : {}), total: result.total };
      const table = tableOf(groups ? "group" : "path", shown.slice(0, options.top), result.total);
      const tables = () => [table, ...wordTables(table.columns[0]!.name, shown)];
      return opened.print({ json, table, records: groups ?? documents, tables }, run);
    });

interface Named extends TermCount {
  readonly name: string;
}

function byGroup(counts: readonly TermCount[], nameOf: (index: number) => string): Named[] {
  const groups = new Map<string, TermCount[]>();
  counts.forEach((figures, index) => {
    const name = nameOf(index);
    groups.get(name)?.push(figures) ?? groups.set(name, [figures]);
  });
  return [...groups]
    .map(([name, members]) => ({ name, ...totalOf(members) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
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

const tableOf = (first: "path" | "group", rows: readonly Named[], total: TermCount): Table => ({
  columns: [
    { name: first, cut: "start" },
    { name: "token", bar: true },
    { name: "substring", type: "integer" },
    { name: "inside", elastic: true },
    { name: "across", elastic: true },
  ],
  rows: rows.map((row) => [row.name, row.token, row.substring, insideText(row), acrossText(row)]),
  notes: [
    `total: ${total.token} as a token, ${total.substring} as a string`,
    ...(total.inside.length > 0 ? [`inside longer words: ${insideText(total)}`] : []),
    ...(total.across.length > 0 ? [`across words: ${acrossText(total)}`] : []),
  ],
});

const listed = (items: readonly string[]): string =>
  items.length <= WORDS_SHOWN
    ? items.join(", ")
    : `${items.slice(0, WORDS_SHOWN).join(", ")} and ${items.length - WORDS_SHOWN} more`;

const insideText = ({ inside }: TermCount): string => listed(inside.map(({ word, count: n }) => `${word} ${n}`));
const acrossText = ({ across }: TermCount): string =>
  listed(across.map(({ words, count: n }) => `${words.replaceAll(" ", "|")} ${n}`));
