import { isObject } from "../../base/is-object.js";
import { tried } from "../../base/tried.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { problem } from "../../words/message.js";
import { innerText } from "./cell-text.js";
import { isTextName, namesText } from "./columns.js";
import { documentOfRecord, isRecord } from "./records.js";
import { type Row, rowDocuments, textColumnOfRows, told } from "./rows.js";

type JsonObject = Readonly<Record<string, unknown>>;

/** One of the values of a file: its number, counted from 1, and `undefined` where it cannot be read. */
interface Numbered {
  readonly number: number;
  readonly value: unknown;
}

/** One document per line of JSON: records as `cexi clean` writes them, and rows of any other kind. */
export const jsonLinesDocuments = (file: SourceDocument, textColumn?: string): Corpus<SourceDocument> =>
  valueDocuments(
    file,
    () => valuesOfLines(file.text),
    textColumn,
    (number) => problem(`${file.path}#${number}`, "E_BROKEN_LINE", { line: number }),
  );

export const jsonLineDocuments = (file: SourceDocument, value: unknown, textColumn?: string): Corpus<SourceDocument> =>
  valueDocuments(
    file,
    () => [{ number: 1, value }],
    textColumn,
    () => problem(`${file.path}#1`, "E_BROKEN_LINE", { line: 1 }),
  );

/** The documents of a file of JSON: those of a list, wherever in it the list stands, or one; else of its lines. */
export function jsonDocuments(file: SourceDocument, textColumn?: string): Corpus<SourceDocument> {
  const value = parsed(file.text);
  if (value === undefined) {
    const [first] = valuesOfLines(file.text);
    if (isObject(first?.value)) return jsonLinesDocuments(file, textColumn);
    return { documents: [], problems: [problem(file.path, "E_BROKEN_JSON")] };
  }
  const values = listIn(value).map((item, index) => ({ number: index + 1, value: item }));
  return valueDocuments(
    file,
    () => values,
    textColumn,
    (number) => problem(`${file.path}#${number}`, "E_BROKEN_ITEM", { item: number }),
  );
}

function valueDocuments(
  file: SourceDocument,
  values: () => Iterable<Numbered>,
  textColumn: string | undefined,
  broken: (number: number) => Problem,
): Corpus<SourceDocument> {
  const restored: SourceDocument[] = [];
  const problems: Problem[] = [];
  let rows: Row[] = [];
  let hasInner = false;
  for (const { number, value } of values()) {
    if (isRecord(value)) restored.push(documentOfRecord(value));
    else if (isObject(value)) {
      rows.push({ number, cells: cellsOf(value) });
      hasInner ||= Object.values(value).some(isObject);
    } else if (typeof value === "string") rows.push({ number, cells: new Map([["text", value]]) });
    else problems.push(broken(number));
  }
  if (rows.length === 0 && (restored.length > 0 || problems.length > 0)) {
    return { documents: restored, problems: told(file.path, problems) };
  }
  let columns = columnsOf(rows);
  // An inner object names more than its text: {"article": {"title": …, "body": …}}.
  const isTextless = textColumnOfRows({ columns, rows }, textColumn) === null;
  if (hasInner || isTextless) {
    const deeper = deeperRows(values());
    const names = columnsOf(deeper);
    const column = textColumnOfRows({ columns: names, rows: deeper }, textColumn);
    const hasAll = column !== null && deeper.every(({ cells }) => (cells.get(column) ?? "").trim() !== "");
    if (hasAll || (isTextless && column !== null)) [rows, columns] = [deeper, names];
  }
  const read = rowDocuments(file, { rows, columns, problems }, textColumn);
  return { documents: [...restored, ...read.documents], problems: read.problems };
}

/** The rows once more, the members of inner objects as columns of their own. */
function deeperRows(values: Iterable<Numbered>): Row[] {
  const rows: Row[] = [];
  for (const { number, value } of values) {
    if (isObject(value) && !isRecord(value)) rows.push({ number, cells: flatCellsOf(value) });
  }
  return rows;
}

