import { GAP, type Vocabulary } from "./vocabulary.js";

/**
 * Whether nothing may be counted across this token: the gap at the end of a passage, and every punctuation mark.
 * Clause ends, brackets and dashes part what they stand between. Quotation marks do so too: then every n-gram stands
 * in the text just as it is written, and is never counted more often than its characters occur there.
 */
export const isBoundary = (id: number, vocabulary: Vocabulary): boolean =>
  id === GAP || vocabulary.kinds[id] === "punctuation";
