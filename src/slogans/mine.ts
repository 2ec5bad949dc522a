import { type CleanDocument, isKept, type Label } from "../model/document.js";
import { type Passage, passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { type Candidate, candidatesIn, candidatesInNotes } from "./candidates.js";
import { commonPhrases } from "./common.js";
import { type Decision, decide } from "./decide.js";
import { isListed, isListOfMembers } from "./expand/claims.js";
import { expansionIn, type FoundExpansion } from "./expand/expand.js";
import { formsOf, glossaryNotes, type Note, notesByKey } from "./expand/notes.js";
import { type Evidence, headOf } from "./features.js";
import type { Head } from "./head.js";
import { numbersIn } from "./numbers.js";
import { PhraseScanner } from "./phrase-scanner.js";
import { QUOTE_MARKS } from "./quotes.js";
import type { Rejection, SloganKind } from "./types.js";
import { bareForm, sloganKey } from "./variants.js";

/** One occurrence of a slogan in a document. */
export interface MinedOccurrence {
  readonly place: Place;
  /** Without quotation marks, as written. */
  readonly form: string;
}

/** What one document says of one slogan. */
export interface MinedSlogan {
  readonly key: string;
  readonly kind: SloganKind;
  readonly decision: Decision;
  readonly head: Head | null;
  readonly occurrences: readonly MinedOccurrence[];
  readonly expansion: FoundExpansion | null;
}

/** The small result of one document that the corpus is put together from. */
export interface MinedDocument {
  readonly path: string;
  readonly slogans: readonly MinedSlogan[];
  readonly rejected: readonly Rejection[];
  readonly glossary: ReadonlyMap<string, Note>;
}

interface Judged {
  readonly candidate: Candidate;
  readonly key: string;
  readonly head: Head | null;
  readonly decision: Decision;
}

/**
 * Finds the slogans of one document. Depends on nothing but the document.
 *
 * @param numbers name among the rejected also the numbers that were no candidates
 */
export function mineDocument(document: CleanDocument, numbers = false): MinedDocument {
  const text = passages(document);
  const notes = glossaryNotes(document.path, text);
  const judged = evidenceIn(document, text, notes).map(
    (evidence): Judged => ({
      candidate: evidence.candidate,
      key: sloganKey(evidence.candidate.text),
      head: evidence.head,
      decision: decide(evidence),
    }),
  );
  const accepted = groupByKey(judged.filter(({ decision }) => decision.accepted));
  const occurrences = occurrencesOf(document.path, text, accepted);
  const glossary = notesByKey(notes);
  const position = new Map(text.map((passage, index) => [passage, index]));
  const slogans = [...accepted].map(([key, all]): MinedSlogan => {
    const best = all.reduce((a, b) => (b.decision.rank > a.decision.rank ? b : a));
    return {
      key,
      kind: mostFrequent(all.map(({ candidate }) => candidate.kind)),
      decision: best.decision,
      head: bestHead(all),
      occurrences: occurrences.get(key) ?? [],
      expansion: expansionIn(
        document.path,
        text,
        all.map(({ candidate }) => candidate),
        glossary.get(key),
        position,
      ),
    };
  });
  const rejected = judged
    .filter(({ decision, key }) => !decision.accepted && !accepted.has(key))
    .map(
      ({ candidate, decision }): Rejection => ({
        ...placeIn(document.path, candidate.passage, candidate.start, candidate.end),
        reason: decision.reasons[0] ?? "too little speaks for a slogan",
      }),
    );
  return {
    path: document.path,
    slogans: slogans.filter((slogan) => slogan.occurrences.length > 0),
    rejected: numbers ? [...rejected, ...otherNumbers(document.path, text, judged)].sort(byPlace) : rejected,
    glossary,
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
  document: CleanDocument,
  text: readonly Passage[] = passages(document),
  notes: readonly Note[] = glossaryNotes(document.path, text),
): Evidence[] {
  const labels = new Map<number, Label>(document.lines.filter(isKept).map((line) => [line.number, line.label]));
  const found = text.flatMap((passage) => candidatesIn(passage, labels.get(passage.line) ?? "content"));
  const noted = new Set(notes.flatMap(({ term }) => formsOf(term)).map(sloganKey));
  const candidates = [...found, ...candidatesInNotes(notes, found)];
  const repeats = new Map<string, number>();
  for (const { text } of candidates) repeats.set(sloganKey(text), (repeats.get(sloganKey(text)) ?? 0) + 1);
  return candidates.map((candidate) => ({
    candidate,
    head: headOf(candidate),
    view: {
      repeats: repeats.get(sloganKey(candidate.text))!,
      listed: isListed(document.path, candidate),
      isList: isListOfMembers(candidate),
      noted: noted.has(sloganKey(candidate.text)),
    },
  }));
}

function groupByKey(judged: readonly Judged[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const entry of judged) {
    const group = groups.get(entry.key);
    if (group) group.push(entry);
    else groups.set(entry.key, [entry]);
  }
  return groups;
}

function mostFrequent<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** The head that most occurrences have; a noun of planning before a plain one. */
function bestHead(all: readonly Judged[]): Head | null {
  const heads = all.map(({ head }) => head).filter((head) => head !== null);
  if (heads.length === 0) return null;
  const strategic = heads.filter((head) => head.strategic);
  const pool = strategic.length > 0 ? strategic : heads;
  const text = mostFrequent(pool.map((head) => head.text));
  return pool.find((head) => head.text === text)!;
}

/** May a form be counted where it stands without quotation marks? Short words and plain digits may not. */
function standsAlone(form: string, kind: SloganKind): boolean {
  if (commonPhrases().get(form)?.plain === true) return true;
  switch (kind) {
    case "numeric-code":
      return form.length >= 4 && !/^(?:19|20)\d\d$/u.test(form);
    case "numeral-abbreviation":
    case "contraction":
      return form.length >= 4;
    default:
      return form.length >= 4;
  }
}

const OPENING_MARK = /[“‘「『〝"]/u;
const CLOSING_MARK = /[”’」』〞"]/u;
const DIGIT = /[\d.+]/u;

/**
 * All occurrences of the accepted slogans: the candidates themselves, and the same words elsewhere, with or without
 * quotation marks. One pass over the text without marks and spaces; at each place the longest form counts.
 */
function occurrencesOf(
  path: string,
  text: readonly Passage[],
  accepted: ReadonlyMap<string, readonly Judged[]>,
): Map<string, MinedOccurrence[]> {
  const keyOf = new Map<string, string>();
  const alone = new Set<string>();
  for (const [key, all] of accepted) {
    for (const { candidate } of all) {
      keyOf.set(candidate.text, key);
      if (candidate.depth === null || standsAlone(candidate.text, candidate.kind)) alone.add(candidate.text);
    }
  }
  const taken = new Set<string>();
  const found = new Map<string, { passage: Passage; start: number; end: number }[]>();
  const add = (key: string, passage: Passage, start: number, end: number): void => {
    const id = `${passage.line}:${passage.start}:${start}:${key}`;
    if (taken.has(id)) return;
    taken.add(id);
    const list = found.get(key);
    if (list) list.push({ passage, start, end });
    else found.set(key, [{ passage, start, end }]);
  };
  for (const [key, all] of accepted)
    for (const { candidate } of all) add(key, candidate.passage, candidate.start, candidate.end);
  const scanner = new PhraseScanner(keyOf.keys());
  for (const passage of text) {
    const bare = bareWithOrigin(passage.text);
    for (const { start, end, text: form } of scanner.find(bare.text)) {
      const from = bare.origin?.[start] ?? start;
      const to = (bare.origin?.[end - 1] ?? end - 1) + 1;
      const marked = OPENING_MARK.test(passage.text[from - 1] ?? "") && CLOSING_MARK.test(passage.text[to] ?? "");
      if (!marked && !alone.has(form)) continue;
      if (/^\d/u.test(form) && DIGIT.test(passage.text[from - 1] ?? "")) continue;
      if (/\d$/u.test(form) && DIGIT.test(passage.text[to] ?? "")) continue;
      add(keyOf.get(form)!, passage, from, to);
    }
  }
  return new Map(
    [...found].map(([key, list]) => [
      key,
      withoutOverlaps(list).map(({ passage, start, end }) => {
        const place = placeIn(path, passage, start, end);
        return { place, form: bareForm(place.quote) === place.quote ? place.quote : cleanForm(place.quote) };
      }),
    ]),
  );
}

const cleanForm = (quote: string): string =>
  [...quote]
    .filter((character) => !QUOTE_MARKS.includes(character))
    .join("")
    .replace(/\s+/gu, " ")
    .trim();

/** In textual order; of occurrences that begin within another one, the first. */
function withoutOverlaps<T extends { passage: Passage; start: number; end: number }>(list: readonly T[]): T[] {
  const sorted = [...list].sort(
    (a, b) =>
      a.passage.line - b.passage.line || a.passage.start - b.passage.start || a.start - b.start || b.end - a.end,
  );
  return sorted.filter((entry, index) => {
    const last = sorted[index - 1];
    return last === undefined || last.passage !== entry.passage || entry.start >= last.end;
  });
}

const MARK_OR_SPACE = /[ “”‘’「」『』〝〞"']/u;
const SKIPPED: ReadonlySet<number> = new Set([...` ${QUOTE_MARKS}`].map((mark) => mark.charCodeAt(0)));

/** A text without quotation marks and spaces, with the way back; `null` where nothing was left out. */
function bareWithOrigin(text: string): { text: string; origin: Uint32Array | null } {
  if (!MARK_OR_SPACE.test(text)) return { text, origin: null };
  const origin = new Uint32Array(text.length);
  let bare = "";
  let kept = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!SKIPPED.has(text.charCodeAt(at))) {
      origin[kept++] = at;
      continue;
    }
    bare += text.slice(from, at);
    from = at + 1;
  }
  return { text: bare + text.slice(from), origin };
}
