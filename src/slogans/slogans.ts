import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { passages } from "../model/passage.js";
import { following, type ProgressOptions } from "../model/progress.js";
import { COMMON_MIN_DOCUMENTS, COMMON_SHARE, commonPhrases } from "./common.js";
import { logistic, reasonsOf } from "./decide.js";
import { type MinedDocument, type MinedSlogan, mineDocument } from "./mine.js";
import { type Occurrence, OccurrenceFinder, type SoughtForm } from "./occurrences.js";
import { sensesOf } from "./senses.js";
import type { Rejection, Slogan, SloganKind } from "./types.js";
import { bareForm, sloganKey } from "./variants.js";

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

/** What the rules found of one slogan in one document. */
interface Share {
  readonly path: string;
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
  mined.forEach((document) => {
    for (const slogan of document.slogans) {
      const others = shares.get(slogan.key);
      if (others) others.push({ path: document.path, slogan });
      else shares.set(slogan.key, [{ path: document.path, slogan }]);
    }
  });
  const forms = formsOf(shares);
  const stands = countAll(ordered, mined, forms);
  const found = [...shares].map(([key, all]) => merge(key, all, stands.get(key)!, forms, documents.length));
  return {
    slogans: found.filter((slogan) => catchphrases || slogan.kind !== "catchphrase").sort(byScore),
    rejected: mined.flatMap((document) => document.rejected).filter(({ quote }) => !shares.has(sloganKey(quote))),
  };
}

/** The forms of all slogans. A form that stands alone in one document does in all. */
function formsOf(shares: ReadonlyMap<string, readonly Share[]>): Map<string, SoughtForm> {
  const forms = new Map<string, SoughtForm>();
  for (const [key, all] of shares) {
    for (const { slogan } of all)
      for (const [form, alone] of slogan.forms)
        forms.set(form, { key, alone: alone || forms.get(form)?.alone === true });
  }
  return forms;
}

/** One document's occurrences of one slogan. */
interface Stand {
  readonly document: CleanDocument;
  readonly occurrences: readonly Occurrence[];
}

/** First what is a slogan is decided; now each is counted in every document, wherever its words stand. */
function countAll(
  documents: readonly CleanDocument[],
  mined: readonly MinedDocument[],
  forms: ReadonlyMap<string, SoughtForm>,
): Map<string, Stand[]> {
  const finder = new OccurrenceFinder(forms);
  const stands = new Map<string, Stand[]>();
  documents.forEach((document, index) => {
    const known = new Map(mined[index]!.slogans.map(({ key, occurrences }) => [key, occurrences]));
    for (const [key, occurrences] of finder.find(document.path, passages(document), known)) {
      const others = stands.get(key);
      if (others) others.push({ document, occurrences });
      else stands.set(key, [{ document, occurrences }]);
    }
  });
  return stands;
}

const byScore = (a: Slogan, b: Slogan): number => b.score - a.score || b.count - a.count || byCodeUnit(a.text, b.text);

function merge(
  key: string,
  shares: readonly Share[],
  stands: readonly Stand[],
  forms: ReadonlyMap<string, SoughtForm>,
  corpusSize: number,
): Slogan {
  const occurrences = stands.flatMap((stand) => stand.occurrences);
  const [text, ...variants] = formsByFrequency(occurrences.map(({ form }) => form));
  const rank = Math.max(...shares.map(({ slogan }) => slogan.decision.rank));
  const best = shares.find(({ slogan }) => slogan.decision.rank === rank)!;
  const regions = new Set(stands.map(({ document }) => document.metadata.region).filter((region) => region !== null));
  const listed = commonPhrases().has(bareForm(text!));
  const everywhere = corpusSize >= COMMON_MIN_DOCUMENTS && stands.length / corpusSize >= COMMON_SHARE;
  const own = new Map(shares.map(({ path, slogan }) => [path, slogan]));
  return {
    text: text!,
    kind: vote(shares.map(({ slogan }) => slogan.kind)) as SloganKind,
    score: Math.round(logistic(rank) * 1000) / 1000,
    count: occurrences.length,
    documents: stands.length,
    regions: [...regions].sort(byCodeUnit),
    head: headOf(shares),
    variants,
    ...sensesOf(
      stands.map(({ document: { path, metadata } }) => ({
        path,
        region: metadata.region,
        head: own.get(path)?.head?.text ?? null,
        expansion: own.get(path)?.expansion ?? null,
      })),
      listed || everywhere,
    ),
    counted: shares.some(({ slogan }) =>
      [...slogan.forms.keys()].some((form) => forms.get(form)?.key === key && forms.get(form)!.alone),
    )
      ? "all"
      : "quoted",
    reasons: [...reasonsOf(best.slogan.decision), ...(everywhere ? ["found in most documents"] : [])],
    common: listed || everywhere,
    occurrences: occurrences.map(({ place }) => place),
  };
}

/** Different surface forms, the most frequent first. */
function formsByFrequency(forms: readonly string[]): string[] {
  if (forms.every((form) => form === forms[0])) return forms.slice(0, 1);
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
