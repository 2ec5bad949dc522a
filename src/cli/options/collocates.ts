import { COLLOCATE_DEFAULTS, COLLOCATE_MEASURES } from "../../collocates/index.js";
import { COUNTING, OUTPUT, SECTION } from "./common.js";
import { choice, POSITIVE, SWITCH } from "./kinds.js";
import { optionIn } from "./option.js";

const own = optionIn("collocates");

export const OPTIONS = [
  own("window", POSITIVE, { default: COLLOCATE_DEFAULTS.window }),
  own("sentence", SWITCH),
  own("min-count", POSITIVE, { default: COLLOCATE_DEFAULTS.minCount }),
  own("sort", choice("measure", COLLOCATE_MEASURES), { default: COLLOCATE_DEFAULTS.sort }),
  ...OUTPUT,
  SECTION,
  ...COUNTING,
] as const;
