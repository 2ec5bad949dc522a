import { FORMULA_NAMES, INDEX_DEFAULTS, INDEX_MATCHES, NESTED_SCOPES } from "../../count/index.js";
import { COUNTING, GROUPED_OUTPUT } from "./common.js";
import { choice, SWITCH } from "./kinds.js";
import { option } from "./option.js";

/** How the terms of a dictionary are matched. */
export const MATCHING = [
  option("match", choice("how", INDEX_MATCHES), {
    says: ({ commands }) => commands.index.match,
    default: INDEX_DEFAULTS.match,
  }),
  option("nested", choice("scope", NESTED_SCOPES), {
    says: ({ commands }) => commands.index.nested,
    default: INDEX_DEFAULTS.nested,
  }),
  option("tokens", SWITCH, { says: ({ commands }) => commands.index.tokens }),
] as const;

export const OPTIONS = [
  ...MATCHING,
  option("weights", SWITCH, { says: ({ commands }) => commands.index.weights }),
  option("binary", SWITCH, { says: ({ commands }) => commands.index.binary }),
  option("balanced", SWITCH, { says: ({ commands }) => commands.index.balanced }),
  option("wide", SWITCH, { says: ({ commands }) => commands.index.wide }),
  option("formula", choice("name", FORMULA_NAMES), { says: ({ commands }) => commands.index.formula }),
  option("methods", SWITCH, { says: ({ commands }) => commands.index.methods }),
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;
