import { concordance, concordanceTable, type Table } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import { raiseExitCode } from "../exit-code.js";
import { OPTIONS } from "../options/kwic.js";

export { OPTIONS };

export async function run(term: string, paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const opened = await openCorpus(paths, call);
  const { width, sort } = options;
  const all = concordance(opened.documents, term, { width, sort, onProgress: opened.onProgress });
  if (all.length === 0) raiseExitCode(1);
  const hits = all.slice(0, options.top);
  const table: Table = {
    ...concordanceTable(hits),
    notes: [
      phrases.commands.kwic.found(all.length, new Set(all.map(({ path }) => path)).size, opened.documents.length),
      ...(hits.length < all.length ? [phrases.table.cut(all.length - hits.length)] : []),
    ],
  };
  return opened.print({ json: { term, hits }, table, records: hits });
}
