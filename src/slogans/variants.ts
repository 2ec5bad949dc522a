import { getOrInsert } from "../base/group-by.js";
import { codeOf } from "./kind.js";
import { numeralValue } from "./numerals.js";
import { QUOTE_MARKS, withoutQuotes } from "./quotes.js";

const SEPARATORS = /[、,;·・/]/u;
const LEADING = /^新一轮/u;
const COUNTED = /^([一二两三四五六七八九十]{1,3}|\d{1,2})(?:大|项|件|个|类|方面|条)(?=[\p{Script=Han}]{2})/u;
/** From three parts on, the order of a list is a matter of taste (获得感、幸福感、安全感). */
const REORDERED_FROM = 3;

/** Folds full-width ASCII and leaves out quotation marks and white space; one form for rules and keys. */
export const bareForm = (text: string): string => (NOT_BARE.test(text) ? made(text) : text);
/** Quotation marks, full-width ASCII and white space; most texts hold none. */
const NOT_BARE = new RegExp(`[${QUOTE_MARKS}\\uff01-\\uff5e\\s]`, "u");

const made = (text: string): string =>
  withoutQuotes(text)
    .replace(/[\uff01-\uff5e]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, "");

/**
 * The key under which surface forms of one slogan meet: 两不愁、三保障 and 两不愁三保障; the parts of a triad in any
 * order; 十件民生实事 and 十大民生实事; 新一轮四减四增 and 四减四增; 357 and 357强基工程.
 */
export function sloganKey(text: string): string {
  if (keys.size > MOST_KEYS) keys.clear();
  return getOrInsert(keys, text, () => keyOf(text));
}
/** The same texts are asked for several times. */
const keys = new Map<string, string>();
const MOST_KEYS = 5_000;

function keyOf(text: string): string {
  const bare = codeOf(bareForm(text)).toLowerCase().replace(LEADING, "");
  const parts = bare.split(SEPARATORS).filter(Boolean);
  if (parts.length >= REORDERED_FROM) return [...parts].sort().join("、");
  const joined = parts.join("") || bare;
  const counts = countedParts(joined);
  if (counts.length >= REORDERED_FROM) return counts.sort().join("、");
  const counted = COUNTED.exec(joined);
  if (counted === null) return joined;
  return `${numeralValue(counted[1]!) ?? counted[1]}#${joined.slice(counted[0].length)}`;
}

const NUMERALS = "一二两双三四五六七八九十多";
const COUNTED_PART = new RegExp(`[${NUMERALS}]+[^${NUMERALS}]+`, "gu");

/** 一环, 一轴, 多点 of 一环一轴多点; nothing where a string is not made of such parts alone. */
function countedParts(joined: string): string[] {
  if (joined.length < 2 * REORDERED_FROM || !NUMERALS.includes(joined[0]!)) return [];
  const parts = joined.match(COUNTED_PART) ?? [];
  return parts.join("") === joined ? parts : [];
}
