import { FAMILY_DEFAULTS, STOCK_DEFAULTS } from "../../dedup/index.js";
import { OUTPUT, READING, SECTION } from "./common.js";
import { FILE, POSITIVE, SHARE, SWITCH } from "./kinds.js";
import { option, optionIn } from "./option.js";

const own = optionIn("dedup");

export const OPTIONS = [
  own("threshold", SHARE, { default: FAMILY_DEFAULTS.threshold }),
  own("containment", SHARE, { default: FAMILY_DEFAULTS.containment }),
  own("min-characters", POSITIVE, { default: FAMILY_DEFAULTS.minCharacters }),
  option("paragraphs", SWITCH, { says: ({ commands }) => commands.dedup.paragraphs(STOCK_DEFAULTS.minDocuments) }),
  own("links", FILE, { once: "result", inRun: false }),
  own("copying", FILE, { once: "result", inRun: false }),
  own("explain", SWITCH),
  ...OUTPUT,
  SECTION,
  ...READING,
] as const;
