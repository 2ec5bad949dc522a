import { COUNTING, GROUPED_OUTPUT } from "./common.js";
import { choice, FILE, SWITCH } from "./kinds.js";
import { optionIn } from "./option.js";
import { SELECTING } from "./selecting.js";

const own = optionIn("matrix");

export const OPTIONS = [
  own("tfidf", SWITCH),
  own("wide", SWITCH, { inRun: false }),
  own("terms", FILE),
  own("match", choice("how", ["token", "string"]), { default: "token" }),
  ...SELECTING,
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
