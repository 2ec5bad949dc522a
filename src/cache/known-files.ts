import { statSync } from "node:fs";
import { resolve } from "node:path";
import { onDisk } from "../base/disk-names.js";
import { sha256Of } from "../base/sha256.js";
import { tried } from "../base/tried.js";
import { keyOf } from "./cache-path.js";
import type { Store } from "./store.js";

/**
 * What a file system tells of a file: changes with every change of its content, also one that sets the clock back.
 * Device, inode, bytes, modified, changed.
 */
export type Stamp = readonly number[];

/**
 * A file that changed less than this before it was noted may change again without a new stamp: file systems count time
 * in steps of up to two seconds (FAT). Unit: milliseconds.
 */
const STEP_OF_CLOCKS = 2_500;

/** Content hashes of files by their stamps, so that unchanged files need not be read to be recognised. */
export class KnownFiles {
  constructor(private readonly store: Store) {}

  /**
   * SHA-256 that was noted of these files, none of which has changed since; `undefined` where that is not certain.
   *
   * @param stamps theirs, where they are known
   */
  sha256Of(paths: readonly string[], stamps = stampsOf(paths)): string | undefined {
    const bytes = stamps && this.store.get(keyOfFiles(paths, stamps));
    return bytes && Buffer.from(bytes).toString("hex");
  }

  /** @param before their stamps before they were read: what changes meanwhile must not pass as what was read */
  note(sha256: string, before: readonly Stamp[] | undefined, ...paths: readonly string[]): void {
    const stamps = stampsOf(paths);
    if (!stamps || JSON.stringify(stamps) !== JSON.stringify(before)) return;
    const lastChange = Math.max(...stamps.map(([, , , modified, changed]) => Math.max(modified!, changed!)));
    if (lastChange > Date.now() - STEP_OF_CLOCKS) return;
    this.store.put(keyOfFiles(paths, stamps), [Buffer.from(sha256, "hex")]);
  }
}

function keyOfFiles(paths: readonly string[], stamps: readonly Stamp[]): string {
  const sum = sha256Of(JSON.stringify([paths.map((path) => resolve(path)), stamps]));
  return keyOf("files", sum, sum);
}

/** The stamps of files; `undefined` where one is none. */
export function stampsOf(paths: readonly string[]): readonly Stamp[] | undefined {
  const stamps = paths.map(stampOf);
  return stamps.every((stamp) => stamp !== undefined) ? stamps : undefined;
}

/** Size of a file, 0 where there is none. Unit: bytes. */
export const sizeOf = (path: string): number => stampOf(path)?.[2] ?? 0;

function stampOf(path: string): Stamp | undefined {
  // It fails for a link in a circle, for a folder that may not be entered: reading it will say so.
  const stats = tried(() => statSync(onDisk(path), { throwIfNoEntry: false }));
  return stats?.isFile() ? [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs] : undefined;
}
