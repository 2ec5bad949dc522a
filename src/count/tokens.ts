import type { TokenBag } from "../segment/bag.js";
import { GAP, type Vocabulary } from "../segment/vocabulary.js";

/**
 * 1 for each id that counts as a token of a text: words, codes, numbers, dates, Latin words; stop words too. Marks are
 * no tokens, as everywhere in corpus linguistics: rates per 10,000 tokens must not depend on the commas of a text.
 */
export function countedMask(vocabulary: Vocabulary): Uint8Array {
  const mask = new Uint8Array(vocabulary.size);
  for (let id = GAP + 1; id < mask.length; id++) mask[id] = vocabulary.kinds[id] === "punctuation" ? 0 : 1;
  return mask;
}

/** How many tokens a document holds. @param counted see `countedMask` */
export function tokensOf({ ids, counts }: TokenBag, counted: Uint8Array): number {
  let tokens = 0;
  for (let i = 0; i < ids.length; i++) if (counted[ids[i]!] === 1) tokens += counts[i]!;
  return tokens;
}
