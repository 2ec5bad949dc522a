/** What sort of token a piece of text is. Lists of terms hold words, codes and Latin words. */
export type TokenKind = "word" | "code" | "latin" | "number" | "date" | "punctuation";

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

/** Words with their parts of speech, in parallel lists. */
export interface TaggedWords {
  readonly texts: readonly string[];
  readonly kinds: readonly TokenKind[];
  readonly pos: readonly string[];
}

/** Stands in a stream of token ids where the text was cut: end of a passage. No n-gram crosses it. */
export const GAP = 0;

export const TOKEN_KINDS: readonly TokenKind[] = ["word", "code", "latin", "number", "date", "punctuation"];

/** Kind of a piece that no rule claimed: what its letters make it. */
export function kindOf(piece: string): TokenKind {
  if (HAN_OR_OTHER_LETTER.test(piece)) return "word";
  if (LATIN_LETTER.test(piece)) return "latin";
  return DIGIT.test(piece) ? "number" : "punctuation";
}

export const isWhiteSpace = (piece: string): boolean => WHITE_SPACE.test(piece);

const WHITE_SPACE = /^\s+$/u;
const HAN_OR_OTHER_LETTER = /(?!\p{Script=Latin})\p{L}|\p{Nl}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const DIGIT = /\p{N}/u;

/** Part of speech of tokens that no dictionary is asked about, in the tag set of jieba. */
export const TAG_OF_KIND: Readonly<Record<Exclude<TokenKind, "word">, string>> = {
  code: "nz",
  latin: "eng",
  number: "m",
  date: "t",
  punctuation: "x",
};

/** The distinct tokens of a corpus. A token is its text and its kind: the code 342 is not the number 342. */
export class Vocabulary {
  /** Text of each id; id 0 is the gap. */
  readonly texts: string[] = [""];
  readonly kinds: TokenKind[] = ["punctuation"];
  readonly #ids = new Map<TokenKind, Map<string, number>>(TOKEN_KINDS.map((kind) => [kind, new Map()]));
  /** Ids below this can be found; those that were appended wait until one is looked for. */
  #findable = 1;

  get size(): number {
    return this.texts.length;
  }

  /** The id of a token; a new one where it was never seen. */
  idOf(text: string, kind: TokenKind): number {
    const ids = this.#idsOf(kind);
    let id = ids.get(text);
    if (id === undefined) {
      id = this.append(text, kind);
      ids.set(text, id);
      this.#findable++;
    }
    return id;
  }

  /** Gives the next id to a token that was never seen, as the caller knows. */
  append(text: string, kind: TokenKind): number {
    this.kinds.push(kind);
    return this.texts.push(text) - 1;
  }

  #idsOf(kind: TokenKind): Map<string, number> {
    for (; this.#findable < this.texts.length; this.#findable++) {
      this.#ids.get(this.kinds[this.#findable]!)!.set(this.texts[this.#findable]!, this.#findable);
    }
    return this.#ids.get(kind)!;
  }
}
