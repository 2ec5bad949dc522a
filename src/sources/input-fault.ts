/** Why a file cannot be read as what it is; becomes the one problem of that file. */
export class InputFault extends Error {
  /** Stable and language-free, for example `ENCRYPTED`. */
  readonly code: string;

  constructor(code: string, reason: string) {
    super(reason);
    this.name = "InputFault";
    this.code = code;
  }
}
