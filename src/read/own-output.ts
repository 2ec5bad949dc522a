import { BRIEF_MARK, GENERATOR } from "../base/own-mark.js";

/**
 * Whether a text is a result that cexi wrote: a report lying beside the texts it is about would be counted with them.
 * Pages and JSON say so themselves, tables are known by the names of their columns. Cleaned documents (records) are no
 * results but texts, and are read.
 */
export const isOwnOutput = (text: string): boolean => {
  const head = text.slice(0, LOOKED_AT);
  return OWN_PAGE.test(head) || OWN_JSON.test(head) || text.trimEnd().endsWith(BRIEF_MARK) || isOwnTable(head);
};

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
  ["path", "line", "column", "left", "quote", "right"],
  ["text", "kind", "score", "count"],
  ["text", "kind", "since", "spread"],
  ["group", "term", "weight", "count"],
  ["line", "label", "kept", "removed", "why"],
  ["path", "line", "label", "reason", "line_text"],
  ["path", "title", "lines", "characters", "kept", "boilerplate"],
  ["group", "documents", "tokens"],
];
/** … and these are in the rows of cleaned documents, which are texts to be read. */
const DOCUMENTS = ["path", "sha256", "text"];
const FEWEST_COLUMNS = 3;

function isOwnTable(head: string): boolean {
  const first = head
    .replace(/^\ufeff/u, "")
    .trimStart()
    .split("\n", 1)[0]!
    .trimEnd();
  if (first.length > 600 || !/^[\x20-\x7e\t│┃|"]+$/u.test(first)) return first.startsWith("{") && isOwnRow(first);
  const names = first
    .split(/\t|,|\s*[|│┃]\s*|\s{2,}/u)
    .map((name) => name.replaceAll('"', "").trim())
    .filter((name) => name !== "");
  return first.startsWith("{") ? isOwnRow(first) : isOwnHeader(new Set(names));
}

function isOwnHeader(names: ReadonlySet<string>): boolean {
  if (names.size < FEWEST_COLUMNS || DOCUMENTS.every((name) => names.has(name))) return false;
  return [...names].some((name) => TELLING.has(name)) || WHOLE.some((all) => all.every((name) => names.has(name)));
}

/** A row of NDJSON, which is no document of `clean`. */
function isOwnRow(line: string): boolean {
  try {
    const row = JSON.parse(line) as Record<string, unknown>;
    return !("lines" in row) && isOwnHeader(new Set(Object.keys(row)));
  } catch {
    return false;
  }
}
