import { extname } from "node:path";
import { tried } from "../base/tried.js";
import type { Corpus } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { printedText } from "./text/printed-text.js";

/** Turns a decoded file into its documents. `file` is the whole file as one plain document. */
type Reader = (file: SourceDocument, options: ReaderOptions) => Promise<Corpus<SourceDocument>>;

interface ReaderOptions {
  readonly textColumn?: string;
}

const whole = (document: SourceDocument): Corpus<SourceDocument> => ({ documents: [document], problems: [] });

/** Text, or a page, a piece of one or JSON that was saved as text. */
const text: Reader = (file, options) => byContent(file.text)(file, options);
const plain: Reader = async (file, options) => {
  const records =
    TITLE_WORDS.some((word) => file.text.includes(word)) && TITLES.test(file.text)
      ? (await import("./text/dump.js")).fieldRecords(file)
      : null;
  if (records !== null) return records;
  const read = printedText(file);
  if (!/[&<]|\*\*|# |\]\(/u.test(read.text)) return whole(read);
  const { entityMarks, isMarkdown } = await import("./text/markdown.js");
  if (read === file && isMarkdown(file.text)) return markdown(file, options);
  const markup = entityMarks(read.text);
  return whole(markup.size > 0 ? { ...read, markup } : read);
};
const markdown: Reader = async (file) => whole((await import("./text/markdown.js")).markdownDocument(file));
const page: Reader = async (file) => whole((await import("./html/html.js")).pageDocument(file));
const table: Reader = async (file, { textColumn }) => (await import("./table/csv.js")).tableDocuments(file, textColumn);
const jsonLines: Reader = async (file, { textColumn }) =>
  (await import("./table/json.js")).jsonLinesDocuments(file, textColumn);
const json: Reader = async (file, { textColumn }) => (await import("./table/json.js")).jsonDocuments(file, textColumn);

const dump: Reader = async (file, { textColumn }) => (await import("./text/dump.js")).dumpDocuments(file, textColumn);

/** The formats that folders are searched for. A new text format is one more line here. */
const READERS: Readonly<Record<string, Reader>> = {
  ".txt": text,
  ".md": markdown,
  ".markdown": markdown,
  ".html": page,
  ".htm": page,
  ".csv": table,
  ".tsv": table,
  ".jsonl": jsonLines,
  ".ndjson": jsonLines,
  ".json": json,
};

/** Pages that servers make. Programs end so, too (a `.do` of Stata): their content tells. */
export const SERVED_EXTENSIONS = ".shtml .shtm .jhtml .xhtml .xht .php .asp .aspx .jsp .do .action".split(" ");

/** Endings of texts, for folders and archives. */
export const TEXT_EXTENSIONS: readonly string[] = Object.keys(READERS);

/** The reader of a file that was named by the user: without a known extension its content decides. */
export const readerOf = (file: SourceDocument, name = file.path): Reader =>
  READERS[extensionOf(name)] ?? byContent(file.text);

const extensionOf = (path: string): string => extname(path).toLowerCase();

const byContent = (text: string): Reader => {
  const start = /\S/u.exec(text.slice(0, 10_000))?.index ?? 0;
  const head = text.slice(start, start + LONGEST_PROLOGUE);
  if (DUMP.test(head)) return dump;
  if (isPage(head) || MARKUP.test(head)) return page;
  if (head.startsWith("{")) return isJson(firstLine(text, start)) ? jsonLines : isJson(text) ? json : plain;
  return /^\[\s*[[{"]/u.test(head) && isJson(text) ? json : plain;
};

/** A field 标题：… that comes again; most texts have none of its words. */
const TITLE_WORDS = ["标题", "题目", "title", "Title", "TITLE"];
const TITLES = /^.{0,8}(?:标题|题目|title).{0,3}[:：][\s\S]*?^.{0,8}(?:标题|题目|title).{0,3}[:：]/imu;

/** Records one after another, with attributes or elements of their own. */
const DUMP = /^<doc(?:\s[^<>]*)?>/iu;

/** A piece of a page. */
const MARKUP = /^<(?:p|div|table|ul|ol|h[1-6]|section|article|center|span|meta|title|link)\b[^<>]*>/iu;

/** What may stand before the first element of a page. Unit: code units. */
const LONGEST_PROLOGUE = 2_000;

export const isMarkup = (text: string): boolean => isPage(text) || MARKUP.test(text.trimStart());

/** A page by its beginning: an XML declaration and comments may stand before it. */
const PAGE = /^\ufeff?(?:<\?xml\b[^<>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b/iu;
const isPage = (head: string): boolean => PAGE.test(head);

function firstLine(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

const isJson = (text: string): boolean => typeof tried(() => JSON.parse(text)) === "object";
