import { byCodeUnit } from "../base/order.js";
import { clean } from "../clean/clean.js";
import { mayBeFamily } from "../dedup/candidates.js";
import { type Cluster, dedup } from "../dedup/dedup.js";
import type { CleanDocument } from "../model/document.js";
import { sha256OfText, visibleCharactersOf } from "../model/passage.js";
import type { DocumentRecord } from "../model/record.js";
import { documentOfRecord } from "../read/table/records.js";
import { mergeSlogan, type Stand } from "../slogans/merge.js";
import type { Slogan } from "../slogans/types.js";
import type { Value } from "./input.js";
import { minedSlogans, type StoredSlogan } from "./stored.js";

interface SloganParts {
  readonly key: string;
  readonly documents: number;
  readonly shares: readonly { readonly path: string; readonly slogan: StoredSlogan }[];
  readonly stands: readonly Stand[];
  /** The forms of the slogan, and whether they are counted without quotation marks in any document. */
  readonly forms: readonly (readonly [form: string, alone: boolean])[];
}

export type KeptHead = Omit<DocumentRecord, "lines" | "text" | "sections" | "removed"> & { readonly kept: string };

interface Sketched {
  readonly min_hash: readonly number[];
  readonly smallest: readonly number[];
}

export function documentOfKept(head: KeptHead): CleanDocument & { readonly kept: NonNullable<CleanDocument["kept"]> } {
  const { kept: text } = head;
  const removed = { boilerplate: 0, duplicate: 0, meta: 0 };
  const kept = { text, sha256: sha256OfText(text), characters: visibleCharactersOf(text), removed };
  return { ...clean(documentOfRecord({ ...head, text: "", lines: [], sections: null, removed })), kept };
}

function sloganOf({ key, documents, shares, stands, forms }: SloganParts): Slogan {
  const mined = shares.map(({ path, slogan }) => ({ path, slogan: minedSlogans([slogan])[0]! }));
  const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => byCodeUnit(a.path, b.path);
  const sought = new Map(forms.map(([form, alone]) => [form, { key, alone }]));
  return mergeSlogan(key, mined.sort(byPath), [...stands].sort(byPath), sought, documents);
}

const clustersOf = (heads: readonly KeptHead[]): readonly Cluster[] =>
  dedup([...heads].sort((a, b) => byCodeUnit(a.path, b.path)).map(documentOfKept)).clusters;

const isCandidate = (pair: readonly Sketched[]): boolean => {
  const [a, b] = pair.map(({ min_hash, smallest }) => ({
    minHash: Uint32Array.from(min_hash),
    smallest: Uint32Array.from(smallest),
  }));
  return mayBeFamily(a!, b!);
};

/** What is made of summaries that an engine has brought together, under the path that they were given; `null` for what is no such thing. */
export function mergeOf(value: Value): object | null {
  const merged = mergedOf(value);
  return merged === null || value.path === undefined ? merged : { path: value.path, ...merged };
}

function mergedOf(value: Value): object | null {
  switch (value.merge) {
    case "slogan":
      return { slogan: sloganOf(value as unknown as SloganParts) };
    case "family":
      return { clusters: clustersOf(value.documents as readonly KeptHead[]) };
    case "pair":
      return { candidate: isCandidate(value.pair as readonly Sketched[]) };
    default:
      return null;
  }
}
