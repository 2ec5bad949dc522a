import { COMPARE_DEFAULTS, MEASURES, SIMILARITIES } from "../../compare/index.js";
import { PLACE_NAMES } from "../../count/index.js";
import { COUNTING, GROUPED_OUTPUT, PLOT } from "./common.js";
import { choice, FILE, POSITIVE, SWITCH, text, WHOLE } from "./kinds.js";
import { option, optionIn } from "./option.js";
import { POS_TAGS } from "./selecting.js";

const VIEWS = ["terms", "groups", "similarity", "shared", "trend", "phrases"] as const;
export type View = (typeof VIEWS)[number];

const own = optionIn("compare");

export const PLACES = option("places", choice("what", PLACE_NAMES), {
  says: ({ options }) => options.places,
  default: COMPARE_DEFAULTS.placeNames,
});

export const OPTIONS = [
  PLOT,
  own("target", text("name")),
  own("reference", text("name")),
  own("reference-list", FILE),
  own("measure", choice("name", MEASURES), { default: COMPARE_DEFAULTS.measure }),
  own("min-count", POSITIVE),
  own("min-documents", POSITIVE),
  POS_TAGS,
  PLACES,
  own("permutations", WHOLE, { default: COMPARE_DEFAULTS.permutations }),
  own("seed", WHOLE, { default: COMPARE_DEFAULTS.seed }),
  option("fold", SWITCH, { off: ({ commands }) => commands.compare.noFold }),
  own("similarity", choice("name", SIMILARITIES), { default: COMPARE_DEFAULTS.similarity }),
  option("terms", FILE, { says: ({ commands }) => commands.compare.trendTerms }),
  own("strings", SWITCH),
  own("view", choice("name", VIEWS)),
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
