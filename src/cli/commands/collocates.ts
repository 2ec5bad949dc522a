import { collocatePlacesTable, collocates as collocatesOf, collocatesTable } from "../../collocates/index.js";
import type { Table } from "../../model/table.js";
import { warning } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { raiseExitCode, sayWarning } from "../messages.js";
import { OPTIONS } from "../options/collocates.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(term: string, paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const says = phrases.commands.collocates;
  const { documents, tokenized, isStopword, onProgress, print } = await openTokens(paths, call);
  const { listed, ...result } = collocatesOf(documents, tokenized, term, { ...options, isStopword, onProgress });
  if (result.collocates.length === 0) raiseExitCode(1);
  if (result.occurrences === 0 && !options.quiet)
    sayWarning(warning("W_NO_TOKEN", { term, documents: documents.length }));
  const { minCount, sentence } = options;
  const table: Table = {
    ...collocatesTable(result.collocates),
    notes: [says.found({ ...result, window: sentence ? null : options.window, listed, minCount }), says.measures],
  };
  const tables = () => [table, collocatePlacesTable(result.collocates)];
  return print({ json: result, table, records: result.collocates, tables });
}
