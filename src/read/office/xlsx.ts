import { GENERATOR } from "../../base/own-mark.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { note } from "../../words/message.js";
import type { Zip, ZipEntry } from "../archive/zip.js";
import { type ByteFile, documentOf } from "../byte-file.js";
import { isHeaderless, namesText } from "../table/columns.js";
import { type Row, rowDocuments, textColumnOfRows } from "../table/rows.js";
import { type Handlers, parseXml } from "./xml.js";

/**
 * One document per row of a workbook, as of a CSV file. The header is the first row that names a text column and
 * fills more cells than those above, among the first `HEADER_WITHIN`; a row's number is counted from there. Rows of a second sheet are `file.xlsx/NAME#1`.
 */
export async function sheetDocuments(file: ByteFile, zip: Zip, textColumn?: string): Promise<Corpus<SourceDocument>> {
  const base = documentOf(file, []);
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  let without: readonly string[] | null = null;
  const book = await bookOf(zip);
  const isOwn = await isOwnBook(zip);
  const sheets = isOwn ? book.sheets.filter(({ name }) => name === CLEANED_SHEET) : book.sheets;
  if (isOwn && sheets.length === 0) return { documents, problems: [note(file.path, "W_OWN_OUTPUT")] };
  for (const sheet of sheets) {
    const { columns, rows } = await tableOf(zip, sheet.member, book, textColumn);
    if (textColumnOfRows({ columns, rows }, textColumn) === null) {
      without ??= columns;
      continue;
    }
    const path = documents.length === 0 ? file.path : `${file.path}/${sheet.name}`;
    const read = rowDocuments({ ...base, path }, { columns, rows, problems: [] }, textColumn);
    for (const document of read.documents) documents.push(document);
    if (!isOwn) problems.push(...read.problems);
  }
  if (documents.length > 0 || problems.length > 0) return { documents, problems };
  return rowDocuments(base, { columns: without ?? [], rows: [], problems: [] }, textColumn);
}

/** The sheet of cleaned documents in a workbook of ours; the others are results. */
const CLEANED_SHEET = "documents";

/** Whether cexi wrote a workbook: it says so in its properties. */
async function isOwnBook(zip: Zip): Promise<boolean> {
  let isCreator = false;
  let creator = "";
  await parseXml(zip, zip.find("docProps/core.xml"), "xlsx", {
    open: (name) => {
      isCreator = name === "creator";
    },
    text: (text) => {
      if (isCreator) creator += text;
    },
    close: () => {
      isCreator = false;
    },
  });
  return creator === GENERATOR;
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly member: ZipEntry }[];
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  /** Day 0 of its dates, in milliseconds of Unix time. */
  readonly epoch: number;
}

