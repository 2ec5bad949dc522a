import { numeralValue } from "../numerals.js";
import { type AlignedGroup, type Alignment, bestList } from "./alignment.js";
import type { Range } from "./pieces.js";
import type { Reading } from "./reading.js";

/** 四大支柱产业(甲、乙、丙、丁), “三化同步”(甲、乙、丙): a name that counts, with its items in brackets behind it. */
const BRACKETED =
  /(\d{1,2}|十[一二三四五六七八九]|[一二两三四五六七八九十])\s?(?:大类|大|个|项|种|条|类|张|所|家|级)?\s?(\p{Script=Han}{1,16})[”’]?\(([^()]{2,300})\)/gu;

/**
 * Names with brackets whose numbers, in order, are those of a reading: 四大甲(…)、三大乙(…) for 43, 4+3 or 四甲三乙. What is not
 * counted (X, N) at the end of a code may be missing.
 */
export function bracketedIn(text: string, { start, end }: Range, reading: Reading): Alignment[] {
  const counted = reading.at(-1)!.n === null ? reading.slice(0, -1) : reading;
  if (counted.length < 2 || !text.slice(start, end).includes("(")) return [];
  const names = [...text.slice(start, end).matchAll(BRACKETED)];
  for (let first = 0; first + counted.length <= names.length; first++) {
    const run = names.slice(first, first + counted.length);
    if (!run.every(([, numeral, name], index) => fits(counted[index]!, numeral!, name!))) continue;
    const groups = run.map(([whole, , name, inner], index): AlignedGroup => {
      const one = counted[index]!;
      const from = start + run[index]!.index + whole!.length - 1 - inner!.length;
      const range = { start: from, end: from + inner!.length };
      const items = one.n === 1 ? [range] : (bestList(text, range, one, undefined)?.list.items ?? []);
      return {
        counted: { ...one, label: one.label ?? name! },
        items: items.length === one.n ? items : [],
        open: false,
      };
    });
    const named = groups.filter(({ items }) => items.length > 0).length;
    if (2 * named <= groups.length) continue;
    const rest = reading.slice(counted.length).map((one): AlignedGroup => ({ counted: one, items: [], open: true }));
    return [{ groups: [...groups, ...rest], how: "parts", features: [{ id: "bracketed", worth: 3 + named }] }];
  }
  return [];
}

const fits = ({ n, label }: Reading[number], numeral: string, name: string): boolean =>
  numeralValue(numeral) === n && (label === null || name.startsWith(label) || name.endsWith(label));
