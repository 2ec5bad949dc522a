import { crc32 } from "node:zlib";
import { KEY_DIGITS } from "./key.js";

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

/** What the packs of a store begin with. */
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
