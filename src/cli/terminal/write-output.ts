import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as yieldToSignals } from "node:timers/promises";
import { withTemporary } from "../../base/with-temporary.js";
import type { Piece } from "../../model/piece.js";
import { failure } from "../../words/message.js";
import { shownBar } from "./screen.js";

/** Text is gathered to about this size before it is written. Unit: UTF-16 code units. */
const CHUNK = 1 << 18;

function* chunked(pieces: Iterable<Piece>): Generator<Piece> {
  let held: string[] = [];
  let size = 0;
  const taken = (): string => {
    const text = held.join("");
    held = [];
    size = 0;
    return text;
  };
  for (const piece of pieces) {
    if (typeof piece === "string") {
      held.push(piece);
      size += piece.length;
      if (size >= CHUNK) yield taken();
    } else {
      if (size > 0) yield taken();
      yield piece;
    }
  }
  if (size > 0) yield taken();
}

export async function writeToStdout(pieces: Iterable<Piece> | Uint8Array): Promise<void> {
  const { stdout } = process;
  for (const chunk of pieces instanceof Uint8Array ? [pieces] : chunked(pieces)) {
    if (stdout.destroyed) return;
    shownBar.hide(); // the reader may show what it reads on the same terminal
    if (stdout.write(chunk)) await yieldToSignals();
    else await drained(stdout);
  }
}

/** Resolves when a stream takes more, or never will. */
const drained = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });

export const writeResult = (file: string | undefined, pieces: Iterable<Piece>): Promise<void> =>
  file === undefined || file === "-" ? writeToStdout(pieces) : writeToFile(file, pieces);

/** Writes a file whole or not at all: to a temporary file beside it, which then takes its name. */
export async function writeToFile(path: string, pieces: Iterable<Piece> | Uint8Array): Promise<void> {
  const target = resolveTarget(path);
  try {
    if (!target.isPlain) return await writePieces(target.path, pieces);
    const temporary = `${target.path}.${process.pid}.tmp`;
    await withTemporary(temporary, async () => {
      await writePieces(temporary, pieces);
      renameSync(temporary, target.path);
    });
  } catch (error) {
    throw writeFailure(path, error);
  }
}

async function writePieces(path: string, pieces: Iterable<Piece> | Uint8Array): Promise<void> {
  const file = openSync(path, "w");
  try {
    for (const chunk of pieces instanceof Uint8Array ? [pieces] : chunked(pieces)) {
      writeAll(file, chunk);
      await yieldToSignals();
    }
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Follows a link; a device or a named pipe is written as it is, since a file must not take its place. */
function resolveTarget(path: string): { path: string; isPlain: boolean } {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { path, isPlain: true };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { path, isPlain: true };
  if (stats.isDirectory()) throw failure("E_OUTPUT_IS_FOLDER", { path });
  return { path: realpathSync(path), isPlain: stats.isFile() };
}

const FAULTS = {
  EACCES: "E_OUTPUT_DENIED",
  EPERM: "E_OUTPUT_DENIED",
  EROFS: "E_OUTPUT_DENIED",
  ENOSPC: "E_DISK_FULL",
  EDQUOT: "E_DISK_FULL",
  ENAMETOOLONG: "E_OUTPUT_NAME",
} as const;

function writeFailure(path: string, error: unknown): unknown {
  const { code = "" } = error as NodeJS.ErrnoException;
  const folder = dirname(path);
  if (code === "ENOENT") return failure("E_OUTPUT_FOLDER_MISSING", { path, folder });
  if (code === "ENOTDIR") return failure("E_OUTPUT_PARENT", { path, folder });
  return code in FAULTS ? failure(FAULTS[code as keyof typeof FAULTS], { path }) : error;
}

/** Refuses a folder that cannot be made or that holds something: nothing of the user's is ever overwritten. */
export function checkNewFolder(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw failure("E_OUTPUT_NOT_FOLDER", { path: folder });
  if (readdirSync(folder).length > 0) throw failure("E_OUTPUT_NOT_EMPTY", { path: folder });
}

/** Writes a folder whole or not at all: beside its place first, then under its name. Names are relative to it, with `/`. */
export async function writeFolder(
  folder: string,
  files: Iterable<{ readonly name: string; readonly text: string }>,
): Promise<void> {
  checkNewFolder(folder);
  const target = folder.replace(/\/+$/u, "");
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await withTemporary(temporary, async () => {
      mkdirSync(temporary);
      for (const { name, text } of files) {
        const path = join(temporary, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text, { flag: "wx" });
        await yieldToSignals();
      }
      if (lstatSync(target, { throwIfNoEntry: false })) rmdirSync(target);
      renameSync(temporary, target);
    });
  } catch (error) {
    throw writeFailure(folder, error);
  }
}
