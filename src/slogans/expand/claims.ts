import type { Passage } from "../../model/passage.js";
import type { Candidate } from "../candidates.js";
import { claimsBefore, stretchBefore } from "./before.js";
import { claimsBehind } from "./behind.js";
import { claimsBelow } from "./below.js";
import { type Claim, claimOf } from "./claim.js";
import { countedGroups } from "./counted-groups.js";
import { type Reading, readingsOf } from "./reading.js";
import { REACH_BEFORE, REACH_BEHIND, sentenceStart } from "./sentence.js";
import { stretchOf } from "./stretch.js";

/** What the sentences around an occurrence, and the lines below it, say. */
export function claimsAround(path: string, candidate: Candidate, text: readonly Passage[], below: number): Claim[] {
  const { passage, end } = candidate;
  const readings = readingsOf(candidate.text);
  if (readings.length === 0) return [];
  const opened = candidate.depth === null ? 0 : 1;
  const before = stretchBefore(path, candidate);
  const behind = stretchOf(path, [
    { passage, start: end + opened, end: Math.min(passage.text.length, end + REACH_BEHIND) },
  ]);
  return readings.flatMap((reading) => [
    ...claimsCounted(path, candidate, reading),
    ...claimsBefore(before, reading, candidate),
    ...claimsBehind(behind, reading, candidate),
    ...claimsBelow(path, candidate, reading, text, below),
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
  return countedGroups(stretch.text, { start: 0, end: to - from }, reading, {
    start: start - from,
    end: end - from,
  }).map((alignment) => claimOf("behind", stretch, alignment));
}
