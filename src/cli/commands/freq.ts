import {
  type Column,
  FigureMemory,
  type FrequencyGroup,
  type FrequencyList,
  type FrequencyOptions,
  frequencies,
  frequenciesBy,
  frequencyChart,
  groupFrequencyChart,
  type Table,
  type TermRow,
} from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { ledgerNotes } from "../ledger-notes.js";
import { OPTIONS } from "../options/freq.js";
import { writePlot } from "../terminal/plot.js";
import { openCounts, openTokens } from "../tokenize.js";

export { OPTIONS };

type FreqOptions = Call<typeof OPTIONS>["options"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const open = options.ngram ? openTokens : openCounts;
  const { opened, tokenized, stopwords, run } = await open(paths, call);
  const memory = options.cache ? FigureMemory.open() : null;
  const settings = {
    ...optionsOf(options),
    isStopword: (text: string) => stopwords.has(text),
    onProgress: opened.onProgress,
    ...(memory ? { known: memory.ofTexts } : {}),
  };
  const { by } = options;
  if (by === undefined) {
    const list = frequencies(opened.documents, tokenized, settings);
    await writePlot(options, (words, rows) => {
      const shown = list.terms.slice(0, rows);
      const unit = `${words.count}${words.plot.foremost(shown.length, list.listed)}`;
      return frequencyChart(shown, { title: words.sections.terms, unit });
    });
    memory?.save();
    const notes = () => [...cutNote(list), ...ledgerNotes(opened, run, list)];
    const json = { corpus: list.corpus, terms: list.terms };
    return opened.print({ json, table: { columns: COLUMNS, rows: list.terms.map(rowOf), notes } }, run);
  }
  const { corpus, groups } = frequenciesBy(opened.documents, tokenized, by, settings);
  await writePlot(options, (words, rows) => {
    const { top: _, ...uncut } = settings;
    const { groups: all } = frequenciesBy(opened.documents, tokenized, by, uncut);
    return groupFrequencyChart(groups, all, rows, { title: words.sections.terms, unit: words.plot.rates });
  });
  memory?.save();
  const table: Table = {
    columns: [{ name: "group", elastic: true, tone: "strong" }, ...COLUMNS],
    rows: groups.flatMap(({ name, terms }) => terms.map((term) => [name, ...rowOf(term)])),
    notes: () => [...groups.flatMap(cutNote), ...ledgerNotes(opened, run, { corpus })],
  };
  const json = { corpus, groups: groups.map(({ listed, ...group }) => group) };
  const tables = () => [table, groupsTable(groups)];
  return opened.print({ json, table, records: groupRecords(groups), tables }, run);
}

const COLUMNS: readonly Column[] = [
  { name: "term", elastic: true, tone: "strong", type: "text" },
  { name: "count", unit: "tokens", bar: true },
  { name: "substring", unit: "occurrences" },
  { name: "per_10k", header: "per 10k", unit: "per 10,000 tokens", digits: 2 },
  { name: "documents", header: "docs", unit: "documents" },
  { name: "dispersion", unit: "DPnorm", digits: 3 },
  { name: "tfidf", digits: 2 },
  { name: "pos", type: "text" },
];

/** What the rates of each group are taken of. */
const groupsTable = (groups: readonly FrequencyGroup[]): Table => ({
  name: "groups",
  columns: [
    { name: "group", type: "text" },
    { name: "documents", type: "integer", unit: "documents" },
    { name: "characters", type: "integer", unit: "characters" },
    { name: "tokens", type: "integer", unit: "tokens" },
    { name: "types", type: "integer", unit: "types" },
  ],
  rows: groups.map(({ name, corpus: { documents, characters, tokens, types } }) => [
    name,
    documents,
    characters,
    tokens,
    types,
  ]),
});

const rowOf = (row: TermRow) => [
  row.term,
  row.count,
  row.substring,
  row.per_10k,
  row.documents,
  row.dispersion,
  row.tfidf,
  row.pos,
];

function* groupRecords(groups: readonly FrequencyGroup[]): Generator<object> {
  for (const { name, terms } of groups) for (const term of terms) yield { group: name, ...term };
}

function optionsOf(options: FreqOptions): FrequencyOptions {
  const { minCount, minDocuments, minLength, pos, numbers, ngram, top } = options;
  return {
    minDocuments,
    minLength,
    ...(minCount === undefined ? {} : { minCount }),
    ...(pos === undefined ? {} : { pos }),
    ...(numbers === undefined ? {} : { numbers }),
    ...(ngram === undefined ? {} : { ngram }),
    ...(top === undefined ? {} : { top }),
  };
}

const cutNote = (list: FrequencyList & { readonly name?: string }): string[] => {
  const hidden = list.listed - list.terms.length;
  return hidden > 0 ? [phrases.table.cutTerms(list.name ?? "", hidden)] : [];
};
