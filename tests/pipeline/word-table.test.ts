import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sections } from "../../src/cache/sections.js";
import { TaggedVocabulary, WordTable } from "../../src/pipeline/word-table.js";
import type { TokenKind } from "../../src/segment/vocabulary.js";
import { type MadeToken, storedWords } from "../helpers/stored-words.js";

const words = fc.uniqueArray(
  fc.record({
    text: fc.constantFrom("产业", "发展", "342", "年", "A", "新质生产力", "😀", "营商环境", " "),
    kind: fc.constantFrom<TokenKind>("word", "code", "number"),
    pos: fc.constantFrom("n", "v", "x", ""),
  }),
  { selector: ({ text, kind }) => `${kind} ${text}`, maxLength: 15 },
);
const tableOf = (list: readonly MadeToken[], vocabulary = new TaggedVocabulary()): WordTable => {
  const table = new WordTable(vocabulary);
  table.add(storedWords(list));
  return table;
};
const stored = (table: WordTable): Uint8Array => {
  const bytes = Buffer.from(table.toBytes());
  return new Uint8Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
};
const shown = ({ texts, kinds, pos }: TaggedVocabulary, ids: Uint32Array): MadeToken[] =>
  [...ids].map((id) => ({ text: texts[id]!, kind: kinds[id]!, pos: pos[id]! }));
const allIds = (list: readonly MadeToken[]): Uint32Array => Uint32Array.from(list, (_, n) => n + 1);

describe("WordTable", () => {
  it("gives its words back from bytes, into a vocabulary that is new or knows some of them", () => {
    fc.assert(
      fc.property(words, words, (list, others) => {
        const bytes = stored(tableOf(list));
        for (const known of [[], others]) {
          const vocabulary = new TaggedVocabulary();
          tableOf(known, vocabulary);
          const table = new WordTable(vocabulary);
          table.add(...new Sections(bytes).rest());
          const ids = table.globalIds(allIds(list))!;
          // a word has the part of speech that it came with first
          const first = new Map([...list, ...known].map((word) => [`${word.kind} ${word.text}`, word]));
          expect(shown(vocabulary, ids)).toEqual(list.map((word) => first.get(`${word.kind} ${word.text}`)));
          expect(vocabulary.pos).toHaveLength(vocabulary.size);
        }
      }),
    );
  });

  it("keeps the gap, and knows no id beyond its last", () => {
    for (const known of [[], [{ text: "别的", kind: "word", pos: "n" } as const]]) {
      const vocabulary = new TaggedVocabulary();
      tableOf(known, vocabulary);
      const table = tableOf([{ text: "产业", kind: "word", pos: "n" }], vocabulary);
      expect(table.globalIds(Uint32Array.of(0, 1))).toEqual(Uint32Array.of(0, known.length + 1));
      expect(table.globalIds(Uint32Array.of(2))).toBeUndefined();
    }
  });

  it("takes another name, of the same length, when it is stored", () => {
    const table = tableOf([]);
    const { key } = table;
    table.rename();
    expect([table.key === key, table.key.length]).toEqual([false, key.length]);
  });
});
