/**
 * A failure that the user can mend. The message says what is wrong, where, and what to do, in one line;
 * `code` is stable and language-free, for scripts. Everything else that is thrown is a defect of the program.
 */
export class CexiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "CexiError";
    this.code = code;
  }
}
