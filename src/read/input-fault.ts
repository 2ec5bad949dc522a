import type { Problem } from "../model/corpus.js";
import type { ErrorCode } from "../words/en/messages.js";
import { type Arguments, problem } from "../words/message.js";

/** Why a file cannot be read as what it is; becomes the one problem of that file. */
export class InputFault<C extends ErrorCode = ErrorCode> extends Error {
  /** Stable and language-free, for example `E_ENCRYPTED`. */
  readonly code: C;
  readonly #given: Arguments<C>;

  constructor(code: C, ...given: Arguments<C>) {
    super(code);
    this.name = "InputFault";
    this.code = code;
    this.#given = given;
  }

  /** The problem that it is of the input at `path`. */
  at(path: string): Problem {
    return problem(path, this.code, ...this.#given);
  }
}
