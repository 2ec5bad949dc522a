import { isHan } from "../../base/code-units.js";
import { byCodeUnit } from "../../base/order.js";
import { sha256Of } from "../../base/sha256.js";
import type { Problem } from "../../model/corpus.js";
import { normalize } from "../../model/normalize.js";
import type { TermFault } from "../../words/en/messages.js";
import { failure, problem } from "../../words/message.js";
import { folded } from "../folded.js";

/** A term of a dictionary under one of its categories. A term of two categories is two entries. */
export interface DictionaryEntry {
  /** As written, half-width. */
  readonly term: string;
  /** What texts are searched for: lower case, without white space between Han characters. */
  readonly key: string;
  /** `null`: it counts in the total only. */
  readonly category: string | null;
  readonly weight: number;
}

/** A list of terms with which texts are measured. */
export interface TermDictionary {
  readonly name: string;
  readonly entries: readonly DictionaryEntry[];
  /** Keys that take places away and count nothing. */
  readonly excluders: readonly string[];
  /** In the order of their first term. */
  readonly categories: readonly string[];
  /** SHA-256, in hex, of what it holds, whatever its format and order. */
  readonly sha256: string;
}

/** The row of a cell in which each place counts once; no category may be called so. */
export const TOTAL = "total";

/** Weight of a term where none is given. */
const PLAIN_WEIGHT = 1;

/** One line as written, before it is checked. */
interface Written {
  readonly line: number;
  readonly term: string;
  readonly category: string | null;
  readonly weight?: string | number | undefined;
}

/** A term longer than this is a sentence that went into the wrong file. Unit: code units. */
const LONGEST_TERM = 100;

/**
 * Reads a dictionary, its format told by its content: JSON; lines `term TAB category TAB weight`, with a header or
 * without; lines `category: term term`; or a term per line. `!term` takes places away; `#` begins a comment line.
 *
 * @returns the dictionary, and one problem for each line that cannot be used
 * @throws {CexiError} if it is broken JSON, or no term is left
 */
export function parseTermDictionary({ name, text }: { readonly name: string; readonly text: string }): {
  readonly dictionary: TermDictionary;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const complain = (line: number, fault: TermFault, term: string): void => {
    problems.push(problem(name, "E_BAD_TERM", { line, fault, term: term.slice(0, LONGEST_TERM) }));
  };
  const body = text.replace(/^\ufeff/u, "");
  const written = /^\s*[[{]/u.test(body) ? jsonTerms(name, body) : lineTerms(body, complain);
  const entries = new Map<string, DictionaryEntry>();
  const excluders = new Set<string>();
  for (const { line, term: raw, category, weight } of written) {
    const isExcluder = /^\s*[!！]/u.test(raw);
    const term = normalize(isExcluder ? raw.replace(/^\s*[!！]/u, "") : raw).text.trim();
    const key = keyOf(term);
    const value = weight === undefined || weight === "" ? PLAIN_WEIGHT : Number(weight);
    const fault = faultOf(key, category, value);
    if (fault !== null) complain(line, fault, raw);
    else if (isExcluder) excluders.add(key);
    else {
      const id = JSON.stringify([key, category]);
      if (entries.has(id) && entries.get(id)!.weight !== value) complain(line, "twice", raw);
      if (!entries.has(id)) entries.set(id, { term, key, category, weight: value });
    }
  }
  if (entries.size === 0) throw failure("E_NO_TERMS", { path: name, excluders: excluders.size });
  const list = [...entries.values()];
  const categories = [...new Set(list.flatMap(({ category }) => (category === null ? [] : [category])))];
  return {
    dictionary: { name, entries: list, excluders: [...excluders], categories, sha256: hashOf(list, excluders) },
    problems,
  };
}

/** White space between Han characters is none, elsewhere it is one space. */
export const keyOf = (term: string): string => {
  const text = folded(term).replace(/\s+/gu, " ");
  if (!text.includes(" ")) return text;
  return [...text]
    .filter((unit, at, all) => unit !== " " || !(isHanText(all[at - 1]) && isHanText(all[at + 1])))
    .join("");
};

const isHanText = (text: string | undefined): boolean => text !== undefined && isHan(text.charCodeAt(0));

function faultOf(key: string, category: string | null, weight: number): TermFault | null {
  if (key === "") return "empty";
  if (!/[\p{L}\p{N}]/u.test(key)) return "letterless";
  if (key.length > LONGEST_TERM) return "long";
  if (category?.toLowerCase() === TOTAL) return "reserved";
  return Number.isFinite(weight) ? null : "weight";
}

function hashOf(entries: readonly DictionaryEntry[], excluders: ReadonlySet<string>): string {
  const lines = entries.map(({ key, category, weight }) => JSON.stringify([key, category, weight]));
  for (const key of excluders) lines.push(JSON.stringify([`!${key}`]));
  return sha256Of(lines.sort(byCodeUnit).join("\n"));
}

type Complain = (line: number, fault: TermFault, term: string) => void;

const HEADERS: ReadonlyMap<string, "term" | "category" | "weight"> = new Map([
  ...["term", "word", "keyword", "词", "词语", "词条", "关键词"].map((name) => [name, "term"] as const),
  ...["category", "topic", "类别", "分类", "类目", "主题", "维度"].map((name) => [name, "category"] as const),
  ...["weight", "权重", "分值"].map((name) => [name, "weight"] as const),
]);

function lineTerms(text: string, complain: Complain): Written[] {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== "" && !content.trimStart().startsWith("#"));
  const first = lines[0]?.content ?? "";
  const mark = lines.some(({ content }) => content.includes("\t")) ? "\t" : isHeader(cellsOf(first, ",")) ? "," : null;
  if (mark !== null) return cellTerms(lines, mark);
  return listTerms(lines.length > 1 && LIST_HEAD.test(first.trim()) ? lines.slice(1) : lines, complain);
}

/** The name of its only column above a list; 关键词 is also a term. */
const LIST_HEAD = /^(?:terms?|words?|keywords?|词语|词条)$/iu;

/** The cells of a line, without the quotes that a spreadsheet puts around them. */
const cellsOf = (line: string, mark: string): string[] =>
  line.includes('"') ? quotedCells(line, mark) : line.split(mark).map((cell) => cell.trim());

const quotedCells = (line: string, mark: string): string[] =>
  [...`${mark}${line}`.matchAll(CELL[mark]!)].map(([, quoted, bare = ""]) =>
    quoted === undefined ? bare.trim().replace(/^"(.*)"$/u, "$1") : quoted.replaceAll('""', '"').trim(),
  );
/** By the mark before it; one in quotes may hold the mark. */
const CELL: Readonly<Record<string, RegExp>> = {
  ",": /,(?:[^\S\t]*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/gu,
  "\t": /\t(?: *"((?:[^"]|"")*)" *(?=\t|$)|([^\t]*))/gu,
};

