import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync, utimesSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { byCodeUnit } from "../base/order.js";
import { tried } from "../base/tried.js";
import { noteWritten } from "./cache-folder.js";
import { eachEntry, FOOTER_BYTES, HEAD_BYTES, headOf, PackWriter, parseFooter } from "./pack-writer.js";

const SUFFIX = ".pack";

interface PacksOptions {
  /** From so many packs on, the smaller half becomes one when a further one is written. Unit: files. */
  readonly maxPacks: number;
}

export const PACKS_DEFAULTS: PacksOptions = {
  maxPacks: 12, // a look-up opens every pack; a dozen opens cost about a millisecond
};

/**
 * Content-addressed blobs on disk, kept in a few pack files that are written once (see `pack-writer.ts`).
 *
 * Made so that an accident costs time and never a wrong figure: a pack is written beside its final name and
 * renamed when whole; its index and every blob carry a checksum; what does not check is a blob that was never stored.
 * Two processes may use one folder at once: neither changes a pack that exists, each adds packs of its own name.
 * Packs that others delete meanwhile stay readable, because they are open.
 */
export class Packs {
  /** Filled when first asked for: a run opens stores that it never looks into. */
  readonly #entries = new Map<string, Entry>();
  #unread: Pack[] = [];
  readonly #packs: Pack[] = [];
  #writer: PackWriter | null = null;

  private constructor(
    private readonly folder: string,
    private readonly options: PacksOptions,
  ) {}

  /** Opens the folder's packs; a folder that does not exist is an empty store. Damaged packs are deleted. */
  static open(folder: string, options: PacksOptions = PACKS_DEFAULTS): Packs {
    const store = new Packs(folder, options);
    for (const name of packNames(folder)) store.#attach(join(folder, name));
    return store;
  }

  has(key: string): boolean {
    return this.#index().has(key);
  }

  /** The blob of a key, or `undefined` where it is absent or damaged. Its buffer is aligned to 4 bytes; do not write to it. */
  get(key: string): Uint8Array | undefined {
    const entry = this.#index().get(key);
    if (entry === undefined) return undefined;
    const blob = entry.pack.read(entry.offset, entry.length);
    if (blob !== undefined && crc32(blob) === entry.check) return blob;
    this.#entries.delete(key);
    return undefined;
  }

  /** From now on the key is one that was never stored. */
  forget(key: string): void {
    this.#index().delete(key);
  }

  /**
   * Adds a blob to the pack that is being written; it can be read after `flush`. A key that the store has already
   * is left as it is. Nothing happens where the disk is full or the folder cannot be written: `flush` says so.
   */
  put(key: string, parts: readonly Uint8Array[]): void {
    if (this.has(key)) return;
    this.#writer ??= new PackWriter(
      this.folder,
      `${Date.now().toString(36)}-${randomBytes(6).toString("hex")}${SUFFIX}`,
    );
    this.#writer.put(key, parts);
  }

  /**
   * Ends the pack that is being written.
   * @returns whether all is stored; a full disk or a read-only folder gives `false` and leaves nothing behind
   */
  flush(): boolean {
    const writer = this.#writer;
    if (writer === null) return true;
    this.#writer = null;
    const merged = this.#packsToMerge();
    for (const [key, { pack }] of merged.size > 0 ? [...this.#index()] : []) {
      if (!merged.has(pack)) continue;
      const blob = this.get(key);
      if (blob !== undefined) writer.put(key, [blob]);
    }
    const file = writer.flush();
    if (file === null) return false;
    noteWritten();
    this.#attach(file);
    for (const pack of merged) this.#discard(pack);
    return true;
  }

  /** Gives up what is not flushed, marks the packs that were read as used now, and closes them. */
  close(): void {
    this.#writer?.abandon();
    this.#writer = null;
    const now = new Date();
    for (const pack of this.#packs) {
      // Others are pruned before it.
      if (pack.wasRead) tried(() => utimesSync(pack.file, now, now));
      pack.close();
    }
    this.#packs.length = 0;
    this.#unread = [];
    this.#entries.clear();
  }

  /** The smaller half of the packs where there are too many. */
  #packsToMerge(): ReadonlySet<Pack> {
    if (this.#packs.length < this.options.maxPacks) return new Set();
    const bySize = [...this.#packs].sort((a, b) => a.bytes - b.bytes || byCodeUnit(a.file, b.file));
    return new Set(bySize.slice(0, Math.ceil(bySize.length / 2)));
  }

  #attach(file: string): void {
    const pack = Pack.open(file);
    if (pack === undefined) return;
    this.#packs.push(pack);
    this.#unread.push(pack);
  }

  #index(): Map<string, Entry> {
    for (const pack of this.#unread.splice(0)) pack.eachEntry((key, entry) => this.#entries.set(key, entry));
    return this.#entries;
  }

  #discard(pack: Pack): void {
    pack.close();
    tried(() => rmSync(pack.file, { force: true }));
    this.#packs.splice(this.#packs.indexOf(pack), 1);
  }
}

