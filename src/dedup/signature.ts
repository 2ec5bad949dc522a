import { sha256Of } from "../base/sha256.js";
import type { CleanDocument, Metadata, Sketch } from "../model/document.js";
import { documentLetters } from "./letters.js";
import { Scratch } from "./scratch.js";
import { SHINGLE_SIZE, shingleHashes } from "./shingles.js";
import { oneHashMinHash, smallestHashes } from "./sketches.js";

/**
 * All that finding reprints keeps of a document while it looks at the others: at most 1.2 KB, whatever the length of the
 * text. Depends on the document alone and can be stored.
 */
export interface Signature extends Sketch {
  readonly path: string;
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
  const bytes = new Uint8Array(letters.buffer, letters.byteOffset, letters.byteLength);
  return {
    digest: sha256Of(bytes).slice(0, DIGEST_LENGTH),
    characters: letters.length,
    minHash: oneHashMinHash(hashes),
    smallest: sample(hashes),
  };
}

interface SourceRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
}

/** Names under which public bodies publish. A medium that prints their texts is a reprint. */
export const OFFICIAL_SOURCES: readonly SourceRule[] = [
  {
    id: "government-site",
    pattern: /政府(?:门户)?网|政务网/u,
    why: "the portal of a government",
    example: "中国政府网",
  },
  {
    id: "government",
    pattern: /人民政府|国务院|(?:省|市|区|县|州|旗)政府/u,
    why: "a government names itself",
    example: "济南市历城区人民政府",
  },
  {
    id: "office",
    pattern: /(?:委员会|办公厅|办公室|管委会|[省市区县州旗]委|厅|局|部)$/u,
    why: "names of departments end so; names of media do not",
    example: "山东省发展和改革委员会",
  },
];

/** What shows that an official body published a text: the host of its address, or its source; `null` otherwise. */
export function officialSource(metadata: Pick<Metadata, "url" | "source">): string | null {
  const host = hostOf(metadata.url);
  if (host !== null && /(?:^|\.)gov\.cn$/u.test(host)) return host;
  const source = metadata.source?.trim();
  return source && OFFICIAL_SOURCES.some((rule) => rule.pattern.test(source)) ? source : null;
}

const hostOf = (url: string | null): string | null =>
  /^(?:[a-z]+:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
