import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import { endOfPack, HEAD_BYTES, headOf, type IndexEntry } from "./pack-format.js";
import { paddingAfter } from "./sections.js";

/**
 * Blobs are gathered in a buffer of this size before they are written, a larger one in a buffer of its own, so that
 * memory does not follow the corpus. Unit: bytes.
 */
const GATHERED = 1 << 20;

/**
 * Writes one pack file, blob by blob: beside its final name, which it takes when it is whole. Whatever goes wrong on the
 * way, nothing of it stays; what a process leaves that is ended by a signal, the next run that writes takes away.
 */
export class PackWriter {
  readonly #folder: string;
  readonly #name: string;
  readonly #temporary: string;
  readonly #index = new Map<string, IndexEntry>();
  #gathered = Buffer.allocUnsafeSlow(GATHERED);
  #gatheredBytes = HEAD_BYTES;
  #length = HEAD_BYTES;
  #descriptor: number | null = null;
  /** Whether the temporary file was made. */
  #exists = false;
  #failed = false;
  readonly #onExit = (): void => this.abandon();

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
    headOf(basename(folder)).copy(this.#gathered);
    this.#temporary = join(folder, `${name}.${process.pid}.tmp`);
  }

  /** Adds a blob, given in parts; a key that is there already is left as it is. */
  put(key: string, parts: readonly Uint8Array[]): void {
    if (this.#failed || this.#index.has(key)) return;
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const padded = length + paddingAfter(length);
    if (this.#gatheredBytes + padded > this.#gathered.length) this.#write();
    if (padded > this.#gathered.length) this.#gathered = Buffer.allocUnsafeSlow(padded); // until it is written
    const start = this.#gatheredBytes;
    let end = start;
    for (const part of parts) {
      this.#gathered.set(part, end);
      end += part.length;
    }
    const check = crc32(this.#gathered.subarray(start, end));
    this.#gathered.fill(0, end, start + padded);
    this.#index.set(key, { key, offset: this.#length, length, check });
    this.#length += padded;
    this.#gatheredBytes += padded;
  }

  /** Ends the file and gives it its name. @returns its path, or `null` where something went wrong */
  flush(): string | null {
    this.#write();
    this.#gathered = Buffer.from(endOfPack([...this.#index.values()]));
    this.#gatheredBytes = this.#gathered.length;
    this.#write();
    if (this.#failed) return null;
    const file = join(this.#folder, this.#name);
    try {
      closeSync(this.#descriptor!);
      this.#descriptor = null;
      renameSync(this.#temporary, file);
      this.#exists = false;
    } catch {
      this.abandon();
      return null;
    }
    process.removeListener("exit", this.#onExit);
    return file;
  }

  /** Takes away what was written. */
  abandon(): void {
    this.#failed = true;
    this.#gathered = Buffer.alloc(0);
    this.#index.clear();
    process.removeListener("exit", this.#onExit);
    try {
      if (this.#descriptor !== null) closeSync(this.#descriptor);
    } catch {}
    try {
      if (this.#exists) rmSync(this.#temporary, { force: true });
    } catch {}
    this.#descriptor = null;
    this.#exists = false;
  }

  #write(): void {
    if (this.#failed) return;
    try {
      this.#open();
      const bytes = this.#gathered.subarray(0, this.#gatheredBytes);
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor!, bytes, done);
      if (this.#gathered.length > GATHERED) this.#gathered = Buffer.allocUnsafeSlow(GATHERED);
      this.#gatheredBytes = 0;
    } catch {
      this.abandon();
    }
  }

  #open(): void {
    if (this.#descriptor !== null) return;
    this.#descriptor = this.#create();
    this.#exists = true;
    process.once("exit", this.#onExit);
  }

  #create(): number {
    const make = (): number => {
      mkdirSync(this.#folder, { recursive: true });
      return openSync(this.#temporary, "wx");
    };
    try {
      return make();
    } catch (error) {
      // Another process may have taken the empty folder away just now.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return make();
    }
  }
}
