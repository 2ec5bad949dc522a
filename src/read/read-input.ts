import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { onDisk } from "../base/disk-names.js";
import { sha256Of } from "../base/sha256.js";
import type { Corpus, Problem } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { note, problem } from "../words/message.js";
import { type ByteFile, InputFault } from "./byte-file.js";
import { byteReaderOf, faultByName } from "./byte-readers.js";
import { STANDARD_INPUT, unreadable } from "./find-inputs.js";
import { isOwnOutput } from "./own-output.js";
import { readerOf } from "./readers.js";
import { type Damage, decode, type NotText } from "./text/decode.js";
import { beginsAsText, isReadable, maySayNothing } from "./worth-reading.js";

/** The longest file that is read as one text, in bytes: what a string can hold. */
const LARGEST_FILE = 500_000_000;

export interface InputBytes {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Whether the file became shorter while it was read. */
  readonly shrunk: boolean;
}

export interface InputOptions {
  /** Encoding of every input; told per file where absent. */
  readonly encoding?: string;
  /** Text column of tables; found by its name where absent. */
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
    return { bytes, shrunk, sha256: sha256Of(bytes) };
  } catch (error) {
    return only(unreadable(path, "file", error));
  }
}

export async function parseInput(
  path: string,
  { bytes, sha256, shrunk }: InputBytes,
  options: InputOptions,
): Promise<Corpus<SourceDocument>> {
  if (bytes.length === 0) return only(problem(path, "E_EMPTY", { what: shrunk ? "emptied" : "file" }));
  try {
    const { documents, problems } = await parseBytes({ path, bytes, sha256, depth: 0 }, options);
    return { documents, problems: [...(shrunk ? [problem(path, "E_CHANGED")] : []), ...problems] };
  } catch (error) {
    if (error instanceof InputFault) return only(error.at(path));
    throw error;
  }
}

/** The documents in bytes of any format; for members of archives too. @throws {InputFault} */
async function parseBytes(file: ByteFile, options: InputOptions): Promise<Corpus<SourceDocument>> {
  const reader = byteReaderOf(file.bytes, file.innerName ?? file.path);
  if (reader === null) {
    checkName(file);
    return parseText(file, options);
  }
  const parse = (member: ByteFile) => parseBytes(member, options);
  return reader(file, { ...options, parse, isReadable, maySayNothing, beginsAsText });
}

/** A name that promises bytes of a format which are not there. @throws {InputFault} */
function checkName({ path, bytes, innerName }: ByteFile): void {
  const fault = faultByName(innerName ?? path);
  if (fault === null || bytes.length === 0) return;
  const isOther = !/\.pdf$/iu.test(innerName ?? path) && beginsAsText(bytes);
  if (!isOther) throw fault;
}

async function parseText(
  { path, bytes, sha256, innerName }: ByteFile,
  options: InputOptions,
): Promise<Corpus<SourceDocument>> {
  if (bytes.length === 0) return only(problem(path, "E_EMPTY", { what: "file" }));
  const decoded = decode(bytes, options.encoding);
  if ("notText" in decoded) return only(notText(path, decoded.notText));
  const { text, encoding, damage } = decoded;
  if (text.trim() === "") return only(problem(path, "E_EMPTY", { what: "blank" }));
  if (options.textColumn === undefined && (await isOwnOutput(text))) return only(note(path, "W_OWN_OUTPUT"));
  const file: SourceDocument = { path, encoding, sha256, text, lineHints: [], stated: {}, fields: {}, labelled: null };
  const { documents, problems } = await readerOf(file, innerName)(file, options);
  return { documents, problems: [...notes(path, encoding, damage), ...problems] };
}

const only = (one: Problem): Corpus<SourceDocument> => ({ documents: [], problems: [one] });

const notText = (path: string, kind: NotText["notText"]): Problem =>
  kind === "unknown-encoding" ? problem(path, "E_ENCODING") : problem(path, "E_NOT_TEXT", { kind });

function readBytes(path: string): { bytes: Buffer; shrunk: boolean } {
  if (path === STANDARD_INPUT) return { bytes: readStandardInput(), shrunk: false };
  const file = openSync(onDisk(path), "r");
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
/** How long to wait for the program that writes into the pipe. Unit: milliseconds. */
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

/** What was wrong with a file that was read all the same. */
function notes(path: string, encoding: string, damage: Damage | null): Problem[] {
  if (damage === null) return [];
  return damage.kind === "truncated"
    ? [problem(path, "E_TRUNCATED", { encoding, bytes: damage.count })]
    : [problem(path, "E_INVALID_CHARACTERS", { encoding, count: damage.count })];
}
