import { concordance, concordanceTable, needsWords } from "../../count/index.js";
import type { Table } from "../../model/table.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { cutNote, openCorpus } from "../corpus.js";
import { raiseExitCode } from "../messages.js";
import { OPTIONS, ordersOf } from "../options/kwic.js";
import type { Results } from "../results.js";
import { termsOf } from "../terms.js";

export { OPTIONS };

export async function run(operand: string | undefined, given: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { terms, paths, isSingle } = termsOf(operand, given, call.name, options);
  const { width, context, regex = false } = options;
  const sort = ordersOf(options.sort);
  const { documents, tokenized, onProgress, print } = await open(paths, call);
  const settings = { width, context, sort, regex, ...(tokenized ? { tokenized } : {}), onProgress };
  const all = concordance(documents, terms, settings);
  if (all.length === 0) raiseExitCode(1);
  const hits = all.slice(0, options.top);
  const table: Table = {
    ...concordanceTable(hits),
    notes: [
      phrases.commands.kwic.found(all.length, new Set(all.map(({ path }) => path)).size, documents.length),
      ...cutNote(all, hits),
    ],
  };
  const json: Results["kwic"] = { ...(isSingle ? { term: terms[0]! } : { terms }), hits };
  return print({ json, table, records: hits });
}

/** Texts as they are; cut into tokens only where an order asks for words. */
async function open(paths: readonly string[], call: Call<typeof OPTIONS>) {
  if (!needsWords(ordersOf(call.options.sort))) return { ...(await openCorpus(paths, call)), tokenized: null };
  const { openTokens } = await import("../tokenize.js"); // and with it an engine
  return openTokens(paths, call);
}
