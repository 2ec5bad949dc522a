import { TOKEN_UNITS } from "../../count/index.js";
import { FORMATS } from "../../render/index.js";
import { COUNTING, OUTPUT, SECTION } from "./common.js";
import { choice, SWITCH } from "./kinds.js";
import { optionIn } from "./option.js";
import { MIN_COUNT, MIN_LENGTH, NGRAM, NUMBERS } from "./selecting.js";

const [, OUTPUT_FILE, BOM, RAW_CELLS, TOP] = OUTPUT;

const own = optionIn("tokens");

export const OPTIONS = [
  own("unit", choice("what", TOKEN_UNITS), { default: "document" }),
  own("pos", SWITCH),
  own("offsets", SWITCH),
  own("raw", SWITCH),
  MIN_LENGTH,
  NUMBERS,
  NGRAM,
  MIN_COUNT,
  own("format", choice("name", [...FORMATS, "text"]), { isCommon: true, inRun: false }),
  OUTPUT_FILE,
  BOM,
  RAW_CELLS,
  TOP,
  SECTION,
  ...COUNTING,
] as const;
