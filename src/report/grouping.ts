import { countBy } from "../base/group-by.js";
import { groupsOf } from "../count/groups.js";
import type { CleanDocument } from "../model/document.js";
import { lastPart, valueFor } from "../model/group.js";

export interface ReportGrouping {
  readonly by: string | null;
  /** The group of each document; `null` where there are no groups. */
  readonly of: readonly (string | null)[];
  /** In the order of `groupsOf`. */
  readonly names: readonly string[];
  /** What a group is called on charts: the last part of its name where no other group has the same. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Fields that are tried where none is named, in this order. */
const TRIED = ["region", "year", "folder"] as const;
/** With more groups than this a field divides nothing that could be looked at. Unit: groups. */
const MOST_GROUPS = 40;
/** Documents that must have the field. A share. */
const KNOWN_SHARE = 0.5;
/** Up to this many documents are compared with each other where no field divides them. Unit: documents. */
const FEW_DOCUMENTS = 12;

/** Groups by a field; by the first field that divides the documents into two groups or more where none is named. */
export function groupingOf(documents: readonly CleanDocument[], by?: string): ReportGrouping {
  const field = by ?? TRIED.find((candidate) => divides(documents, candidate)) ?? fewDocuments(documents);
  if (field === null) return { by: null, of: documents.map(() => null), names: [], labels: new Map() };
  const { names, fields, of } = groupsOf(documents, { by: field });
  return { by: fields.join(","), of: Array.from(of, (group) => names[group]!), names, labels: labelsOf(names) };
}

function divides(documents: readonly CleanDocument[], field: string): boolean {
  const known = documents.map((document) => valueFor(document, field)).filter((value) => value !== null);
  const groups = new Set(known).size;
  return groups >= 2 && groups <= MOST_GROUPS && known.length >= documents.length * KNOWN_SHARE;
}

const fewDocuments = (documents: readonly CleanDocument[]): "document" | null =>
  documents.length >= 2 && documents.length <= FEW_DOCUMENTS ? "document" : null;

/** The last part of each name, where no other has the same. */
export function labelsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const times = countBy(names, lastPart);
  return new Map(names.map((name) => [name, times.get(lastPart(name)) === 1 ? lastPart(name) : name]));
}
