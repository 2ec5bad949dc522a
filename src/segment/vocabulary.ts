/** What sort of token a piece of text is. Lists of terms hold words, codes and Latin words. */
export type TokenKind = "word" | "code" | "latin" | "number" | "date" | "punctuation";

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

/** Stands in a stream of token ids where the text was cut: end of a passage. No n-gram crosses it. */
export const GAP = 0;

export const TOKEN_KINDS: readonly TokenKind[] = ["word", "code", "latin", "number", "date", "punctuation"];

/** The distinct tokens of a corpus. A token is its text and its kind: the code 342 is not the number 342. */
export class Vocabulary {
  /** Text of each id; id 0 is the gap. */
  readonly texts: string[] = [""];
  /** Kind of each id. */
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
