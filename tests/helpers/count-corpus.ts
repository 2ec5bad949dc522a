import { type CleanDocument, type Line, NO_METADATA } from "../../src/model/document.js";
import { BagMaker, type TokenizedCorpus } from "../../src/segment/tokenized.js";
import { GAP, type TokenKind, Vocabulary } from "../../src/segment/vocabulary.js";

/** A cleaned document of plain kept lines. */
export const cleanDocument = (path: string, ...lines: string[]): CleanDocument => ({
  path,
  encoding: "utf-8",
  sha256: "0".repeat(64),
  metadata: NO_METADATA,
  fields: {},
  lines: lines.map((raw, index): Line => ({ number: index + 1, raw, label: "content", reason: "text", cuts: [] })),
});

const kindOf = (token: string): TokenKind =>
  /^[\d.%]+$/u.test(token)
    ? "number"
    : /^\p{P}+$/u.test(token)
      ? "punctuation"
      : /^[A-Za-z]/u.test(token)
        ? "latin"
        : "word";

/** Documents written as `产业 链 | 发展`: tokens divided by spaces, lines by bars. */
export function corpusOf(...texts: string[]): { documents: CleanDocument[]; tokenized: TokenizedCorpus } {
  const vocabulary = new Vocabulary();
  const documents: CleanDocument[] = [];
  const tokenizedDocuments = texts.map((text, index) => {
    const lines = text.split("|").map((line) => line.split(" ").filter((token) => token !== ""));
    const document = cleanDocument(`${index + 1}.txt`, ...lines.map((tokens) => tokens.join("")));
    documents.push(document);
    const ids = lines
      .filter((tokens) => tokens.length > 0)
      .flatMap((tokens) => [...tokens.map((token) => vocabulary.idOf(token, kindOf(token))), GAP]);
    const { path, metadata, fields } = document;
    return { path, metadata, fields, ids: Uint32Array.from(ids), bag: new BagMaker().bagOf(Uint32Array.from(ids)) };
  });
  const engine = { engine: "node-rs", engineVersion: "0", dictionarySha256: "0".repeat(64) } as const;
  const pos = vocabulary.texts.map((text) => (text.endsWith("展") ? "v" : "n"));
  return { documents, tokenized: { vocabulary, documents: tokenizedDocuments, engine, pos } };
}
