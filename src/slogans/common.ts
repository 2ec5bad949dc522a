import { readFileSync } from "node:fs";
import { once } from "../base/once.js";
import { packageFile } from "../base/package-file.js";
import { SLOGAN_KINDS, type SloganKind } from "./types.js";
import { sloganKey } from "./variants.js";

export interface CommonPhrase {
  readonly text: string;
  readonly kind: SloganKind;
  /** A slogan also where it stands without quotation marks. */
  readonly plain: boolean;
}

/** A document frequency from which a slogan counts as used everywhere. Unit: share of the documents. */
export const COMMON_SHARE = 0.5;
/** Shares mean nothing in a small corpus. Unit: documents. */
export const COMMON_MIN_DOCUMENTS = 10;

/** Reads a list of national phrases: sections that begin with `@kind [plain]`, phrases separated by white space. */
export function parseCommonPhrases(source: string): Map<string, CommonPhrase> {
  const phrases = new Map<string, CommonPhrase>();
  let kind: SloganKind | undefined;
  let plain = false;
  for (const line of source.split(/\r?\n/u)) {
    if (line.startsWith("#")) continue;
    if (line.startsWith("@")) {
      const [name, flag] = line.slice(1).trim().split(/\s+/u);
      kind = SLOGAN_KINDS.find((known) => known === name);
      if (kind === undefined) throw new Error(`unknown kind of slogan in the list of national phrases: ${name}`);
      plain = flag === "plain";
      continue;
    }
    for (const text of line.split(/\s+/u).filter(Boolean)) {
      const key = sloganKey(text);
      if (kind !== undefined && !phrases.has(key)) phrases.set(key, { text, kind, plain });
    }
  }
  return phrases;
}

/** Our list of national phrases, by their keys; read once. */
export const commonPhrases = once(
  (): ReadonlyMap<string, CommonPhrase> =>
    parseCommonPhrases(readFileSync(packageFile("lexicon/common-slogans.txt"), "utf8")),
);

/** What our list says of a phrase, in whatever form it is written. */
export const commonPhrase = (text: string): CommonPhrase | undefined => commonPhrases().get(sloganKey(text));
