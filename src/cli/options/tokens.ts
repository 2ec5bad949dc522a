import { TOKEN_UNITS } from "../../count/index.js";
import { FORMATS } from "../../render/index.js";
import { COUNTING, OUTPUT, SECTION } from "./common.js";
import { choice, SWITCH } from "./kinds.js";
import { option } from "./option.js";
import { MIN_COUNT, MIN_LENGTH, NGRAM, NUMBERS } from "./selecting.js";

const [, OUTPUT_FILE, BOM, RAW_CELLS, TOP] = OUTPUT;

export const OPTIONS = [
  option("unit", choice("what", TOKEN_UNITS), { says: ({ commands }) => commands.tokens.unit, default: "document" }),
  option("pos", SWITCH, { says: ({ commands }) => commands.tokens.pos }),
  option("offsets", SWITCH, { says: ({ commands }) => commands.tokens.offsets }),
  option("raw", SWITCH, { says: ({ commands }) => commands.tokens.raw }),
  MIN_LENGTH,
  NUMBERS,
  NGRAM,
  MIN_COUNT,
  option("format", choice("name", [...FORMATS, "text"]), {
    says: ({ commands }) => commands.tokens.format,
    isCommon: true,
    inRun: false,
  }),
  OUTPUT_FILE,
  BOM,
  RAW_CELLS,
  TOP,
  SECTION,
  ...COUNTING,
] as const;
