import { IDF_SOURCES, KEYWORD_DEFAULTS, KEYWORD_METHODS } from "../../keywords/index.js";
import { COUNTING, GROUPED_OUTPUT } from "./common.js";
import { PLACES } from "./compare.js";
import { choice } from "./kinds.js";
import { optionIn } from "./option.js";

const own = optionIn("keywords");

export const OPTIONS = [
  own("method", choice("name", KEYWORD_METHODS), { default: KEYWORD_DEFAULTS.method }),
  own("idf", choice("source", IDF_SOURCES), { default: KEYWORD_DEFAULTS.idf }),
  PLACES,
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
