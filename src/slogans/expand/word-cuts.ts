import { once } from "../../base/once.js";
import { loadLexicon } from "../../segment/lexicon.js";
import { GOVERNING_WORDS } from "../words.js";

const lexicon = once(() => loadLexicon().lexicon);
/** Words of two characters, from the halves of the terms of the lexicon. */
export const pairs = once(() => {
  const words = new Set<string>(GOVERNING_WORDS);
  for (const term of lexicon().terms.keys()) {
    if (!/^(?:\p{Script=Han}{2}){1,3}$/u.test(term)) continue;
    for (let at = 0; at < term.length; at += 2) words.add(term.slice(at, at + 2));
  }
  return words;
});

/** The same names come again with each reading of a slogan. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;
/** The longest term that a cut may go through reaches no farther. Unit: code units. */
const REACH = 8;

/** Does a cut at `at` leave half of a word on either side, by the terms of the lexicon and the words they are made of? */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.slice(Math.max(0, at - REACH), at);
  const around = before + text.slice(at, at + REACH);
  const key = `${before.length}${around}`;
  let cuts = known.get(key);
  if (cuts === undefined) {
    if (known.size > MOST_KNOWN) known.clear();
    cuts = cutsWithin(around, before.length);
    known.set(key, cuts);
  }
  return cuts;
}

function cutsWithin(text: string, at: number): boolean {
  if (text.startsWith("联合国", at - 2)) return true;
  const words = pairs();
  const across = words.has(text.slice(at - 1, at + 1));
  if (across && !words.has(text.slice(at, at + 2)) && !words.has(text.slice(at - 2, at))) return true;
  for (let start = Math.max(0, at - REACH + 1); start < at; start++) {
    const match = lexicon().next(text, start);
    if (match === null || match.start >= at) return false;
    if (match.end > at) return true;
    start = match.start;
  }
  return false;
}