async function bookOf(zip: Zip): Promise<Book> {
  const targets = new Map<string, string>();
  await parseXml(zip, zip.find("xl/_rels/workbook.xml.rels"), "xlsx", {
    open: (_, { Id, Target }) => {
      if (Id && Target) targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: { name: string; member: ZipEntry }[] = [];
  let epoch = Date.UTC(1899, 11, 30);
  await parseXml(zip, zip.find("xl/workbook.xml"), "xlsx", {
    open: (name, attributes) => {
      if (name === "workbookPr" && /^(?:1|true)$/u.test(attributes.date1904 ?? "")) epoch = Date.UTC(1904, 0, 1);
      if (name !== "sheet") return;
      const member = zip.find(targets.get(attributes["r:id"] ?? "") ?? "");
      if (member) sheets.push({ name: attributes.name ?? "", member });
    },
  });
  return { sheets, strings: await sharedStrings(zip), dates: await dateFormats(zip), epoch };
}

async function sharedStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = [];
  let parts: string[] = [];
  let inText = false;
  let inReading = false; // phonetic readings are no part of the text
  await parseXml(zip, zip.find("xl/sharedStrings.xml"), "xlsx", {
    open: (name) => {
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    text: (text) => {
      if (inText) parts.push(text);
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") inReading = false;
      if (name !== "si") return;
      strings.push(unescaped(parts.join("")));
      parts = [];
    },
  });
  return strings;
}

/** Number formats that Excel builds in for dates. Source: ECMA-376 part 1, 18.8.30. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

async function dateFormats(zip: Zip): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const dates: boolean[] = [];
  let inCells = false;
  await parseXml(zip, zip.find("xl/styles.xml"), "xlsx", {
    open: (name, attributes) => {
      if (name === "numFmt") {
        const code = (attributes.formatCode ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
        custom.set(Number(attributes.numFmtId), /[yd]/iu.test(code));
      }
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        dates.push(custom.get(id) ?? isBuiltInDate(id));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return dates;
}

/** A title may stand above the header; it is looked for among so many rows that are not empty. */
const HEADER_WITHIN = 10;

async function tableOf(
  zip: Zip,
  member: ZipEntry,
  book: Book,
  asked?: string,
): Promise<{ columns: string[]; rows: readonly Row[] }> {
  const above: SheetRow[] = [];
  const rows: Row[] = [];
  let columns: ReadonlyMap<number, string> = new Map();
  let headerRow = 0;
  const begin = (first: SheetRow): void => {
    columns = new Map([...first.cells].map(([column, name]) => [column, name.trim()]));
    headerRow = first.number;
    for (const row of above.slice(above.indexOf(first) + 1)) take(row);
  };
  const take = (row: SheetRow): void => {
    const { cells } = row;
    const isHeader = () => namesText(trimmed(cells), asked);
    if (columns.size === 0) {
      // Titles above a header fill fewer cells than it does; below it a cell may well say "content".
      const isWidest = above.every((other) => other.cells.size < cells.size);
      above.push(row);
      if (isWidest && isHeader()) begin(row);
      else if (above.length === HEADER_WITHIN) begin(widest(above));
    } else if (rows.length === 0 && cells.size > columns.size && !isHeaderless(trimmed(cells)) && isHeader()) {
      // Names of groups of columns stand above the names of all.
      above.push(row);
      begin(row);
    } else rows.push({ number: row.number - headerRow, cells: named(columns, cells) });
  };
  const merged: MergedCells[] = [];
  await parseXml(zip, member, "xlsx", rowReader(book, take, merged));
  if (columns.size === 0 && above.length > 0) begin(widest(above));
  return { columns: [...columns.values()].filter(Boolean), rows: filledDown(rows, merged, columns, headerRow) };
}

interface SheetRow {
  readonly number: number;
  readonly cells: Map<number, string>;
}

const trimmed = (cells: SheetRow["cells"]): string[] => [...cells.values()].map((name) => name.trim());

/** Where no name tells the header it is the first of the rows with the most cells. */
const widest = (rows: readonly SheetRow[]): SheetRow =>
  rows.reduce((best, row) => (row.cells.size > best.cells.size ? row : best));

const named = (header: ReadonlyMap<number, string>, cells: ReadonlyMap<number, string>): Map<string, string> =>
  new Map([...header].filter(([, name]) => name !== "").map(([column, name]) => [name, cells.get(column) ?? ""]));

/** Hands over each row that holds something: its number in the sheet and its cells by column; adds cells merged over rows. */
function rowReader(book: Book, take: (row: SheetRow) => void, merged: MergedCells[]): Handlers {
  let number = 0;
  let column = 0;
  let cells = new Map<number, string>();
  let type = "";
  let isDate = false;
  let inValue = false;
  let inReading = false;
  let value: string[] = [];
  return {
    open: (name, attributes) => {
      if (name === "row") {
        number = Number(attributes.r) || number + 1;
        column = -1;
      } else if (name === "c") {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        type = attributes.t ?? "n";
        isDate = type === "n" && book.dates[Number(attributes.s ?? 0)] === true;
        value = [];
      } else if (name === "mergeCell") {
        const [, first, top, bottom] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/u.exec(attributes.ref ?? "") ?? [];
        if (first && top !== bottom)
          merged.push({ column: columnOf(first), firstRow: Number(top), lastRow: Number(bottom) });
      } else if (name === "rPh") inReading = true;
      else if ((name === "v" || name === "t") && !inReading) inValue = true;
    },
    text: (text) => {
      if (inValue) value.push(text);
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "rPh") inReading = false;
      else if (name === "c" && value.length > 0) {
        const text = cellText(value.join(""), type, isDate, book);
        if (text !== "") cells.set(column, text);
      } else if (name === "row" && cells.size > 0) {
        take({ number, cells });
        cells = new Map();
      }
    },
  };
}

/** `BC12` is column 54, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/u.exec(reference)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const DAY = 86_400_000; // milliseconds

function cellText(value: string, type: string, isDate: boolean, { strings, epoch }: Book): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type === "e") return "";
  if (!isDate) return type === "n" ? value : unescaped(value);
  const time = new Date(epoch + Math.round(Number(value) * DAY));
  return Number.isNaN(time.getTime()) ? value : time.toISOString().slice(0, 10);
}

/** Characters that XML cannot hold are written as `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Cells that a sheet shows as one, by their numbers: columns from 0, rows from 1. Only the first of them holds the value. */
export interface MergedCells {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A value that stands for several rows is a name or a day, no text. Unit: code units. */
const LONGEST_SHARED = 60;

/**
 * Rows with what a merged cell shows in each of them (省份 beside its cities), where they have nothing there themselves.
 *
 * @param columns their names
 * @param headerRow the number of the header in the sheet, from which rows are counted
 */
export function filledDown(
  rows: readonly Row[],
  merged: readonly MergedCells[],
  columns: ReadonlyMap<number, string>,
  headerRow: number,
): readonly Row[] {
  if (merged.length === 0) return rows;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const filled = new Map<Row, Map<string, string>>();
  const last = rows.at(-1)?.number ?? 0;
  let left = rows.length * (rows[0]?.cells.size ?? 0); // merged cells never overlap: more would be a broken file
  for (const { column, firstRow, lastRow } of merged) {
    const name = columns.get(column);
    const value = byNumber.get(firstRow - headerRow)?.cells.get(name ?? "") ?? "";
    if (!name || value === "" || value.length > LONGEST_SHARED) continue;
    for (let number = firstRow - headerRow + 1; number <= Math.min(lastRow - headerRow, last) && left > 0; number++) {
      left--;
      const row = byNumber.get(number);
      if (row?.cells.get(name) !== "") continue;
      if (!filled.has(row)) filled.set(row, new Map(row.cells));
      filled.get(row)!.set(name, value);
    }
  }
  return rows.map((row) => ({ ...row, cells: filled.get(row) ?? row.cells }));
}
