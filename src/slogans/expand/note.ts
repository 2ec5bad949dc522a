import { matchesOf } from "../../base/matches-of.js";
import { bareForm, sloganKey } from "../variants.js";
import type { Part, Stretch } from "./stretch.js";

/** A term that a glossary or a footnote explains. */
export interface Note {
  /** As written, with its quotation marks. */
  readonly term: string;
  /** See `formsOf`. */
  readonly forms: readonly string[];
  readonly termPart: Part;
  /** The words that explain it, verbatim. */
  readonly words: Stretch;
}

/** 农业八大主导产业 is spoken of as 八大主导产业. */
const COUNTED = /^\p{Script=Han}{2,6}?((?:十|[二两三四五六七八九])(?:大|项|个|条|张|类|种)\p{Script=Han}{2,})$/u;
const QUOTED = /[“「]([^“”「」]{1,30})[”」]/gu;

/** A term as a whole and each part of it that stands in quotation marks or is named beside another. */
export function formsOf(term: string): string[] {
  const quoted = matchesOf(term, QUOTED).map((match) => match[1]!);
  const plain = term.replace(/[【】*]/gu, "");
  const parts = plain.split(/[、和与](?=[一二两三四五六七八九十“])/u);
  const counted = COUNTED.exec(plain)?.slice(1) ?? [];
  return [...new Set([plain, ...quoted, ...counted, ...parts].map(bareForm))].filter((form) => form.length >= 2);
}

/** Notes by the keys of their terms; of several for one term the first. A part of two terms, each with its note, has none. */
export function notesByKey(notes: readonly Note[]): Map<string, Note> {
  const byKey = new Map<string, Note>();
  const parts = new Map<string, Note | null>();
  for (const note of notes) {
    const [whole, ...others] = note.forms.map(sloganKey);
    if (!byKey.has(whole!)) byKey.set(whole!, note);
    for (const key of others)
      parts.set(key, parts.has(key) && parts.get(key)?.words.text !== note.words.text ? null : note);
  }
  for (const [key, note] of parts) if (note !== null && !byKey.has(key)) byKey.set(key, note);
  return byKey;
}
