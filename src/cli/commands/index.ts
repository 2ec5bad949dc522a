import {
  CountingAhead,
  DictionaryCounter,
  type DictionaryIndexOptions,
  dictionaryIndex,
  formulaOf,
  indexTable,
  indexWideTable,
  needsTokens,
  type TermDictionary,
  termsTable,
  variablesTable,
  wideColumns,
} from "../../count/index.js";
import type { CountableDocument } from "../../model/document.js";
import { recordsOf, type Table } from "../../model/table.js";
import { loadTermDictionary, prepareForCounting } from "../../pipeline/index.js";
import { loadLexicon } from "../../segment/index.js";
import { warning } from "../../words/message.js";
import type { Call } from "../call.js";
import { cutNote, type Opened, openDocuments } from "../corpus.js";
import { say, sayProblems, sayWarning } from "../messages.js";
import { OPTIONS } from "../options/dictionary-index.js";
import type { Results } from "../results.js";
import type { RunInfo } from "../run-info.js";
import { formatOf } from "../terminal/io.js";
import { methodsOf, notesOf, sayNumbered } from "../views/dictionary-index.js";

export { OPTIONS };

export async function run(path: string, paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { dictionary, problems, isExample } = loadTermDictionary(path);
  sayProblems(problems, options);
  const { opened, run, settings } = await open(paths, call, dictionary);
  const index = dictionaryIndex(opened.documents, dictionary, { ...settings, ...options });
  const columns = options.wide ? wideColumns(index) : null;
  if (!options.quiet) {
    if (isExample) sayWarning(warning("W_EXAMPLE_DICTIONARY", { name: path }));
    for (const caution of index.cautions) sayWarning(caution);
    sayNumbered(columns ?? []);
  }
  const methods = options.methods ? methodsOf(index, opened, run, options) : null;
  if (methods !== null && !["table", "json"].includes(formatOf(options))) say(methods);
  const whole = columns ? indexWideTable(index, options.formula) : indexTable(index, options.formula);
  const rows = columns ? [...recordsOf(whole)] : index.rows;
  const shown = rows.slice(0, options.top);
  const table: Table = {
    ...whole,
    rows: whole.rows.slice(0, options.top),
    notes: [...notesOf(index), ...cutNote(rows, shown), ...(methods === null ? [] : [methods])],
  };
  const json: Results["index"] = {
    dictionary: index.dictionary,
    ...(options.formula === undefined
      ? {}
      : { formula: { name: options.formula, unit: formulaOf(options.formula).unit } }),
    ...(methods === null ? {} : { methods }),
    ...(columns === null ? {} : { columns }),
    rows: shown,
    terms: index.terms,
    warnings: index.cautions.map(({ message }) => message),
  };
  const tables = () => [table, termsTable(index), variablesTable(table)];
  return opened.print({ json, table, records: shown, tables });
}

/** Texts as they are; cut into tokens only where tokens are asked for. */
async function open(
  paths: string[],
  call: Call<typeof OPTIONS>,
  dictionary: TermDictionary,
): Promise<{ opened: Opened<CountableDocument>; run: RunInfo; settings: DictionaryIndexOptions }> {
  const { options } = call;
  const isCut =
    options.tokens || options.match === "token" || (options.formula !== undefined && needsTokens(options.formula));
  if (isCut) {
    const { openTokens } = await import("../tokenize.js"); // and with it an engine, which strings do not need
    const opened = await openTokens(paths, call);
    const { tokenized, isStopword, onProgress, run } = opened;
    return { opened, run, settings: { tokenized, isStopword, onProgress } };
  }
  const hosts = () => loadLexicon().lexicon.terms.keys();
  const ahead = new CountingAhead(() => new DictionaryCounter(dictionary, { ...options, hosts: hosts() }));
  const opened = await openDocuments(paths, call, options, (inputs, settings) =>
    prepareForCounting(inputs, { ...settings, ahead }),
  );
  return { opened, run: opened.runBy(), settings: { ahead, onProgress: opened.onProgress } };
}
