import { escaped } from "../../base/escape-pattern.js";
import type { Range } from "./pieces.js";
import type { Counted, Reading } from "./reading.js";

const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const MEASURE = "(?:大类|大|个|项|种|条|类|张|篇|本|件|方面|场|支|批|步|位)?";
/** Behind the name of a part its items begin. */
const CONNECTIVE =
  "[”’」)]?(?:主要)?(?:是指|指的是|指|即|是|为|就是|包括|包含|代表|,?分别[是为指]|表示|:|,即|,为(?=\\p{Script=Han}{2,8}[。;]|$)|,是|,指|——|—|,)[:,]?";

/** What a group may be called in a text: 三放开, 3个放开, “3”, 第一个“1”. */
function nameOf({ n, label, written }: Counted): string {
  const digits = /^[\dNX]+$/u.test(written);
  const numbers =
    n === null
      ? escaped(written[0]!)
      : n <= 10
        ? `(?:${CHINESE[n]}|${n}${n === 2 ? "|两|双" : ""})`
        : `(?:${escaped(written.replace(label ?? "", ""))}|${n})`;
  if (digits)
    return `(?:[“‘「](?:${written}${n === null ? "" : `|${CHINESE[n] ?? n}`})[”’」]|(?<![\\d.])${written}(?:个|大|项|种|条|类)[\\p{Script=Han}]{2,8}?(?=,?(?:分别)?[指即是为]|:))`;
  if (label === null) return `[“‘「](?:${escaped(written)}|${n})[”’」]`;
  const core = escaped(label);
  const short = label.length > 2 ? `(?:${core}|${escaped(label.slice(0, 2))})` : core;
  return `(?:[“‘「(]?${numbers}${MEASURE}${short}|[“‘「]${core}(?=[”’」]))`;
}

const patterns = new Map<string, RegExp>();

function patternOf(counted: Counted): RegExp {
  const id = `${counted.n} ${counted.label} ${counted.written}`;
  const known = patterns.get(id);
  if (known !== undefined) return known;
  if (patterns.size > MOST_PATTERNS) patterns.clear();
  const made = new RegExp(nameOf(counted) + CONNECTIVE, "gu");
  patterns.set(id, made);
  return made;
}
const MOST_PATTERNS = 2000;

const CONNECTED = new RegExp(CONNECTIVE, "uy");

/** Does a label, or its first word, stand in a text with what leads on to its items behind it? */
function leadsOn(text: string, label: string): boolean {
  const short = label.length > 2 ? label.slice(0, 2) : label;
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    for (const name of [label, short]) {
      CONNECTED.lastIndex = at + name.length;
      if (text.startsWith(name, at) && CONNECTED.test(text)) return true;
    }
  }
  return false;
}

/** Does a text hold what a name has to hold? Saves the search in most texts. */
function mayBeNamed(text: string, { n, label, written }: Counted): boolean {
  if (label !== null) {
    const core = label.length > 2 ? label.slice(0, 2) : label;
    if (!leadsOn(text, label)) return false;
    if (text.includes(written) || n === null || text.includes(`“${label}”`)) return true;
    return (
      [CHINESE[n] ?? "", n, n === 2 ? "两" : "", n === 2 ? "双" : ""].some(
        (numeral) => numeral !== "" && text.includes(`${numeral}${core}`),
      ) || text.includes(written.slice(0, -label.length) + core)
    );
  }
  if (text.includes(`“${written}`) || text.includes(`‘${written}`) || text.includes(`「${written}`)) return true;
  return (
    n !== null &&
    (text.includes(`“${CHINESE[n] ?? n}`) || /[个大项种条类]/u.test(text[text.indexOf(written) + written.length] ?? ""))
  );
}

/**
 * Where a text tells the groups of a reading one by one: “三区”指…;“三线”指….
 * @returns what is said of each group; `null` where not all are named in order
 */
export function namedParts(text: string, { start, end }: Range, reading: Reading): readonly Range[] | null {
  // A look at the words before any pattern is made: most texts hold none of them.
  for (const counted of reading) if (!mayBeNamed(text, counted)) return null;
  const found: { name: number; from: number }[] = [];
  let at = start;
  for (const counted of reading) {
    const pattern = patternOf(counted);
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match.index >= end) return null;
    at = match.index + match[0].length;
    found.push({ name: match.index, from: at });
  }
  return found.map(({ from }, index) => {
    const next = found[index + 1]?.name ?? end;
    return { start: from, end: trimmed(text, from, next) };
  });
}

/** Without the marks, and the words that lead on, before the next part. */
function trimmed(text: string, from: number, to: number): number {
  const rest = /(?:[;,。、\s(]|第[一二三四]个?|\(\d\)|以及|和|[“‘「])+$/u.exec(text.slice(from, to));
  return to - (rest?.[0].length ?? 0);
}
