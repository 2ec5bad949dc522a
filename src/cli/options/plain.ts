import { BY, CUTTING, KEEP_WORDS, OUTPUT, PLAIN_OUTPUT, PLAIN_TABLE, READING, STOPWORDS } from "./common.js";
import { SWITCH } from "./kinds.js";
import { option } from "./option.js";

/** The options of commands that read no texts. */
export const DOCTOR = [
  ...PLAIN_TABLE,
  option("terms", SWITCH, { says: ({ commands }) => commands.doctor.terms, inRun: false }),
] as const;
export const CACHE = PLAIN_TABLE;
export const SCHEMA = [PLAIN_OUTPUT] as const;
export const MAN = SCHEMA;
export const COMPLETIONS = SCHEMA;
/** It shows the options of the others, so it takes them all. */
export const CONFIG = [...OUTPUT, BY, ...READING, ...CUTTING, STOPWORDS, KEEP_WORDS] as const;
