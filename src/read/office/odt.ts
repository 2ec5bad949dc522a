import type { LineHint, SourceDocument } from "../../model/document.js";
import type { Zip } from "../archive/zip.js";
import { type ByteFile, officeDocument, type TextLine } from "../byte-file.js";
import { rowLines } from "./docx.js";
import { attribute, type Handlers, parseXml } from "./xml.js";

/** What is no text: remarks, deleted text, numbers of notes, readings of letters. */
const SKIPPED = new Set(["annotation", "tracked-changes", "note-citation", "ruby-text", "sequence-decls"]);
/** Lists of contents and indexes. */
const CONTENTS = new Set(["table-of-content", "illustration-index", "table-index", "alphabetical-index"]);
const isBlock = (name: string): boolean => name === "p" || name === "h";

/** Spaces in a row that a file may ask for; more are a layout. */
const MOST_SPACES = 100;

/**
 * The text of an OpenDocument text (`.odt`): one line per paragraph, one line per row of a table with its cells divided by
 * tabs, notes at the end. Remarks and deleted text are left out; lists of contents are marked as furniture.
 */
export async function odtDocument(file: ByteFile, zip: Zip): Promise<SourceDocument> {
  const lines: TextLine[] = [];
  const notes: TextLine[] = [];
  await parseXml(zip, zip.find("content.xml"), "odt", reader(lines, notes));
  return officeDocument(file, [...lines, ...notes]);
}

function reader(lines: TextLine[], notes: TextLine[]): Handlers {
  const path: string[] = [];
  const paragraphs: string[] = [];
  const rows: TextLine[][][] = [];
  let skipping = 0;

  const write = (text: string): void => {
    if (paragraphs.length > 0 && skipping === 0) paragraphs[paragraphs.length - 1] += text;
  };
  const emit = (line: TextLine): void => {
    if (path.includes("note")) notes.push(line);
    else (rows.at(-1)?.at(-1) ?? lines).push(line);
  };
  return {
    open: (name, attributes) => {
      path.push(name);
      if (skipping > 0 || SKIPPED.has(name)) skipping++;
      else if (isBlock(name)) paragraphs.push("");
      else if (name === "s") write(" ".repeat(Math.min(MOST_SPACES, Number(attribute(attributes, "c") ?? 1) || 1)));
      else if (name === "tab") write("\t");
      else if (name === "line-break") write("\n");
      else if (name === "table-row") rows.push([]);
      else if (name === "table-cell") rows.at(-1)?.push([]);
    },
    text: (text) => write(text.replace(/\s+/gu, " ")),
    close: (name) => {
      path.pop();
      if (skipping > 0) {
        skipping--;
        return;
      }
      const hint: LineHint | undefined = path.some((one) => CONTENTS.has(one)) ? "furniture" : undefined;
      if (isBlock(name)) for (const text of (paragraphs.pop() ?? "").split("\n")) emit({ text, hint });
      else if (name === "table-row") for (const line of rowLines(rows.pop() ?? [])) emit(line);
    },
  };
}
