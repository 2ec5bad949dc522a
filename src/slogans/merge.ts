import { byFrequency } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { passages } from "../model/passage.js";
import { COMMON_MIN_DOCUMENTS, COMMON_SHARE, commonPhrases } from "./common.js";
import { logistic, reasonsOf } from "./decide.js";
import { codeOf } from "./kind.js";
import type { MinedDocument, MinedSlogan } from "./mine.js";
import type { Occurrence, OccurrenceFinder, SoughtForm } from "./occurrences.js";
import { sensesOf } from "./senses.js";
import type { Slogan } from "./types.js";

/** What the rules found of one slogan in one document. */
export interface Share {
  readonly path: string;
  readonly slogan: MinedSlogan;
}

/** One document's occurrences of one slogan. */
export interface Stand {
  readonly key: string;
  readonly path: string;
  readonly region: string | null;
  readonly occurrences: readonly Occurrence[];
}

/** The forms of all slogans of a corpus. A form that stands alone in one document does in all. */
export function soughtForms(mined: Iterable<Pick<MinedDocument, "slogans">>): Map<string, SoughtForm> {
  const forms = new Map<string, SoughtForm>();
  for (const { slogans } of mined) {
    for (const { key, forms: own } of slogans)
      for (const [form, alone] of own) forms.set(form, { key, alone: alone || forms.get(form)?.alone === true });
  }
  return forms;
}

/** Where the words of slogans stand in a document, in what it found itself and elsewhere. */
export const standsIn = (
  document: CleanDocument,
  { slogans }: Pick<MinedDocument, "slogans">,
  finder: OccurrenceFinder,
): Stand[] => {
  const known = new Map(slogans.map(({ key, occurrences }) => [key, occurrences]));
  const { path, metadata } = document;
  return [...finder.find(path, passages(document), known)].map(([key, occurrences]) => ({
    key,
    path,
    region: metadata.region,
    occurrences,
  }));
};

/**
 * One slogan of a corpus, from what its documents say of it.
 *
 * @param shares of the documents in which rules found it, by path
 * @param stands of all documents that hold it, by path
 * @param sought the forms of this slogan at least
 * @param corpusSize documents of the corpus
 */
export function mergeSlogan(
  key: string,
  shares: readonly Share[],
  stands: readonly Stand[],
  sought: ReadonlyMap<string, SoughtForm>,
  corpusSize: number,
): Slogan {
  const occurrences = stands.flatMap((stand) => stand.occurrences);
  const forms = byFrequency(occurrences.map(({ form }) => form));
  const text = codeOf(forms[0]!);
  const rank = Math.max(...shares.map(({ slogan }) => slogan.decision.rank));
  const best = shares.find(({ slogan }) => slogan.decision.rank === rank)!;
  const regions = new Set(stands.flatMap(({ region }) => region ?? []));
  const listed = commonPhrases().has(key);
  const everywhere = corpusSize >= COMMON_MIN_DOCUMENTS && stands.length / corpusSize >= COMMON_SHARE;
  const own = new Map(shares.map(({ path, slogan }) => [path, slogan]));
  return {
    text,
    kind: byFrequency(shares.map(({ slogan }) => slogan.kind))[0]!,
    score: Math.round(logistic(rank) * 1000) / 1000,
    count: occurrences.length,
    documents: stands.length,
    regions: [...regions].sort(byCodeUnit),
    head: headOf(shares),
    variants: forms.filter((form) => form !== text),
    ...sensesOf(
      stands.map(({ path, region }) => ({
        path,
        region,
        head: own.get(path)?.head?.text ?? null,
        expansion: own.get(path)?.expansion ?? null,
      })),
      listed || everywhere,
    ),
    counted: shares.some(({ slogan }) =>
      [...slogan.forms.keys()].some((form) => sought.get(form)?.key === key && sought.get(form)!.alone),
    )
      ? "all"
      : "quoted",
    reasons: [...reasonsOf(best.slogan.decision), ...(everywhere ? ["found in most documents"] : [])],
    common: listed || everywhere,
    occurrences: occurrences.map(({ place }) => place),
  };
}

function headOf(shares: readonly Share[]): string | null {
  const heads = shares.flatMap(({ slogan }) => slogan.head ?? []);
  const strategic = heads.filter((head) => head.strategic);
  return byFrequency((strategic.length > 0 ? strategic : heads).map(({ text }) => text))[0] ?? null;
}
