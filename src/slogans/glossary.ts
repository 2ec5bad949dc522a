import { type Passage, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { bareForm, sloganKey } from "./variants.js";

/** A term that a glossary or footnote explains. */
export interface GlossaryEntry {
  readonly term: string;
  readonly text: string;
  readonly place: Place;
}

const MARK = "(?:[\\[(【]?\\d{1,3}[\\])】]?[.、:]?|[①-⑳㉑-㊿]|\\*|注\\d*[:.]?)";
/** A numbered line with a term, a colon, and words that explain it. */
const NUMBERED_ENTRY = new RegExp(`^\\s*${MARK}\\s*([^:。;]{2,40}?)\\s*:\\s*(.{6,})$`, "u");
/** A line of a glossary without numbers: a quoted term and a defining word. */
const DEFINITION = /^\s*([^:。;]{0,20}[“「][^”」]{2,30}[”」][^:。;]{0,16}?)(?::|,)?((?:是指|指的是|即|指|是).{6,})$/u;
const TITLE = /名词解释|名词注释|名词解读|注释|附注|有关(?:名词|用语)说明/u;

/** Entries of the glossary appendices and footnotes of a document, by the key of each term and of its quoted parts. */
export function glossaryOf(path: string, text: readonly Passage[]): Map<string, GlossaryEntry> {
  const entries = new Map<string, GlossaryEntry>();
  let inGlossary = false;
  for (const passage of text) {
    if (passage.text.length <= 40 && TITLE.test(passage.text)) inGlossary = true;
    const match =
      NUMBERED_ENTRY.exec(passage.text.slice(0, 4000)) ??
      (inGlossary ? DEFINITION.exec(passage.text.slice(0, 4000)) : null);
    if (match === null) continue;
    const [, term, explanation] = match;
    if (!inGlossary && !/[“「]/u.test(term!)) continue;
    const start = passage.text.length - passage.text.trimEnd().length;
    const end = Math.min(passage.text.length - start, 4000);
    const from = passage.text.indexOf(explanation!, match[0].indexOf(term!) + term!.length);
    const entry = { term: term!, text: explanation!.trim(), place: placeIn(path, passage, from, end) };
    for (const form of formsOf(term!)) if (!entries.has(form)) entries.set(form, entry);
  }
  return entries;
}

/** The keys of a term: as a whole, and each part of it that stands in quotation marks. */
const formsOf = (term: string): string[] =>
  [term, ...[...term.matchAll(/[“「]([^”」]+)[”」]/gu)].map((match) => match[1]!)].map((form) =>
    sloganKey(bareForm(form)),
  );
