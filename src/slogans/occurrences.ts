import { addTo } from "../base/group-by.js";
import { type Passage, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { TermFinder } from "../segment/term-finder.js";
import { commonPhrase } from "./common.js";
import { QUOTE_MARKS, withoutQuotes } from "./quotes.js";
import type { SloganKind } from "./types.js";

/** One occurrence of a slogan in a document. */
export interface Occurrence {
  readonly place: Place;
  /** Without quotation marks, as written. */
  readonly form: string;
}

/** A form of a slogan that is looked for. */
export interface SoughtForm {
  readonly key: string;
  /** Counted without quotation marks, too. */
  readonly alone: boolean;
}

/** May a form be counted where it stands without quotation marks? Short words and plain digits may not. */
export function standsAlone(form: string, kind: SloganKind): boolean {
  if (commonPhrase(form)?.plain === true) return true;
  if (kind === "numeric-code" && /^(?:19|20)\d\d$/u.test(form)) return false;
  return form.length >= SHORTEST_ALONE;
}
/** Three characters in quotation marks are often a word of every day without them. Unit: characters. */
const SHORTEST_ALONE = 4;

const unitsOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const OPENING_ONLY = unitsOf("“‘「『〝");
const CLOSING_ONLY = unitsOf("”’」』〞");
/** Straight marks open and close. */
const OPENING = new Set([...OPENING_ONLY, ...unitsOf('"')]);
const CLOSING = new Set([...CLOSING_ONLY, ...unitsOf('"')]);
const DIGIT = /[\d.+]/u;
/** Digits before these are an amount, a date or a number to call. */
const UNIT =
  /^(?:[%.,:/-]?\d|[余多]?[百千万亿]*(?:元|人|户|家|个|项|件|亩|吨|米|公里|平方|千瓦|年|月|日|天|岁|次|名|所|座|辆|台|强)|[号路室楼热])/u;

/** Looks for all slogans of a corpus in one pass over a passage. */
export class OccurrenceFinder {
  /** Forms that stand without quotation marks, too; the others are looked for between marks alone. */
  readonly #scanner: TermFinder;
  readonly #longest: number;

  /** @param forms by the form, without quotation marks and spaces */
  constructor(private readonly forms: ReadonlyMap<string, SoughtForm>) {
    this.#scanner = new TermFinder([...forms].filter(([, { alone }]) => alone).map(([form]) => form));
    this.#longest = [...forms].reduce((most, [form, { alone }]) => Math.max(most, alone ? 0 : form.length), 0);
  }

  /** All occurrences in a document, by the key of the slogan, in order; of those of one key none overlaps another. */
  find(
    path: string,
    text: readonly Passage[],
    known: ReadonlyMap<string, readonly Occurrence[]>,
  ): Map<string, Occurrence[]> {
    const found = new Map<string, Occurrence[]>();
    for (const [key, occurrences] of known) found.set(key, [...occurrences]);
    for (const passage of text) {
      const bare = bareWithOrigin(passage.text);
      const add = (start: number, end: number, form: string): void => {
        const from = bare.origin?.[start] ?? start;
        const to = (bare.origin?.[end - 1] ?? end - 1) + 1;
        if (!standsThere(passage.text, from, to, form)) return;
        const { key } = this.forms.get(form)!;
        const place = placeIn(path, passage, from, to);
        addTo(found, key, { place, form: formOf(place.quote) });
      };
      for (const { start, end, term: form } of this.#scanner.findAll(bare.text)) add(start, end, form);
      for (const [start, end] of markedIn(passage.text, bare, this.#longest)) {
        const form = bare.text.slice(start, end);
        if (this.forms.get(form)?.alone === false) add(start, end, form);
      }
    }
    for (const [key, occurrences] of found) found.set(key, withoutOverlaps(occurrences));
    return found;
  }
}

/** Digits that are part of a longer number or an amount are no slogan, nor is a part of a longer name. */
function standsThere(text: string, from: number, to: number, form: string): boolean {
  const before = text[from - 1] ?? "";
  const behind = text[to] ?? "";
  if (isPartOfName(text.slice(to, to + LONGEST_REST), form) || cutsQuotation(text, from, to)) return false;
  if (/^\d/u.test(form) && DIGIT.test(before)) return false;
  if (!/\d$/u.test(form)) return true;
  const isMarked = OPENING.has(before.charCodeAt(0)) && CLOSING.has(behind.charCodeAt(0));
  return !DIGIT.test(behind) && (isMarked || !UNIT.test(text.slice(to, to + 6)));
}

/** A sum goes on behind its sign (“甲+” is not said in “甲+乙”), a quoted name with its digits (“双丰” is not in “双丰96”). */
const isPartOfName = (rest: string, form: string): boolean =>
  form.endsWith("+") ? ADDEND.test(rest) : DIGITS_IN_QUOTES.test(rest);
const ADDEND = /^(?!行动|工程|计划|战略|专项)[\p{Script=Han}A-Za-z\d]/u;
const DIGITS_IN_QUOTES = /^\d[\d.+]*[”’」』]/u;
/** What is looked at behind an occurrence. Unit: code units. */
const LONGEST_REST = 12;

/** Does a stretch leave a quotation in which more stands before it, or enter one in which more stands behind it? */
function cutsQuotation(text: string, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    if (OPENING_ONLY.has(text.charCodeAt(at))) open++;
    else if (!CLOSING_ONLY.has(text.charCodeAt(at))) continue;
    else if (open > 0) open--;
    else if (!OPENING_ONLY.has(text.charCodeAt(from - 1))) return true;
  }
  return open > 0 && !CLOSING_ONLY.has(text.charCodeAt(to));
}

/** A quotation as a form: without marks, white space folded. */
export const formOf = (quote: string): string => withoutQuotes(quote).replace(/\s+/gu, " ").trim();

/** In textual order, each place once; of occurrences that begin within another one, the first. */
function withoutOverlaps(list: readonly Occurrence[]): Occurrence[] {
  const sorted = [...list].sort(
    (a, b) =>
      a.place.line - b.place.line || a.place.column - b.place.column || b.place.quote.length - a.place.quote.length,
  );
  const kept: Occurrence[] = [];
  for (const entry of sorted) {
    const last = kept.at(-1)?.place;
    if (
      last === undefined ||
      last.line !== entry.place.line ||
      entry.place.column >= last.column + [...last.quote].length
    )
      kept.push(entry);
  }
  return kept;
}

const MARK_OR_SPACE = /[ “”‘’「」『』〝〞"']/u;
/** By code unit: 1 for quotation marks and the space. */
const SKIPPED = new Uint8Array(0x10000);
for (const unit of unitsOf(` ${QUOTE_MARKS}`)) SKIPPED[unit] = 1;

/** A text without quotation marks and spaces. */
interface BareText {
  readonly text: string;
  /** The way back; `null` where nothing was left out. */
  readonly origin: Uint32Array | null;
  /** Where something was left out: indexes of what stands behind, each once. */
  readonly gaps: readonly number[];
}

function bareWithOrigin(text: string): BareText {
  if (!MARK_OR_SPACE.test(text)) return { text, origin: null, gaps: [] };
  const origin = new Uint32Array(text.length);
  const gaps: number[] = [];
  let bare = "";
  let kept = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (SKIPPED[text.charCodeAt(at)] === 0) {
      origin[kept++] = at;
      continue;
    }
    if (gaps.at(-1) !== kept) gaps.push(kept);
    bare += text.slice(from, at);
    from = at + 1;
  }
  return { text: bare + text.slice(from), origin, gaps };
}

/** From each opening mark to each closing mark near by: where what stands between them begins and ends in the bare text. */
function* markedIn(text: string, { origin, gaps }: BareText, longest: number): Generator<[number, number]> {
  for (let first = 0; first < gaps.length; first++) {
    const start = gaps[first]!;
    if (!OPENING.has(text.charCodeAt(origin![start]! - 1))) continue;
    for (let last = first + 1; last < gaps.length && gaps[last]! - start <= longest; last++)
      if (gaps[last]! - start > 1 && CLOSING.has(text.charCodeAt(origin![gaps[last]! - 1]! + 1)))
        yield [start, gaps[last]!];
  }
}
