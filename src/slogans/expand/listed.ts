import type { Candidate } from "../candidates.js";
import { commonPhrases } from "../common.js";
import { numeralValue } from "../numerals.js";
import { listBefore, type NameList } from "./lists.js";

/** How far a sentence is followed on either side. Unit: code units. */
const SENTENCE_REACH = 400;
const MEASURES = "大|个|项|种|条|类|张|篇|本|件|方面|场|支|批|区|体|新|优|港|化";
const COUNTED = /^([\p{Script=Han}]{0,8}?)([一二两双三四五六七八九十]{1,3}|\d{1,2})([\p{Script=Han}]+)$/u;
const TWO_NUMERALS = /[一二两双三四五六七八九十]\p{Script=Han}+[一二两双三四五六七八九十多]/u;
const LEADING_MEASURE = new RegExp(`^(?:${MEASURES})(?=[\\p{Script=Han}]{2})`, "u");
const withoutMeasure = (noun: string): string => noun.replace(LEADING_MEASURE, "");

/** The number that a slogan with one numeral counts, and the noun behind it. */
function countedNumber(candidate: Candidate): { n: number; label: string } | null {
  const counted = COUNTED.exec(candidate.text);
  if (counted === null || (TWO_NUMERALS.test(candidate.text) && !/位一体$/u.test(candidate.text))) return null;
  const n = numeralValue(counted[2]!);
  // A pair of national policy (双碳, 双控) is not what stands before it by chance.
  if (n === null || n < 2 || (n === 2 && commonPhrases().has(candidate.text))) return null;
  return { n, label: withoutMeasure(counted[3]!) };
}

/** The names right before a candidate that fit its number. */
export function listOf(
  candidate: Candidate,
): (NameList & { readonly n: number; readonly label: string; readonly from: number }) | null {
  if (candidate.kind !== "action-program" && candidate.kind !== "numeral-abbreviation") return null;
  const counted = countedNumber(candidate);
  if (counted === null) return null;
  const { text } = candidate.passage;
  const from = Math.max(0, candidate.start - SENTENCE_REACH);
  const opened = candidate.depth === null ? 0 : 1;
  const list = listBefore(text.slice(from, candidate.start - opened), counted.n, candidate.depth === null);
  return list === null ? null : { ...list, ...counted, from };
}

const COUNTED_BEHIND = /^([二两三四五六七八九十]{1,2})(?:大|个|项|篇|条|张)\p{Script=Han}{2}/u;

/** Is a candidate the list of names before a label that counts them: “A、B、C”三大…? */
export function isListOfMembers(candidate: Candidate): boolean {
  const behind = COUNTED_BEHIND.exec(candidate.after);
  const parts = candidate.text.split(/[、,]/u).length;
  return behind !== null && parts > 1 && numeralValue(behind[1]!) === parts;
}

