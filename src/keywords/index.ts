export {
  IDF_SOURCES,
  KEYWORD_DEFAULTS,
  KEYWORD_METHODS,
  KEYWORDS_SHOWN,
  type KeywordOptions,
  type KeywordResult,
  keywords,
  keywordsTable,
} from "./keywords.js";
export { textRank } from "./text-rank.js";
