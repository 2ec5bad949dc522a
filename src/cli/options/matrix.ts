import { BY, CUTTING, KEEP_WORDS, OUTPUT, READING, SECTION, STOPWORDS } from "./common.js";
import { choice, FILE, SWITCH } from "./kinds.js";
import { option } from "./option.js";
import { MIN_COUNT, MIN_DOCUMENTS, MIN_LENGTH, NGRAM, NUMBERS, POS_TAGS } from "./selecting.js";

export const OPTIONS = [
  option("tfidf", SWITCH, { says: ({ commands }) => commands.matrix.tfidf }),
  option("wide", SWITCH, { says: ({ commands }) => commands.matrix.wide, inRun: false }),
  option("terms", FILE, { says: ({ commands }) => commands.matrix.terms }),
  option("match", choice("how", ["token", "string"]), {
    says: ({ commands }) => commands.matrix.match,
    default: "token",
  }),
  MIN_COUNT,
  MIN_DOCUMENTS,
  MIN_LENGTH,
  POS_TAGS,
  NUMBERS,
  NGRAM,
  ...OUTPUT,
  BY,
  SECTION,
  ...READING,
  ...CUTTING,
  STOPWORDS,
  KEEP_WORDS,
] as const;
