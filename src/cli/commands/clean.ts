import {
  cleanSummaryTable,
  documentsTable,
  explain,
  explanationTable,
  linesTable,
  toRecord,
} from "../../clean/index.js";
import type { CleanDocument } from "../../model/document.js";
import type { Table } from "../../model/table.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import { OPTIONS } from "../options/clean.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { documents, print } = await openCorpus(paths, call);
  const shown = options.top === undefined ? documents : documents.slice(0, options.top);
  const table = options.explain
    ? explanation(shown)
    : { ...cleanSummaryTable(shown), notes: [phrases.commands.clean.characters] };
  const records = shown.map(toRecord);
  const tables = () => [documentsTable(records), ...(options.explain ? [table] : []), linesTable(records)];
  await print({ json: { documents: records }, table, records, tables });
}

function explanation(documents: readonly CleanDocument[]): Table {
  const explanations = documents.map(explain);
  const { ledger: sums } = phrases.commands.clean;
  return {
    ...explanationTable(explanations),
    notes: explanations.map(({ path, ledger }) =>
      explanations.length === 1 ? sums(ledger) : `${path}: ${sums(ledger)}`,
    ),
  };
}
