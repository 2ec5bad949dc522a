import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import { absorbParts } from "./absorb-parts.js";
import { alone, type Comparer, centre, first, type Group, gatherVersions, type Node } from "./family-group.js";
import { FAMILY_DEFAULTS, type FamilyOptions, type Relation } from "./family-options.js";
import { byPreference, whyPreferred } from "./preference.js";
import { jaccardOf, smallerInLarger } from "./shingles.js";
import type { Signature } from "./signature.js";

/** A document that another one stands for. */
export interface Member {
  /** Index of the document among the signatures. */
  readonly index: number;
  readonly relation: Relation;
  /** Over the letters of both texts, against the kept document; `null` for texts of fewer than five letters. */
  readonly jaccard: number | null;
  /** Share of the shingles of the text with fewer that the other has; `null` as above. */
  readonly containment: number | null;
  /** Index of the member that it is a version of, where it is no version of the kept document. */
  readonly via?: number;
}

/** Documents that carry one text. */
export interface Family {
  /** Index of the document that is kept. */
  readonly keep: number;
  /** Why this one, in words. */
  readonly why: string;
  /** The others, by path. Never empty. */
  readonly members: readonly Member[];
}

/**
 * Finds the families of a corpus. Every member meets a threshold against the document that is kept for it, or against
 * another member and three quarters of the threshold against the kept one. A document is in one family, as the kept text
 * or as a member: versions of an excerpt are members of the family of the text that holds it, `via` the excerpt. The text
 * that a member came `via` is a member of the same family.
 *
 * 1. Documents with the same letters are one from here on.
 * 2. In order of preference (see `byPreference`) each document joins an earlier one that it resembles, or founds a
 *    family. Candidates come from bands of MinHash sketches; `comparer` decides.
 * 3. Where a document resembles a member of a family but not the kept text, and that member resembles all of them, it is
 *    kept instead, if source and date do not speak against it: an original stands between its reprints. Where they do,
 *    the document joins through that member, if it is not too far from the kept text.
 * 4. From long to short, a family whose kept text lies within a longer one (by 0.95 where it has versions) joins that
 *    one: there the longer text is kept whatever the preference, since dropping it would lose text. Its members follow
 *    `via` it where the longer text covers three quarters of what it would have to; the others stay apart.
 *
 * The order of the signatures changes nothing. Time grows with the number of documents, not of pairs.
 *
 * @param comparer called for likely pairs only; asked with the same `first` several times in a row
 */
export function families(
  signatures: readonly Signature[],
  comparer: Comparer,
  options: Partial<FamilyOptions> = {},
): Family[] {
  const judge = { ...FAMILY_DEFAULTS, ...options, comparer };
  const nodes = nodesOf(signatures);
  const comparable = nodes.filter((node) => node.head.characters >= judge.minCharacters);
  const short = nodes.filter((node) => node.head.characters < judge.minCharacters);
  const gathered = gatherVersions(comparable, judge);
  const versions = centre(gathered, judge);
  const groups = absorbParts(versions, judge);
  return [...groups, ...short.map(alone)]
    .flatMap((group) => familyOf(group, signatures))
    .sort((a, b) => byCodeUnit(signatures[a.keep]!.path, signatures[b.keep]!.path) || a.keep - b.keep);
}

/** Documents of equal letters as one, in order of preference. Documents without letters belong to none. */
function nodesOf(signatures: readonly Signature[]): Node[] {
  const lettered = [...signatures.keys()].filter((index) => signatures[index]!.characters > 0);
  return [...groupBy(lettered, (index) => signatures[index]!.digest).values()]
    .map((documents) => {
      documents.sort((a, b) => byPreference(signatures[a]!, signatures[b]!) || a - b);
      return { documents, head: signatures[documents[0]!]! };
    })
    .sort((a, b) => byPreference(a.head, b.head));
}

/** A group as results show it; nothing for a document that stands alone. */
function familyOf(group: Group, signatures: readonly Signature[]): Family[] {
  const keep = first(group.head);
  const whole = group.head.head.smallest.length === 0 ? null : 1;
  const members: Member[] = [
    ...group.head.documents
      .slice(1)
      .map((index): Member => ({ index, relation: "identical", jaccard: whole, containment: whole })),
    ...group.joined.flatMap(({ node, relation, overlap, via }) =>
      node.documents.map(
        (index): Member => ({
          index,
          relation,
          jaccard: jaccardOf(overlap),
          containment: smallerInLarger(overlap),
          ...(via && { via: first(via) }),
        }),
      ),
    ),
  ];
  if (members.length === 0) return [];
  members.sort((a, b) => byCodeUnit(signatures[a.index]!.path, signatures[b.index]!.path) || a.index - b.index);
  return [{ keep, why: whyKept(keep, members, signatures), members }];
}

function whyKept(keep: number, members: readonly Member[], signatures: readonly Signature[]): string {
  const versions = members.filter((member) => member.relation !== "partial");
  const parts = members.length - versions.length;
  const rivals = versions.map((member) => signatures[member.index]!);
  const isPreferred = rivals.every((rival) => byPreference(signatures[keep]!, rival) <= 0);
  const reasons = [
    ...(!isPreferred && parts === 0 ? ["resembles all the others, which do not all resemble each other"] : []),
    ...(rivals.length > 0 && isPreferred ? [whyPreferred(signatures[keep]!, rivals)] : []),
    ...(parts > 0 ? [`holds ${parts === 1 ? "a shorter text" : `${parts} shorter texts`}`] : []),
  ];
  return reasons.join("; ");
}
