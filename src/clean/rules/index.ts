import { CAPTIONS } from "./captions.js";
import { CONTROLS } from "./controls.js";
import { FOOTERS } from "./footers.js";
import { MARKUP } from "./markup.js";
import { META } from "./meta.js";
import { NAVIGATION } from "./navigation.js";
import { NOTICES } from "./notices.js";
import { RELATED } from "./related.js";
import type { Rule } from "./rule.js";

/** All line rules; the first that holds decides, so the more telling come first. */
export const RULES: readonly Rule[] = [
  ...MARKUP,
  ...RELATED,
  ...META,
  ...CONTROLS,
  ...CAPTIONS,
  ...NOTICES,
  ...FOOTERS,
  ...NAVIGATION,
];
