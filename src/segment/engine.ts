export type EngineName = "nodejieba" | "node-rs";

/** What every result says of the engine that cut its tokens. */
export interface EngineInfo {
  readonly engine: EngineName;
  readonly engineVersion: string;
  /** SHA-256 over the engine's dictionary, the policy lexicon and the user's dictionaries, in hex. */
  readonly dictionarySha256: string;
}

/**
 * A loaded segmentation engine. One door a package: `nodejieba.ts` and `node-rs.ts`. It knows its own dictionary only
 * (`dictionarySha256` is of that alone); terms of the lexicon are kept whole by `TextTokenizer`.
 */
export interface Engine extends EngineInfo {
  /** The files that `dictionarySha256` is of. */
  readonly dictionaryFiles: readonly string[];
  /** Loads its dictionary now, which else the first text does. */
  load(): void;
  /** Cuts a text with the hidden Markov model on. @returns where its pieces end, in code units; the caller's own */
  ends(text: string): number[];
  /** The pieces themselves; joined they are the text. */
  cut(text: string): string[];
  /**
   * Part of speech of each word, in the tag set of jieba (ICTCLAS); `x` for a word that is not in the dictionary. A word
   * that the engine would cut has the tag of its last piece.
   */
  tags(words: readonly string[]): string[];
}

/** The pieces of a text that end at these places. */
export const piecesAt = (text: string, ends: readonly number[]): string[] =>
  ends.map((end, n) => text.slice(ends[n - 1] ?? 0, end));

/** Tag of a word that no dictionary knows. */
export const UNKNOWN_TAG = "x";
