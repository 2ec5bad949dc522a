export type EngineName = "nodejieba" | "node-rs";

export const ENGINE_NAMES: readonly EngineName[] = ["nodejieba", "node-rs"];

/** What every result says of the engine that cut its tokens. */
export interface EngineInfo {
  readonly engine: EngineName;
  readonly engineVersion: string;
  /** SHA-256 over the engine's dictionary, the policy lexicon and the user's dictionaries, in hex. */
  readonly dictionarySha256: string;
}

/** A load that costs less. */
export interface SpareLoad {
  /** For `load`; can be handed to a thread. */
  readonly told: unknown;
  /** Call it when all is loaded, or will not be. */
  end(): void;
}

/**
 * A loaded segmentation engine. One door a package: `nodejieba.ts` and `node-rs.ts`. It knows its own dictionary only
 * (`dictionarySha256` is of that alone); terms of the lexicon are kept whole by `tokenize`.
 */
export interface Engine extends EngineInfo {
  /** The files that `dictionarySha256` is of. */
  readonly dictionaryFiles: readonly string[];
  /** Spares a load in another thread half of its work; see `nodejieba/README.md`. */
  spareLoad?(): SpareLoad | null;
  /** Loads its dictionary now, which else the first text does. @param spare what `spareLoad` told */
  load(spare?: unknown): void;
  /**
   * Cuts a text with the hidden Markov model on. The pieces joined are the text, code unit for code unit, except that
   * a lone surrogate comes back as U+FFFD.
   */
  cut(text: string): string[];
  /**
   * Part of speech of each word, in the tag set of jieba (ICTCLAS); `x` for a word that is not in the dictionary. A word
   * that the engine would cut has the tag of its last piece. One call for many words costs half of a call for each.
   */
  tags(words: readonly string[]): string[];
}
