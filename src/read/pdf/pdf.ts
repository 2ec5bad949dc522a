import { pathToFileURL } from "node:url";
import { constants, inflateSync } from "node:zlib";
import { packageFile } from "../../base/package-file.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { note, problem } from "../../words/message.js";
import { type ByteFile, documentOf, InputFault } from "../byte-file.js";
import { markFurniture } from "./pdf-furniture.js";
import { linesOfPage, type PdfLine, type PdfPiece, withoutOverprint, withoutSecondLines } from "./pdf-lines.js";
import { joinParagraphs } from "./pdf-paragraphs.js";

/** The text of a PDF: one line per paragraph, page headers, footers and page numbers marked as chrome. */
export async function pdfDocument(file: ByteFile): Promise<Corpus<SourceDocument>> {
  checkStreams(file.bytes);
  const { pages, unreadable } = await pagesOf(file.bytes);
  if (!pages.some((lines) => lines.length > 0)) throw new InputFault("E_NO_TEXT_LAYER");
  const paragraphs = joinParagraphs(markFurniture(pages));
  const document = documentOf(
    file,
    paragraphs.map(({ text, lines }) => (lines[0]!.furniture ? { text, hint: "furniture" } : { text })),
  );
  return { documents: [document], problems: [...cutOff(file), ...lost(file, unreadable), ...scanned(file, pages)] };
}

function cutOff({ path, bytes }: ByteFile): Problem[] {
  if (bytes.subarray(-2048).includes("%%EOF") || bytes.includes("%%EOF", Math.max(0, bytes.length - 65_536))) return [];
  return [problem(path, "E_TRUNCATED_PDF")];
}

/** Fewer letters on a page on average are stamps and numbers on scanned pages. */
const LEAST_LETTERS = 20;

/** Pages that are pictures but for their header. A short last page, or a short text, is none. */
function scanned({ path }: ByteFile, pages: readonly (readonly PdfLine[])[]): Problem[] {
  const letters = pages.reduce((sum, lines) => sum + lines.reduce((all, { text }) => all + text.length, 0), 0);
  return pages.length > 2 && letters < LEAST_LETTERS * pages.length ? [note(path, "W_LITTLE_TEXT")] : [];
}

const lost = ({ path }: ByteFile, pages: readonly number[]): Problem[] =>
  pages.length === 0 ? [] : [problem(path, "E_DAMAGED_PAGE", { pages })];

/** The build copies what reading takes of the package: the rest of its 37 MB is for drawing. */
type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loading: Promise<Pdfjs> | undefined;

async function loadPdfjs(): Promise<Pdfjs> {
  // The package makes a matrix when it is loaded, for drawing; without its optional canvas there is no such class.
  const scope = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  for (const name of ["DOMMatrix", "ImageData", "Path2D"] as const) scope[name] ??= class {};
  const { log, warn } = console;
  console.log = console.warn = () => {}; // it says there that it cannot draw
  try {
    return (await import(pathToFileURL(packageFile("dist/pdfjs/pdf.mjs")).href)) as Pdfjs;
  } finally {
    Object.assign(console, { log, warn });
  }
}

interface Pages {
  readonly pages: PdfLine[][];
  readonly unreadable: readonly number[];
}

async function pagesOf(bytes: Buffer): Promise<Pages> {
  loading ??= loadPdfjs();
  const pdfjs = await loading;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: packageFile("dist/pdfjs/cmaps/"),
    cMapPacked: true,
  });
  const unreadable: number[] = [];
  try {
    const opened = await task.promise;
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= opened.numPages; number++) {
      try {
        const page = await opened.getPage(number);
        const { items } = await page.getTextContent();
        const pieces = items.filter((item) => "str" in item) as unknown as PdfPiece[];
        pages.push(withoutSecondLines(linesOfPage(withoutOverprint(pieces), page)));
        page.cleanup();
      } catch {
        unreadable.push(number);
      }
    }
    return { pages, unreadable };
  } catch (error) {
    if ((error as Error).name === "PasswordException") throw new InputFault("E_ENCRYPTED");
    throw new InputFault("E_DAMAGED_FILE", { kind: "pdf" });
  } finally {
    await task.destroy().catch(() => {});
  }
}

/** What one stream of a PDF may unpack to, pictures left out, which are not unpacked here. Unit: bytes. */
const MOST_OF_STREAM = 64 << 20; // a whole Chinese font has 20 MB, the map of a province as a drawing 30 MB
/** And all of them together. */
const MOST_OF_FILE = 512 << 20;
/** A dictionary before its stream is looked for so far. Unit: bytes. */
const DICTIONARY_WITHIN = 2048;

/**
 * The package that reads PDFs unpacks without a limit, so every packed stream is unpacked once under ours.
 *
 * @throws {InputFault} `E_PDF_BOMB`
 */
export function checkStreams(bytes: Buffer): void {
  let sum = 0;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at)) {
    const start = at + "stream".length;
    const before = bytes.subarray(Math.max(0, at - DICTIONARY_WITHIN), at).toString("latin1");
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const end = bytes.indexOf("endstream", start);
    if (/\/Fl(?:ateDecode)?\b/u.test(dictionary) && !/\/Subtype\s*\/Image\b/u.test(dictionary)) {
      sum += unpackedSize(bytes.subarray(lineEnd(bytes, start), end < 0 ? undefined : end));
      if (sum > MOST_OF_FILE) throw bomb(MOST_OF_FILE);
    }
    if (end < 0) return;
    at = end + "endstream".length;
  }
}

function lineEnd(bytes: Buffer, start: number): number {
  if (bytes[start] === 0x0d) return bytes[start + 1] === 0x0a ? start + 2 : start + 1;
  return bytes[start] === 0x0a ? start + 1 : start;
}

function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_OF_STREAM, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw bomb(MOST_OF_STREAM);
    return 0; // damaged or encrypted: the reader of the PDF says so
  }
}

const bomb = (most: number): InputFault => new InputFault("E_PDF_BOMB", { most: most >> 20 });
