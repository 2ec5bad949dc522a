import { addTo } from "../base/group-by.js";
import { PairFilter } from "../base/pair-filter.js";
import type { Division } from "./division-list.js";

interface Named {
  readonly name: string;
  readonly divisions: readonly Division[];
}

/** What names of divisions end in that are looked for. */
export const LAST_CHARACTERS = "省市区县旗州盟";

/** Names by their last two or three characters. */
export class Endings {
  readonly #named = new Map<number, Named[]>();
  /** Rules out most places: texts are full of words that end like a name (全市, 片区). */
  readonly #filter = new PairFilter();

  constructor(names: readonly Named[]) {
    for (const named of names) {
      const { name } = named;
      if (!LAST_CHARACTERS.includes(name.slice(-1))) continue; // streets and towns that are cities of their own
      const [two, third] = [lastPair(name, name.length), thirdBefore(name, name.length)];
      this.#filter.add(two, third);
      addTo(this.#named, together(two, third), named);
    }
  }

  /** The longest name that ends at `end`. */
  before(text: string, end: number): Named | undefined {
    const two = lastPair(text, end);
    const third = thirdBefore(text, end);
    return this.#find(text, end, two, third) ?? (third === NONE ? undefined : this.#find(text, end, two, NONE));
  }

  #find(text: string, end: number, two: number, third: number): Named | undefined {
    if (!this.#filter.mayHold(two, third)) return undefined;
    let longest: Named | undefined;
    for (const named of this.#named.get(together(two, third)) ?? []) {
      if (named.name.length > (longest?.name.length ?? 0) && text.endsWith(named.name, end)) longest = named;
    }
    return longest;
  }
}

/** In place of a third character, for names of two. */
export const NONE = 0;

/** The two characters before `end` as one number. */
export const lastPair = (text: string, end: number): number =>
  (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1);
const thirdBefore = (text: string, end: number): number => (end < 3 ? NONE : text.charCodeAt(end - 3));
/** Different characters may share a number. */
const together = (two: number, third: number): number => two ^ Math.imul(third, 0x9e3779b1);
