import { firstThat } from "../base/first-that.js";
import { matchesOf } from "../base/matches-of.js";
import { once } from "../base/once.js";
import type { Label } from "../model/document.js";
import type { Passage } from "../model/passage.js";
import { TermFinder } from "../segment/term-finder.js";
import { commonPhrase, commonPhrases } from "./common.js";
import type { Note } from "./expand/note.js";
import type { Part } from "./expand/stretch.js";
import { kindOf } from "./kind.js";
import { PATTERN_RULES } from "./patterns.js";
import { type QuoteSpan, quoteSpans } from "./quotes.js";
import type { SloganKind } from "./types.js";
import { bareForm } from "./variants.js";

/** A stretch of a passage, without its outer marks, that may be a slogan, with what stands around it. */
export interface Candidate extends Part {
  readonly label: Label;
  /** Without quotation marks and spaces, in half width. */
  readonly text: string;
  readonly kind: SloganKind;
  /** `quoted`, `national`, `inner-quotes` or the id of the pattern rule that proposed it. */
  readonly via: string;
  /** Nesting of the quotation, 0 for an outer one; `null` without quotation marks. */
  readonly depth: number | null;
  /** Text before the opening mark and behind the closing one, within the passage. */
  readonly before: string;
  readonly after: string;
}

/** What a rule may look at on either side. Unit: code units. */
const CONTEXT = 40;
/** A longer quotation is speech. Unit: characters without marks. */
const LONGEST_SLOGAN = 42;
const SENTENCE_END = /[。!?]/u;
const QUOTED_CHARACTER = /[“‘「『"][\p{Script=Han}][”’」』"]/gu;
const CLAUSE = /[^,。;:!?\s—()]+/gu;
/** Two marked characters side by side are a list of two, not two stresses of a motto. */
const ADJACENT = /[”’」』"][“‘「『"]/u;
/** Behind these a phrase with a numeral is part of a longer number. */
const NUMBER_BEFORE = /[第一二两三四五六七八九十百千万\d]/u;
const CONJUNCTION = /^(?:实施|推动|从而|进而|努力|坚持|奋力|全力)/u;

const nationalPhrases = once(
  () => new TermFinder([...commonPhrases().values()].filter(({ plain }) => plain).map(({ text }) => bareForm(text))),
);

/** Everything in a passage that has the form of a slogan; what is one is decided later. Linear in the text. */
export function candidatesIn(passage: Passage, label: Label): Candidate[] {
  const found: Candidate[] = [];
  const quotes = quoteSpans(passage.text);
  for (const span of quotes) {
    const text = bareForm(passage.text.slice(span.start, span.end));
    if (text === "" || !/[\p{Script=Han}\d]/u.test(text)) continue;
    found.push(make({ passage, ...span }, label, kindOfPhrase(text), "quoted", span.depth));
  }
  if (quotes.filter(({ start, end }) => end - start === 1).length > 1) found.push(...innerQuoted(passage, label));
  const covered = coverOf(passage.text, quotes);
  for (const rule of PATTERN_RULES) {
    const { needs, pattern, id } = rule;
    if (!needs.test(passage.text)) continue;
    for (const match of matchesOf(passage.text, pattern)) {
      const proposal = rule.fit(match, passage.text);
      if (proposal && !covered(proposal.start, proposal.end))
        found.push(make({ passage, ...proposal }, label, proposal.kind, id, null));
    }
  }
  for (const { start, end, term } of nationalPhrases().find(passage.text)) {
    if (NUMBER_BEFORE.test(passage.text[start - 1] ?? "")) continue;
    if (!covered(start, end)) found.push(make({ passage, start, end }, label, kindOfPhrase(term), "national", null));
  }
  return found;
}

/** Counted words that a note explains are proposed where it names them, quoted or not. */
export function candidatesInNotes(notes: readonly Note[], found: readonly Candidate[]): Candidate[] {
  if (notes.length === 0) return [];
  const keyOf = ({ passage, start, end }: Part): string => `${passage.line}:${passage.start}:${start}:${end}`;
  const known = new Set(found.map(keyOf));
  return notes.flatMap(({ forms, termPart: { passage, start, end } }) =>
    forms.flatMap((form): Candidate[] => {
      const at = passage.text.slice(start, end).indexOf(form);
      const place = { passage, start: start + at, end: start + at + form.length };
      if (at < 0 || form.includes("、") || known.has(keyOf(place))) return [];
      const kind = kindOfPhrase(form);
      return COUNTING_KINDS.has(kind) ? [make(place, "content", kind, "note", null)] : [];
    }),
  );
}
const COUNTING_KINDS: ReadonlySet<SloganKind> = new Set(["numeric-code", "numeral-abbreviation", "action-program"]);

/** The kind in our list of national phrases, else by form. */
const kindOfPhrase = (text: string): SloganKind => commonPhrase(text)?.kind ?? kindOf(text);

/** Is a stretch inside a quotation that may be a slogan? */
function coverOf(text: string, quotes: readonly QuoteSpan[]): (start: number, end: number) => boolean {
  const outer = quotes
    .filter((span) => span.end - span.start <= LONGEST_SLOGAN && !SENTENCE_END.test(text.slice(span.start, span.end)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return (start, end) => {
    const next = firstThat(0, outer.length, (n) => outer[n]!.start > start);
    return outer.slice(Math.max(0, next - 4), next).some((span) => span.end >= end);
  };
}

/** A clause with two or more characters set off by quotation marks is one motto: 以产业向“新”推动发展提“质”. */
function innerQuoted(passage: Passage, label: Label): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matchesOf(passage.text, CLAUSE)) {
    const clause = match[0].replace(/^[“‘"「『](?=[\p{Script=Han}]{2})/u, "");
    const marked = clause.match(QUOTED_CHARACTER)?.length ?? 0;
    if (marked < 2 || ADJACENT.test(clause) || bareForm(clause).length > LONGEST_SLOGAN / 2 || /[、]/u.test(clause))
      continue;
    const skipped = CONJUNCTION.exec(clause)?.[0].length ?? 0;
    const start = match.index + match[0].length - clause.length + skipped;
    const end = match.index + match[0].length;
    found.push(make({ passage, start, end }, label, "catchphrase", "inner-quotes", null));
  }
  return found;
}

function make(
  { passage, start, end }: Part,
  label: Label,
  kind: SloganKind,
  via: string,
  depth: number | null,
): Candidate {
  const marks = via === "quoted" ? 1 : 0;
  return {
    passage,
    label,
    start,
    end,
    text: bareForm(passage.text.slice(start, end)),
    kind,
    via,
    depth,
    before: passage.text.slice(Math.max(0, start - marks - CONTEXT), start - marks),
    after: passage.text.slice(end + marks, end + marks + CONTEXT),
  };
}
