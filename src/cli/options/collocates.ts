import { COLLOCATE_DEFAULTS, COLLOCATE_MEASURES } from "../../collocates/index.js";
import { COUNTING, OUTPUT, SECTION } from "./common.js";
import { choice, POSITIVE, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("window", POSITIVE, {
    says: ({ commands }) => commands.collocates.window,
    default: COLLOCATE_DEFAULTS.window,
  }),
  option("sentence", SWITCH, { says: ({ commands }) => commands.collocates.sentence }),
  option("min-count", POSITIVE, {
    says: ({ commands }) => commands.collocates.minCount,
    default: COLLOCATE_DEFAULTS.minCount,
  }),
  option("sort", choice("measure", COLLOCATE_MEASURES), {
    says: ({ commands }) => commands.collocates.sort,
    default: COLLOCATE_DEFAULTS.sort,
  }),
  ...OUTPUT,
  SECTION,
  ...COUNTING,
] as const;
