import type { CleanDocument } from "../model/document.js";
import type { DocumentRecord } from "../model/record.js";
import type { Column, Table } from "../model/table.js";
import { ledgerOf } from "./record.js";

/** One row a document: what was read, kept and removed. */
export const cleanSummaryTable = (documents: readonly CleanDocument[]): Table => ({
  columns: [
    { name: "path", cut: "start" },
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
});

const text = (name: string): Column => ({ name, type: "text" });
const figure = (name: string): Column => ({ name, type: "integer", unit: "characters" });

/** One row a document with its kept text, metadata and whatever else the input said of it: what a program goes on with. */
export function documentsTable(records: readonly DocumentRecord[]): Table {
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
export const linesTable = (records: readonly DocumentRecord[]): Table => ({
  name: "lines",
  columns: [text("path"), { name: "line", type: "integer" }, text("label"), text("reason"), text("line_text")],
  rows: records.flatMap(({ path, lines }) =>
    lines.map((line) => [path, line.line, line.label, line.reason, line.text]),
  ),
});
