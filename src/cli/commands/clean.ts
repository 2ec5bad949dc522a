import {
  type CleanDocument,
  type Column,
  type DocumentRecord,
  explain,
  explanationTable,
  ledgerOf,
  type Table,
  toRecord,
} from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import { OPTIONS } from "../options/clean.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { documents, print } = await openCorpus(paths, call);
  const shown = options.top === undefined ? documents : documents.slice(0, options.top);
  const table = options.explain ? explanation(shown) : summary(shown);
  const records = shown.map(toRecord);
  const tables = () => [documentsTable(records), ...(options.explain ? [table] : []), linesTable(records)];
  await print({ json: { documents: records }, table, records, tables });
}

/** The explanation of the library, with its sums in the language of the run. */
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

/** One row a document: what was read, kept and removed. */
const summary = (documents: readonly CleanDocument[]): Table => ({
  columns: [
    { name: "path" },
    { name: "title", elastic: true },
    { name: "lines" },
    { name: "characters" },
    { name: "kept" },
    { name: "boilerplate" },
    { name: "duplicate" },
    { name: "meta" },
    { name: "blank" },
  ],
  rows: documents.map((document) => {
    const { lines, input, kept, boilerplate, duplicate, meta, blank } = ledgerOf(document);
    return [document.path, document.metadata.title, lines, input, kept, boilerplate, duplicate, meta, blank];
  }),
  notes: [phrases.commands.clean.characters],
});

const text = (name: string): Column => ({ name, type: "text" });
const figure = (name: string): Column => ({ name, type: "integer", unit: "characters" });

/** One row a document with its kept text, metadata and whatever else the input said of it: what a program goes on with. */
function documentsTable(records: readonly DocumentRecord[]): Table {
  const known = ["path", "title", "date", "source", "author", "editor", "region", "kind"];
  const after = ["url", "document_number", "encoding", "sha256", "text"];
  const removed = ["boilerplate", "duplicate", "meta"];
  const taken = new Set([...known, "year", ...after, ...removed]);
  const fields = [...new Set(records.flatMap((record) => Object.keys(record.fields)))].sort((a, b) => (a < b ? -1 : 1));
  return {
    name: "documents",
    columns: [
      ...known.map(text),
      { name: "year", type: "integer", unit: "year" },
      ...after.map(text),
      ...removed.map(figure),
      ...fields.map((name) => text(taken.has(name) ? `field_${name}` : name)),
    ],
    rows: records.map((record) => [
      record.path,
      record.title,
      record.date,
      record.source,
      record.author.length > 0 ? record.author.join("; ") : null,
      record.editor,
      record.region,
      record.kind,
      record.year,
      record.url,
      record.document_number,
      record.encoding,
      record.sha256,
      record.text,
      record.removed.boilerplate,
      record.removed.duplicate,
      record.removed.meta,
      ...fields.map((name) => record.fields[name] ?? null),
    ]),
  };
}

/** One row a line with its label and the reason; its text is not called `text`, so that no reader takes a line for a document. */
const linesTable = (records: readonly DocumentRecord[]): Table => ({
  name: "lines",
  columns: [text("path"), { name: "line", type: "integer" }, text("label"), text("reason"), text("line_text")],
  rows: records.flatMap(({ path, lines }) =>
    lines.map((line) => [path, line.line, line.label, line.reason, line.text]),
  ),
});
