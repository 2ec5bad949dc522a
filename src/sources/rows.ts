import { parse } from "csv-parse/sync";
import type { SourceDocument } from "../model/document.js";

const TEXT_COLUMNS = ["text", "full_text", "content", "body", "正文", "内容", "全文"];

/** One document a row of a table. */
export function rowsOf(file: SourceDocument, textColumn?: string): SourceDocument[] {
  const rows: Record<string, string>[] = parse(file.text, { columns: true, bom: true, relaxColumnCount: true });
  const name = textColumn ?? TEXT_COLUMNS.find((column) => rows[0] && column in rows[0]);
  if (name === undefined) return [];
  return rows.map((row, index) => ({ ...file, path: `${file.path}#${index + 1}`, text: row[name] ?? "", fields: row }));
}
