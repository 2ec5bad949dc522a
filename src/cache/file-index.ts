import { mkdirSync, readFileSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { crc32 } from "node:zlib";
import { onDisk } from "../base/disk-names.js";
import { interruption, noteTemporary } from "../base/interruption.js";
import { noteWritten } from "./tidy-cache.js";

/** What a file system tells of a file: changes with every change of its content, also one that sets the clock back. */
type Stamp = readonly [device: number, inode: number, bytes: number, modified: number, changed: number];

interface Known {
  readonly stamp: Stamp;
  readonly sha256: string;
  /** When this was noted, in milliseconds since 1970. */
  readonly noted: number;
}

/**
 * A file that changed less than this before it was noted may change again without a new stamp: file systems count time
 * in steps of up to two seconds (FAT). Unit: milliseconds.
 */
const STEP_OF_CLOCKS = 2_500;
/** Files beyond this are forgotten, the longest unused first. */
const MOST_FILES = 300_000;

/** Content hashes of files by their stamps, so that unchanged files need not be read to be recognised. */
export class FileIndex {
  readonly #file: string;
  readonly #known: Map<string, Known>;
  #changed = false;

  private constructor(file: string, known: Map<string, Known>) {
    this.#file = file;
    this.#known = known;
  }

  /** Opens an index; one that is missing or damaged knows nothing. */
  static open(file: string): FileIndex {
    try {
      return new FileIndex(file, new Map(parse(readFileSync(file))));
    } catch {
      return new FileIndex(file, new Map());
    }
  }

  /** SHA-256 of a file that has not changed since it was noted; `undefined` where that is not certain. */
  sha256Of(path: string): string | undefined {
    const known = this.#known.size > 0 ? this.#known.get(resolve(path)) : undefined;
    if (known === undefined) return undefined;
    return stampOf(path)?.every((part, i) => part === known.stamp[i]) ? known.sha256 : undefined;
  }

  /** @param before the file's stamp before it was read: what changes meanwhile must not pass as what was read */
  note(path: string, sha256: string, before: Stamp | undefined): void {
    const stamp = stampOf(path);
    const noted = Date.now();
    if (!stamp || !before || stamp.some((part, i) => part !== before[i])) return;
    if (Math.max(stamp[3], stamp[4]) > noted - STEP_OF_CLOCKS) return;
    const name = resolve(path);
    this.#known.delete(name);
    this.#known.set(name, { stamp, sha256, noted });
    this.#changed = true;
  }

  save(): void {
    if (!this.#changed) return;
    const entries = [...this.#known].slice(-MOST_FILES);
    const temporary = `${this.#file}.${process.pid}.tmp`;
    noteTemporary(temporary);
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(temporary, format(entries));
      renameSync(temporary, this.#file);
      noteWritten();
    } catch {
      // The next run reads its files again; that is all.
      try {
        rmSync(temporary, { force: true });
      } catch {}
    } finally {
      interruption.temporaryFiles.delete(temporary);
    }
  }
}

/** First line: what this is, and the CRC-32 of the rest, since a damaged hash would be printed. Rest: JSON. */
const HEADING = "cexi-files-1";

function format(entries: readonly (readonly [string, Known])[]): string {
  const json = JSON.stringify(entries);
  return `${HEADING} ${crc32(json)}\n${json}`;
}

/** @throws {Error} if the bytes are no index, or a damaged one */
function parse(bytes: Buffer): [string, Known][] {
  const end = bytes.indexOf("\n");
  const json = bytes.subarray(end + 1);
  if (bytes.toString("latin1", 0, Math.max(0, end)) !== `${HEADING} ${crc32(json)}`) throw new Error("no index");
  return JSON.parse(json.toString("utf8")) as [string, Known][];
}

export function stampOf(path: string): Stamp | undefined {
  let stats: Stats | undefined;
  try {
    stats = statSync(onDisk(path), { throwIfNoEntry: false });
  } catch {
    return undefined; // a link in a circle, a folder that may not be entered: reading it will say so
  }
  return stats?.isFile() ? [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs] : undefined;
}
