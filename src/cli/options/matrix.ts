import { COUNTING, GROUPED_OUTPUT } from "./common.js";
import { choice, FILE, SWITCH } from "./kinds.js";
import { option } from "./option.js";
import { SELECTING } from "./selecting.js";

export const OPTIONS = [
  option("tfidf", SWITCH, { says: ({ commands }) => commands.matrix.tfidf }),
  option("wide", SWITCH, { says: ({ commands }) => commands.matrix.wide, inRun: false }),
  option("terms", FILE, { says: ({ commands }) => commands.matrix.terms }),
  option("match", choice("how", ["token", "string"]), {
    says: ({ commands }) => commands.matrix.match,
    default: "token",
  }),
  ...SELECTING,
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
