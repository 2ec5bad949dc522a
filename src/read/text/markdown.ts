import type { LineHint, Markup, SourceDocument } from "../../model/document.js";
import { statedBy } from "../table/columns.js";

/** Entities of spaces and marks, as a text copied out of a page's source has them. Those of letters are left: they are text. */
export const ENTITY =
  /&(?:nbsp|e[mn]sp|thinsp|[lr][ds]quo|quot|apos|hellip|[mn]dash|middot|bull|amp|lt|gt|#0*(?:160|183|34|38|39|60|62|8192|8194|8195|8203|8211|8212|8216|8217|8220|8221|8226|8230|12288)|#x0*(?:a0|3000|20(?:1[3489cd]|22|26|0[023b])));/iu;

/**
 * The document of a file of Markdown: its text as decoded, with the marks that are no text (`**`, links, pipes of tables)
 * known by their place, and the front matter as metadata. Places go on to refer to the file.
 */
export function markdownDocument(file: SourceDocument): SourceDocument {
  const lines = file.text.split("\n");
  const matter = frontMatter(lines);
  const lineHints = lines.slice(0, matter.lines).map((): LineHint => "field");
  const markup = marksOf(lines, matter.lines);
  const stated = { ...titleAbove(lines, matter.lines), ...statedBy(matter.fields) };
  return { ...file, lineHints, markup, stated, fields: Object.fromEntries(matter.fields) };
}

/** The one heading of the first level, above all text. */
function titleAbove(lines: readonly string[], from = 0): SourceDocument["stated"] {
  const headings = lines.filter((line) => HEADING.test(line));
  const first = lines.slice(from).find((line) => line.trim() !== "");
  return headings.length === 1 && first === headings[0] ? { title: first!.replace(/[#*`]/gu, "").trim() } : {};
}
const HEADING = /^#\s+\S/u;

/** The marks of lines of Markdown, by their index. */
function marksOf(lines: readonly string[], from = 0): Map<number, readonly Markup[]> {
  const markup = new Map<number, readonly Markup[]>();
  for (let index = from; index < lines.length; index++) {
    const marks = marksIn(lines[index]!);
    if (marks.length > 0) markup.set(index, marks);
  }
  return markup;
}

/** What hardly any text holds that is no Markdown: lines in bold, headings, links. Names that are hidden (张**) are not. */
const MARKDOWN = /^[ \t]*(?:\*\*[^*\n]{1,100}\*\*[ \t]*\r?$|#{1,4} \S)|\]\(https?:/gmu;
/** A text that is no file of Markdown is written so all the same where it has so many of these. */
const LEAST_MARKS = 2;

/** Whether a text is written in Markdown, as models and readers of the web give it out. */
export function isMarkdown(text: string): boolean {
  MARKDOWN.lastIndex = 0;
  for (let found = 0; found < LEAST_MARKS; found++) if (!MARKDOWN.test(text)) return false;
  return true;
}

/** A text of a table with its marks, and the heading above it as its title, where it is written in Markdown. */
export function withMarks(document: SourceDocument): SourceDocument {
  if (!isMarkdown(document.text)) return document;
  const lines = document.text.split("\n");
  return { ...document, markup: marksOf(lines), stated: { ...titleAbove(lines), ...document.stated } };
}

/** Front matter is no longer than this. Unit: lines. */
const LONGEST_MATTER = 100;

interface FrontMatter {
  /** How many lines it has, its two rules included; 0 where there is none. */
  readonly lines: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** The fields between two rules at the very beginning, as YAML and TOML write the simple ones. */
function frontMatter(lines: readonly string[]): FrontMatter {
  const fields = new Map<string, string>();
  const none = { lines: 0, fields: new Map<string, string>() };
  const fence = /^\ufeff?(---|\+\+\+)\s*$/u.exec(lines[0] ?? "")?.[1];
  if (fence === undefined) return none;
  let name = "";
  for (let index = 1; index < Math.min(lines.length, LONGEST_MATTER); index++) {
    const line = lines[index]!.trimEnd();
    if (line === fence || (line === "..." && fence === "---"))
      return fields.size > 0 ? { lines: index + 1, fields } : none;
    const field = (fence === "---" ? YAML_FIELD : TOML_FIELD).exec(line);
    const item = /^\s*-\s+(.+)$/u.exec(line);
    if (field) {
      name = field[1]!;
      fields.set(name, fieldValue(field[2] ?? ""));
    } else if (item && name !== "")
      fields.set(name, [fields.get(name), fieldValue(item[1]!)].filter(Boolean).join("、"));
    else if (line.trim() !== "" && !/^\s+\S|^#/u.test(line)) return none;
  }
  return none;
}

const YAML_FIELD = /^([^\s:#-][^:：]{0,40}?)\s*[:：](?:\s+(.*))?$/u;
const TOML_FIELD = /^([^\s=#[][^=]{0,40}?)\s*=\s*(.*)$/u;

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/u, "$2");

const fieldValue = (value: string): string => {
  const list = /^\[(.*)\]$/u.exec(value.trim());
  return list ? list[1]!.split(/,\s*/u).map(unquoted).filter(Boolean).join("、") : unquoted(value);
};

/** Marks of a line as a whole: heading, quotation, item of a list. */
const LINE_START = /^\s*(?:(?:#{1,6}(?=\s)|>)\s*)*(?:[-*+]\s+(?:\[[ xX]\]\s+)?)?/u;
const HEADING_END = /(?<=\s)#+\s*$/u;
const TABLE_ROW = /^\s*\|.*\|\s*$/u;

/** What stands within lines, each with what of it is no text; tried in order at each place, none over the end of a line. */
const INLINE: readonly { readonly pattern: RegExp; readonly marks: (match: RegExpExecArray) => readonly Markup[] }[] = [
  { pattern: /\\(?=[\\`*_{}[\]()#+.!|<>~-])/uy, marks: (match) => [whole(match)] },
  { pattern: /<br\s*\/?>|<!--.{0,500}?-->/iuy, marks: (match) => [whole(match, true)] },
  {
    pattern: /<\/?(?:b|i|u|em|strong|sup|sub|span|font|mark|del|center|div|p|a)(?:\s[^<>]{0,300})?\/?>/iuy,
    marks: (match) => [whole(match)],
  },
  { pattern: /<https?:\/\/[^<>\s]{1,2000}>/uy, marks: (match) => [whole(match, true)] },
  { pattern: new RegExp(ENTITY.source, "iuy"), marks: (match) => [whole(match, true)] },
  {
    pattern: /!\[[^\]\n]{0,300}\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,100}\])/uy,
    marks: (match) => [whole(match, true)],
  },
  { pattern: /\[\^[^\]\s]{1,40}\](?::\s*)?/uy, marks: (match) => [whole(match)] },
  {
    pattern: /\[([^[\]\n]{1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^\]\n]{0,100}\])/uy,
    marks: (match) => around(match, 1, match[1]!.length),
  },
  {
    pattern: /(?!(?<=\d)\*\d)(\*{1,3}|_{2,3}|~~)(?=\S)([^\n]{1,2000}?)(?<=\S)\1/uy,
    marks: (match) => around(match, match[1]!.length, match[2]!.length),
  },
  {
    pattern: /(?<![A-Za-z0-9])_(?=\S)([^_\n]{1,500})(?<=\S)_(?![A-Za-z0-9])/uy,
    marks: (match) => around(match, 1, match[1]!.length),
  },
  { pattern: /(`{1,2})([^`\n]{1,500})\1/uy, marks: (match) => around(match, match[1]!.length, match[2]!.length) },
];
/** How these begin, and the border of a cell: most places of a text begin none of them. */
const STARTS = /[\\<&![*_~`|]/gu;
/** Most lines hold nothing that could be part of a mark. */
const MARKED = /[\\<&![*_~`|#>+-]/u;

const whole = ({ index, 0: text }: RegExpExecArray, divides = false): Markup => ({
  start: index,
  end: index + text.length,
  divides,
});

/** The marks before and behind the text within a match. */
const around = ({ index, 0: text }: RegExpExecArray, before: number, inside: number): Markup[] => [
  { start: index, end: index + before, divides: false },
  { start: index + before + inside, end: index + text.length, divides: false },
];

/** The marks of a line, in order and not overlapping. Marks may stand inside each other: `**[a](b)**`. */
export function marksIn(line: string): Markup[] {
  if (!MARKED.test(line)) return [];
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  const start = LINE_START.exec(text)![0].length;
  const marks: Markup[] = text.slice(0, start).trim() === "" ? [] : [{ start: 0, end: start, divides: false }];
  if (/^\s*\[[^\]]{1,100}\]:\s*\S+(?:\s+["'(].*)?\s*$/u.test(text) && !/^\s*\[\^/u.test(text))
    return [{ start: 0, end: text.length, divides: true }];
  const isRow = TABLE_ROW.test(text);
  const taken = new Uint8Array(text.length);
  STARTS.lastIndex = start;
  while (STARTS.test(text)) {
    const at = STARTS.lastIndex - 1;
    if (taken[at] === 1) continue;
    const character = text[at];
    if (isRow && character === "|") marks.push({ start: at, end: at + 1, divides: true });
    for (const mark of inlineMarks(text, at)) {
      marks.push(mark);
      taken.fill(1, mark.start, mark.end);
    }
    if (character === "\\" && taken[at] === 1) STARTS.lastIndex++; // what it marks is a letter
  }
  if (/^\s*#/u.test(text)) {
    const end = HEADING_END.exec(text);
    if (end && end.index > start) marks.push({ start: end.index, end: text.length, divides: false });
  }
  return inOrder(marks);
}

function inlineMarks(text: string, at: number): readonly Markup[] {
  for (const { pattern, marks } of INLINE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return marks(match);
  }
  return [];
}

function inOrder(marks: readonly Markup[]): Markup[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Markup[] = [];
  for (const mark of sorted) if (mark.start >= (found.at(-1)?.end ?? 0) && mark.end > mark.start) found.push(mark);
  return found;
}

/** Tags left around lines of a text, those of dumps of the web among them (`<content>…</content>`). */
const TAG =
  /<\/?(?:p|br|div|span|strong|b|em|font|a|td|tr|li|ul|ol|h[1-6]|section|center|doc|docno|url|title|contenttitle|content|text|body)(?:\s[^<>]{0,300})?\s?\/?>/iu;
const EACH = new RegExp(`${ENTITY.source}|${TAG.source}`, "giu");

/** The entities and tags of a plain text, by the index of their line: they divide words and are none. */
export function entityMarks(text: string): Map<number, readonly Markup[]> {
  const markup = new Map<number, readonly Markup[]>();
  if (!ENTITY.test(text) && !TAG.test(text)) return markup;
  for (const [index, line] of text.split("\n").entries()) {
    const marks = [...line.matchAll(EACH)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      divides: true,
    }));
    if (marks.length > 0) markup.set(index, marks);
  }
  return markup;
}
