import type { LineHint, SourceDocument } from "../../model/document.js";
import type { Zip, ZipEntry } from "../archive/zip.js";
import { type ByteFile, officeDocument, type TextLine } from "../byte-file.js";
import { type Attributes, attribute, type Handlers, parseXml } from "./xml.js";

/** The part that holds the text; some programs number it. */
const wordPart = (zip: Zip): ZipEntry | undefined =>
  zip.find("word/document.xml") ?? zip.members.find(({ name }) => /^word\/document\d+\.xml$/u.test(name));

/**
 * The text of a Word file: one line per paragraph, one line per row of a table with its cells divided by tabs, text boxes
 * before the paragraph that holds them, notes at the end. Headers and footers, comments, hidden text and what was deleted
 * or moved away are left out; the list of contents is marked as furniture.
 */
export async function docxDocument(file: ByteFile, zip: Zip): Promise<SourceDocument> {
  const contents = await contentsStyles(zip);
  const noteIds = new Map<NoteKind, string[]>(NOTE_KINDS.map((kind) => [kind, []]));
  const lines: TextLine[] = [];
  const body = bodyReader(
    contents,
    (line) => lines.push(line),
    (kind, id) => noteIds.get(kind)!.push(id),
  );
  await parseXml(zip, wordPart(zip), "docx", body);
  for (const kind of NOTE_KINDS) for (const line of await notesOf(zip, kind, noteIds.get(kind)!)) lines.push(line);
  return officeDocument(file, lines);
}

/** Identifiers of the styles of a list of contents, `toc 1` and the like in every language of Word. */
async function contentsStyles(zip: Zip): Promise<ReadonlySet<string>> {
  const styles = new Set<string>();
  let id = "";
  await parseXml(zip, zip.find("word/styles.xml"), "docx", {
    open: (name, attributes) => {
      if (name === "style") id = attribute(attributes, "styleId") ?? "";
      if (name === "name" && /^toc\b/iu.test(attribute(attributes, "val") ?? "")) styles.add(id);
    },
  });
  return styles;
}

const NOTE_KINDS = ["footnote", "endnote"] as const;
type NoteKind = (typeof NOTE_KINDS)[number];

/** The notes that the text refers to, in its order. */
async function notesOf(zip: Zip, kind: NoteKind, ids: readonly string[]): Promise<TextLine[]> {
  if (ids.length === 0) return [];
  const notes = new Map<string, TextLine[]>();
  let lines: TextLine[] = [];
  const reader = bodyReader(
    new Set(),
    (line) => lines.push(line),
    () => {},
  );
  await parseXml(zip, zip.find(`word/${kind}s.xml`), "docx", {
    ...reader,
    open: (name, attributes, prefix) => {
      if (name === kind) {
        lines = [];
        notes.set(attribute(attributes, "id") ?? "", lines);
      }
      reader.open!(name, attributes, prefix);
    },
  });
  return [...new Set(ids)].flatMap((id) => notes.get(id) ?? []);
}

/** Parts of the text that are not to be read: taken out by an editor, second forms of what was read, readings of letters. */
const SKIPPED = new Set(["del", "moveFrom", "rt"]);

interface OpenParagraph {
  text: string;
  hint: LineHint | undefined;
  /** Its end was deleted: the next paragraph goes on with it. */
  endDeleted: boolean;
}

interface OpenRow {
  readonly cells: TextLine[][];
  deleted: boolean;
}

