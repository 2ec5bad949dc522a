import { once } from "../base/once.js";
import { BRIEF_MARK, GENERATOR } from "../base/own-mark.js";
import { tried } from "../base/tried.js";

/**
 * Whether a text is a result that cexi wrote: a report lying beside the texts it is about would be counted with them.
 * Pages and JSON say so themselves, tables are known by the names of their columns. Cleaned documents (records) are no
 * results but texts, and are read.
 */
export async function isOwnOutput(text: string): Promise<boolean> {
  const head = text.slice(0, LOOKED_AT);
  return OWN_PAGE.test(head) || OWN_JSON.test(head) || text.trimEnd().endsWith(BRIEF_MARK) || isOwnTable(head);
}

/** Unit: code units. */
const LOOKED_AT = 4_000;

const OWN_PAGE = new RegExp(`<meta name="generator" content="${GENERATOR}\\b`, "u");
const OWN_JSON = /^\ufeff?\s*\{\s*"schema":\s*"cexi\//u;

/** Columns that only statistics have: a table with one of them and more of ours is ours. */
const TELLING = new Set(
  "substring per_10k per_million dispersion tfidf folded_under log_ratio log_odds log_dice percent_diff odds_ratio one_document distinctive containment jaccard cooccurrence npmi token_matches distinct_terms per_10k_characters sparkline last_per_10k first_per_10k".split(
    " ",
  ),
);
/** Tables without one of them, by columns that they always have. */
const WHOLE: readonly (readonly string[])[] = [
  ["path", "line", "left", "quote", "right"],
  ["text", "kind", "score", "count"],
  ["text", "kind", "since", "spread"],
  ["group", "term", "weight", "count"],
  ["line", "label", "kept", "removed", "why"],
  ["path", "line", "label", "line_text"],
  ["path", "title", "lines", "characters", "kept", "boilerplate"],
  ["group", "documents", "tokens"],
  ["documents", "characters", "z", "flags"],
  ["indicator", "value", "unit", "commitment", "status"],
  ["text", "kind", "first", "last", "peak"],
  ["path", "line", "characters", "edits", "class"],
  ["term", "claimed", "bound", "verdict"],
  ["document", "term", "count"],
  ["path", "kind", "tokens", "sentences"],
  ["document", "title", "date", "region", "code", "level", "year", "kind"],
  ["term", "count", "documents"],
];
/** … and these are in the rows of cleaned documents, which are texts to be read. */
const DOCUMENTS = ["path", "sha256", "text"];
/** Their Chinese heads may stand above what is not ours. */
const COMMON_HEADS = new Set(["sparkline", "tfidf", "jaccard", "npmi"]);

/** Names of columns by their heads, as `--headers zh` and `--lang zh` write them; a head may stand for several. */
const namesOfChinese = once(async (): Promise<ReadonlyMap<string, string>> => {
  const { heads } = (await import("../words/zh/tables.js")).zh;
  const names = [...TELLING, ...WHOLE.flat(), ...DOCUMENTS].filter((name) => heads[name] && !COMMON_HEADS.has(name));
  return new Map([
    ...names.map((name): [string, string] => [heads[name]!, name]),
    [heads["slogans.text"]!, "text"],
    [heads["count in occurrences"]!, "count"],
  ]);
});

const FEWEST_COLUMNS = 3;

async function isOwnTable(head: string): Promise<boolean> {
  const first = head
    .replace(/^\ufeff/u, "")
    .trimStart()
    .split("\n", 1)[0]!
    .trimEnd();
  if (first.startsWith("{")) return isOwnRow(first);
  if (first.length > 600 || /[。，；：！？]/u.test(first)) return false;
  const names = first
    .split(/\t|,|\s*[|│┃]\s*|\s{2,}/u)
    .map((name) => name.replaceAll('"', "").trim())
    .filter((name) => name !== "");
  if (names.length < FEWEST_COLUMNS) return false;
  const known = names.some((name) => /\p{Script=Han}/u.test(name)) ? await namesOfChinese() : new Map<string, string>();
  return isOwnHeader(new Set(names.map((name) => known.get(name) ?? name)));
}

function isOwnHeader(names: ReadonlySet<string>): boolean {
  if (names.size < FEWEST_COLUMNS || DOCUMENTS.every((name) => names.has(name))) return false;
  return [...names].some((name) => TELLING.has(name)) || WHOLE.some((all) => all.every((name) => names.has(name)));
}

/** A row of NDJSON, which is no document of `clean`. */
function isOwnRow(line: string): boolean {
  const row = tried(() => JSON.parse(line)) as Record<string, unknown> | undefined;
  return row !== undefined && !("lines" in row) && isOwnHeader(new Set(Object.keys(row)));
}
