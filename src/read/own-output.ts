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
  ["path", "line", "label", "line_text"],
  ["path", "title", "lines", "characters", "kept", "boilerplate"],
  ["group", "documents", "tokens"],
  ["documents", "characters", "z", "flags"],
  ["indicator", "value", "unit", "commitment", "status"],
  ["text", "kind", "first", "last", "peak"],
  ["path", "line", "characters", "edits", "class"],
  ["term", "claimed", "bound", "verdict"],
  ["document", "term", "count"],
];
/** The same names as `--headers zh` and `--lang zh` write them; a Chinese head may stand for several. */
const CHINESE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      字面次数: "substring",
      每万词: "per_10k",
      分布集中度: "dispersion",
      并入长词: "folded_under",
      对数比: "log_ratio",
    },
    ...{
      对数优势: "log_odds",
      logDice: "log_dice",
      百分比差: "percent_diff",
      优势比: "odds_ratio",
      仅一篇: "one_document",
    },
    ...{ 显著: "distinctive", 包含比例: "containment", 共现: "cooccurrence", 分词匹配次数: "token_matches" },
    ...{
      不同词数: "distinct_terms",
      每万字: "per_10k_characters",
      末年每万词: "last_per_10k",
      首年每万词: "first_per_10k",
    },
    ...{
      文件: "path",
      行: "line",
      列: "column",
      左侧: "left",
      原文: "quote",
      右侧: "right",
      文字: "text",
      口号: "text",
    },
    ...{
      类型: "kind",
      得分: "score",
      词频: "count",
      次数: "count",
      始见: "since",
      分布: "spread",
      组: "group",
      词: "term",
    },
    ...{
      权重: "weight",
      标签: "label",
      保留: "kept",
      去除: "removed",
      理由: "why",
      行文字: "line_text",
      标题: "title",
    },
    ...{ 行数: "lines", 字数: "characters", 网页杂项: "boilerplate", 篇数: "documents", 词次: "tokens", 标记: "flags" },
    ...{
      指标: "indicator",
      值: "value",
      单位: "unit",
      承诺: "commitment",
      状态: "status",
      首次: "first",
      末次: "last",
    },
    ...{ 高峰: "peak", 所称次数: "claimed", 口径: "bound", 结论: "verdict", 文档: "document", 校验值: "sha256" },
  }),
);
/** … and these are in the rows of cleaned documents, which are texts to be read. */
const DOCUMENTS = ["path", "sha256", "text"];
const FEWEST_COLUMNS = 3;

function isOwnTable(head: string): boolean {
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
  return isOwnHeader(new Set(names.map((name) => CHINESE.get(name) ?? name)));
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
