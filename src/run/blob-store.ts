import { randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../model/order.js";
import { checksum } from "./checksum.js";

/**
 * Content-addressed blobs on disk, kept in a few segment files that are written once.
 *
 * Made so that an accident costs time and never a wrong figure: a segment is written beside its final name and
 * renamed when whole; its index and every blob carry a checksum; what does not check is a blob that was never stored.
 * Two processes may use one folder at once: neither changes a segment that exists, each adds segments of its own name.
 *
 * A segment, little-endian: magic, number of entries (u32), index, its checksum (2 × u32), blobs. An index entry is the
 * key (16 bytes), the blob's offset from the start of the blobs (u32, in units of 4 bytes), its length in bytes (u32)
 * and its checksum (2 × u32). Blobs begin at multiples of 4 bytes so that they can be read as `Uint32Array`.
 */
const MAGIC = Buffer.from("cexi-blobs-1\n\0\0\0", "latin1");
const KEY_BYTES = 16;
const ENTRY_BYTES = KEY_BYTES + 16;
const SUFFIX = ".blobs";

export interface BlobStoreOptions {
  /** Segments beyond this total are deleted, the longest unused first. Unit: bytes. */
  readonly maxBytes: number;
  /** So many segments are merged into one when a further one is written. Unit: files. */
  readonly maxSegments: number;
}

export const BLOB_STORE_DEFAULTS: BlobStoreOptions = {
  maxBytes: 2 * 1024 ** 3, // some 300,000 documents of 8 KB; more than a project of one user holds
  maxSegments: 12, // a look-up opens every segment; a dozen opens cost about a millisecond
};

interface Segment {
  readonly file: string;
  readonly descriptor: number;
  /** Where the blobs begin in the file. */
  readonly base: number;
}

interface Entry {
  readonly segment: Segment;
  readonly offset: number;
  readonly length: number;
  readonly check: readonly [number, number];
}

export class BlobStore {
  readonly #folder: string;
  readonly #options: BlobStoreOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #segments: Segment[] = [];

  private constructor(folder: string, options: BlobStoreOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /** Opens the folder's segments; a folder that does not exist is an empty store. Damaged segments are deleted. */
  static open(folder: string, options: BlobStoreOptions = BLOB_STORE_DEFAULTS): BlobStore {
    const store = new BlobStore(folder, options);
    for (const name of segmentNames(folder)) store.#attach(join(folder, name));
    return store;
  }

  /** Number of blobs. */
  get size(): number {
    return this.#entries.size;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** The blob of a key, or `undefined` where it is absent or damaged. Its buffer is aligned to 4 bytes. */
  get(key: string): Uint8Array | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const blob = readAt(entry.segment.descriptor, entry.segment.base + entry.offset, entry.length);
    if (blob !== undefined) {
      const [a, b] = checksum(blob);
      if (a === entry.check[0] && b === entry.check[1]) return blob;
    }
    this.#entries.delete(key);
    return undefined;
  }

  /**
   * Adds blobs as one new segment. Keys that the store has are left out.
   * @returns whether all was written; a full disk or a read-only folder gives `false` and leaves nothing behind
   */
  add(blobs: Iterable<readonly [key: string, blob: Uint8Array]>): boolean {
    const fresh = new Map<string, Uint8Array>();
    for (const [key, blob] of blobs) if (!this.#entries.has(key)) fresh.set(key, blob);
    if (fresh.size === 0) return true;
    const merged = this.#segments.length >= this.#options.maxSegments ? [...this.#segments] : [];
    if (merged.length > 0) for (const key of [...this.#entries.keys()]) addIfWhole(fresh, key, this.get(key));
    const name = `${Date.now().toString(36)}-${randomBytes(6).toString("hex")}${SUFFIX}`;
    if (!writeSegment(this.#folder, name, fresh)) return false;
    for (const segment of merged) this.#discard(segment);
    this.#attach(join(this.#folder, name));
    this.#prune();
    return true;
  }

  /** Marks the segments as used now, so that others are pruned before them; closes them. */
  close(): void {
    const now = new Date();
    for (const segment of this.#segments) {
      quietly(() => utimesSync(segment.file, now, now));
      quietly(() => closeSync(segment.descriptor));
    }
    this.#segments.length = 0;
    this.#entries.clear();
  }

  #attach(file: string): void {
    const opened = openSegment(file);
    if (opened === undefined) return;
    this.#segments.push(opened.segment);
    for (const [key, entry] of opened.entries) this.#entries.set(key, entry);
  }

  #discard(segment: Segment): void {
    quietly(() => closeSync(segment.descriptor));
    quietly(() => rmSync(segment.file, { force: true }));
    this.#segments.splice(this.#segments.indexOf(segment), 1);
  }

  #prune(): void {
    const aged = segmentNames(this.#folder)
      .map((name) => join(this.#folder, name))
      .map((file) => ({ file, ...sizeAndAge(file) }))
      .sort((a, b) => a.age - b.age || byCodeUnit(a.file, b.file));
    let total = aged.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { file, bytes } of aged) {
      if (total <= this.#options.maxBytes) return;
      quietly(() => rmSync(file, { force: true }));
      total -= bytes;
    }
  }
}

function segmentNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(SUFFIX))
      .sort(byCodeUnit);
  } catch {
    return [];
  }
}

function sizeAndAge(file: string): { bytes: number; age: number } {
  try {
    const { size, mtimeMs } = statSync(file);
    return { bytes: size, age: mtimeMs };
  } catch {
    return { bytes: 0, age: 0 };
  }
}

function openSegment(file: string): { segment: Segment; entries: Map<string, Entry> } | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return undefined; // another process merged it away a moment ago
  }
  const index = readIndex(descriptor);
  if (index === undefined) {
    quietly(() => closeSync(descriptor));
    quietly(() => rmSync(file, { force: true }));
    return undefined;
  }
  const segment: Segment = { file, descriptor, base: MAGIC.length + 4 + index.length };
  const numbers = view(index);
  const entries = new Map<string, Entry>();
  for (let at = 0; at < index.length - 8; at += ENTRY_BYTES) {
    const key = Buffer.from(index.buffer, index.byteOffset + at, KEY_BYTES).toString("hex");
    const field = (n: number): number => numbers.getUint32(at + KEY_BYTES + 4 * n, true);
    entries.set(key, { segment, offset: field(0) * 4, length: field(1), check: [field(2), field(3)] });
  }
  return { segment, entries };
}

/** The index with its checksum, or `undefined` where magic, length or checksum are wrong. */
function readIndex(descriptor: number): Uint8Array | undefined {
  const head = readAt(descriptor, 0, MAGIC.length + 4);
  if (head === undefined || !MAGIC.equals(head.subarray(0, MAGIC.length))) return undefined;
  const length = view(head).getUint32(MAGIC.length, true) * ENTRY_BYTES + 8;
  if (length > fstatSync(descriptor).size) return undefined;
  const index = readAt(descriptor, MAGIC.length + 4, length);
  if (index === undefined) return undefined;
  const [a, b] = checksum(index.subarray(0, length - 8));
  const numbers = view(index);
  return numbers.getUint32(length - 8, true) === a && numbers.getUint32(length - 4, true) === b ? index : undefined;
}

function writeSegment(folder: string, name: string, blobs: ReadonlyMap<string, Uint8Array>): boolean {
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  let descriptor: number | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    descriptor = openSync(temporary, "wx");
    const index = indexOf(blobs);
    const [a, b] = checksum(index);
    writeAll(descriptor, [MAGIC, u32(blobs.size), index, u32(a), u32(b)]);
    for (const blob of blobs.values()) writeAll(descriptor, [blob, new Uint8Array(padding(blob.length))]);
    closeSync(descriptor);
    renameSync(temporary, join(folder, name));
    return true;
  } catch {
    if (descriptor !== undefined) quietly(() => closeSync(descriptor as number));
    quietly(() => rmSync(temporary, { force: true }));
    return false;
  }
}

function indexOf(blobs: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const index = new Uint8Array(blobs.size * ENTRY_BYTES);
  const numbers = view(index);
  let at = 0;
  let offset = 0;
  for (const [key, blob] of blobs) {
    index.set(Buffer.from(key, "hex").subarray(0, KEY_BYTES), at);
    for (const [n, value] of [offset / 4, blob.length, ...checksum(blob)].entries()) {
      numbers.setUint32(at + KEY_BYTES + 4 * n, value, true);
    }
    at += ENTRY_BYTES;
    offset += blob.length + padding(blob.length);
  }
  return index;
}

const padding = (length: number): number => (4 - (length % 4)) % 4;

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  view(bytes).setUint32(0, value, true);
  return bytes;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function writeAll(descriptor: number, parts: readonly Uint8Array[]): void {
  for (const part of parts) {
    let written = 0;
    while (written < part.length) written += writeSync(descriptor, part, written);
  }
}

/** So many bytes of a file, or `undefined` where it ends earlier or cannot be read. */
function readAt(descriptor: number, position: number, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  let have = 0;
  try {
    while (have < length) {
      const read = readSync(descriptor, bytes, have, length - have, position + have);
      if (read === 0) return undefined;
      have += read;
    }
  } catch {
    return undefined;
  }
  return bytes;
}

function addIfWhole(blobs: Map<string, Uint8Array>, key: string, blob: Uint8Array | undefined): void {
  if (blob !== undefined && !blobs.has(key)) blobs.set(key, blob);
}

/** For tidying where failure changes nothing that anyone reads. */
function quietly(action: () => void): void {
  try {
    action();
  } catch {}
}