interface NumberedLine {
  readonly content: string;
  readonly line: number;
}

const columnsIn = (cells: readonly string[]) => cells.map((cell) => HEADERS.get(cell.trim().toLowerCase()));

/** A header names the term, and something else or nothing. */
function isHeader(cells: readonly string[]): boolean {
  const columns = columnsIn(cells);
  return columns.includes("term") && columns.filter((column) => column !== undefined).length >= 2;
}

/** `term`, `category`, `weight`, in the order of the header where there is one. */
function cellTerms(lines: readonly NumberedLine[], mark: string): Written[] {
  const head = cellsOf(lines[0]!.content, mark);
  const hasHeader = isHeader(head);
  const columns = hasHeader ? columnsIn(head) : ["term", "category", "weight"];
  const [term, category, weight] = ["term", "category", "weight"].map((column) => columns.indexOf(column as "term"));
  return lines.slice(hasHeader ? 1 : 0).map(({ content, line }) => {
    const cells = cellsOf(content, mark);
    return { line, term: cells[term!] ?? "", category: cells[category!] || null, weight: cells[weight!] };
  });
}

/** Words with spaces, 、 or semicolons between them, or more than one comma: a motto has one. */
const LISTED = /\p{Script=Han}\s+\S|\S\s+\p{Script=Han}|\S[、;；]\s*\S|\S[,，]\s*[^\s,，]+[,，]\s*\S/u;

const CATEGORY_LINE = /^\s*([^:：]+?)\s*[:：](.*)$/u;

/** `category: term term`, or a term alone. */
function listTerms(lines: readonly NumberedLine[], complain: Complain): Written[] {
  return lines.flatMap(({ content, line }): Written[] => {
    const parts = CATEGORY_LINE.exec(content);
    if (parts === null) {
      // Two words on a line without a category: a list that went wrong, since a term has no space between Han characters.
      if (LISTED.test(content.trim())) complain(line, "spaces", content.trim());
      else return [{ line, term: content, category: null }];
      return [];
    }
    const terms = parts[2]!.split(/[\s,，、;；]+/u).filter((term) => term !== "");
    if (terms.length === 0) complain(line, "empty", content.trim());
    return terms.map((term) => ({ line, term, category: parts[1]! }));
  });
}

/** `{category: [terms]}`, `{category: {term: weight}}`, `[terms]`, `[{term, category, weight}]`; numbered from 1. */
function jsonTerms(path: string, text: string): Written[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw failure("E_BROKEN_TERMS", { path, detail: (error as Error).message });
  }
  const written: Omit<Written, "line">[] = [];
  const add = (item: unknown, category: string | null): void => {
    if (typeof item === "string") written.push({ term: item, category });
    else if (Array.isArray(item)) for (const one of item) add(one, category);
    else if (typeof item === "object" && item !== null) {
      const { term, category: own, weight } = item as Record<string, string | undefined>;
      if (Object.hasOwn(item, "term")) written.push({ term: String(term), category: own ?? category, weight });
      else for (const [name, value] of Object.entries(item)) add(value, category === null ? name : category);
    }
  };
  if (Array.isArray(value)) add(value, null);
  else {
    for (const [category, item] of Object.entries(value as object)) {
      if (isWeights(item)) for (const [term, weight] of Object.entries(item)) written.push({ term, category, weight });
      else add(item, category);
    }
  }
  return written.map((item, index) => ({ ...item, line: index + 1 }));
}

/** `{term: weight}` */
const isWeights = (item: unknown): item is Record<string, number> =>
  typeof item === "object" &&
  item !== null &&
  !Array.isArray(item) &&
  Object.values(item).every((value) => typeof value === "number");
