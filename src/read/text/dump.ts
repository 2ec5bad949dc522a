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

const RULE = /^[ \t]*([=*#~_—-])\1{4,}[ \t]*$/u;
const TITLE = /^[ \t]*[【[]?(?:(?:文章|新闻|文件|页面)?标题|题目|title)[】\]]?[ \t]*[:：][ \t]*(\S.*)$/iu;
/** A title is looked for in so many lines of a record: its number and address may stand before it. */
const TITLE_WITHIN = 4;

/**
 * Records that a scraper wrote one below the other, each with 标题：… at its head, parted by rules or beginning with it: a
 * document each. `null` where the text is none of these, or has one title twice, as a page does that was pasted twice.
 */
export function fieldRecords(file: SourceDocument): Corpus<SourceDocument> | null {
  const lines = file.text.split("\n").map((line) => line.replace(/\r$/u, ""));
  const isTitle = (line: string) => TITLE.test(line);
  for (const begins of [(line: string) => RULE.test(line), isTitle]) {
    const records = partedAt(lines, begins);
    const titles = records.map((record) => record.slice(0, TITLE_WITHIN).find(isTitle)?.replace(TITLE, "$1").trim());
    if (records.length < 2 || titles.includes(undefined) || new Set(titles).size < titles.length) continue;
    if (records.some((record) => record.filter((line) => line.trim() !== "").length < 2)) continue; // a list of titles
    const rows = records.map((record, k) => ({ number: k + 1, cells: new Map([["text", record.join("\n")]]) }));
    return rowDocuments(file, { columns: ["text"], rows, problems: [] });
  }
  return null;
}

/** The lines from one beginning to the next, without rules at their edges; only those that hold something. */
function partedAt(lines: readonly string[], begins: (line: string) => boolean): string[][] {
  const records: string[][] = [[]];
  for (const line of lines) {
    if (begins(line)) records.push([]);
    if (!RULE.test(line) && (line.trim() !== "" || records.at(-1)!.length > 0)) records.at(-1)!.push(line);
  }
  return records.filter((record) => record.length > 0);
}
