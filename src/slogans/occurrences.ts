import { type Passage, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { commonPhrases } from "./common.js";
import { PhraseScanner } from "./phrase-scanner.js";
import { QUOTE_MARKS } from "./quotes.js";
import type { SloganKind } from "./types.js";
import { bareForm } from "./variants.js";

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
  if (commonPhrases().get(form)?.plain === true) return true;
  if (kind === "numeric-code" && /^(?:19|20)\d\d$/u.test(form)) return false;
  return form.length >= SHORTEST_ALONE;
}
/** Three characters in quotation marks are often a word of every day without them. Unit: characters. */
const SHORTEST_ALONE = 4;

const OPENING_MARK = /[“‘「『〝"]/u;
const CLOSING_MARK = /[”’」』〞"]/u;
const DIGIT = /[\d.+]/u;
/** Digits before these are an amount, a date or a number to call. */
const UNIT =
  /^(?:[%.,:/-]?\d|[余多]?[百千万亿]*(?:元|人|户|家|个|项|件|亩|吨|米|公里|平方|千瓦|年|月|日|天|岁|次|名|所|座|辆|台|强)|[号路室楼热])/u;

/** Looks for all slogans of a corpus in one pass over a passage. */
export class OccurrenceFinder {
  readonly #scanner: PhraseScanner;

  /** @param forms by the form, without quotation marks and spaces */
  constructor(private readonly forms: ReadonlyMap<string, SoughtForm>) {
    this.#scanner = new PhraseScanner(forms.keys());
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
      for (const { start, end, text: form } of this.#scanner.findAll(bare.text)) {
        const from = bare.origin?.[start] ?? start;
        const to = (bare.origin?.[end - 1] ?? end - 1) + 1;
        const { key, alone } = this.forms.get(form)!;
        if (!standsThere(passage.text, from, to, form, alone)) continue;
        const place = placeIn(path, passage, from, to);
        const occurrence = { place, form: formOf(place.quote) };
        const others = found.get(key);
        if (others) others.push(occurrence);
        else found.set(key, [occurrence]);
      }
    }
    for (const [key, occurrences] of found) found.set(key, withoutOverlaps(occurrences));
    return found;
  }
}

function standsThere(text: string, from: number, to: number, form: string, alone: boolean): boolean {
  const before = text[from - 1] ?? "";
  const behind = text[to] ?? "";
  const marked = OPENING_MARK.test(before) && CLOSING_MARK.test(behind);
  if (!marked && !alone) return false;
  if (/^\d/u.test(form) && DIGIT.test(before)) return false;
  if (/\d$/u.test(form) && (DIGIT.test(behind) || (!marked && UNIT.test(text.slice(to, to + 6))))) return false;
  return true;
}

/** A quotation as a form: without marks, white space folded. */
export const formOf = (quote: string): string =>
  bareForm(quote) === quote
    ? quote
    : [...quote]
        .filter((character) => !QUOTE_MARKS.includes(character))
        .join("")
        .replace(/\s+/gu, " ")
        .trim();

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
