import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Corpus, Problem } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { type ByteFile, byteReaderOf } from "./byte-readers.js";
import { type Damage, decode } from "./decode.js";
import { STANDARD_INPUT, whyUnreadable } from "./find-inputs.js";
import { InputFault } from "./input-fault.js";
import { isReadable, readerOf } from "./readers.js";

/** The longest file that is read as one text, in bytes: what a string can hold. */
const LARGEST_FILE = 500_000_000;

/** The bytes of one input. */
export interface InputBytes {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Whether the file became shorter while it was read. */
  readonly shrunk: boolean;
}

export interface InputOptions {
  readonly encoding?: string;
  readonly textColumn?: string;
}

/** The documents of one file or of standard input, and what is wrong with them. Never throws for what a file holds. */
export async function readInput(path: string, options: InputOptions): Promise<Corpus<SourceDocument>> {
  const read = readInputBytes(path);
  return "problems" in read ? read : parseInput(path, read, options);
}

/** The bytes of a file or of standard input; no document but a problem where they cannot be read. */
export function readInputBytes(path: string): InputBytes | Corpus<SourceDocument> {
  try {
    const { bytes, shrunk } = readBytes(path);
    return { bytes, shrunk, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    return problem(path, "UNREADABLE", whyUnreadable(error));
  }
}

/** The documents in the bytes of an input. */
export async function parseInput(
  path: string,
  { bytes, sha256, shrunk }: InputBytes,
  options: InputOptions,
): Promise<Corpus<SourceDocument>> {
  if (bytes.length === 0)
    return problem(path, "EMPTY", shrunk ? "emptied while it was read; run again" : "empty, nothing to read");
  try {
    const { documents, problems } = await parseBytes({ path, bytes, sha256, depth: 0 }, options);
    return { documents, problems: [...(shrunk ? [changed(path)] : []), ...problems] };
  } catch (error) {
    if (error instanceof InputFault) return problem(path, error.code, error.message);
    throw error;
  }
}

/** The documents in bytes of any format; for members of archives too. @throws {InputFault} */
async function parseBytes(file: ByteFile, options: InputOptions): Promise<Corpus<SourceDocument>> {
  const reader = byteReaderOf(file.bytes, file.path);
  if (reader === null) return parseText(file, options);
  const parse = (member: ByteFile) => parseBytes(member, options);
  return reader(file, { ...options, parse, isReadable });
}

async function parseText(
  { path, bytes, sha256, innerName }: ByteFile,
  options: InputOptions,
): Promise<Corpus<SourceDocument>> {
  if (bytes.length === 0) return problem(path, "EMPTY", "empty, nothing to read");
  const decoded = decode(bytes, options.encoding);
  if ("notText" in decoded) return problem(path, "NOT_TEXT", `no text but ${decoded.notText}`);
  const { text, encoding, damage } = decoded;
  if (text.trim() === "") return problem(path, "EMPTY", "white space only, nothing to read");
  const file: SourceDocument = { path, encoding, sha256, text, lineHints: [], stated: {}, fields: {}, labelled: null };
  const { documents, problems } = await readerOf(file, innerName)(file, options);
  return { documents, problems: [...notes(path, encoding, damage), ...problems] };
}

const problem = (path: string, code: string, reason: string): Corpus<SourceDocument> => ({
  documents: [],
  problems: [{ path, code, reason }],
});

function readBytes(path: string): { bytes: Buffer; shrunk: boolean } {
  if (path === STANDARD_INPUT) return { bytes: readStandardInput(), shrunk: false };
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > LARGEST_FILE) throw Object.assign(new Error("too large"), { code: "ERR_FS_FILE_TOO_LARGE" });
    const bytes = readFileSync(file);
    return { bytes, shrunk: bytes.length < size };
  } finally {
    closeSync(file);
  }
}

/** Unit: bytes. */
const CHUNK = 65_536;
/** How long to wait for whoever writes into the pipe. Unit: milliseconds. */
const PAUSE = 5;

/** Everything that is piped in. A pipe that some process has set to not block has nothing at times; then we wait. */
function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readOrWait(chunk);
    if (read === 0) return Buffer.concat(chunks);
    if (read !== null) chunks.push(chunk.subarray(0, read));
  }
}

/** Bytes read from standard input; 0 at its end, `null` where there is nothing yet. */
function readOrWait(into: Buffer): number | null {
  try {
    return readSync(0, into);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EOF") return 0; // Windows, at the end of a pipe
    if (code !== "EAGAIN") throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return null;
  }
}

const changed = (path: string): Problem => ({
  path,
  code: "CHANGED",
  reason: "became shorter while it was read; what was there is counted; run again",
});

/** What was wrong with a file that was read all the same. */
function notes(path: string, encoding: string, damage: Damage | null): Problem[] {
  const found: Problem[] = [];
  if (damage?.kind === "truncated") {
    const reason = `begins or ends inside a character (${encoding}, ${damage.count} byte(s) left out); the rest is read; fetch the file again`;
    found.push({ path, code: "TRUNCATED", reason });
  }
  if (damage?.kind === "replaced") {
    const reason = `${damage.count} character(s) are not valid ${encoding} and read as U+FFFD; name the encoding with --encoding if it is another`;
    found.push({ path, code: "DAMAGED", reason });
  }
  return found;
}
