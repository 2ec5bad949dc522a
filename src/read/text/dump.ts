import type { Corpus } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { rowDocuments } from "../table/rows.js";

/** A record, the last of them perhaps cut off. */
const RECORD = /<doc\b([^<>]*)>([\s\S]*?)(?:<\/doc>|(?=<doc\b)|$)/giu;
const ATTRIBUTE = /(?<![\w-])([\w-]{1,40})="([^"]*)"/gu;
const OPENING = /^[ \t]*<(\w{2,20})>/gmu;
const CLOSING = /<\/(\w{2,20})>/gu;

/** `<doc url="…">text</doc>`, `<doc><url>…</url><content>…</content></doc>`: a document a record, its parts are columns. */
export function dumpDocuments(file: SourceDocument, textColumn?: string): Corpus<SourceDocument> {
  const rows = [...file.text.matchAll(RECORD)].map(([, attributes, inside], k) => {
    const stated = [...attributes!.matchAll(ATTRIBUTE)].map(([, name, value]): Part => [name!, value!]);
    const filled = [...stated, ...partsOf(inside!)].filter(([, cell]) => cell.trim() !== "");
    return { number: k + 1, cells: new Map(filled.map(([name, cell]) => [name, cell.trim()])) };
  });
  // What stands between records would be lost.
  if (file.text.replace(RECORD, "").trim() !== "") return { documents: [file], problems: [] };
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return rowDocuments(file, { columns, rows, problems: [] }, textColumn);
}

type Part = readonly [name: string, cell: string];

/** The elements of a record, and what stands beside them; all of it as one text where they are none of its fields. */
function partsOf(inside: string): Part[] {
  const lastClosed = new Map([...inside.matchAll(CLOSING)].map(({ index, 1: name }) => [name!, index]));
  const found = new Map<string, string>();
  let rest = "";
  let from = 0;
  for (const { index, 0: opening, 1: name } of inside.matchAll(OPENING)) {
    const start = index + opening.length;
    const isClosed = (lastClosed.get(name!) ?? -1) >= start;
    if (index < from || !isClosed) continue; // within the one before, or none
    if (found.has(name!)) return [["text", inside]]; // paragraphs
    const close = `</${name}>`;
    const end = inside.indexOf(close, start);
    found.set(name!, inside.slice(start, end));
    rest += inside.slice(from, index);
    from = end + close.length;
  }
  return [...found, ["text", rest + inside.slice(from)]];
}
