import { COMPARE_DEFAULTS, MEASURES, SIMILARITIES } from "../../compare/index.js";
import { COUNTING, GROUPED_OUTPUT, PLOT } from "./common.js";
import { choice, FILE, POSITIVE, SWITCH, text, WHOLE } from "./kinds.js";
import { option } from "./option.js";
import { PLACES, POS_TAGS } from "./selecting.js";

const VIEWS = ["terms", "groups", "similarity", "shared", "trend", "phrases"] as const;
export type View = (typeof VIEWS)[number];

export const OPTIONS = [
  PLOT,
  option("target", text("name"), { says: ({ commands }) => commands.compare.target }),
  option("reference", text("name"), { says: ({ commands }) => commands.compare.reference }),
  option("reference-list", FILE, { says: ({ commands }) => commands.compare.referenceList }),
  option("measure", choice("name", MEASURES), {
    says: ({ commands }) => commands.compare.measure,
    default: COMPARE_DEFAULTS.measure,
  }),
  option("min-count", POSITIVE, { says: ({ commands }) => commands.compare.minCount }),
  option("min-documents", POSITIVE, { says: ({ commands }) => commands.compare.minDocuments }),
  POS_TAGS,
  PLACES,
  option("permutations", WHOLE, {
    says: ({ commands }) => commands.compare.permutations,
    default: COMPARE_DEFAULTS.permutations,
  }),
  option("seed", WHOLE, { says: ({ commands }) => commands.compare.seed, default: COMPARE_DEFAULTS.seed }),
  option("fold", SWITCH, { off: ({ commands }) => commands.compare.noFold }),
  option("similarity", choice("name", SIMILARITIES), {
    says: ({ commands }) => commands.compare.similarity,
    default: COMPARE_DEFAULTS.similarity,
  }),
  option("terms", FILE, { says: ({ commands }) => commands.compare.trendTerms }),
  option("strings", SWITCH, { says: ({ commands }) => commands.compare.strings }),
  option("view", choice("name", VIEWS), { says: ({ commands }) => commands.compare.view }),
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
