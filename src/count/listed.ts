import { once } from "../base/once.js";
import { loadDivisions, shortName } from "../model/division-list.js";
import type { TokenBag } from "../segment/tokenized.js";
import { GAP, type TokenKind, type Vocabulary } from "../segment/vocabulary.js";

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

/** One-letter names of provinces and cities, as compounds have them. */
const SHORT = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新港澳台";
/** 皖北, 浙江境, 鲁西南; and several of them: 川渝, 苏浙皖. */
const COMPOUND = new RegExp(`^(?:[${SHORT}](?:[东西南北中]|[东西][南北]|[南北]部|境)|[${SHORT}]{2,4})$`, "u");

/** Divisions by their full names; provinces and prefectures as texts call them for short, too: 大连, 吉林. */
const divisionNames = once(
  () =>
    new Set(
      loadDivisions().flatMap(({ name, level }) =>
        level === "province" || level === "prefecture" ? [name, shortName(name)] : [name],
      ),
    ),
);

/**
 * Whether a term is the name of a place: what the engine's dictionary says (`ns`), names of divisions, and compounds of the
 * one-letter names of provinces. Of a phrase all words must be such.
 *
 * @param pos part of speech, of a phrase those of its words
 */
export const isPlaceName = (text: string, pos: string): boolean =>
  pos.split("+").every((tag) => tag === "ns") || COMPOUND.test(text) || divisionNames().has(text);

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
