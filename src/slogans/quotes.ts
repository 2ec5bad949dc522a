import { matchesOf } from "../base/matches-of.js";
/** A pair of quotation marks; `start` and `end` enclose what stands between them, in code units. */
export interface QuoteSpan {
  readonly start: number;
  readonly end: number;
  /** 0 for a quotation of its own, 1 for one inside it, and so on. */
  readonly depth: number;
}

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』", "〝": "〞" };
const ANY_QUOTE = /[“”‘’「」『』〝〞"]/gu;
/** No quotation of a slogan is longer; a mark that is left open farther back was a slip. Unit: code units. */
const LONGEST_SPAN = 600;

export const QUOTE_MARKS = "“”‘’「」『』〝〞\"'";
const EVERY_MARK = /[“”‘’「」『』〝〞"']/gu;

export const withoutQuotes = (text: string): string => text.replace(EVERY_MARK, "");

/**
 * Pairs the quotation marks of a passage, nested and adjacent ones too, in order of their closing marks. ASCII marks have no direction and are told
 * by position: the first opens, the next closes. A mark without a partner is passed over. Linear in the text.
 */
export function quoteSpans(text: string): QuoteSpan[] {
  const spans: QuoteSpan[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const match of matchesOf(text, ANY_QUOTE)) {
    const mark = match[0];
    const at = match.index;
    while (open.length > 0 && at - open[0]!.at > LONGEST_SPAN) open.shift();
    if (mark === '"') {
      if (open.some((entry) => entry.mark === mark)) close(mark, at);
      else open.push({ mark, at });
    } else if (CLOSING[mark] !== undefined) {
      // The same mark again before its partner: the earlier one was never closed.
      const stale = open.findIndex((entry) => entry.mark === mark);
      if (stale >= 0) open.length = stale;
      open.push({ mark, at });
    } else {
      const opener = open.findLast((entry) => CLOSING[entry.mark] === mark);
      if (opener) close(opener.mark, at);
    }
  }
  return spans;

  function close(mark: string, at: number): void {
    while (open.length > 0) {
      const entry = open.pop()!;
      if (entry.mark === mark) {
        if (at > entry.at + 1) spans.push({ start: entry.at + 1, end: at, depth: open.length });
        return;
      }
    }
  }
}
