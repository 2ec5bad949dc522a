import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { following, type ProgressOptions } from "../model/progress.js";
import { mergeSlogan, type Share, soughtForms, standsIn } from "./merge.js";
import { type MinedDocument, mineDocument } from "./mine.js";
import { OccurrenceFinder } from "./occurrences.js";
import type { Rejection, Slogan, WeighedClaim } from "./types.js";
import { sloganKey } from "./variants.js";

export interface SlogansOptions extends ProgressOptions {
  /** Report mottos, brands and metaphors too. */
  readonly catchphrases: boolean;
  /** List among the rejected also the numbers that were no candidates at all (dates, amounts, ranks), and list claims. */
  readonly numbers: boolean;
  /** What is known already: what mining with the same `numbers` gave. */
  readonly mined?: ReadonlyMap<CleanDocument, MinedDocument>;
}

export const SLOGANS_DEFAULTS: SlogansOptions = {
  numbers: false, // a report has hundreds; only people who ask for reasons want them
  catchphrases: true, // half of what districts say of themselves is a motto
};

export interface SlogansResult {
  /** The highest score first; ties by kind of evidence, count and code unit. */
  readonly slogans: readonly Slogan[];
  /** What looked like a slogan and was not taken for one, in order of place. */
  readonly rejected: readonly Rejection[];
  /** The enumerations that were weighed as what slogans stand for, by document; empty unless `numbers` are asked for. */
  readonly claims: readonly WeighedClaim[];
}

/**
 * Finds the slogans of a corpus: mines each document by itself, merges the forms of each slogan, and looks for
 * expansions in its sentences, in glossaries, and in the other documents. The order of documents does not matter.
 */
export function slogans(documents: readonly CleanDocument[], options: Partial<SlogansOptions> = {}): SlogansResult {
  const { catchphrases, numbers, mined: known, onProgress } = { ...SLOGANS_DEFAULTS, ...options };
  const ordered = [...documents].sort((a, b) => byCodeUnit(a.path, b.path));
  const mined = Array.from(
    following(ordered, "slogans", onProgress),
    (document) => known?.get(document) ?? mineDocument(document, numbers),
  );
  const shares = groupBy(
    mined.flatMap(({ path, slogans }) => slogans.map((slogan): Share => ({ path, slogan }))),
    ({ slogan }) => slogan.key,
  );
  // First what is a slogan is decided; now each is counted in every document, wherever its words stand.
  const forms = soughtForms(mined);
  const finder = new OccurrenceFinder(forms);
  const stands = groupBy(
    ordered.flatMap((document, index) => standsIn(document, mined[index]!, finder)),
    ({ key }) => key,
  );
  const found = [...shares].map(([key, all]) => mergeSlogan(key, all, stands.get(key)!, forms, documents.length));
  return {
    slogans: found.filter((slogan) => catchphrases || slogan.kind !== "catchphrase").sort(byScore),
    rejected: mined.flatMap((document) => document.rejected).filter(({ quote }) => !shares.has(sloganKey(quote))),
    claims: mined.flatMap((document) => document.claims),
  };
}

const byScore = (a: Slogan, b: Slogan): number => b.score - a.score || b.count - a.count || byCodeUnit(a.text, b.text);
