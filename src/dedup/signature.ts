import { sha256Of } from "../base/sha256.js";
import type { CleanDocument } from "../model/document.js";
import { documentLetters, type Letters } from "./letters.js";
import { oneHashMinHash } from "./minhash.js";
import { officialSource } from "./official-source.js";
import { Scratch } from "./scratch.js";
import { SHINGLE_SIZE, shingleHashes } from "./shingles.js";
import { smallestHashes } from "./smallest-hashes.js";

/**
 * All that finding reprints keeps of a document while it looks at the others: at most 1.2 KB, whatever the length of the
 * text. Depends on the document alone and can be stored.
 */
export interface Signature {
  readonly path: string;
  /** First 128 bits of the SHA-256 of the letters, in hex: equal for equal letters. */
  readonly digest: string;
  /** Letters of the kept text. */
  readonly characters: number;
  /** Date of publication as in `Metadata`. */
  readonly date: string | null;
  /** What shows that an official body published it (a host or a name), or `null`. */
  readonly official: string | null;
  /** Sketch for the Jaccard index; see `oneHashMinHash`. */
  readonly minHash: Uint32Array;
  /** Sketch for containment, see `smallestHashes`; empty where parts are not looked for. */
  readonly smallest: Uint32Array;
}

const DIGEST_LENGTH = 32; // hex digits; 128 bits: no chance collision among 10^12 documents

const NOTHING = new Uint32Array(0);
const hashRoom = new Scratch(Uint32Array);

export const signatureOf = (document: CleanDocument): Signature => signatureFor(document, smallestHashes);

/** A signature for looking for versions alone: half as large. */
export const versionSignatureOf = (document: CleanDocument): Signature => signatureFor(document, () => NOTHING);

function signatureFor(document: CleanDocument, sample: (hashes: Uint32Array) => Uint32Array): Signature {
  const letters = documentLetters(document);
  const hashes = shingleHashes(letters, SHINGLE_SIZE, hashRoom.take(letters.length));
  return {
    path: document.path,
    digest: digestOf(letters),
    characters: letters.length,
    date: document.metadata.date,
    official: officialSource(document.metadata),
    minHash: oneHashMinHash(hashes),
    smallest: sample(hashes),
  };
}

const digestOf = (letters: Letters): string =>
  sha256Of(new Uint8Array(letters.buffer, letters.byteOffset, letters.byteLength)).slice(0, DIGEST_LENGTH);
