import type { Corpus, Problem } from "../model/corpus.js";
import type { LineHint, SourceDocument } from "../model/document.js";
import type { ErrorCode } from "../words/en/messages.js";
import { type Arguments, problem } from "../words/message.js";

/** A file that is no text but holds some. */
export interface ByteFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  /** How many archives it lies in. */
  readonly depth: number;
  /** Its name without what the packer added, where that tells its format. */
  readonly innerName?: string;
}

export interface ByteOptions {
  readonly textColumn?: string;
  /** Reads a member of an archive, as the file would be read by itself. */
  readonly parse: (file: ByteFile) => Promise<Corpus<SourceDocument>>;
  /** Whether a member with this name holds text. */
  readonly isReadable: (name: string) => boolean;
  /** Whether a name does not tell what a member is; then its bytes do. */
  readonly maySayNothing: (name: string) => boolean;
  readonly beginsAsText: (bytes: Buffer, name: string) => boolean;
}

/** Reads the documents of a file that is no text. @throws {InputFault} where it cannot be read */
export type ByteReader = (file: ByteFile, options: ByteOptions) => Promise<Corpus<SourceDocument>>;

export interface TextLine {
  readonly text: string;
  readonly hint?: LineHint | undefined;
}

/** A document of lines, as texts are made of them. */
export function documentOf(file: ByteFile, lines: readonly TextLine[]): SourceDocument {
  return {
    path: file.path,
    encoding: null,
    sha256: file.sha256,
    text: lines.map(({ text }) => text).join("\n"),
    lineHints: lines.map(({ hint }) => hint),
    stated: {},
    fields: {},
    labelled: null,
  };
}

/** The same of an office file. @throws {InputFault} where no line holds anything */
export function officeDocument(file: ByteFile, lines: readonly TextLine[]): SourceDocument {
  if (!lines.some(({ text }) => text.trim() !== "")) throw new InputFault("E_EMPTY", { what: "office" });
  return documentOf(file, lines);
}

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

  at(path: string): Problem {
    return problem(path, this.code, ...this.#given);
  }
}
