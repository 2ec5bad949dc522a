import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { following } from "../model/progress.js";
import type { Share } from "../model/quantity.js";
import { exactComparer } from "./exact-comparer.js";
import { type Family, families } from "./families.js";
import type { Comparer } from "./family-group.js";
import { COMPARED_EXACTLY, type FamilyOptions, type Relation } from "./family-options.js";
import { documentLetters } from "./letters.js";
import { type Signature, signatureOf, versionSignatureOf } from "./signature.js";
import { estimatedJaccard } from "./sketches.js";

export type DedupOptions = Partial<FamilyOptions>;

/** One document that another stands for, as results show it. */
export interface ClusterMember extends Version {
  readonly relation: Relation;
  readonly jaccard: Share | null;
  readonly containment: Share | null;
  /** Path of the member that it is a version of, where it is no version of the kept document. */
  readonly via?: string;
}

/** Documents that carry one text. */
export interface Cluster {
  /** Path of the document that is kept. */
  readonly keep: string;
  /** Why this one, in words. */
  readonly why: string;
  /** Of the kept document. */
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  /** The earliest first, those without a date last; then by path. */
  readonly members: readonly ClusterMember[];
}

export interface DedupResult {
  /** Documents looked at. */
  readonly documents: number;
  /** Documents left when each cluster counts once. */
  readonly unique: number;
  /** The largest first, then by the path of the kept document. */
  readonly clusters: readonly Cluster[];
  /** The documents that are kept, in the order given. */
  readonly kept: readonly CleanDocument[];
}

const said = ({ metadata: { title, date, source } }: CleanDocument) => ({ title, date, source });

function clusterOf(family: Family, documents: readonly CleanDocument[]): Cluster {
  const members = family.members.map(
    ({ index, relation, jaccard, containment, via }): ClusterMember => ({
      path: documents[index]!.path,
      ...said(documents[index]!),
      relation,
      jaccard,
      containment,
      ...(via !== undefined && { via: documents[via]!.path }),
    }),
  );
  const kept = documents[family.keep]!;
  return { keep: kept.path, why: family.why, ...said(kept), members: members.sort(earliestFirst) };
}

/** A document of a family; `member` is absent for the kept one. */
export interface TimelineEntry extends Version {
  readonly member?: ClusterMember;
}

/** All documents of a family, the earliest first; of one day the kept one first. */
export function timeline({ keep, title, date, source, members }: Cluster): TimelineEntry[] {
  const kept: TimelineEntry = { path: keep, title, date, source };
  const others = members.map((member): TimelineEntry => ({ ...member, member }));
  return [kept, ...others].sort(
    (a, b) =>
      byDate(a, b) || Number(b.member === undefined) - Number(a.member === undefined) || byCodeUnit(a.path, b.path),
  );
}

/** Finds reprints and near-duplicates among cleaned documents; see `families` for the rules. */
export function dedup(documents: readonly CleanDocument[], options: DedupOptions = {}): DedupResult {
  const signatures = signaturesOf(documents, options);
  const found = families(
    signatures,
    exactComparer((index) => documentLetters(documents[index]!)),
    options,
  );
  const dropped = new Set(found.flatMap((family) => family.members.map((member) => member.index)));
  return {
    documents: documents.length,
    unique: documents.length - dropped.size,
    clusters: found
      .map((family) => clusterOf(family, documents))
      .sort((a, b) => b.members.length - a.members.length || byCodeUnit(a.keep, b.keep)),
    kept: documents.filter((_, index) => !dropped.has(index)),
  };
}

const signaturesOf = (
  documents: readonly CleanDocument[],
  { onProgress }: DedupOptions,
  signature = signatureOf,
): Signature[] => Array.from(following(documents, "fingerprints", onProgress), signature);

/** The documents with each family counted once: what `--dedup articles` works on. In the order given. */
export const dropReprints = (
  documents: readonly CleanDocument[],
  options: DedupOptions = {},
): readonly CleanDocument[] => dedup(documents, options).kept;

/**
 * How many of these documents are versions or parts of another one: what a count over all of them counts too often.
 * Exact up to twenty thousand documents, an estimate beyond (see `estimateReprints`).
 */
export function countReprints(documents: readonly CleanDocument[], options: DedupOptions = {}): number {
  if (documents.length > COMPARED_EXACTLY)
    return estimateReprints(signaturesOf(documents, options, versionSignatureOf), options);
  const { documents: all, unique } = dedup(documents, options);
  return all - unique;
}

/**
 * About how many documents are versions of another one, from signatures alone: no text is read again. A pair whose
 * Jaccard index lies within 0.09 of the threshold (two standard errors) may fall on the other side; excerpts are not
 * counted, and texts from one template are not told from copies.
 */
export function estimateReprints(signatures: readonly Signature[], options: DedupOptions = {}): number {
  const found = families(signatures, estimatedComparer(signatures), { ...options, containment: NO_PARTS });
  return new Set(found.flatMap((family) => family.members.map(({ index }) => index))).size;
}

/** Above every containment: parts are not looked for. */
const NO_PARTS = 1.01;

/** Overlaps as the MinHash sketches suggest them, out of a notional thousand shingles in either text. */
const estimatedComparer = (signatures: readonly Signature[]): Comparer => ({
  overlap(a, b) {
    const jaccard = estimatedJaccard(signatures[a]!.minHash, signatures[b]!.minHash);
    const size = 1000;
    return { both: (2 * size * jaccard) / (1 + jaccard), first: size, second: size };
  },
  copied: () => 1,
});

/** One document of a family, and what its page says of it. */
export interface Version {
  readonly path: string;
  readonly title: string | null;
  /** Date of publication, ISO 8601, as far as it is given. */
  readonly date: string | null;
  readonly source: string | null;
}

const DAY_MS = 86_400_000;
const WHOLE_DATE = /^\d{4}-\d\d-\d\d$/u;
const LAST = "\uffff"; // sorts behind every date

/** Days from one date to another, below 0 where that is earlier; `null` unless both have year, month and day. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || !WHOLE_DATE.test(from) || !WHOLE_DATE.test(to)) return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Unknown dates last. */
export const byDate = (a: Version, b: Version): number => byCodeUnit(a.date ?? LAST, b.date ?? LAST);

export const earliestFirst = (a: Version, b: Version): number => byDate(a, b) || byCodeUnit(a.path, b.path);
