import type { Passage } from "../../model/passage.js";
import type { Candidate } from "../candidates.js";
import { oneList } from "./alignment.js";
import { claimsBefore } from "./before.js";
import { claimsBehind } from "./behind.js";
import { type Claim, claimOf } from "./claim.js";
import { countedGroups } from "./counted-groups.js";
import { sharedHead } from "./edge.js";
import { bareRange } from "./frames.js";
import { numberedBelow } from "./numbered.js";
import { namesOf, type Range } from "./pieces.js";
import { type Reading, readingsOf } from "./reading.js";
import { REACH_BEFORE, REACH_BEHIND, sentenceStart, stretchOf } from "./stretch.js";

/** What the sentences around an occurrence, and the lines below it, say. */
export function claimsAround(path: string, candidate: Candidate, text: readonly Passage[], below: number): Claim[] {
  const readings = readingsOf(candidate.text);
  if (readings.length === 0) return [];
  const { passage, end } = candidate;
  const opened = candidate.depth === null ? 0 : 1;
  const behind = stretchOf(path, [
    { passage, start: end + opened, end: Math.min(passage.text.length, end + REACH_BEHIND) },
  ]);
  return readings.flatMap((reading) => [
    ...claimsCounted(path, candidate, reading),
    ...claimsBefore(path, reading, candidate),
    ...claimsBehind(behind, reading, candidate),
    ...claimBelow(path, candidate, reading, text, below),
  ]);
}

/** Counted groups in the sentence of a code and the one behind it. */
function claimsCounted(path: string, { passage, start, end, kind }: Candidate, reading: Reading): Claim[] {
  // A code may be written with Chinese numerals: 一三五.
  const isCode = kind === "numeric-code" || reading.every(({ label }) => label === null);
  if (!isCode || reading.length < 2) return [];
  const from = sentenceStart(passage.text, start);
  let to = end;
  for (let ends = 0; to < passage.text.length && to - end < REACH_BEFORE && ends < 2; to++)
    if (/[。!?;]/u.test(passage.text[to]!)) ends++;
  const stretch = stretchOf(path, [{ passage, start: from, end: to }]);
  const own = { start: start - from, end: end - from };
  return countedGroups(stretch.text, { start: 0, end: to - from }, reading, own).map((alignment) =>
    claimOf("behind", stretch, alignment),
  );
}

/** A line that ends with the slogan, or goes on a little before its numbered list. */
const ENDS_LINE = /^[”’」"]?[\p{Script=Han}]{0,10}(?::|$|\([^()]{0,14}\)[:。]?$)/u;

const ANOTHER = /“[^“”]{0,8}[二两三四五六七八九十\d][^“”]{0,8}”/u;

/** A numbered list on the lines below a slogan. */
function claimBelow(
  path: string,
  { passage, end }: Candidate,
  [counted, ...others]: Reading,
  text: readonly Passage[],
  below: number,
): Claim[] {
  const n = others.length === 0 ? counted!.n : null;
  if (n === null || n < 3) return [];
  const behind = passage.text.slice(end, end + 80);
  const leadsOn = ENDS_LINE.test(behind) || (behind.length < 60 && !/[。!?;]\s*\S/u.test(behind));
  // “四新”、主攻“四化”: the list below is that of the last.
  const items = !leadsOn || ANOTHER.test(behind) ? null : numberedBelow(text, below, n);
  if (items === null) return [];
  const stretch = stretchOf(
    path,
    items.map(({ passage: line }) => ({ passage: line, start: 0, end: line.text.length })),
  );
  let at = 0;
  const ranges = items.map(({ passage: line, range }) => {
    const own = withoutLabel(line.text, range, counted!.label);
    const moved = bareRange(stretch.text, { start: at + own.start, end: at + own.end });
    at += line.text.length + 1;
    return moved;
  });
  const names = namesOf(stretch.text, ranges);
  const { label } = counted!;
  const bearsLabel = label !== null && label.length > 1 && names.every((name) => name.endsWith(label));
  const isAlike = bearsLabel || sharedHead(names).length > 1;
  const worth = ENDS_LINE.test(behind) ? 1 : isAlike ? 0 : -0.5;
  return [claimOf("below", stretch, oneList(counted!, ranges, { id: "numbered", worth }))];
}

/** 更加注重质量 for 三个更加注重: the name without what the slogan says already. */
const withoutLabel = (line: string, { start, end }: Range, label: string | null): Range =>
  label !== null && label.length >= 2 && line.startsWith(label, start) && end - start > label.length
    ? { start: start + label.length, end }
    : { start, end };
