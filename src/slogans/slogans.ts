import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { following, type ProgressOptions } from "../model/progress.js";
import { COMMON_MIN_DOCUMENTS, COMMON_SHARE, commonPhrases } from "./common.js";
import { logistic } from "./decide.js";
import type { FoundExpansion } from "./expand/expand.js";
import { type MinedDocument, type MinedSlogan, mineDocument } from "./mine.js";
import { type Expansion, type Rejection, type Slogan, type SloganKind, UNEXPLAINED } from "./types.js";
import { bareForm } from "./variants.js";

export interface SlogansOptions extends ProgressOptions {
  /** Report mottos, brands and metaphors too. */
  readonly catchphrases: boolean;
  /** List among the rejected also the numbers that were no candidates at all: dates, amounts, ranks. */
  readonly numbers: boolean;
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
}

/** One document's share of one slogan. */
interface Share {
  readonly document: CleanDocument;
  readonly mined: MinedDocument;
  readonly slogan: MinedSlogan;
}

/**
 * Finds the slogans of a corpus: mines each document by itself, merges the forms of each slogan, and looks for
 * expansions in its sentences, in glossaries, and in the other documents. The order of documents does not matter.
 */
export function slogans(documents: readonly CleanDocument[], options: Partial<SlogansOptions> = {}): SlogansResult {
  const { catchphrases, numbers, onProgress } = { ...SLOGANS_DEFAULTS, ...options };
  const ordered = [...documents].sort((a, b) => byCodeUnit(a.path, b.path));
  const mined = Array.from(following(ordered, "slogans", onProgress), (document) => mineDocument(document, numbers));
  const shares = new Map<string, Share[]>();
  ordered.forEach((document, index) => {
    for (const slogan of mined[index]!.slogans) {
      const share = { document, mined: mined[index]!, slogan };
      const others = shares.get(slogan.key);
      if (others) others.push(share);
      else shares.set(slogan.key, [share]);
    }
  });
  const found = [...shares].map(([, all]) => merge(all, documents.length));
  return {
    slogans: found.filter((slogan) => catchphrases || slogan.kind !== "catchphrase").sort(byScore),
    rejected: mined.flatMap((document) => document.rejected),
  };
}

const byScore = (a: Slogan, b: Slogan): number => b.score - a.score || b.count - a.count || byCodeUnit(a.text, b.text);

function merge(shares: readonly Share[], corpusSize: number): Slogan {
  const occurrences = shares.flatMap(({ slogan }) => slogan.occurrences);
  const [text, ...variants] = formsByFrequency(occurrences.map(({ form }) => form));
  const rank = Math.max(...shares.map(({ slogan }) => slogan.decision.rank));
  const best = shares.find(({ slogan }) => slogan.decision.rank === rank)!;
  const regions = new Set(shares.map(({ document }) => document.metadata.region).filter((region) => region !== null));
  const listed = commonPhrases().has(bareForm(text!));
  const everywhere = corpusSize >= COMMON_MIN_DOCUMENTS && shares.length / corpusSize >= COMMON_SHARE;
  return {
    text: text!,
    kind: vote(shares.map(({ slogan }) => slogan.kind)) as SloganKind,
    score: Math.round(logistic(rank) * 1000) / 1000,
    count: occurrences.length,
    documents: shares.length,
    regions: [...regions].sort(byCodeUnit),
    head: headOf(shares),
    variants,
    expansion: expansionOf(shares),
    reasons: [...best.slogan.decision.reasons, ...(everywhere ? ["found in most documents"] : [])],
    common: listed || everywhere,
    occurrences: occurrences.map(({ place }) => place),
  };
}

/** Different surface forms, the most frequent first. */
function formsByFrequency(forms: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([form]) => form);
}

const vote = (values: readonly string[]): string => formsByFrequency(values)[0]!;

function headOf(shares: readonly Share[]): string | null {
  const heads = shares.map(({ slogan }) => slogan.head).filter((head) => head !== null);
  if (heads.length === 0) return null;
  const strategic = heads.filter((head) => head.strategic);
  return vote((strategic.length > 0 ? strategic : heads).map((head) => head.text));
}

/** The fullest expansion: names before bare labels, a complete list before an open one, then in order of path. */
function expansionOf(shares: readonly Share[]): Expansion {
  const found = shares
    .map(({ slogan }) => slogan.expansion)
    .filter((expansion): expansion is FoundExpansion => expansion !== null);
  const fullness = ({ status, members }: FoundExpansion): number =>
    (members.some(({ items }) => items.length > 0) ? 2 : 0) + (status === "explained" ? 1 : 0);
  const best = found.reduce<FoundExpansion | null>(
    (most, next) => (most === null || fullness(next) > fullness(most) ? next : most),
    null,
  );
  if (best === null) return UNEXPLAINED;
  const { score, ...expansion } = best;
  return expansion;
}
