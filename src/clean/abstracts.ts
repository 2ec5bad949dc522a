import type { LineFeatures } from "./features.js";
import { because, type Verdict } from "./verdict.js";

/** An abstract stands among the first so many full lines. */
const WITHIN = 15;
/** The text that it is taken from begins within so many lines below it. */
const BELOW = 12;
/** Unit: characters. */
const SHORTEST = 20;

const LABEL =
  /^[【[(]?(?:摘要|导读|导语|核心提示|内容提要|内容摘要|文章摘要|新闻摘要|概要|简介|内容简介|提要|描述|description|abstract|summary)[】\])]?:?/iu;
/** A row of points is taken whole or not at all: taken in parts, a line of a table of contents would never end. */
const CUT_OFF = /(?:…|(?<!\.)\.{3,}(?!\.)|\[详细\]|\[全文\]|查看全文|阅读全文|展开)+$/iu;

/**
 * An abstract that an aggregator put above a text and that is nothing but its opening, often cut off: the text says it
 * again. It must be labelled, cut off, or the beginning of the next line.
 */
export function markAbstracts(lines: readonly LineFeatures[], verdicts: (Verdict | undefined)[]): void {
  const full = lines.filter((line) => !line.blank).slice(0, WITHIN + BELOW);
  full.slice(0, WITHIN).forEach((line, at) => {
    if (verdicts[line.index] || line.long || line.length < SHORTEST) return;
    const inside = line.compact.replace(LABEL, "").replace(CUT_OFF, "");
    if (inside.length < SHORTEST) return;
    const isShown = inside.length < line.compact.length; // labelled or cut off
    const below = full.slice(at + 1, at + 1 + BELOW).map(({ compact }) => compact);
    const repeats = isShown
      ? below.join("").includes(inside)
      : below[0] !== undefined && below[0].length > inside.length && below[0].startsWith(inside);
    if (repeats) verdicts[line.index] = because("abstract", "the opening of the text, put above it");
  });
}