interface Entry {
  readonly pack: Pack;
  /** From the start of the file. */
  readonly offset: number;
  readonly length: number;
  readonly check: number;
}

/** So much is read at once where blobs are asked for in the order in which they lie, as a second run does. Unit: bytes. */
const LARGEST_WINDOW = 4 << 20;
const SMALLEST_WINDOW = 16 << 10;

class Pack {
  #window: Uint8Array = new Uint8Array(0);
  #windowStart = 0;
  #nextWindow = SMALLEST_WINDOW;
  wasRead = false;

  private constructor(
    readonly file: string,
    private readonly descriptor: number,
    readonly bytes: number,
    private readonly index: Uint8Array,
  ) {}

  /** A damaged pack is deleted; `undefined` also where another process merged it away a moment ago. */
  static open(file: string): Pack | undefined {
    const descriptor = tried(() => openSync(file, "r"));
    if (descriptor === undefined) return undefined;
    const bytes = fstatSync(descriptor).size;
    const index = readIndex(descriptor, bytes, basename(dirname(file)));
    if (index !== undefined) return new Pack(file, descriptor, bytes, index);
    tried(() => closeSync(descriptor));
    tried(() => rmSync(file, { force: true }));
    return undefined;
  }

  eachEntry(add: (key: string, entry: Entry) => void): void {
    eachEntry(this.index, ({ key, offset, length, check }) => add(key, { pack: this, offset, length, check }));
  }

  /** Bytes of the file, or `undefined` where it ends earlier or cannot be read. */
  read(offset: number, length: number): Uint8Array | undefined {
    this.wasRead = true;
    const at = offset - this.#windowStart;
    if (at < 0 || at + length > this.#window.length) {
      // Read on from where the last window ended: the next one is larger.
      const isNext = at >= 0 && at <= this.#window.length;
      this.#nextWindow = isNext ? Math.min(this.#nextWindow * 2, LARGEST_WINDOW) : SMALLEST_WINDOW;
      const window = readAt(this.descriptor, offset, Math.max(length, Math.min(this.#nextWindow, this.bytes - offset)));
      if (window === undefined) return undefined;
      this.#window = window;
      this.#windowStart = offset;
    }
    const start = offset - this.#windowStart;
    return this.#window.subarray(start, start + length);
  }

  close(): void {
    tried(() => closeSync(this.descriptor));
  }
}

/** The index of a pack, or `undefined` where head, store, length or checksum are wrong. */
function readIndex(descriptor: number, bytes: number, store: string): Uint8Array | undefined {
  if (bytes < HEAD_BYTES + FOOTER_BYTES) return undefined;
  const head = readAt(descriptor, 0, HEAD_BYTES);
  const footer = readAt(descriptor, bytes - FOOTER_BYTES, FOOTER_BYTES);
  if (head === undefined || footer === undefined || !headOf(store).equals(head)) return undefined;
  const { length, check } = parseFooter(footer);
  if (HEAD_BYTES + length + FOOTER_BYTES > bytes) return undefined;
  const index = readAt(descriptor, bytes - FOOTER_BYTES - length, length);
  return index !== undefined && crc32(index) === check ? index : undefined;
}

const packNames = (folder: string): string[] =>
  (tried(() => readdirSync(folder, { withFileTypes: true })) ?? [])
    .filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX)) // opening a pipe would wait for ever
    .map(({ name }) => name)
    .sort(byCodeUnit);

/** So many bytes of a file, or `undefined` where it ends earlier or cannot be read. */
function readAt(descriptor: number, position: number, length: number): Uint8Array | undefined {
  const bytes = Buffer.allocUnsafeSlow(length); // its own memory, so that it begins at a multiple of 4
  let have = 0;
  while (have < length) {
    const read = tried(() => readSync(descriptor, bytes, have, length - have, position + have));
    if (!read) return undefined;
    have += read;
  }
  return bytes;
}
