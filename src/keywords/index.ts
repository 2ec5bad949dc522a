export {
  IDF_SOURCES,
  KEYWORD_DEFAULTS,
  KEYWORD_METHODS,
  KEYWORDS_SHOWN,
  type KeywordOptions,
  type KeywordResult,
  keywords,
} from "./keywords.js";
export { keywordsTable } from "./table.js";
export { textRank } from "./text-rank.js";
