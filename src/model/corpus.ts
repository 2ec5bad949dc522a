import type { Parameters } from "./message.js";

/** Something that went wrong with one input. The run goes on without it and ends with exit code 3. */
export interface Problem {
  /** The input as the user named it, or as it was found in a folder. */
  readonly path: string;
  /** Stable and language-free, for example `E_NOT_TEXT`. */
  readonly code: string;
  /** What is wrong and what to do about it, in one line of English. */
  readonly reason: string;
  /** What the reason is made of, so that it can be said in another language. */
  readonly parameters?: Parameters;
}

/** What travels down the pipeline: documents, plus what went wrong on the way. */
export interface Corpus<D> {
  readonly documents: readonly D[];
  readonly problems: readonly Problem[];
}
