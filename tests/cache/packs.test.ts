import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KEY_DIGITS } from "../../src/cache/cache-path.js";
import { PACKS_DEFAULTS, Packs } from "../../src/cache/packs.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "packs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (n: number): string => n.toString(16).padStart(KEY_DIGITS, "0");
const blob = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
/** Stores blobs as one pack. */
function add(store: Packs, blobs: readonly (readonly [string, Uint8Array])[]): boolean {
  for (const [name, bytes] of blobs) store.put(name, [bytes]);
  return store.flush();
}
const plain = (bytes: Uint8Array | undefined): Uint8Array | undefined => bytes && Uint8Array.from(bytes);
const packs = (): string[] => readdirSync(folder).map((name) => join(folder, name));

describe("Packs", () => {
  it("gives back what was stored, in this process and the next", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uint8Array({ maxLength: 50 }), { maxLength: 12 }), (blobs) => {
        const home = mkdtempSync(join(folder, "p-"));
        const store = Packs.open(home);
        expect(
          add(
            store,
            blobs.map((b, i) => [key(i), b]),
          ),
        ).toBe(true);
        const again = Packs.open(home);
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
      Packs.open(folder),
      stored.map((b, i) => [key(i), b]),
    );
    const [file] = packs();
    const whole = readFileSync(file!);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 0x10;
      writeFileSync(file!, damaged);
      const store = Packs.open(folder);
      for (const [i, b] of stored.entries()) expect([b, undefined]).toContainEqual(plain(store.get(key(i))));
      store.close();
    }
  });

  it("takes a pack that was cut short for one that never was", () => {
    add(Packs.open(folder), [[key(1), blob(1, 2, 3, 4, 5, 6, 7, 8)]]);
    const [file] = packs();
    const { length } = readFileSync(file!);
    for (let size = length - 1; size >= 0; size--) {
      truncateSync(file!, size);
      const store = Packs.open(folder);
      expect(store.get(key(1))).toBeUndefined();
      store.close();
      if (packs().length === 0) return; // deleted on sight once its index is damaged
    }
  });

  it("serves two users of one folder at once", () => {
    const first = Packs.open(folder);
    const second = Packs.open(folder);
    add(first, [[key(1), blob(1)]]);
    add(second, [[key(2), blob(2)]]);
    const third = Packs.open(folder);
    expect([plain(third.get(key(1))), plain(third.get(key(2)))]).toEqual([blob(1), blob(2)]);
  });

  it("merges many packs into one without losing a blob", () => {
    for (let n = 0; n < 30; n++) {
      const store = Packs.open(folder);
      add(store, [[key(n), blob(n)]]);
      store.close();
    }
    expect(packs().length).toBeLessThanOrEqual(PACKS_DEFAULTS.maxPacks);
    const store = Packs.open(folder);
    for (let n = 0; n < 30; n++) expect(plain(store.get(key(n)))).toEqual(blob(n));
  });

  it("leaves nothing of blobs that were not flushed", () => {
    const store = Packs.open(folder);
    for (let n = 0; n < 3; n++) store.put(key(n), [new Uint8Array(1 << 20).fill(n)]);
    expect(packs()).toHaveLength(1);
    store.close();
    expect(packs()).toEqual([]);
  });

  it("reads blobs in any order, however large", () => {
    const sizes = [5_000_000, 3, 70_000, 0, 20_000, 1_000_000];
    add(
      Packs.open(folder),
      sizes.map((size, n) => [key(n), new Uint8Array(size).fill(n)]),
    );
    const store = Packs.open(folder);
    for (const n of [3, 0, 1, 2, 3, 4, 5, 4, 1, 5, 0]) {
      expect(store.get(key(n))?.every((byte) => byte === n)).toBe(true);
      expect(store.get(key(n))?.length).toBe(sizes[n]);
    }
  });

  it("says so and goes on when the folder cannot be written", () => {
    const file = join(folder, "not-a-folder");
    writeFileSync(file, "");
    const store = Packs.open(join(file, "cache"));
    expect(add(store, [[key(1), blob(1)]])).toBe(false);
    expect(store.get(key(1))).toBeUndefined();
  });

  it("takes a pack that was copied from another store for one that never was", () => {
    const [one, two] = ["bags", "streams"].map((name) => join(folder, name)) as [string, string];
    add(Packs.open(one), [[key(1), blob(1)]]);
    mkdirSync(two);
    for (const name of readdirSync(one)) writeFileSync(join(two, name), readFileSync(join(one, name)));
    expect(Packs.open(two).get(key(1))).toBeUndefined();
    expect(plain(Packs.open(one).get(key(1)))).toEqual(blob(1));
  });

  it("goes on reading packs that others delete, and those that they cut short as far as they go", () => {
    add(Packs.open(folder), [
      [key(1), blob(1, 2, 3)],
      [key(2), new Uint8Array(100_000).fill(7)],
    ]);
    const [open, cut] = [Packs.open(folder), Packs.open(folder)];
    truncateSync(packs()[0]!, 50_000);
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
    const store = Packs.open(folder);
    add(store, [[key(1), blob(1)]]);
    expect(readFileSync(join(folder, "note.txt"), "utf8")).toBe("mine");
  });
});
