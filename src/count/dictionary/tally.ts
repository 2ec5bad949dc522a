import type { Count } from "../../model/quantity.js";
import type { Keys } from "./matcher.js";
import type { DictionaryEntry } from "./parse.js";
import { charactersIn, type Units } from "./units.js";

export const TALLIED = ["matches", "token_matches", "covered", "sentences", "negated"] as const;

export type Sums<Name extends string> = Readonly<Record<Name, Float64Array>>;

export const sums = <Name extends string>(names: readonly Name[], size: number): Sums<Name> =>
  Object.fromEntries(names.map((name) => [name, new Float64Array(size)])) as Sums<Name>;

/** Sums of the categories and entries that have any. */
export interface TallySums {
  readonly categories: readonly {
    /** Its index; that of the total is the number of categories. */
    readonly slot: Count;
    readonly matches: Count;
    readonly token_matches: Count;
    /** Characters under a match. */
    readonly covered: Count;
    readonly sentences: Count;
    readonly negated: Count;
  }[];
  /** In the order in which they were met. */
  readonly entries: readonly { readonly entry: Count; readonly matches: Count; readonly token_matches: Count }[];
}

/** Sums up the places of one document at a time, by category and entry. The last slot is the total. */
export class Tally {
  readonly slots: number;
  readonly #weights: Float64Array;
  readonly #keys: Keys;
  readonly #of: Sums<(typeof TALLIED)[number]>;
  #weighted: Float64Array;
  readonly #sentenceSeen: Float64Array;
  readonly #coveredTo: Float64Array;
  readonly #ofEntry: Sums<"matches" | "token_matches">;
  /** Entries with any. */
  #met: number[] = [];
  #units: Units | null = null;
  #sentence = 0;

  constructor(entries: readonly DictionaryEntry[], keys: Keys) {
    this.slots = keys.categories + 1;
    this.#weights = Float64Array.from(entries, ({ weight }) => weight);
    this.#keys = keys;
    this.#of = sums(TALLIED, this.slots);
    this.#weighted = new Float64Array(this.slots);
    this.#sentenceSeen = new Float64Array(this.slots);
    this.#coveredTo = new Float64Array(this.slots);
    this.#ofEntry = sums(["matches", "token_matches"], entries.length);
  }

  /** From here on places are those of this document. */
  begin(units: Units): void {
    this.#units = units;
    this.#sentence = 0;
    this.#sentenceSeen.fill(-1);
    this.#coveredTo.fill(0);
  }

  place(start: number, end: number, entries: readonly number[]): void {
    const { sentenceStarts, sentences } = this.#units!;
    while (this.#sentence < sentences && sentenceStarts[this.#sentence]! < end) this.#sentence++;
    const negated = isNegated(this.#units!.units, start) ? 1 : 0;
    for (const entry of entries) {
      const category = this.#keys.categoryOf[entry]!;
      this.#meet(entry);
      this.#ofEntry.matches[entry]!++;
      if (category === this.#keys.categories) continue; // without a category: in the total only
      this.#add(category, start, end, negated, this.#weights[entry]!);
    }
    this.#add(this.slots - 1, start, end, negated, this.#weights[entries[0]!]!);
  }

  /** Tokens of the document that are a term. */
  addTokens(entries: readonly number[], count: number): void {
    for (const entry of entries) {
      this.#meet(entry);
      this.#ofEntry.token_matches[entry]! += count;
      const category = this.#keys.categoryOf[entry]!;
      if (category < this.#keys.categories) this.#of.token_matches[category]! += count;
    }
    this.#of.token_matches[this.slots - 1]! += count;
  }

  #meet(entry: number): void {
    if (this.#ofEntry.matches[entry] === 0 && this.#ofEntry.token_matches[entry] === 0) this.#met.push(entry);
  }

  #add(slot: number, start: number, end: number, negated: number, weight: number): void {
    this.#of.matches[slot]!++;
    this.#weighted[slot]! += weight;
    this.#of.negated[slot]! += negated;
    if (this.#sentenceSeen[slot] !== this.#sentence) this.#of.sentences[slot]!++;
    this.#sentenceSeen[slot] = this.#sentence;
    const from = Math.max(start, this.#coveredTo[slot]!);
    if (from >= end) return;
    this.#of.covered[slot]! += charactersIn(this.#units!.units, from, end);
    this.#coveredTo[slot] = end;
  }

  /** What the document has come to, and by category the weights of its matches; all begin anew. */
  take(): TallySums & { readonly weighted: Float64Array } {
    const { matches, token_matches, covered, sentences, negated } = this.#of;
    const categories = Array.from(matches, (count, slot) => ({
      slot,
      matches: count,
      token_matches: token_matches[slot]!,
      covered: covered[slot]!,
      sentences: sentences[slot]!,
      negated: negated[slot]!,
    })).filter((own) => own.matches > 0 || own.token_matches > 0);
    const of = this.#ofEntry;
    const entries = this.#met.map((entry) => ({
      entry,
      matches: of.matches[entry]!,
      token_matches: of.token_matches[entry]!,
    }));
    for (const entry of this.#met) for (const sum of Object.values(of)) sum[entry] = 0;
    this.#met = [];
    const weighted = this.#weighted;
    this.#weighted = new Float64Array(this.slots);
    for (const sum of Object.values(this.#of)) sum.fill(0);
    return { categories, entries, weighted };
  }
}

/** Words that turn what follows them into its opposite. */
const NEGATORS =
  /(?:没有|不得|不再|不能|不准|不许|不搞|并非|从未|尚未|未能|未曾|无需|严禁|禁止|杜绝|[不未非无没]).{0,2}$/u;
/** Words with a negating character that negate nothing: 不断推进, 坚定不移, 只增不减. */
const NOT_NEGATING =
  /不断|不仅|不但|不懈|不移|不减|不变|不动摇|不松劲|不停步|不同|不少|不足|不平衡|不充分|不忘|不折不扣|不止|不竭|不遗余力|无论|无线|无偿|无私|无缝|无废|无害|无障碍|无人机|未来|未成年|非常|非凡|非遗|非公|非物质|非税|没收/gu;
/** How far before a place a negation is looked for. Unit: characters. */
const REACH = 6;
const CLAUSE_END = /^.*[,。;:!?、…\n]/su;

/**
 * Whether a negation stands in the same clause right before a place, or with at most two characters between. A flag to
 * look at, no more: of a dozen such places in policy texts hardly one denies anything.
 */
export function isNegated(units: Uint16Array, start: number): boolean {
  const from = Math.max(0, start - REACH);
  if (!holdsNegator(units, from, start)) return false;
  const before = String.fromCharCode(...units.subarray(from, start)).replace(CLAUSE_END, "");
  return NEGATORS.test(before.replace(NOT_NEGATING, (word) => "□".repeat(word.length)));
}

const STARTS = new Uint8Array(0x10000);
for (const one of "不没并从尚未无非严禁杜") STARTS[one.charCodeAt(0)] = 1;

function holdsNegator(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (STARTS[units[i]!] === 1) return true;
  return false;
}