function bodyReader(
  contents: ReadonlySet<string>,
  take: (line: TextLine) => void,
  refer: (kind: NoteKind, id: string) => void,
): Handlers {
  const paragraphs: OpenParagraph[] = [];
  const rows: OpenRow[] = [];
  const path: string[] = [];
  let skipping = 0; // depth inside what is not read
  let carried = ""; // of a paragraph whose end was deleted
  let inText = false;
  let hiddenRun = false;
  let choiceHadText = false;

  const emit = (line: TextLine): void => {
    const cell = rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(line);
    else take(line);
  };
  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && skipping === 0 && !hiddenRun) paragraph.text += text;
  };
  const isOff = (attributes: Attributes): boolean => /^(?:0|false|off)$/iu.test(attribute(attributes, "val") ?? "");

  function property(name: string, attributes: Attributes): void {
    const [around, parent] = path.slice(-2);
    const paragraph = paragraphs.at(-1);
    if (name === "pStyle" && paragraph && contents.has(attribute(attributes, "val") ?? ""))
      paragraph.hint = "furniture";
    if (name === "vanish" && parent === "rPr" && around === "r" && !isOff(attributes)) hiddenRun = true;
    if (name === "del" && parent === "rPr" && around === "pPr" && paragraph) paragraph.endDeleted = true;
    if (name === "del" && parent === "trPr" && rows.length > 0) rows.at(-1)!.deleted = true;
  }

  function character(name: string, attributes: Attributes): void {
    if (name === "tab") write("\t");
    else if (name === "br" || name === "cr") write("\n");
    else if (name === "noBreakHyphen") write("-");
    else if (name === "sym") write(symbol(attribute(attributes, "char")));
  }

  function closeParagraph({ text, hint, endDeleted }: OpenParagraph): void {
    if (endDeleted) {
      carried += text;
      return;
    }
    const whole = carried + text;
    carried = "";
    for (const line of whole.split("\n")) emit({ text: line, hint });
  }

  function closeRow({ cells, deleted }: OpenRow): void {
    if (deleted) return;
    for (const line of rowLines(cells)) emit(line);
  }

  return {
    open: (name, attributes, prefix) => {
      const parent = path.at(-1);
      const isProperty = /Pr$/u.test(parent ?? "");
      if (skipping > 0 || (SKIPPED.has(name) && !isProperty) || (name === "Fallback" && choiceHadText)) skipping++;
      else if (name === "Choice") choiceHadText = false;
      else if (name === "p" && isWord(prefix)) paragraphs.push({ text: "", hint: undefined, endDeleted: false });
      else if (name === "tr" && isWord(prefix)) rows.push({ cells: [], deleted: false });
      else if (name === "tc" && isWord(prefix)) rows.at(-1)?.cells.push([]);
      else if (name === "r" && isWord(prefix)) hiddenRun = false;
      else if (name === "t") inText = isWord(prefix);
      else if (name === "footnoteReference") refer("footnote", attribute(attributes, "id") ?? "");
      else if (name === "endnoteReference") refer("endnote", attribute(attributes, "id") ?? "");
      else if (isProperty) property(name, attributes);
      else if (parent === "r") character(name, attributes);
      path.push(name);
    },
    text: (text) => {
      if (!inText || skipping > 0) return;
      if (path.includes("Choice")) choiceHadText = true;
      write(text.replace(/\r?\n/gu, " "));
    },
    close: (name) => {
      path.pop();
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === "t") inText = false;
      else if (name === "r") hiddenRun = false;
      else if (name === "p" && paragraphs.length > 0) closeParagraph(paragraphs.pop()!);
      else if (name === "tr" && rows.length > 0) closeRow(rows.pop()!);
    },
  };
}

/** Formulas and drawings have elements of the same names: `m:r`, `a:p`, `a:t`. */
const isWord = (prefix: string): boolean => prefix !== "m" && prefix !== "a";

/** A letter by its code; those of symbol fonts are pictures of marks. */
function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? "", 16);
  return Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff) ? "" : String.fromCharCode(point);
}

/** A row of a layout table with one cell keeps its paragraphs; others are one line. */
export function rowLines(cells: readonly (readonly TextLine[])[]): TextLine[] {
  const filled = cells.map((lines) => lines.filter(({ text }) => text.trim() !== ""));
  if (filled.length === 1) return filled[0]!;
  return [{ text: filled.map((lines) => lines.map(({ text }) => text).join(" ")).join("\t") }];
}
