import type { Parameters } from "./message.js";

/**
 * A failure that the user can fix. The message says what is wrong, where, and what to do, in one line of English;
 * `code` is stable and language-free, for scripts, and `parameters` are what the message is made of, so that it can be
 * said in another language. Made by `failure` in `words/`. Everything else that is thrown is a defect of the program.
 */
export class CexiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly parameters: Parameters = {},
  ) {
    super(message);
    this.name = "CexiError";
  }
}
