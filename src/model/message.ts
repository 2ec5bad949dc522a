/** What a message tells beside its words: names, counts, and ids of what is meant. Plain JSON. */
type Parameter = string | number | boolean | null | readonly (string | number)[];
export type Parameters = Readonly<Record<string, Parameter>>;

/** Something that a reader of the figures should know. It changes neither figures nor the exit code. */
export interface Warning {
  /** Stable and language-free: `W_FEW_DOCUMENTS`. */
  readonly code: string;
  /** In English, in one line. */
  readonly message: string;
  /** What the message is made of, so that it can be said in another language. */
  readonly parameters: Parameters;
}
