import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KEY_DIGITS } from "../../src/cache/blob-key.js";
import { BLOB_STORE_DEFAULTS, BlobStore } from "../../src/cache/blob-store.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "blob-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (n: number): string => n.toString(16).padStart(KEY_DIGITS, "0");
const blob = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
/** Stores blobs as one segment. */
function add(store: BlobStore, blobs: readonly (readonly [string, Uint8Array])[]): boolean {
  for (const [name, bytes] of blobs) store.put(name, [bytes]);
  return store.commit();
}
const plain = (bytes: Uint8Array | undefined): Uint8Array | undefined => bytes && Uint8Array.from(bytes);
const segments = (): string[] => readdirSync(folder).map((name) => join(folder, name));

describe("BlobStore", () => {
  it("gives back what was stored, in this process and the next", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uint8Array({ maxLength: 50 }), { maxLength: 12 }), (blobs) => {
        const home = mkdtempSync(join(folder, "p-"));
        const store = BlobStore.open(home);
        expect(
          add(
            store,
            blobs.map((b, i) => [key(i), b]),
          ),
        ).toBe(true);
        const again = BlobStore.open(home);
        for (const [i, b] of blobs.entries()) {
          expect(plain(store.get(key(i)))).toEqual(b);
          expect(plain(again.get(key(i)))).toEqual(b);
        }
        expect(again.get(key(99))).toBeUndefined();
        store.close();
        again.close();
      }),
      { numRuns: 30 },
    );
  });

  it("never gives back a blob that was changed on disk, wherever the change is", () => {
    const stored = [blob(1, 2, 3, 4, 5), blob(), blob(255, 0, 255, 7)];
    add(
      BlobStore.open(folder),
      stored.map((b, i) => [key(i), b]),
    );
    const [file] = segments();
    const whole = readFileSync(file!);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 0x10;
      writeFileSync(file!, damaged);
      const store = BlobStore.open(folder);
      for (const [i, b] of stored.entries()) expect([b, undefined]).toContainEqual(plain(store.get(key(i))));
      store.close();
    }
  });

  it("takes a segment that was cut short for one that never was", () => {
    add(BlobStore.open(folder), [[key(1), blob(1, 2, 3, 4, 5, 6, 7, 8)]]);
    const [file] = segments();
    const { length } = readFileSync(file!);
    for (let size = length - 1; size >= 0; size--) {
      truncateSync(file!, size);
      const store = BlobStore.open(folder);
      expect(store.get(key(1))).toBeUndefined();
      store.close();
      if (segments().length === 0) return; // deleted on sight once its index is damaged
    }
  });

  it("serves two users of one folder at once", () => {
    const first = BlobStore.open(folder);
    const second = BlobStore.open(folder);
    add(first, [[key(1), blob(1)]]);
    add(second, [[key(2), blob(2)]]);
    const third = BlobStore.open(folder);
    expect([plain(third.get(key(1))), plain(third.get(key(2)))]).toEqual([blob(1), blob(2)]);
  });

  it("merges many segments into one without losing a blob", () => {
    for (let n = 0; n < 30; n++) {
      const store = BlobStore.open(folder);
      add(store, [[key(n), blob(n)]]);
      store.close();
    }
    expect(segments().length).toBeLessThanOrEqual(BLOB_STORE_DEFAULTS.maxSegments);
    const store = BlobStore.open(folder);
    for (let n = 0; n < 30; n++) expect(plain(store.get(key(n)))).toEqual(blob(n));
  });

  it("leaves nothing of blobs that were not committed", () => {
    const store = BlobStore.open(folder);
    for (let n = 0; n < 3; n++) store.put(key(n), [new Uint8Array(1 << 20).fill(n)]);
    expect(segments()).toHaveLength(1);
    store.close();
    expect(segments()).toEqual([]);
  });

  it("reads blobs in any order, however large", () => {
    const sizes = [5_000_000, 3, 70_000, 0, 20_000, 1_000_000];
    add(
      BlobStore.open(folder),
      sizes.map((size, n) => [key(n), new Uint8Array(size).fill(n)]),
    );
    const store = BlobStore.open(folder);
    for (const n of [3, 0, 1, 2, 3, 4, 5, 4, 1, 5, 0]) {
      expect(store.get(key(n))?.every((byte) => byte === n)).toBe(true);
      expect(store.get(key(n))?.length).toBe(sizes[n]);
    }
  });

  it("says so and goes on when the folder cannot be written", () => {
    const file = join(folder, "not-a-folder");
    writeFileSync(file, "");
    const store = BlobStore.open(join(file, "cache"));
    expect(add(store, [[key(1), blob(1)]])).toBe(false);
    expect(store.get(key(1))).toBeUndefined();
  });

  it("takes a segment that was copied from another store for one that never was", () => {
    const [one, two] = ["bags", "streams"].map((name) => join(folder, name)) as [string, string];
    add(BlobStore.open(one), [[key(1), blob(1)]]);
    mkdirSync(two);
    for (const name of readdirSync(one)) writeFileSync(join(two, name), readFileSync(join(one, name)));
    expect(BlobStore.open(two).get(key(1))).toBeUndefined();
    expect(plain(BlobStore.open(one).get(key(1)))).toEqual(blob(1));
  });

  it("goes on reading segments that others delete, and those that they cut short as far as they go", () => {
    add(BlobStore.open(folder), [
      [key(1), blob(1, 2, 3)],
      [key(2), new Uint8Array(100_000).fill(7)],
    ]);
    const [open, cut] = [BlobStore.open(folder), BlobStore.open(folder)];
    truncateSync(segments()[0]!, 50_000);
    expect(plain(cut.get(key(1)))).toEqual(blob(1, 2, 3));
    expect(cut.get(key(2))).toBeUndefined();
    rmSync(folder, { recursive: true });
    expect(plain(open.get(key(1)))).toEqual(blob(1, 2, 3));
    expect(open.get(key(2))).toBeUndefined();
    expect(add(open, [[key(3), blob(3)]])).toBe(true);
    expect(plain(open.get(key(3)))).toEqual(blob(3));
  });

  it("leaves files of others alone", () => {
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "note.txt"), "mine");
    const store = BlobStore.open(folder);
    add(store, [[key(1), blob(1)]]);
    expect(readFileSync(join(folder, "note.txt"), "utf8")).toBe("mine");
  });
});
