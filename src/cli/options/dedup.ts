import { FAMILY_DEFAULTS, STOCK_DEFAULTS } from "../../dedup/index.js";
import { OUTPUT, READING, SECTION } from "./common.js";
import { FILE, POSITIVE, SHARE, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("threshold", SHARE, {
    says: ({ commands }) => commands.dedup.threshold,
    default: FAMILY_DEFAULTS.threshold,
  }),
  option("containment", SHARE, {
    says: ({ commands }) => commands.dedup.containment,
    default: FAMILY_DEFAULTS.containment,
  }),
  option("min-characters", POSITIVE, {
    says: ({ commands }) => commands.dedup.minCharacters,
    default: FAMILY_DEFAULTS.minCharacters,
  }),
  option("paragraphs", SWITCH, { says: ({ commands }) => commands.dedup.paragraphs(STOCK_DEFAULTS.minDocuments) }),
  option("links", FILE, { says: ({ commands }) => commands.dedup.links, once: "result", inRun: false }),
  option("copying", FILE, { says: ({ commands }) => commands.dedup.copying, once: "result", inRun: false }),
  option("explain", SWITCH, { says: ({ commands }) => commands.dedup.explain }),
  ...OUTPUT,
  SECTION,
  ...READING,
] as const;
