import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import type { DocumentRecord } from "../model/record.js";
import type { Column, Table } from "../model/table.js";
import { ledgerOf } from "./record.js";

const FIGURES = ["lines", "input", "kept", "boilerplate", "duplicate", "meta", "blank"] as const;

/** One row a document: what was read, kept and removed. */
export const cleanSummaryTable = (documents: readonly CleanDocument[]): Table => ({
  columns: [
    { name: "path", cut: "start" },
    { name: "title", elastic: true },
    ...FIGURES.map((name) => ({ name: name === "input" ? "characters" : name })),
  ],
  rows: documents.map((document) => {
    const ledger = ledgerOf(document);
    return [document.path, document.metadata.title, ...FIGURES.map((name) => ledger[name])];
  }),
});

const text = (name: string): Column => ({ name, type: "text" });

const STATED = ["path", "title", "date", "source", "author", "editor", "region", "kind", "year"] as const;
const OF_INPUT = ["url", "document_number", "encoding", "sha256", "text"] as const;
const REMOVED = ["boilerplate", "duplicate", "meta"] as const;

/** One row a document with its kept text, metadata and whatever else the input said of it: what a program goes on with. */
export function documentsTable(records: readonly DocumentRecord[]): Table {
  const taken = new Set<string>([...STATED, ...OF_INPUT, ...REMOVED]);
  const fields = [...new Set(records.flatMap((record) => Object.keys(record.fields)))].sort(byCodeUnit);
  return {
    name: "documents",
    columns: [
      ...STATED.map((name): Column => (name === "year" ? { name, type: "integer", unit: "year" } : text(name))),
      ...OF_INPUT.map(text),
      ...REMOVED.map((name): Column => ({ name, type: "integer", unit: "characters" })),
      ...fields.map((name) => text(taken.has(name) ? `field_${name}` : name)),
    ],
    rows: records.map((record) => {
      const { author } = record;
      const own = { ...record, author: author.length > 0 ? author.join("; ") : null };
      return [
        ...[...STATED, ...OF_INPUT].map((name) => own[name]),
        ...REMOVED.map((name) => record.removed[name]),
        ...fields.map((name) => record.fields[name] ?? null),
      ];
    }),
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
