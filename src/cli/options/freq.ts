import { BY, CUTTING, OUTPUT, PLOT, READING, SECTION, STOPWORDS } from "./common.js";
import { MIN_COUNT, MIN_DOCUMENTS, MIN_LENGTH, NGRAM, NUMBERS, POS_TAGS } from "./selecting.js";

export const OPTIONS = [
  PLOT,
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
] as const;
