import { addTo, countBy } from "../base/group-by.js";
import { markedDiff, sequenceDiff, wordDiff } from "../base/word-diff.js";
import type { CleanDocument } from "../model/document.js";
import { passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import type { Share } from "../model/quantity.js";
import { letterPositions } from "./letters.js";
import { type Sentence, sentencesOf, sentenceText } from "./sentences.js";

/** What became of a sentence; in the order in which they are told. */
export const PHRASE_STATUSES = ["reworded", "new", "gone", "kept"] as const;
export type PhraseStatus = (typeof PHRASE_STATUSES)[number];

/** A sentence of an earlier text, of a later one, or of both. Names are those of the JSON result. */
export interface PhraseChange {
  readonly status: PhraseStatus;
  /** Twice the letters that both have in the same order over those of both: above 0, 1 where kept; `null` where there is one only. */
  readonly similarity: Share | null;
  /** Where it stands in the later text, and in the earlier one. */
  readonly place: Place | null;
  readonly before: Place | null;
  /** The words of both: `[-gone-]`, `{+come+}`; of a sentence that is not reworded its own. */
  readonly marked: string;
}

/** Shorter sentences are numbers and remains. Unit: letters. */
const LEAST_LETTERS = 4;
/** Of shorter ones a letter more or less is another matter. Unit: letters. */
const SHORTEST_REWORDED = 6;
/** Sentences less alike have letters in common, not a wording: unrelated ones reach 0.4. */
const LEAST_ALIKE = 0.6;
/** Letters in a row by which sentences alike are looked for, and how many candidates are compared word by word. */
const GRAM = 3;
const CANDIDATES = 5;
/** What stands in more sentences than this is a turn of speech and finds nothing. Unit: sentences. */
const COMMON = 64;

/**
 * Which sentences of an earlier text are kept, reworded or gone in a later one, and which are new there. Marks and spaces make
 * no difference; a sentence that stands twice counts once; of sentences alike each has one partner, the most alike first.
 */
export function phraseChanges(before: readonly CleanDocument[], after: readonly CleanDocument[]): PhraseChange[] {
  const [old, now] = [distinct(before), distinct(after)];
  const [gone, fresh] = [without(old, now), without(now, old)];
  const reworded = matched(fresh, gone);
  const partners = new Set([...reworded.values()].map(({ other }) => other));
  const all: PhraseChange[] = [];
  for (const [letters, sentence] of now) {
    const partner = reworded.get(letters);
    const earlier = old.get(letters);
    if (earlier !== undefined) all.push(change("kept", 1, sentence, earlier));
    else if (partner !== undefined)
      all.push(change("reworded", partner.similarity, sentence, gone.get(partner.other)!));
    else all.push(change("new", null, sentence, null));
  }
  for (const [letters, sentence] of gone) if (!partners.has(letters)) all.push(change("gone", null, null, sentence));
  const rank = ({ status }: PhraseChange): number => PHRASE_STATUSES.indexOf(status);
  return all.sort((a, b) => rank(a) - rank(b)); // stable: within a status in the order of the texts
}

/** How many sentences became what. */
export function phraseCounts(changes: readonly PhraseChange[]): Readonly<Record<PhraseStatus, number>> {
  const counts = countBy(changes, ({ status }) => status);
  return Object.fromEntries(PHRASE_STATUSES.map((status) => [status, counts.get(status) ?? 0])) as Record<
    PhraseStatus,
    number
  >;
}

interface Placed extends Sentence {
  readonly path: string;
}

/** Sentences by their letters, each the first time it stands. */
function distinct(documents: readonly CleanDocument[]): Map<string, Placed> {
  const found = new Map<string, Placed>();
  for (const document of documents) {
    for (const sentence of passages(document).flatMap(sentencesOf)) {
      const text = sentenceText(sentence);
      const letters = Array.from(letterPositions(text), (at) => text[at]).join("");
      if (letters.length >= LEAST_LETTERS && !found.has(letters))
        found.set(letters, { ...sentence, path: document.path });
    }
  }
  return found;
}

const without = (all: ReadonlyMap<string, Placed>, others: ReadonlyMap<string, Placed>): Map<string, Placed> =>
  new Map([...all].filter(([letters]) => !others.has(letters)));

function* gramsOf(letters: string): Generator<string> {
  for (let at = 0; at + GRAM <= letters.length; at++) yield letters.slice(at, at + GRAM);
}

interface Partner {
  /** Letters of the other sentence. */
  readonly other: string;
  readonly similarity: number;
}

/** Partners of sentences, each with one at most. */
function matched(fresh: ReadonlyMap<string, Placed>, gone: ReadonlyMap<string, Placed>): Map<string, Partner> {
  const holding = new Map<string, string[]>();
  for (const letters of gone.keys()) {
    if (letters.length < SHORTEST_REWORDED) continue;
    for (const gram of new Set(gramsOf(letters))) addTo(holding, gram, letters);
  }
  const pairs: (Partner & { readonly letters: string })[] = [];
  for (const letters of fresh.keys()) {
    if (letters.length < SHORTEST_REWORDED) continue;
    const votes = new Map<string, number>();
    for (const gram of new Set(gramsOf(letters))) {
      const list = holding.get(gram) ?? [];
      if (list.length > COMMON) continue;
      for (const other of list) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    const share = ([other, count]: readonly [string, number]): number => count / (letters.length + other.length);
    const best = [...votes].sort((a, b) => share(b) - share(a)).slice(0, CANDIDATES);
    for (const [other] of best) {
      const similarity = alike(letters, other);
      if (similarity >= LEAST_ALIKE) pairs.push({ letters, other, similarity });
    }
  }
  const partners = new Map<string, Partner>();
  const taken = new Set<string>();
  for (const { letters, other, similarity } of pairs.sort((a, b) => b.similarity - a.similarity)) {
    if (partners.has(letters) || taken.has(other)) continue;
    partners.set(letters, { other, similarity });
    taken.add(other);
  }
  return partners;
}

/** Twice the letters that both have in the same order over the letters of both. */
function alike(a: string, b: string): number {
  const runs = sequenceDiff([...a], [...b]) ?? [];
  const same = runs.reduce((sum, { kind, items }) => sum + (kind === "same" ? items.join("").length : 0), 0);
  return (2 * same) / (a.length + b.length);
}

const placeOf = ({ path, passage, start, end }: Placed): Place => placeIn(path, passage, start, end);

function change(
  status: PhraseStatus,
  similarity: number | null,
  now: Placed | null,
  earlier: Placed | null,
): PhraseChange {
  const [place, before] = [now && placeOf(now), earlier && placeOf(earlier)];
  const isReworded = status === "reworded";
  const text = isReworded ? markedDiff(wordDiff(before!.quote, place!.quote)) : (place ?? before)!.quote;
  return { status, similarity, place, before, marked: text };
}
