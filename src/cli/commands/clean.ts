import {
  cleanSummaryTable,
  documentsTable,
  explain,
  explanationTable,
  linesTable,
  toRecord,
} from "../../clean/index.js";
import type { CleanDocument } from "../../model/document.js";
import type { DocumentRecord } from "../../model/record.js";
import type { Table } from "../../model/table.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import { OPTIONS } from "../options/clean.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { documents, print } = await openCorpus(paths, call);
  const shown = documents.slice(0, options.top);
  const table = options.explain
    ? explanation(shown)
    : { ...cleanSummaryTable(shown), notes: [phrases.commands.clean.characters] };
  const records = recordsOf(shown);
  const tables = () => {
    const all = [...records];
    return [documentsTable(all), ...(options.explain ? [table] : []), linesTable(all)];
  };
  await print({ json: { documents: records }, table, records, tables });
}

/** Records are made while they are written, and not at all where tables alone are. */
const recordsOf = (documents: readonly CleanDocument[]): Iterable<DocumentRecord> => ({
  *[Symbol.iterator]() {
    for (const document of documents) yield toRecord(document);
  },
});

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
