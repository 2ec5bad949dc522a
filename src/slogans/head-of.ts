import type { Candidate } from "./candidates.js";
import { commonPhrases } from "./common.js";
import { type Head, headAfter, headBefore, headInside } from "./head.js";
import { DOINGS } from "./words.js";

/** A period of planning and a region of trade: everything stands in one. */
const SURROUNDING = /^(?:十[一二三四五六]?五|一带一路)$/u;
const SAID_OF = /把[\p{Script=Han}]{2,12}(?:作为|当作|列为)[^,。;]{0,16}$/u;
/** “…”的思路, “…”的格局: nouns that a quotation before 的 says in full. */
const OF_WHAT =
  /(?:格局|思路|原则|要求|方针|目标|理念|战略|布局|模式|机制|体系|路子|做法|策略|方略|定位|框架|骨架|方式|办法|精神|作风|形象|愿景|部署|底线|意识)$/u;

/** “三新”(甲、乙、丙)产业: the noun stands behind the names. */
function behindBracket({ passage, end, depth, after }: Candidate): string {
  if (depth === null || !after.startsWith("(")) return after;
  const rest = passage.text.slice(end + 1, end + 1 + LONGEST_BRACKET);
  return rest.slice(/^\([^()]{3,}、[^()]*\)/u.exec(rest)?.[0].length ?? 0).slice(0, after.length);
}
/** Unit: code units. */
const LONGEST_BRACKET = 200;

/** Stock phrases from this length on are sentences: 高效办成一件事. Unit: characters. */
const SENTENCE = 5;
/** What may stand behind the noun of a phrase without quotation marks. */
const FOLLOWS = /^(?:和|与|及|将|的|等|在|中).*/u;

/**
 * The head of a candidate: the noun phrase behind it, in it, or before it.
 *
 * @param key `sloganKey` of its text
 */
export function headOf(candidate: Candidate, key: string): Head | null {
  const { text, kind, depth, before } = candidate;
  const after = behindBracket(candidate);
  if (SURROUNDING.test(text)) return null;
  // An established phrase without quotation marks runs on into what is said of it, and labels none of that.
  if (depth === null && commonPhrases().get(key)?.plain) {
    if (kind === "action-program") return headInside(text, kind);
    const close = /^[户者式型化级]/u.test(after) ? null : headAfter(after);
    const ends = close !== null && !/^[\p{Script=Han}\d]/u.test(after.slice(close.text.length).replace(FOLLOWS, ""));
    if (close === null || DOINGS.has(close.text)) return null;
    return ends || (close.strategic && close.text.length === 2) ? close : null;
  }
  const isCounted = kind === "numeric-code" || kind === "numeral-abbreviation";
  if (depth !== null && kind !== "action-program" && after.startsWith("的")) {
    const of = headAfter(after.slice(1));
    if (of !== null && ((isCounted && of.strategic) || OF_WHAT.test(of.text))) return of;
  }
  if (candidate.via === "national" && kind === "action-program") return headInside(text, kind);
  if (kind === "action-program") {
    const own = headInside(text, kind);
    const outer = own === null || DOINGS.has(own.text) ? headAfter(after) : null;
    return own === null || outer?.strategic ? outer : own;
  }
  const inside = headInside(text, kind);
  if (kind === "numeral-abbreviation" && inside?.strategic === true) return inside;
  if (kind === "catchphrase" && SAID_OF.test(before)) return headBefore(before);
  const behind = headAfter(after);
  if (behind?.ofList && inside !== null) return inside;
  // What everybody says in so many words is a name; a plain noun behind it is no more than its next word.
  if (behind?.strategic === false && text.length >= SENTENCE && kind === "catchphrase" && commonPhrases().has(key))
    return inside;
  return behind ?? inside ?? headBefore(before);
}
