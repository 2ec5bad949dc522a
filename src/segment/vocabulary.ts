/** What sort of token a piece of text is. Lists of terms hold words, codes and Latin words. */
export type TokenKind = "word" | "code" | "latin" | "number" | "date" | "punctuation";

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

/** Stands in a stream of token ids where the text was cut: end of a passage. No n-gram crosses it. */
export const GAP = 0;

const KINDS: readonly TokenKind[] = ["word", "code", "latin", "number", "date", "punctuation"];

/** The distinct tokens of a corpus. A token is its text and its kind: the code 342 is not the number 342. */
export class Vocabulary {
  /** Text of each id; id 0 is the gap. */
  readonly texts: string[] = [""];
  /** Kind of each id. */
  readonly kinds: TokenKind[] = ["punctuation"];
  readonly #ids = new Map<TokenKind, Map<string, number>>(KINDS.map((kind) => [kind, new Map()]));

  get size(): number {
    return this.texts.length;
  }

  /** The id of a token; a new one where it was never seen. */
  idOf(text: string, kind: TokenKind): number {
    const ids = this.#ids.get(kind)!;
    let id = ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      ids.set(text, id);
      this.texts.push(text);
      this.kinds.push(kind);
    }
    return id;
  }

  /** The id of a token, or `undefined` where it was never seen. */
  find(text: string, kind: TokenKind): number | undefined {
    return this.#ids.get(kind)!.get(text);
  }
}
