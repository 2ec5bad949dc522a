import { listBefore } from "./lists.js";
import { numeralValue } from "./numerals.js";
import type { MemberGroup } from "./types.js";

const MARKED_NUMBER = /[“‘「"](\d{1,3}|[NX])[”’」"](?:就是|是指|指的是|代表|即|是|指|为|:|,)/gu;
const COUNTED = /(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个|大|项|种|条|类|张)([\p{Script=Han}]{1,10})/u;
/** A label longer than this is a sentence. Unit: characters. */
const LONGEST_LABEL = 30;

/** The numbers that a code is made of: `1+4+N` says so itself; plain digits may be cut anywhere. */
const joined = (numbers: readonly string[], code: string): boolean =>
  code.includes("+") ? numbers.join("+") === code : numbers.join("") === code;

/**
 * A code explained number by number: “3”是A、B、C三个主导产业,“4”是…,“2”是…. The numbers, in order, must make up the
 * code; anything else explains nothing.
 *
 * @param text what stands behind the code, or the words of a glossary
 */
export function spelledOut(text: string, code: string): readonly MemberGroup[] | null {
  const marks = [...text.matchAll(MARKED_NUMBER)];
  for (let first = 0; first < marks.length; first++) {
    for (let last = first + 1; last < marks.length; last++) {
      const run = marks.slice(first, last + 1);
      if (
        !joined(
          run.map(([, number]) => number!),
          code,
        )
      )
        continue;
      return run.map((mark, index) => {
        const end = run[index + 1]?.index ?? text.length;
        return groupOf(mark[1]!, text.slice(mark.index + mark[0].length, end));
      });
    }
  }
  return null;
}

const NAMES_FOLLOW = /^[,:]?(?:即|分别是|分别为|包括|包含|是|为|:)/u;

/** 两大引擎,即A、B: as many names behind the label as it counts. */
function namesBehind(text: string, n: number): readonly string[] {
  if (!NAMES_FOLLOW.test(text)) return [];
  const names = text.replace(NAMES_FOLLOW, "").split(/[,]/u)[0]!.split("、");
  const split = names.length === n - 1 ? [...names.slice(0, -1), ...names.at(-1)!.split(/和|与/u)] : names;
  return split.length === n && split.every((name) => name !== "" && name.length <= LONGEST_LABEL) ? split : [];
}

function groupOf(number: string, words: string): MemberGroup {
  const n = /^\d+$/u.test(number) ? Number(number) : null;
  const sentence = words.split(/[。;]/u)[0]!.replace(/[,、和]$/u, "");
  const counted = COUNTED.exec(sentence);
  if (counted !== null && numeralValue(counted[1]!) === n) {
    const list = listBefore(sentence.slice(0, counted.index), n!);
    const items =
      list !== null && !list.open ? list.items : namesBehind(sentence.slice(counted.index + counted[0].length), n!);
    return { n, label: counted[2]!, items };
  }
  const names = sentence.split("、");
  if (names.length === n && names.every((name) => name.length <= LONGEST_LABEL))
    return { n, label: null, items: names };
  return { n, label: sentence.split(",")[0]!.slice(0, LONGEST_LABEL) || null, items: [] };
}
