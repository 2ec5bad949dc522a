import type { Count } from "../../model/quantity.js";
import type { Keys } from "./matcher.js";
import type { DictionaryEntry } from "./parse.js";
import { charactersIn, type Units } from "./units.js";

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
  /** By entry. */
  readonly #weights: Float64Array;
  readonly #keys: Keys;
  readonly #matches: Float64Array;
  readonly #tokenMatches: Float64Array;
  readonly #covered: Float64Array;
  readonly #sentences: Float64Array;
  readonly #negated: Float64Array;
  #weighted: Float64Array;
  readonly #sentenceSeen: Float64Array;
  readonly #coveredTo: Float64Array;
  readonly #ofEntry: { readonly matches: Float64Array; readonly tokenMatches: Float64Array };
  /** Entries with any. */
  #met: number[] = [];
  #units: Units | null = null;
  #sentence = 0;

  constructor(entries: readonly DictionaryEntry[], keys: Keys) {
    this.slots = keys.categories + 1;
    this.#weights = Float64Array.from(entries, ({ weight }) => weight);
    this.#keys = keys;
    const bySlot = (): Float64Array => new Float64Array(this.slots);
    this.#matches = bySlot();
    this.#tokenMatches = bySlot();
    this.#covered = bySlot();
    this.#sentences = bySlot();
    this.#negated = bySlot();
    this.#weighted = bySlot();
    this.#sentenceSeen = bySlot();
    this.#coveredTo = bySlot();
    const byEntry = (): Float64Array => new Float64Array(entries.length);
    this.#ofEntry = { matches: byEntry(), tokenMatches: byEntry() };
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
      this.#ofEntry.tokenMatches[entry]! += count;
      const category = this.#keys.categoryOf[entry]!;
      if (category < this.#keys.categories) this.#tokenMatches[category]! += count;
    }
    this.#tokenMatches[this.slots - 1]! += count;
  }

  #meet(entry: number): void {
    if (this.#ofEntry.matches[entry] === 0 && this.#ofEntry.tokenMatches[entry] === 0) this.#met.push(entry);
  }

  #add(slot: number, start: number, end: number, negated: number, weight: number): void {
    this.#matches[slot]!++;
    this.#weighted[slot]! += weight;
    this.#negated[slot]! += negated;
    if (this.#sentenceSeen[slot] !== this.#sentence) this.#sentences[slot]!++;
    this.#sentenceSeen[slot] = this.#sentence;
    const from = Math.max(start, this.#coveredTo[slot]!);
    if (from >= end) return;
    this.#covered[slot]! += charactersIn(this.#units!.units, from, end);
    this.#coveredTo[slot] = end;
  }

  /** What the document has come to, and by category the weights of its matches; all begin anew. */
  take(): TallySums & { readonly weighted: Float64Array } {
    const categories = Array.from(this.#matches, (matches, slot) => ({
      slot,
      matches,
      token_matches: this.#tokenMatches[slot]!,
      covered: this.#covered[slot]!,
      sentences: this.#sentences[slot]!,
      negated: this.#negated[slot]!,
    })).filter((sums) => sums.matches > 0 || sums.token_matches > 0);
    const { matches, tokenMatches } = this.#ofEntry;
    const entries = this.#met.map((entry) => ({
      entry,
      matches: matches[entry]!,
      token_matches: tokenMatches[entry]!,
    }));
    for (const entry of this.#met) {
      matches[entry] = 0;
      tokenMatches[entry] = 0;
    }
    this.#met = [];
    const weighted = this.#weighted;
    this.#weighted = new Float64Array(this.slots);
    for (const sums of [this.#matches, this.#tokenMatches, this.#covered, this.#sentences, this.#negated]) sums.fill(0);
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
