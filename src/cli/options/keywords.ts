import { IDF_SOURCES, KEYWORD_DEFAULTS, KEYWORD_METHODS } from "../../keywords/index.js";
import { BY, COUNTING, OUTPUT, SECTION } from "./common.js";
import { choice } from "./kinds.js";
import { option } from "./option.js";
import { PLACES } from "./selecting.js";

export const OPTIONS = [
  option("method", choice("name", KEYWORD_METHODS), {
    says: ({ commands }) => commands.keywords.method,
    default: KEYWORD_DEFAULTS.method,
  }),
  option("idf", choice("source", IDF_SOURCES), {
    says: ({ commands }) => commands.keywords.idf,
    default: KEYWORD_DEFAULTS.idf,
  }),
  PLACES,
  ...OUTPUT,
  BY,
  SECTION,
  ...COUNTING,
] as const;
