import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BlobStore } from "../../src/run/blob-store.js";
import { TaggedVocabulary, TokenCache } from "../../src/run/token-cache.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "token-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const words = (ids: Uint32Array, { texts, kinds, pos }: TaggedVocabulary): string[] =>
  [...ids].map((id) => `${texts[id]}/${kinds[id]}/${pos[id]}`);

const token = fc.record({
  text: fc.constantFrom("产业", "342", "年", "，", "A", "新质生产力", "😀"),
  pos: fc.constantFrom("n", "m", ""),
});

describe("TokenCache", () => {
  it("gives the tokens back in any vocabulary, gaps included", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.option(token)), { minLength: 1, maxLength: 5 }), (documents) => {
        const home = mkdtempSync(join(folder, "p-"));
        const vocabulary = new TaggedVocabulary();
        const cache = new TokenCache(BlobStore.open(home), "f");
        const ids = documents.map((tokens) =>
          Uint32Array.from(tokens, (t) => (t === null ? 0 : vocabulary.intern(t.text, "word", t.pos))),
        );
        cache.write(new Map(ids.map((x, i) => [cache.keyOf(String(i)), x])), vocabulary);
        const other = new TaggedVocabulary();
        other.intern("别的", "word", "n");
        const again = new TokenCache(BlobStore.open(home), "f");
        for (const [i, x] of ids.entries()) {
          expect(words(again.read(again.keyOf(String(i)), other)!, other)).toEqual(words(x, vocabulary));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("knows nothing under another fingerprint", () => {
    const vocabulary = new TaggedVocabulary();
    const ids = Uint32Array.of(vocabulary.intern("产业", "word", "n"));
    const cache = new TokenCache(BlobStore.open(folder), "one");
    cache.write(new Map([[cache.keyOf("产业"), ids]]), vocabulary);
    const other = new TokenCache(BlobStore.open(folder), "two");
    expect(other.read(other.keyOf("产业"), vocabulary)).toBeUndefined();
    expect(cache.read(cache.keyOf("产业"), vocabulary)).toEqual(ids);
  });

  it("does not confuse fingerprint and text", () => {
    const store = BlobStore.open(folder);
    expect(new TokenCache(store, "a").keyOf("bc")).not.toBe(new TokenCache(store, "ab").keyOf("c"));
  });
});
