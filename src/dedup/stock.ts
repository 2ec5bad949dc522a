import { createHash } from "node:crypto";
import { characterCount } from "../base/code-units.js";
import { getOrInsert, groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument, Line } from "../model/document.js";
import { type Passage, passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import type { Count } from "../model/quantity.js";
import { letterKey } from "./letters.js";

/** Paragraphs that were pasted more than once into one document and that cleaning removed. */
export interface RepeatLedger {
  /** Documents with at least one such paragraph. */
  readonly documents_affected: Count;
  /** Paragraphs removed. */
  readonly removed: Count;
  /** Characters (code points) removed. */
  readonly characters: Count;
}

interface StockOptions {
  /** Fewest documents that share a paragraph. */
  readonly minDocuments: number;
  /** Fewest letters of a paragraph: shorter ones are headings and formulas. Unit: letters and digits. */
  readonly minLetters: number;
}

export const STOCK_DEFAULTS: StockOptions = {
  minDocuments: 3, // two documents may be a pair of reprints
  minLetters: 20, // a full clause
};

/** A paragraph that several documents share. */
export interface StockParagraph {
  /** As it stands at the first place. */
  readonly text: string;
  readonly documents: number;
  /** Families of reprints that these documents belong to; a paragraph of one family is no stock phrase of an archive. */
  readonly families: number;
  /** One for each time it is kept in a document. */
  readonly places: readonly Place[];
}

/** A paragraph that stands more than once in one document. */
export interface RepeatedParagraph {
  readonly path: string;
  /** As it stands at the first place. */
  readonly text: string;
  /** All of them, those that cleaning removed too. */
  readonly places: readonly Place[];
}

/** Adds up what cleaning removed as repeated within documents. */
export function repeatLedger(documents: readonly CleanDocument[]): RepeatLedger {
  let [affected, removed, characters] = [0, 0, 0];
  for (const document of documents) {
    const before = removed;
    for (const line of document.lines) {
      const repeats =
        line.label === "duplicate"
          ? [line.raw]
          : line.cuts.filter((cut) => cut.label === "duplicate").map((cut) => line.raw.slice(cut.start, cut.end));
      removed += repeats.length;
      for (const text of repeats) characters += characterCount(text);
    }
    if (removed > before) affected++;
  }
  return { documents_affected: affected, removed, characters };
}

/** 48 bits of a hash: enough to pass over what stands in one document only; what is left is compared by its letters. */
const hashOf = (key: string): number => createHash("sha256").update(key, "utf16le").digest().readUIntBE(0, 6);

function paragraphsOf(document: CleanDocument, minLetters: number): { key: string; passage: Passage }[] {
  return passages(document)
    .map((passage) => ({ key: letterKey(passage.text), passage }))
    .filter(({ key }) => key.length >= minLetters);
}

function placeOf(path: string, passage: Passage): Place {
  const { text } = passage;
  return placeIn(path, passage, text.length - text.trimStart().length, text.trimEnd().length);
}

/**
 * Paragraphs that at least `minDocuments` documents share, compared by their letters: those of most families first,
 * then of most documents.
 *
 * @param familyOf name of the family of a document, by its index; each document is its own where absent
 */
export function stockParagraphs(
  documents: readonly CleanDocument[],
  familyOf: (index: number) => string | number = (index) => index,
  options: Partial<StockOptions> = {},
): StockParagraph[] {
  const { minDocuments, minLetters } = { ...STOCK_DEFAULTS, ...options };
  const shared = new Map<number, number>();
  for (const document of documents) {
    for (const key of new Set(paragraphsOf(document, minLetters).map((paragraph) => paragraph.key))) {
      const hash = hashOf(key);
      shared.set(hash, (shared.get(hash) ?? 0) + 1);
    }
  }
  const found = new Map<string, { documents: Set<number>; places: Place[] }>();
  documents.forEach((document, index) => {
    for (const { key, passage } of paragraphsOf(document, minLetters)) {
      if (shared.get(hashOf(key))! < minDocuments) continue;
      const entry = getOrInsert(found, key, () => ({ documents: new Set<number>(), places: [] as Place[] }));
      entry.documents.add(index);
      entry.places.push(placeOf(document.path, passage));
    }
  });
  return [...found.values()]
    .filter((entry) => entry.documents.size >= minDocuments)
    .map((entry) => stockParagraph(entry.documents, entry.places, familyOf))
    .sort((a, b) => b.families - a.families || b.documents - a.documents || byCodeUnit(a.text, b.text));
}

function stockParagraph(
  holders: ReadonlySet<number>,
  places: Place[],
  familyOf: (index: number) => string | number,
): StockParagraph {
  places.sort((a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column);
  return {
    text: places[0]!.quote,
    documents: holders.size,
    families: new Set([...holders].map(familyOf)).size,
    places,
  };
}

/** Paragraphs that stand more than once in one document, with every place; most often repeated first. */
export function repeatedParagraphs(documents: readonly CleanDocument[]): RepeatedParagraph[] {
  return documents
    .flatMap(repeatedIn)
    .sort(
      (a, b) =>
        b.places.length - a.places.length ||
        byCodeUnit(a.path, b.path) ||
        a.places[0]!.line - b.places[0]!.line ||
        a.places[0]!.column - b.places[0]!.column,
    );
}

function repeatedIn(document: CleanDocument): RepeatedParagraph[] {
  const isRemoved = ({ label }: Line): boolean => label === "duplicate";
  const removed = new Set(document.lines.filter(isRemoved).map(({ raw }) => letterKey(raw)));
  removed.delete("");
  const repeated = groupBy(document.lines, ({ raw }) => letterKey(raw));
  return [...repeated]
    .filter(([key, lines]) => removed.has(key) && lines.length > 1)
    .map(([, lines]) => lines.map((line) => placeOfLine(document.path, line)))
    .map((places) => ({ path: document.path, text: places[0]!.quote, places }));
}

function placeOfLine(path: string, { raw, number }: Line): Place {
  const quote = raw.trim();
  return { path, line: number, column: characterCount(raw.slice(0, raw.indexOf(quote))) + 1, quote };
}
