import type { Passage } from "../../model/passage.js";
import type { Candidate } from "../candidates.js";
import { type Claim, listClaim } from "./claim.js";
import { bareRange } from "./frames.js";
import { likenessOf } from "./likeness.js";
import { numberedBelow } from "./numbered.js";
import type { Range } from "./pieces.js";
import type { Reading } from "./reading.js";
import { stretchOf } from "./stretch.js";

/** A line that ends with the slogan, or goes on a little before its numbered list. */
const ENDS_LINE = /^[”’」"]?[\p{Script=Han}]{0,10}(?::|$|\([^()]{0,14}\)[:。]?$)/u;

const ANOTHER = /“[^“”]{0,8}[二两三四五六七八九十\d][^“”]{0,8}”/u;

/** A numbered list on the lines below a slogan. */
export function claimsBelow(
  path: string,
  { passage, end }: Candidate,
  reading: Reading,
  text: readonly Passage[],
  below: number,
): Claim[] {
  const n = reading.length === 1 ? reading[0]!.n : null;
  if (n === null || n < 3) return [];
  const behind = passage.text.slice(end, end + 80);
  const leadsOn = ENDS_LINE.test(behind) || (behind.length < 60 && !/[。!?;]\s*\S/u.test(behind));
  // “四新”、主攻“四化”: the list below is that of the last.
  if (!leadsOn || ANOTHER.test(behind)) return [];
  const items = numberedBelow(text, below, n);
  if (items === null) return [];
  const label = reading[0]!.label;
  const stretch = stretchOf(
    path,
    items.map(({ passage: line }) => ({ passage: line, start: 0, end: line.text.length })),
  );
  let at = 0;
  const ranges = items.map(({ passage: line, range }) => {
    const own = withoutLabel(line.text, range, label);
    const moved = bareRange(stretch.text, { start: at + own.start, end: at + own.end });
    at += line.text.length + 1;
    return moved;
  });
  const isAlike = likenessOf(ranges.map(({ start, end: to }) => stretch.text.slice(start, to))).head.length > 1;
  const worth = ENDS_LINE.test(behind) ? 1 : isAlike ? 0 : -0.5;
  return [listClaim("below", stretch, reading[0]!, ranges, { id: "numbered", worth })];
}

/** 更加注重质量 for 三个更加注重: the name without what the slogan says already. */
const withoutLabel = (line: string, { start, end }: Range, label: string | null): Range =>
  label !== null && label.length >= 2 && line.startsWith(label, start) && end - start > label.length
    ? { start: start + label.length, end }
    : { start, end };
