import { containmentEstimate, coveredBelow, SMALLEST_SIZE } from "./smallest-hashes.js";

/** Longest texts looked at for one hash: a stock phrase of a whole archive must not make the work quadratic. */
const MAX_POSTINGS = 32;

/** Hashes that two samples must share before anything is said about them; one may be a stock phrase or a chance. */
const MIN_SHARED = 2;

/** Standard errors by which an estimate may fall short of the threshold and still be checked exactly. */
const SLACK = 3;

/** A text that may hold most of the asking one, and what the samples say. */
export interface Container {
  readonly index: number;
  /** Estimated share of the asking text that it holds. */
  readonly estimate: number;
}

/** Which texts may contain which, from their samples. About 5 bytes for each hash of each sample. */
export class SampleIndex {
  readonly #samples: readonly Uint32Array[];
  /** Fewest shared of n drawn hashes that do not rule the threshold out, by n. */
  readonly #wanted: Float64Array;
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
    const { touched, unseen } = this.#countShared(index);
    const sample = this.#samples[index]!;
    const found: Container[] = [];
    for (const other of touched) {
      const most = this.#counts[other]! + unseen;
      this.#counts[other] = 0;
      if (most < MIN_SHARED || most < this.#wanted[countUpTo(sample, this.#limits[other]!)]!) continue;
      const { drawn, shared } = containmentEstimate(sample, this.#samples[other]!);
      if (shared >= this.#wanted[drawn]!) found.push({ index: other, estimate: shared / drawn });
    }
    return found.sort((a, b) => b.estimate - a.estimate || a.index - b.index);
  }

  /** Counts hashes shared with each earlier text; `unseen` hashes are in more texts than were looked at. */
  #countShared(index: number): { touched: number[]; unseen: number } {
    const starts = this.#starts;
    const postings = this.#postings;
    const counts = this.#counts;
    const touched: number[] = [];
    let unseen = 0;
    for (const hash of this.#samples[index]!) {
      const slot = hash & this.#mask;
      const start = starts[slot]!;
      const end = starts[slot + 1]!;
      let at = start;
      for (; at < end && postings[at]! < index; at++) {
        const other = postings[at]!;
        if (counts[other]!++ === 0) touched.push(other);
      }
      if (at - start === MAX_POSTINGS) unseen++;
    }
    return { touched, unseen };
  }
}

function wantedOf(drawn: number, threshold: number): number {
  const slack = SLACK * Math.sqrt(threshold * (1 - threshold) * drawn);
  return Math.max(MIN_SHARED, threshold * drawn - slack);
}

/** How many hashes of a sample, which is in order, are at most `limit`. */
function countUpTo(sample: Uint32Array, limit: number): number {
  let low = 0;
  let high = sample.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sample[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
