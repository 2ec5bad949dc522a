import { NO_METADATA } from "../../src/model/document.js";
import { BagMaker, type TokenizedCorpus } from "../../src/segment/tokenized.js";
import { GAP, Vocabulary } from "../../src/segment/vocabulary.js";

export interface MadeDocument {
  readonly path: string;
  readonly group: string;
  /** Words divided by spaces, passages by lines. */
  readonly text: string;
}

/** A segmented corpus from texts whose words are divided by spaces; every word is a noun. Field `group` names its group. */
export function corpusOf(made: readonly MadeDocument[]): TokenizedCorpus {
  const vocabulary = new Vocabulary();
  const documents = made.map(({ path, group, text }) => ({
    path,
    metadata: { ...NO_METADATA, year: /^\d{4}$/u.test(group) ? Number(group) : null },
    fields: { group },
    ids: Uint32Array.from(
      text === ""
        ? []
        : text
            .split("\n")
            .flatMap((line) => [
              ...line.split(" ").map((word) => vocabulary.idOf(word, /^[。，]$/u.test(word) ? "punctuation" : "word")),
              GAP,
            ]),
    ),
  }));
  return {
    vocabulary,
    documents: documents.map((document) => ({ ...document, bag: new BagMaker().bagOf(document.ids) })),
    engine: { engine: "node-rs", engineVersion: "0", dictionarySha256: "0".repeat(64) },
    pos: vocabulary.texts.map(() => "n"),
  };
}

/** The same numbers for the same seed: a linear congruential generator, other than the one under test. */
export function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
