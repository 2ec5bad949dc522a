import { EMITS, type Emit } from "../../map/index.js";
import { BY, CUTTING, READING, SECTION, STOPWORDS } from "./common.js";
import { MATCHING } from "./dictionary-index.js";
import { FILE, FILES, SWITCH, someOf, text } from "./kinds.js";
import { option, optionIn } from "./option.js";
import { MIN_LENGTH, NUMBERS, POS_TAGS } from "./selecting.js";

const [, ENCODING, TEXT_COLUMN, DEDUP, KEEP_BOILERPLATE] = READING;

const own = optionIn("map");
const EMIT_NAMES = someOf(EMITS, () => EMITS.join(", "));

export const OPTIONS = [
  own("emit", EMIT_NAMES, { default: ["record"] as readonly Emit[], suggests: EMITS }),
  own("about", SWITCH, { inRun: false }),
  own("templates", FILE),
  own("strings", FILE),
  own("forms", FILE),
  own("dictionary", text("dictionary")),
  ...MATCHING,
  option("headline", SWITCH, { says: ({ commands }) => commands.indicators.headline }),
  option("indicators", FILES, { says: ({ commands }) => commands.indicators.indicators }),
  MIN_LENGTH,
  POS_TAGS,
  NUMBERS,
  BY,
  SECTION,
  ENCODING,
  TEXT_COLUMN,
  DEDUP,
  KEEP_BOILERPLATE,
  ...CUTTING,
  STOPWORDS,
] as const;
