import { firstThat } from "../base/first-that.js";
import { containmentEstimate, coveredBelow, SMALLEST_SIZE } from "./sketches.js";

/** Longest texts looked at for one hash: a stock phrase of a whole archive must not make the work quadratic. */
const MAX_POSTINGS = 16;

/** Hashes that two samples must share before anything is said about them; one may be a stock phrase or a chance. */
const MIN_SHARED = 2;

/** Shared hashes that strangers often have by stock phrases. */
const FEW = 6;

/** From so many hashes on that are no stock hashes, these alone are asked. */
const ENOUGH_TELLING = 12;

/** Standard errors by which an estimate may fall short of the threshold and still be checked exactly. */
const SLACK = 3;

/** A text that may hold most of the asking one, and what the samples say. */
interface Container {
  readonly index: number;
  /** Estimated share of the asking text that it holds. */
  readonly estimate: number;
}

/** Which texts may contain which, from their samples. About 5 bytes for each hash of each sample. */
export class SampleIndex {
  readonly #samples: readonly Uint32Array[];
  /** Fewest shared of n drawn hashes that do not rule the threshold out, by n. */
  readonly #wanted: Float64Array;
  /** The least of `#wanted` for n or more drawn hashes. */
  readonly #leastWanted: Float64Array;
  /** Of the text that asks: how many of its first n hashes are no stock hashes. */
  readonly #telling = new Uint32Array(SMALLEST_SIZE + 1);
  /** Up to which hash each sample is complete. */
  readonly #limits: Uint32Array;
  readonly #mask: number;
  /** Where the postings of each slot begin; one more than there are slots. */
  readonly #starts: Uint32Array;
  /** Texts whose sample has a hash of this slot, longest first; none for slots of one text, `MAX_POSTINGS` at most. */
  readonly #postings: Uint32Array;
  readonly #counts: Uint32Array;

  /** @param samples samples of texts in order of falling length; only earlier ones can contain a text */
  constructor(samples: readonly Uint32Array[], threshold: number) {
    this.#samples = samples;
    this.#wanted = Float64Array.from({ length: SMALLEST_SIZE + 1 }, (_, drawn) => wantedOf(drawn, threshold));
    this.#leastWanted = this.#wanted.slice();
    for (let n = SMALLEST_SIZE - 1; n >= 0; n--) {
      this.#leastWanted[n] = Math.min(this.#leastWanted[n]!, this.#leastWanted[n + 1]!);
    }
    this.#limits = Uint32Array.from(samples, (sample) => coveredBelow(sample));
    this.#counts = new Uint32Array(samples.length);
    const entries = samples.reduce((sum, sample) => sum + sample.length, 0);
    let slots = 64;
    while (slots < entries / 2) slots *= 2;
    this.#mask = slots - 1;
    this.#starts = this.#startsOf(slots);
    this.#postings = this.#fill();
  }

  #startsOf(slots: number): Uint32Array {
    const starts = new Uint32Array(slots + 1);
    for (const sample of this.#samples) {
      for (const hash of sample) {
        const slot = (hash & this.#mask) + 1;
        if (starts[slot]! < MAX_POSTINGS) starts[slot]!++;
      }
    }
    for (let slot = 1; slot <= slots; slot++) {
      if (starts[slot] === 1) starts[slot] = 0; // a hash that one text alone has
      starts[slot]! += starts[slot - 1]!;
    }
    return starts;
  }

  #fill(): Uint32Array {
    const slots = this.#starts.length - 1;
    const postings = new Uint32Array(this.#starts[slots]!);
    const filled = new Uint8Array(slots);
    this.#samples.forEach((sample, index) => {
      for (const hash of sample) {
        const slot = hash & this.#mask;
        const at = this.#starts[slot]! + filled[slot]!;
        if (at === this.#starts[slot + 1]) continue;
        postings[at] = index;
        filled[slot]!++;
      }
    });
    return postings;
  }

  /** Longer texts that may contain this one, the likeliest first. */
  containersOf(index: number): Container[] {
    const touched = this.#countShared(index);
    const sample = this.#samples[index]!;
    const hopeless = this.#hopelessFrom(index);
    const found: Container[] = [];
    for (const other of touched) {
      const count = this.#counts[other]!;
      this.#counts[other] = 0;
      if (other >= hopeless && count <= FEW) continue;
      if (count < this.#leastHits(sample, this.#limits[other]!)) continue;
      const { drawn, shared } = containmentEstimate(sample, this.#samples[other]!);
      if (shared >= this.#wanted[drawn]!) found.push({ index: other, estimate: shared / drawn });
    }
    return found.sort((a, b) => b.estimate - a.estimate || a.index - b.index);
  }

  /**
   * Fewest hits for a text whose sample reaches to `limit`. Stock hashes, whose postings were cut off, may or may not
   * have hit it: where enough others are left, these decide, as a part that was copied has them too.
   */
  #leastHits(sample: Uint32Array, limit: number): number {
    const drawn = countUpTo(sample, limit);
    const telling = this.#telling[drawn]!;
    return telling >= ENOUGH_TELLING ? this.#wanted[telling]! : this.#wanted[drawn]! - (drawn - telling);
  }

  /**
   * The first text from which on a few hits say nothing. The nearer in length, the more hashes are drawn from both
   * samples; so most pairs of strangers are dismissed by one number.
   */
  #hopelessFrom(index: number): number {
    const sample = this.#samples[index]!;
    return firstThat(0, index, (other) => {
      const telling = this.#telling[countUpTo(sample, this.#limits[other]!)]!;
      return telling >= ENOUGH_TELLING && this.#leastWanted[telling]! > FEW;
    });
  }

  /** Counts the hashes shared with each earlier text, and how many of the first n hashes are no stock hashes. */
  #countShared(index: number): number[] {
    const starts = this.#starts;
    const postings = this.#postings;
    const counts = this.#counts;
    const touched: number[] = [];
    let drawn = 0;
    let telling = 0;
    for (const hash of this.#samples[index]!) {
      const slot = hash & this.#mask;
      const start = starts[slot]!;
      const end = starts[slot + 1]!;
      let at = start;
      for (; at < end && postings[at]! < index; at++) {
        const other = postings[at]!;
        if (counts[other]!++ === 0) touched.push(other);
      }
      if (at - start < MAX_POSTINGS) telling++;
      this.#telling[++drawn] = telling;
    }
    return touched;
  }
}

/** Whether a text may hold so much of another one, as their samples say. */
export function mayHold(part: Uint32Array, whole: Uint32Array, threshold: number): boolean {
  const { drawn, shared } = containmentEstimate(part, whole);
  return shared >= wantedOf(drawn, threshold);
}

function wantedOf(drawn: number, threshold: number): number {
  const slack = SLACK * Math.sqrt(threshold * (1 - threshold) * drawn);
  return Math.max(MIN_SHARED, threshold * drawn - slack);
}

/** How many hashes of a sample, which is in order, are at most `limit`. */
const countUpTo = (sample: Uint32Array, limit: number): number =>
  firstThat(0, sample.length, (n) => sample[n]! > limit);
