import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import { type CountedCorpus, isOrdered, type TokenBag } from "../segment/tokenized.js";
import type { Vocabulary } from "../segment/vocabulary.js";
import { folded } from "./folded.js";
import { NUMBER_KINDS } from "./listed.js";

/**
 * A corpus in which a string is one token, whatever its case and kind: GDP and gdp, the code 4433 and the figure 4433. It is
 * called as it is written most often, and is a figure or date only where it is nothing else. For counting: what stands where
 * in a text is asked of the corpus as it was cut.
 */
export function oneIdAString<Corpus extends CountedCorpus>(corpus: Corpus): Corpus {
  const idOf = stringIds(corpus);
  if (idOf === null) return corpus;
  const join = joiner(idOf);
  const documents = corpus.documents.map((document) => {
    const bag = join(document.bag);
    if (bag === document.bag) return document;
    return isOrdered(document) ? { ...document, bag, ids: document.ids.map((id) => idOf[id]!) } : { ...document, bag };
  });
  return { ...corpus, documents };
}

/** Adds up what a bag counts of each string. */
function joiner(idOf: Uint32Array): (bag: TokenBag) => TokenBag {
  /** Where ids stand in the bag at hand, plus 1; all 0 between calls. */
  const place = new Uint32Array(idOf.length);
  return (bag) => {
    if (!isAnyOther(bag.ids, idOf)) return bag;
    const ids = new Uint32Array(bag.ids.length);
    const counts = new Uint32Array(bag.ids.length);
    let size = 0;
    for (let i = 0; i < bag.ids.length; i++) {
      const id = idOf[bag.ids[i]!]!;
      if (place[id] === 0) {
        ids[size] = id;
        place[id] = ++size;
      }
      counts[place[id]! - 1]! += bag.counts[i]!;
    }
    for (let i = 0; i < size; i++) place[ids[i]!] = 0;
    return { ids: ids.subarray(0, size), counts: counts.subarray(0, size) };
  };
}

function isAnyOther(ids: Uint32Array, idOf: Uint32Array): boolean {
  for (let i = 0; i < ids.length; i++) if (idOf[ids[i]!] !== ids[i]) return true;
  return false;
}

/** Of each id the one that stands for its string; `null` where that is itself everywhere. */
export function stringIds(corpus: Pick<CountedCorpus, "vocabulary" | "documents">): Uint32Array | null {
  const { vocabulary, documents } = corpus;
  const alike = [...groupBy(ambiguous(vocabulary), (id) => stringOf(vocabulary.texts[id]!)).values()].filter(
    (ids) => ids.length > 1,
  );
  if (alike.length === 0) return null;
  const counts = new Float64Array(vocabulary.texts.length);
  for (const { bag } of documents) {
    const { ids, counts: times } = bag;
    for (let i = 0; i < ids.length; i++) counts[ids[i]!]! += times[i]!;
  }
  const isFigure = (id: number): number => Number(NUMBER_KINDS.has(vocabulary.kinds[id]!));
  const idOf = new Uint32Array(counts.length);
  for (let id = 0; id < idOf.length; id++) idOf[id] = id;
  for (const ids of alike) {
    const [first] = ids.sort(
      (a, b) =>
        isFigure(a) - isFigure(b) ||
        counts[b]! - counts[a]! ||
        byCodeUnit(vocabulary.texts[a]!, vocabulary.texts[b]!) ||
        byCodeUnit(vocabulary.kinds[a]!, vocabulary.kinds[b]!),
    );
    for (const id of ids) idOf[id] = first!;
  }
  return idOf;
}

/** Ids that may share their string with another: those with letters that have a case, and those that are no plain words. */
function ambiguous({ texts, kinds }: Vocabulary): number[] {
  const special = new Set<string>();
  const ids: number[] = [];
  kinds.forEach((kind, id) => {
    if (kind === "punctuation" || (kind === "word" && !CASED.test(texts[id]!))) return;
    ids.push(id);
    special.add(texts[id]!);
  });
  kinds.forEach((kind, id) => {
    if (kind === "word" && special.has(texts[id]!) && !CASED.test(texts[id]!)) ids.push(id);
  });
  return ids;
}

/** `folded`, sooner where there is no case. */
const stringOf = (text: string): string => (CASED.test(text) ? folded(text) : text);

const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/u;
