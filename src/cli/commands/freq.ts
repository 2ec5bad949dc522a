import {
  type FrequencyList,
  frequencies,
  frequencyTable,
  type GroupedFrequencies,
  groupFrequencyTable,
  groupSizesTable,
} from "../../count/index.js";
import type { Table } from "../../model/table.js";
import { FigureMemory } from "../../pipeline/index.js";
import { frequencyChart, groupFrequencyChart } from "../../report/index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { ledgerNotes, stopNote } from "../ledger-notes.js";
import { OPTIONS } from "../options/freq.js";
import type { Results } from "../results.js";
import { writePlot } from "../terminal/plot.js";
import { openCounts, openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const open = options.ngram ? openTokens : openCounts;
  const opened = await open(paths, call);
  const { documents, tokenized, stopwords, isStopword, onProgress, print, run } = opened;
  const memory = options.cache ? new FigureMemory() : null;
  const settings = { ...options, isStopword, onProgress, ...(memory && { known: memory.ofTexts }) };
  const list = frequencies(documents, tokenized, settings);
  await writePlot(options, (words, rows) => {
    const title = words.sections.terms;
    if (!("groups" in list)) {
      const shown = list.terms.slice(0, rows);
      return frequencyChart(shown, { title, unit: `${words.count}${words.plot.foremost(shown.length, list.listed)}` });
    }
    const { top: _, ...uncut } = settings;
    const all = frequencies(documents, tokenized, uncut) as GroupedFrequencies;
    return groupFrequencyChart(list.groups, all.groups, rows, { title, unit: words.plot.rates });
  });
  memory?.save();
  const notes = () => [
    ...cutNotes("groups" in list ? list.groups : [list]),
    ...ledgerNotes(opened, run, list, stopNote(tokenized, stopwords)),
  ];
  if (!("groups" in list)) {
    const json: Results["freq"] = { corpus: list.corpus, terms: list.terms };
    return print({ json, table: { ...frequencyTable(list.terms), notes } });
  }
  const { corpus, groups } = list;
  const json: Results["freq"] = { corpus, groups: groups.map(({ listed, ...group }) => group) };
  const table: Table = { ...groupFrequencyTable(groups), notes };
  return print({ json, table, records: groupRecords(list), tables: () => [table, groupSizesTable(groups)] });
}

function* groupRecords({ groups }: GroupedFrequencies): Generator<object> {
  for (const { name, keys, terms } of groups) for (const term of terms) yield { group: name, keys, ...term };
}

/** So many groups have a line each that says how many terms are not listed; more have one together. */
const GROUPS_WITH_A_LINE = 4;

function cutNotes(lists: readonly (FrequencyList & { readonly name?: string })[]): string[] {
  const cut = lists
    .map(({ name = "", listed, terms }) => ({ name, hidden: listed - terms.length }))
    .filter(({ hidden }) => hidden > 0);
  if (cut.length <= GROUPS_WITH_A_LINE) return cut.map(({ name, hidden }) => phrases.table.cutTerms(name, hidden));
  const hidden = cut.map((list) => list.hidden);
  return [phrases.table.cutInGroups(cut.length, Math.min(...hidden), Math.max(...hidden))];
}
