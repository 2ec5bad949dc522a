import type { TokenKind, Vocabulary } from "../segment/vocabulary.js";
import { isPlaceName } from "./place-names.js";

/** What makes a token a term, a row of a frequency list. */
export interface ListedOptions {
  /** Whether a token is a stop word. Stop words are counted as tokens, but are no terms, and no phrase crosses them. */
  readonly isStopword?: (text: string) => boolean;
  /** List numbers and dates too. */
  readonly numbers?: boolean;
  /** Leave out shorter terms. Unit: characters (code points). */
  readonly minLength?: number;
  /** Only these parts of speech, each a tag or the beginning of one: `n` stands for n, nr, ns, nz ... */
  readonly pos?: readonly string[];
  /** Whether names of places are listed; they are where nothing is said. */
  readonly placeNames?: PlaceNames;
}

/** Names of places mark a text about a place, and say nothing of what it stresses: some lists leave them out. */
export const PLACE_NAMES = ["keep", "leave"] as const;
export type PlaceNames = (typeof PLACE_NAMES)[number];

/** Words of one character are mostly measures, particles and halves of words: 个 项 年 市. Unit: characters. */
export const MIN_TERM_LENGTH = 2;

const TERM_KINDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["word", "code", "latin"]);
export const NUMBER_KINDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["number", "date"]);

/** Whether a token can be a term, or part of a phrase: a word, a code, a Latin word; no number, mark or stop word. */
export function memberMask(
  vocabulary: Pick<Vocabulary, "texts" | "kinds" | "size">,
  options: ListedOptions,
): Uint8Array {
  const mask = new Uint8Array(vocabulary.size);
  for (let id = 1; id < vocabulary.size; id++) {
    const kind = vocabulary.kinds[id]!;
    const isMember = TERM_KINDS.has(kind) || (options.numbers === true && NUMBER_KINDS.has(kind));
    if (isMember && !options.isStopword?.(vocabulary.texts[id]!)) mask[id] = 1;
  }
  return mask;
}

/** Of the members those that are listed: long enough, and of the parts of speech asked for. */
export function listedMask(
  texts: readonly string[],
  pos: readonly string[],
  members: Uint8Array,
  options: ListedOptions,
): Uint8Array {
  const minLength = options.minLength ?? MIN_TERM_LENGTH;
  return members.map((isMember, id) => {
    if (isMember === 0 || isShorter(texts[id]!, minLength)) return 0;
    if (options.placeNames === "leave" && isPlaceName(texts[id]!, pos[id]!)) return 0;
    return options.pos === undefined || options.pos.some((tag) => pos[id]!.startsWith(tag)) ? 1 : 0;
  });
}

/** Fewer code points than `length`; a text of twice as many code units never is. */
function isShorter(text: string, length: number): boolean {
  return text.length < 2 * length && [...text].length < length;
}
