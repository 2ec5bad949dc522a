import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Corpus, Problem } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { type ByteFile, documentOf } from "./byte-readers.js";
import { InputFault } from "./input-fault.js";
import { markFurniture } from "./pdf-furniture.js";
import { linesOfPage, type PdfLine, type PdfPiece } from "./pdf-lines.js";
import { joinParagraphs } from "./pdf-paragraphs.js";

/** The text of a PDF: one line a paragraph, page headers, footers and page numbers marked as chrome. */
export async function pdfDocument(file: ByteFile): Promise<Corpus<SourceDocument>> {
  const { pages, unreadable } = await pagesOf(file.bytes);
  if (!pages.some((lines) => lines.length > 0))
    throw new InputFault(
      "NO_TEXT_LAYER",
      "its pages are pictures without text; run a text recognition (OCR) over it first",
    );
  const document = documentOf(file, joinParagraphs(markFurniture(pages)));
  return { documents: [document], problems: [...cutOff(file), ...lost(file, unreadable)] };
}

function cutOff({ path, bytes }: ByteFile): Problem[] {
  if (bytes.subarray(-2048).includes("%%EOF") || bytes.includes("%%EOF", Math.max(0, bytes.length - 65_536))) return [];
  return [
    {
      path,
      code: "TRUNCATED",
      reason: "ends before its end mark; what could be read is counted; fetch the file again",
    },
  ];
}

const lost = ({ path }: ByteFile, pages: readonly number[]): Problem[] =>
  pages.length === 0
    ? []
    : [
        {
          path,
          code: "DAMAGED_PAGE",
          reason: `page(s) ${pages.join(", ")} cannot be read and are left out; fetch the file again`,
        },
      ];

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loading: Promise<Pdfjs> | undefined;

async function loadPdfjs(): Promise<Pdfjs> {
  // The package makes a matrix when it is loaded, for drawing; without its optional canvas there is no such class.
  const scope = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  for (const name of ["DOMMatrix", "ImageData", "Path2D"] as const) scope[name] ??= class {};
  const { log, warn } = console;
  console.log = console.warn = () => {}; // it says there that it cannot draw
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    Object.assign(console, { log, warn });
  }
}

interface Pages {
  readonly pages: PdfLine[][];
  /** Numbers of pages that could not be read. */
  readonly unreadable: readonly number[];
}

async function pagesOf(bytes: Buffer): Promise<Pages> {
  loading ??= loadPdfjs();
  const pdfjs = await loading;
  const maps = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps/");
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: maps,
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
        pages.push(linesOfPage(pieces, page));
        page.cleanup();
      } catch {
        unreadable.push(number);
      }
    }
    return { pages, unreadable };
  } catch (error) {
    if ((error as Error).name === "PasswordException")
      throw new InputFault("ENCRYPTED", "encrypted; open it with its password and save it without");
    throw new InputFault("DAMAGED_FILE", "a damaged or cut off PDF; fetch the file again");
  } finally {
    await task.destroy().catch(() => {});
  }
}
