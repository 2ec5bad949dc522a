import { FORMULA_NAMES, INDEX_DEFAULTS, INDEX_MATCHES, NESTED_SCOPES } from "../../count/index.js";
import { COUNTING, GROUPED_OUTPUT } from "./common.js";
import { choice, SWITCH } from "./kinds.js";
import { optionIn } from "./option.js";

const own = optionIn("index");

export const MATCHING = [
  own("match", choice("how", INDEX_MATCHES), { default: INDEX_DEFAULTS.match }),
  own("nested", choice("scope", NESTED_SCOPES), { default: INDEX_DEFAULTS.nested }),
  own("tokens", SWITCH),
] as const;

export const OPTIONS = [
  ...MATCHING,
  own("weights", SWITCH),
  own("binary", SWITCH),
  own("balanced", SWITCH),
  own("wide", SWITCH),
  own("formula", choice("name", FORMULA_NAMES)),
  own("methods", SWITCH),
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
