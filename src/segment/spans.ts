import { SPAN_RULES } from "./span-rules.js";
import type { TokenKind } from "./vocabulary.js";

/** A stretch of text that is one token whatever the engine thinks. Half-open range of code units. */
export interface WholeSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

const AT_PLACE = new RegExp(SPAN_RULES.map((rule) => `(${rule.pattern})`).join("|"), "y");

/**
 * What a code unit tells of spans: one begins with it, or right behind it (opening quotes), or (Chinese numerals) if a
 * figure goes on, or quotes begin anew.
 */
const BEGINS = 1;
const QUOTE = 2;
const PASSAGE_END = 3;
const NUMERAL = 4;
const LEADS = new Uint8Array(0x10000);
for (const unit of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz第-–−")
  LEADS[unit.charCodeAt(0)] = BEGINS;
for (const unit of `“"‘'「『`) LEADS[unit.charCodeAt(0)] = QUOTE;
for (const unit of "零〇一二三四五六七八九十百千万亿两") LEADS[unit.charCodeAt(0)] = NUMERAL;
LEADS["\n".charCodeAt(0)] = PASSAGE_END;

/** Of running text most numerals stand alone (一个, 统一): one look at what follows spares the rules. */
const goesOnAsFigure = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return LEADS[next] === NUMERAL || next === POINT || next === PART || next === ZERO;
};
const [POINT, PART, ZERO] = [0x70b9, 0x5206, 0x25cb]; // 点 分 ○

/**
 * The stretches of a text (normalised, see `normalize`) that are one token each, in order, not overlapping. Time is
 * linear in the length of the text; a text without digits, Latin letters and quotes costs one look at each code unit.
 *
 * @param text one passage, or several separated by `\n`
 */
export function findSpans(text: string): WholeSpan[] {
  const spans: WholeSpan[] = [];
  const straight = new StraightQuotes();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lead = LEADS[code];
    if (lead === 0) continue;
    if (lead === PASSAGE_END) straight.reset();
    if (lead === PASSAGE_END || (lead === QUOTE && !straight.opens(code))) continue;
    if (lead === NUMERAL && !goesOnAsFigure(text, i)) continue;
    AT_PLACE.lastIndex = lead === QUOTE ? i + 1 : i;
    const start = AT_PLACE.lastIndex;
    const match = AT_PLACE.exec(text);
    if (match === null) continue;
    const end = AT_PLACE.lastIndex;
    spans.push({ start, end, kind: SPAN_RULES[ruleOf(match)]!.kind });
    i = end - 1;
  }
  return spans;
}

const ruleOf = (match: RegExpExecArray): number => {
  let rule = 1;
  while (match[rule] === undefined) rule++;
  return rule - 1;
};

/** Straight quotes open and close in turn; curly and corner quotes say which they are. */
class StraightQuotes {
  #double = false;
  #single = false;

  opens(code: number): boolean {
    if (code === 0x22) {
      this.#double = !this.#double;
      return this.#double;
    }
    if (code === 0x27) {
      this.#single = !this.#single;
      return this.#single;
    }
    return true;
  }

  reset(): void {
    this.#double = false;
    this.#single = false;
  }
}