const columnsOf = (rows: readonly Row[]): string[] => {
  const columns = new Set<string>();
  for (const { cells } of rows) for (const name of cells.keys()) columns.add(name);
  return [...columns];
};

/** How deep a list of documents may stand in a file: `{"data": {"list": [...]}}`. */
const DEEPEST = 3;

/**
 * The documents of a value: a list of them or of rows below a header, the longest list of objects within it, a table by
 * columns, texts by their names, or itself alone.
 */
function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return (isHeader(value[0]) ? byRows(value[0], value.slice(1)) : null) ?? value;
  if (!isObject(value) || isRecord(value)) return [value];
  const lists: (readonly unknown[])[] = [];
  collectLists(value, lists, 1);
  const [longest] = lists.sort((a, b) => b.length - a.length);
  if (longest) return longest;
  const values = Object.values(value);
  const listed = byLists(value);
  if (listed) return listed;
  const rows = byRows(value.columns ?? value.header ?? value.fields, value.data ?? value.rows ?? value.values);
  if (rows) return rows;
  if (areTexts(value)) return Object.entries(value).map(([title, text]) => ({ title, text }));
  if (values.length > 1 && values.every(isObject))
    return byColumns(values as JsonObject[], Object.keys(value)) ?? values;
  const [inner, ...others] = values.filter(isObject);
  const named = inner && others.length === 0 ? listIn(inner) : []; // {"docs": {"a1": {…}, "a2": {…}}}
  const areAll = named.length > 1 && named.every((one) => isObject(one) && Object.keys(one).some(isTextName));
  return areAll ? named : [value];
}

function collectLists(object: JsonObject, lists: (readonly unknown[])[], depth: number): void {
  for (const inner of Object.values(object)) {
    if (Array.isArray(inner) && inner.some((item) => isObject(item) && innerRow(item))) lists.push(inner);
    else if (isObject(inner) && depth < DEEPEST) collectLists(inner, lists, depth + 1);
  }
}

/** Whether an object of a list is a document and not a paragraph of one: it has more to it than a text. */
const innerRow = (item: JsonObject): boolean => {
  const own = Object.values(item).filter((cell) => typeof cell === "string").length;
  const deeper = Object.values(item).some((cell) => isObject(cell) && Object.keys(cell).some(isTextName));
  return own + Number(deeper) > 1;
};

/** Whether a first row names columns, one of them of texts; lists of paragraphs begin otherwise. */
const isHeader = (row: unknown): boolean =>
  Array.isArray(row) && row.every((name) => typeof name === "string") && namesText(row);

/** Lists of cells below a list of names, as data frames and sheets are written; `null` where they are none. */
function byRows(names: unknown, rows: unknown): JsonObject[] | null {
  const areNames = Array.isArray(names) && names.length > 1 && names.every((name) => typeof name === "string");
  if (!areNames || !Array.isArray(rows) || rows.length === 0 || !rows.every(Array.isArray)) return null;
  return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
}

/** One document has one title and one address. */
const ONCE = /^(?:title|url|link|标题|题名|链接|网址)$/iu;

/** `{"title": […], "content": […]}`, a list a column; `null` where the lists are paragraphs of one text. */
function byLists(value: JsonObject): JsonObject[] | null {
  const names = Object.keys(value);
  const lists = Object.values(value);
  const isTable = names.some((name) => ONCE.test(name)) && names.some(isTextName) && lists.every(Array.isArray);
  const [first] = lists as unknown[][];
  if (!isTable || lists.some((list) => (list as unknown[]).length !== first!.length)) return null;
  return first!.map((_, row) => Object.fromEntries(names.map((name, k) => [name, (lists[k] as unknown[])[row]])));
}

/** A text that stands under its name, not in a column, has so many Chinese characters. */
const LEAST_TEXT = 60;

