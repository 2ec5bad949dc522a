import { IDF_SOURCES, KEYWORD_DEFAULTS, KEYWORD_METHODS } from "../../keywords/index.js";
import { COUNTING, GROUPED_OUTPUT } from "./common.js";
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
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
