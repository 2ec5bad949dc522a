import { byFrequency, countBy, groupBy } from "../base/group-by.js";
import { type CleanDocument, isKept, type Label } from "../model/document.js";
import { type Passage, passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { candidatesIn, candidatesInNotes } from "./candidates.js";
import { type Decision, decide, reasonsOf } from "./decide.js";
import { isListed, isListOfMembers } from "./expand/before.js";
import { expansionIn, type FoundExpansion } from "./expand/expand.js";
import { type Note, notesByKey } from "./expand/note.js";
import { glossaryNotes } from "./expand/notes.js";
import { weighedClaims } from "./expand/weighed.js";
import type { Evidence } from "./features.js";
import { EXPLAINING, type Head, headOf, isLight } from "./head.js";
import { numbersIn } from "./numbers.js";
import { formOf, type Occurrence, standsAlone } from "./occurrences.js";
import type { Rejection, SloganKind, WeighedClaim } from "./types.js";
import { sloganKey } from "./variants.js";
import { DOINGS } from "./words.js";

/** What one document says of one slogan. */
export interface MinedSlogan {
  readonly key: string;
  readonly kind: SloganKind;
  readonly decision: Decision;
  readonly head: Head | null;
  /** Where rules found it; the same words elsewhere are counted when all slogans of the corpus are known. */
  readonly occurrences: readonly Occurrence[];
  /** Its forms without quotation marks and spaces; true for those that are counted without quotation marks, too. */
  readonly forms: ReadonlyMap<string, boolean>;
  readonly expansion: FoundExpansion | null;
}

/** All that is read of a document; lines that are not kept may be left out. */
type MinedText = Pick<CleanDocument, "path" | "lines">;

/** The small result of one document that the corpus is put together from. */
export interface MinedDocument {
  readonly path: string;
  readonly slogans: readonly MinedSlogan[];
  readonly rejected: readonly Rejection[];
  /** What was weighed as what its slogans stand for; empty unless it is asked for. */
  readonly claims: readonly WeighedClaim[];
}

interface Judged extends Evidence {
  readonly decision: Decision;
}

/**
 * Finds the slogans of one document. Depends on nothing but the document.
 *
 * @param explain name among the rejected also the numbers that were no candidates, and what was weighed as expansions
 */
export function mineDocument(document: MinedText, explain = false): MinedDocument {
  const text = passages(document);
  const notes = glossaryNotes(document.path, text);
  const judged = evidenceIn(document, text, notes).map(
    (evidence): Judged => ({ ...evidence, decision: decide(evidence) }),
  );
  const accepted = groupBy(
    judged.filter(({ decision }) => decision.accepted),
    ({ key }) => key,
  );
  const glossary = notesByKey(notes);
  const position = new Map(text.map((passage, index) => [passage, index]));
  const claims: WeighedClaim[] = [];
  const slogans = [...accepted].map(([key, all]): MinedSlogan => {
    const candidates = all.map(({ candidate }) => candidate);
    const contest = expansionIn(document.path, text, candidates, glossary.get(key), position);
    if (explain) claims.push(...weighedClaims(candidates[0]!.text, contest.claims, contest.won));
    const best = all.reduce((a, b) => (b.decision.rank > a.decision.rank ? b : a));
    return {
      key,
      kind: byFrequency(candidates.map(({ kind }) => kind))[0]!,
      decision: best.decision,
      head: bestHead(all),
      occurrences: all.map(({ candidate: { passage, start, end } }) => {
        const place = placeIn(document.path, passage, start, end);
        return { place, form: formOf(place.quote) };
      }),
      forms: formsIn(all),
      expansion: contest.expansion,
    };
  });
  const rejected = judged
    .filter(({ decision, key }) => !decision.accepted && !accepted.has(key))
    .map(
      ({ candidate, decision }): Rejection => ({
        ...placeIn(document.path, candidate.passage, candidate.start, candidate.end),
        reason: reasonsOf(decision)[0] ?? "too little speaks for a slogan",
      }),
    );
  return {
    path: document.path,
    slogans,
    rejected: explain ? [...rejected, ...otherNumbers(document.path, text, judged)].sort(byPlace) : rejected,
    claims,
  };
}

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/** Numbers outside all candidates; a quoted sentence is no cover for the numbers in it. */
function otherNumbers(path: string, text: readonly Passage[], judged: readonly Judged[]): Rejection[] {
  const taken = new Map<Passage, [number, number][]>(text.map((passage) => [passage, []]));
  for (const { candidate, decision } of judged) {
    if (decision.accepted || candidate.kind === "numeric-code") {
      taken.get(candidate.passage)!.push([candidate.start, candidate.end]);
    }
  }
  return text.flatMap((passage) => numbersIn(path, passage, taken.get(passage)!));
}

/** All candidates of a document with what the decision reads; for `mineDocument` and for fitting the weights. */
export function evidenceIn(
  document: MinedText,
  text: readonly Passage[] = passages(document),
  notes: readonly Note[] = glossaryNotes(document.path, text),
): Evidence[] {
  const labels = new Map<number, Label>(document.lines.filter(isKept).map((line) => [line.number, line.label]));
  const found = text.flatMap((passage) => candidatesIn(passage, labels.get(passage.line) ?? "content"));
  const noted = new Set(notes.flatMap(({ forms }) => forms).map(sloganKey));
  const candidates = [...found, ...candidatesInNotes(notes, found)];
  const keys = candidates.map(({ text }) => sloganKey(text));
  const repeats = countBy(keys, (key) => key);
  return candidates.flatMap((candidate, index): Evidence[] => {
    const listed = candidate.via === "counted-bracket" || isListed(document.path, candidate);
    // Any noun may be counted; what makes it a name is the list of its members.
    if ((candidate.via === "counted-list" || candidate.via === "counted-quotation") && !listed) return [];
    const key = keys[index]!;
    const view = { repeats: repeats.get(key)!, listed, isList: isListOfMembers(candidate), noted: noted.has(key) };
    return [{ candidate, key, head: headOf(candidate, key), view }];
  });
}

function formsIn(all: readonly Judged[]): ReadonlyMap<string, boolean> {
  const forms = new Map<string, boolean>();
  for (const { text, kind, depth } of all.map(({ candidate }) => candidate))
    forms.set(text, forms.get(text) === true || depth === null || standsAlone(text, kind));
  return forms;
}

/**
 * The head that most occurrences have; where no two agree, the doing that all begin with (整治 of 整治行动 and 整治活动);
 * else of equals the one that others begin or end with, then the first.
 * A noun that may follow anything is none unless a head stands in most places but those that explain the slogan.
 */
function bestHead(all: readonly Judged[]): Head | null {
  const heads = all.map(({ head }) => head).filter((head) => head !== null);
  const same = countBy(heads, ({ text }) => text);
  const held = countBy(same.size === 1 ? [] : heads.flatMap(({ text }) => endsOf(text)), (end) => end);
  const [first] = heads.sort(
    (a, b) => same.get(b.text)! - same.get(a.text)! || (held.get(b.text) ?? 0) - (held.get(a.text) ?? 0),
  );
  if (first === undefined) return null;
  const doing = same.size > 1 && same.get(first.text) === 1 && beginningOfAll([...same.keys()]);
  if (doing) return { text: doing, position: "after", strategic: false };
  if (first.position !== "after" || !isLight(first)) return first;
  const places = all.filter(({ candidate, head }) => head !== null || !EXPLAINING.test(candidate.after)).length;
  return heads.length > places / 2 ? first : null;
}

const beginningOfAll = (heads: readonly string[]): string | undefined =>
  [...DOINGS].find((doing) => heads.every((head) => head.startsWith(doing)));

/** What a head begins or ends with. */
const endsOf = (text: string): string[] =>
  [...text].slice(1).flatMap((_, index) => [text.slice(0, index + 1), text.slice(index + 1)]);
