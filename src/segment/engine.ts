export type EngineName = "nodejieba" | "node-rs";

/** What every result says of the engine that cut its tokens. */
export interface EngineInfo {
  readonly engine: EngineName;
  readonly engineVersion: string;
  /** SHA-256 over the engine's dictionary, the policy lexicon and the user's dictionaries, in hex. */
  readonly dictionarySha256: string;
}

/** A loaded segmentation engine. One door a package: `nodejieba.ts` and `node-rs.ts`. */
export interface Engine extends EngineInfo {
  /** Cuts a text with the hidden Markov model on. The pieces joined are the text. */
  cut(text: string): string[];
  /** Part of speech of one word, in the tag set of jieba (ICTCLAS). */
  tag(word: string): string;
}