/** `{"甲县": "各位代表……", "乙县": "……"}`: several members, each a text, and none with the name of a column. */
function areTexts(value: JsonObject): boolean {
  const names = Object.keys(value);
  const isText = (cell: unknown): boolean =>
    typeof cell === "string" && (cell.match(/\p{Script=Han}/gu)?.length ?? 0) >= LEAST_TEXT;
  return names.length > 1 && !names.some(isTextName) && Object.values(value).every(isText);
}

/** `{"title": {"0": …}, "content": {"0": …}}`, as data frames are written; `null` where the objects are rows. */
function byColumns(columns: readonly JsonObject[], names: readonly string[]): JsonObject[] | null {
  const keys = Object.keys(columns[0]!);
  const sameKeys = columns.every((column) => Object.keys(column).join("\0") === keys.join("\0"));
  if (!sameKeys || !keys.every((key) => /^\d+$/u.test(key))) return null;
  return keys.map((key) => Object.fromEntries(names.map((name, index) => [name, columns[index]![key]])));
}

function* valuesOfLines(text: string): Generator<Numbered> {
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    if (line.trim() !== "") yield { number, value: parsed(line) };
  }
}

/** The lines of a text, one at a time: a file of 80 MB is not held twice. */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    yield end < 0 ? text.slice(start) : text.slice(start, end);
    start = end < 0 ? text.length : end + 1;
  }
}

const parsed = (text: string): unknown => tried(() => JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text));

/** Cells as text: strings and numbers as they are, lists of paragraphs as lines, of tags in one line, texts within objects. */
const cellsOf = (row: JsonObject): Map<string, string> =>
  new Map(Object.entries(row).map(([name, value]) => [name, cellText(name, value)]));

/** The same with the members of inner objects as columns: `article.content`. */
function flatCellsOf(row: JsonObject, prefix = "", depth = 1): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, written] of Object.entries(row)) {
    const value = plainJson(written);
    if (!isObject(value) || depth === DEEPEST) cells.set(prefix + name, cellText(name, value));
    else for (const [inner, cell] of flatCellsOf(value, `${prefix}${name}.`, depth + 1)) cells.set(inner, cell);
  }
  return cells;
}

/** Items of a list up to this length are names and tags and stand in one line. Unit: code units. */
const LONGEST_TAG = 20;
const isParagraph = (item: string | number): boolean =>
  String(item).length > LONGEST_TAG || /[。！？]/u.test(String(item));

function cellText(name: string, written: unknown): string {
  const value = plainJson(written);
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string" || typeof item === "number"))
    return value.join(isTextName(name) || value.some(isParagraph) ? "\n" : "、");
  return (isTextName(name) ? innerText(value) : null) ?? JSON.stringify(value);
}

const NUMBERS = new Set(["$numberLong", "$numberInt", "$numberDouble", "$numberDecimal"]);
const EIGHT_HOURS = 8 * 60 * 60 * 1000; // China is ahead of UTC by so much
const MIDNIGHT_IN_CHINA = /T16:00:00(?:\.0+)?Z$/u;

/**
 * A value of MongoDB's extended JSON as plain JSON: `{"$oid": "5f1a…"}` is its text, `{"$date": …}` the day or instant in
 * ISO 8601, whether written so or in milliseconds; midnight in China is that day. Other values are given back.
 */
export function plainJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0) return value;
  const [name, inner] = entry;
  if (name === "$oid" || NUMBERS.has(name)) return typeof inner === "object" ? value : inner;
  if (name !== "$date") return value;
  const written = plainJson(inner);
  const time = typeof written === "string" && /^-?\d+$/u.test(written) ? Number(written) : written;
  const instant = new Date(typeof time === "number" || typeof time === "string" ? time : Number.NaN);
  if (Number.isNaN(instant.getTime())) return typeof written === "object" ? value : written;
  const iso = instant.toISOString();
  if (MIDNIGHT_IN_CHINA.test(iso)) return new Date(instant.getTime() + EIGHT_HOURS).toISOString().slice(0, 10);
  return typeof time === "number" ? iso : written;
}
