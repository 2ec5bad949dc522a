import type { Corpus } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { rowDocuments } from "../table/rows.js";

/** A record, the last of them perhaps cut off. */
const RECORD = /<doc\b([^<>]*)>([\s\S]*?)(?:<\/doc>|(?=<doc\b)|$)/giu;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/gu;
const ELEMENT = /^\s*<(\w{2,20})>([\s\S]*?)<\/\1>/gmu;

/** `<doc url="…">text</doc>`, `<doc><url>…</url><content>…</content></doc>`: a document a record, its parts are columns. */
export function dumpDocuments(file: SourceDocument, textColumn?: string): Corpus<SourceDocument> {
  const rows = [...file.text.matchAll(RECORD)].map(([, attributes, inside], k) => {
    const elements = [...inside!.matchAll(ELEMENT)];
    const areFields = new Set(elements.map(([, name]) => name)).size === elements.length; // and not paragraphs
    const rest = areFields ? inside!.replace(ELEMENT, "") : inside!;
    const parts = [...attributes!.matchAll(ATTRIBUTE), ...(areFields ? elements : []), ["", "text", rest]];
    const filled = parts.filter(([, , cell]) => cell!.trim() !== "");
    return { number: k + 1, cells: new Map(filled.map(([, name, cell]) => [name!, cell!.trim()])) };
  });
  // What stands between records would be lost.
  if (file.text.replace(RECORD, "").trim() !== "") return { documents: [file], problems: [] };
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return rowDocuments(file, { columns, rows, problems: [] }, textColumn);
}
