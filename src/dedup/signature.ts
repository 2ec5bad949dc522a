import { sha256Of } from "../base/sha256.js";
import type { CleanDocument, Sketch } from "../model/document.js";
import { documentLetters, type Letters } from "./letters.js";
import { officialSource } from "./official-source.js";
import { Scratch } from "./scratch.js";
import { SHINGLE_SIZE, shingleHashes } from "./shingles.js";
import { oneHashMinHash, smallestHashes } from "./sketches.js";

/**
 * All that finding reprints keeps of a document while it looks at the others: at most 1.2 KB, whatever the length of the
 * text. Depends on the document alone and can be stored.
 */
export interface Signature extends Sketch {
  readonly path: string;
  /** Date of publication as in `Metadata`. */
  readonly date: string | null;
  /** What shows that an official body published it (a host or a name), or `null`. */
  readonly official: string | null;
}

const DIGEST_LENGTH = 32; // hex digits; 128 bits: no chance collision among 10^12 documents

const NONE = (): Uint32Array => new Uint32Array(0);
const hashRoom = new Scratch(Uint32Array);

export const signatureOf = (document: CleanDocument): Signature =>
  signed(document, document.kept?.sketch ?? sketchOf(document));

/** A signature for looking for versions alone: half as large. */
export const versionSignatureOf = (document: CleanDocument): Signature => signed(document, sketchOf(document, NONE));

const signed = ({ path, metadata }: CleanDocument, sketch: Sketch): Signature => ({
  ...sketch,
  path,
  date: metadata.date,
  official: officialSource(metadata),
});

export function sketchOf(document: CleanDocument, sample = smallestHashes): Sketch {
  const letters = documentLetters(document);
  const hashes = shingleHashes(letters, SHINGLE_SIZE, hashRoom.take(letters.length));
  return {
    digest: digestOf(letters),
    characters: letters.length,
    minHash: oneHashMinHash(hashes),
    smallest: sample(hashes),
  };
}

const digestOf = (letters: Letters): string =>
  sha256Of(new Uint8Array(letters.buffer, letters.byteOffset, letters.byteLength)).slice(0, DIGEST_LENGTH);
