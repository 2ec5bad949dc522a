import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Of } from "../../src/base/sha256.js";
import { Store } from "../../src/cache/store.js";
import { TokenMemory } from "../../src/pipeline/token-memory.js";
import { TaggedVocabulary, WordTable } from "../../src/pipeline/word-table.js";
import { BagMaker } from "../../src/segment/tokenized.js";
import type { TokenKind } from "../../src/segment/vocabulary.js";
import { type MadeToken, storedWords } from "../helpers/stored-words.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "token-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const token: fc.Arbitrary<MadeToken> = fc
  .record({
    text: fc.constantFrom("产业", "342", "年", "，", "A", "新质生产力", "😀"),
    kind: fc.constantFrom<TokenKind>("word", "code", "number"),
  })
  .map(({ text, kind }) => ({ text, kind, pos: `${kind}-${text.length}` }));

const storesIn = (home: string): Store => new Store((kind) => join(home, kind));
const sha256 = (n: number): string => sha256Of(String(n));
const shown = ({ texts, kinds, pos }: TaggedVocabulary, id: number): string => `${texts[id]}/${kinds[id]}/${pos[id]}`;

/** Stores documents of tokens, `null` for a gap, and returns what each holds in words. */
function store(cache: TokenMemory, documents: readonly (readonly (MadeToken | null)[])[]): string[][] {
  const table = new WordTable(new TaggedVocabulary());
  const local = new Map<string, number>();
  const bags = new BagMaker();
  const words = documents.map((tokens, n) => {
    const ids = Uint32Array.from(tokens, (made) => {
      if (made === null) return 0;
      const name = `${made.text}/${made.kind}`;
      if (!local.has(name)) {
        table.add(storedWords([made]));
        local.set(name, local.size + 1);
      }
      return local.get(name)!;
    });
    cache.put(sha256(n), table, { bag: bags.bagOf(ids), ids });
    return tokens.map((made) => (made === null ? "/punctuation/" : `${made.text}/${made.kind}/${made.pos}`));
  });
  cache.flush();
  return words;
}

describe("TokenMemory", () => {
  it("gives the tokens back in any vocabulary, gaps included, in order and counted", () => {
    const documents = fc.array(fc.array(fc.option(token)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(documents, fc.boolean(), (made, isFresh) => {
        const home = mkdtempSync(join(folder, "p-"));
        const expected = store(new TokenMemory(storesIn(home), () => "f", new TaggedVocabulary()), made);
        const vocabulary = new TaggedVocabulary();
        if (!isFresh) new WordTable(vocabulary).add(storedWords([{ text: "别的", kind: "word", pos: "n" }]));
        const again = new TokenMemory(storesIn(home), () => "f", vocabulary);
        for (const [n, words] of expected.entries()) {
          const { bag, ids } = again.read(sha256(n), true)!;
          expect([...ids!].map((id) => shown(vocabulary, id))).toEqual(words);
          const counts = new Map<string, number>();
          for (const word of words) if (word !== "/punctuation/") counts.set(word, (counts.get(word) ?? 0) + 1);
          expect(new Map([...bag.ids].map((id, i) => [shown(vocabulary, id), bag.counts[i]]))).toEqual(counts);
          expect(again.read(sha256(n), false)!.ids).toBeNull();
        }
      }),
      { numRuns: 30 },
    );
  });

  it("knows nothing under another fingerprint", () => {
    store(new TokenMemory(storesIn(folder), () => "one", new TaggedVocabulary()), [
      [{ text: "产业", kind: "word", pos: "n" }],
    ]);
    const knows = (fingerprint: string): boolean => {
      const cache = new TokenMemory(storesIn(folder), () => fingerprint, new TaggedVocabulary());
      return cache.has(sha256(0), true);
    };
    expect([knows("one"), knows("two")]).toEqual([true, false]);
  });

  it("goes on with a table that grows after it was stored", () => {
    const vocabulary = new TaggedVocabulary();
    const cache = new TokenMemory(storesIn(folder), () => "f", vocabulary);
    const table = new WordTable(vocabulary);
    const bags = new BagMaker();
    const ids = [Uint32Array.of(1), Uint32Array.of(2, 1)];
    for (const [n, text] of ["产业", "发展"].entries()) {
      table.add(storedWords([{ text, kind: "word", pos: "n" }]));
      cache.put(sha256(n), table, { bag: bags.bagOf(ids[n]!), ids: ids[n]! });
      cache.flush();
    }
    const other = new TaggedVocabulary();
    const again = new TokenMemory(storesIn(folder), () => "f", other);
    const words = [1, 0].map((n) => [...again.read(sha256(n), true)!.ids!].map((id) => other.texts[id]));
    expect(words).toEqual([["发展", "产业"], ["产业"]]);
  });

  it("takes tokens whose table is lost for tokens that it never knew, and stores them again", () => {
    const made = [[{ text: "产业", kind: "word", pos: "n" } as const]];
    store(new TokenMemory(storesIn(folder), () => "f", new TaggedVocabulary()), made);
    const stores = storesIn(folder);
    const get = stores.get.bind(stores);
    const cache = new TokenMemory(stores, () => "f", new TaggedVocabulary());
    const key = sha256(0);
    stores.get = (name) => (name.endsWith(key.slice(0, 8)) || name.includes(key.slice(0, 20)) ? get(name) : undefined);
    expect(cache.read(key, false)).toBeUndefined();
    stores.get = get;
    store(cache, made);
    expect(cache.read(key, false)?.bag.counts).toEqual(Uint32Array.of(1));
  });
});
