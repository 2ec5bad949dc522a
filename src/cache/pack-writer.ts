import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import { tried } from "../base/tried.js";
import { KEY_DIGITS } from "./cache-path.js";
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

  abandon(): void {
    this.#failed = true;
    this.#gathered = Buffer.alloc(0);
    this.#index.clear();
    process.removeListener("exit", this.#onExit);
    const descriptor = this.#descriptor;
    if (descriptor !== null) tried(() => closeSync(descriptor));
    if (this.#exists) tried(() => rmSync(this.#temporary, { force: true }));
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

/**
 * A pack file, little-endian: head, blobs, index, footer. The head names the format (12 bytes) and the store (CRC-32
 * of its name): stores have keys in common, so that a pack that was copied into another store must not be read. Blobs
 * begin at multiples of 4 bytes so that they can be read as `Uint32Array`. An index entry is the key (20 bytes), the
 * blob's offset from the start of the file (u32, in units of 4 bytes), its length in bytes (u32) and its CRC-32 (u32).
 * The footer holds the number of entries (u32), the CRC-32 of the index (u32) and a mark that a file cut short does not
 * end with (8 bytes).
 *
 * CRC-32 tells a damaged blob from a whole one. It guards against accidents (a full disk, a killed process, a bad
 * sector), not against attackers: a random change passes with a chance of 2⁻³².
 */
const MAGIC = Buffer.from("cexi-blobs-3", "latin1");
const END_MARK = Buffer.from("blobend\n", "latin1");

export const HEAD_BYTES = MAGIC.length + 4;
export const FOOTER_BYTES = 8 + END_MARK.length;
const KEY_BYTES = KEY_DIGITS / 2;
const ENTRY_BYTES = KEY_BYTES + 12;

export interface IndexEntry {
  /** See `blobKey`. */
  readonly key: string;
  /** From the start of the file, a multiple of 4. Unit: bytes. */
  readonly offset: number;
  readonly length: number;
  readonly check: number;
}

export function headOf(store: string): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  MAGIC.copy(head);
  head.writeUInt32LE(crc32(store), MAGIC.length);
  return head;
}

/** Length and checksum of the index. A footer that is none gives a length that no file has. */
export function parseFooter(footer: Uint8Array): { readonly length: number; readonly check: number } {
  const numbers = viewOf(footer);
  const isFooter = END_MARK.equals(footer.subarray(8));
  return {
    length: isFooter ? numbers.getUint32(0, true) * ENTRY_BYTES : Number.MAX_SAFE_INTEGER,
    check: numbers.getUint32(4, true),
  };
}

export function eachEntry(index: Uint8Array, take: (entry: IndexEntry) => void): void {
  const numbers = viewOf(index);
  const bytes = Buffer.from(index.buffer, index.byteOffset, index.byteLength);
  for (let at = 0; at < index.length; at += ENTRY_BYTES) {
    take({
      key: bytes.toString("hex", at, at + KEY_BYTES),
      offset: numbers.getUint32(at + KEY_BYTES, true) * 4,
      length: numbers.getUint32(at + KEY_BYTES + 4, true),
      check: numbers.getUint32(at + KEY_BYTES + 8, true),
    });
  }
}

/** Index and footer: what ends a pack. */
export function endOfPack(entries: readonly IndexEntry[]): Uint8Array {
  const bytes = Buffer.alloc(entries.length * ENTRY_BYTES + FOOTER_BYTES);
  let at = 0;
  for (const { key, offset, length, check } of entries) {
    bytes.write(key, at, KEY_BYTES, "hex");
    bytes.writeUInt32LE(offset / 4, at + KEY_BYTES);
    bytes.writeUInt32LE(length, at + KEY_BYTES + 4);
    bytes.writeUInt32LE(check, at + KEY_BYTES + 8);
    at += ENTRY_BYTES;
  }
  bytes.writeUInt32LE(entries.length, at);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, at)), at + 4);
  bytes.set(END_MARK, at + 8);
  return bytes;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
