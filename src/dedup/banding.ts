/**
 * Locality-sensitive hashing by bands. Source: J. Leskovec, A. Rajaraman & J. Ullman, "Mining of Massive Datasets"
 * (3rd ed., 2020), section 3.4.
 */
interface Banding {
  readonly bands: number;
  readonly rows: number;
}

/** A pair exactly at the threshold may be missed with this probability; pairs above it less often. */
const MISS_AT_THRESHOLD = 0.001;

/**
 * At most so many texts are looked at in one bucket. Without it, ten thousand notices from one template would be
 * compared each with each; reprints meet in nearly all of their buckets, so nothing is lost by leaving a crowded one.
 */
const MAX_LOOKED_AT = 512;

/** Probability that two texts of the given Jaccard index share a band: 1 − (1 − s^rows)^bands. */
export const bandProbability = (jaccard: number, { bands, rows }: Banding): number =>
  1 - (1 - jaccard ** rows) ** bands;

/** The most selective bands over `size` positions that still find pairs at the threshold. */
export function bandingFor(threshold: number, size: number): Banding {
  for (let rows = 8; rows > 1; rows--) {
    const banding = { bands: Math.floor(size / rows), rows };
    if (1 - bandProbability(threshold, banding) <= MISS_AT_THRESHOLD) return banding;
  }
  return { bands: size, rows: 1 };
}

/** Finds sketches that share a band with a given one. 4 bytes for each sketch and band, and 4 to 8 for the buckets. */
export class BandIndex {
  readonly #sketches: readonly Uint32Array[];
  readonly #banding: Banding;
  readonly #buckets: number;
  /** Sketch put last into each bucket, plus 1; a table of buckets for each band. */
  readonly #last: Int32Array;
  /** Sketch that was put into the same bucket before, plus 1; for each band and sketch. */
  readonly #before: Int32Array;
  /** The sketch that asked last when a sketch was found, plus 1: no sketch is named twice in an answer. */
  readonly #named: Int32Array;

  constructor(sketches: readonly Uint32Array[], banding: Banding) {
    this.#sketches = sketches;
    this.#banding = banding;
    let buckets = 64;
    while (buckets < sketches.length) buckets *= 2;
    this.#buckets = buckets;
    this.#last = new Int32Array(banding.bands * buckets);
    this.#before = new Int32Array(banding.bands * sketches.length);
    this.#named = new Int32Array(sketches.length);
  }

  /** Lets later questions find a sketch. */
  add(index: number): void {
    for (let band = 0; band < this.#banding.bands; band++) {
      const bucket = this.#bucketOf(index, band);
      this.#before[band * this.#sketches.length + index] = this.#last[bucket]!;
      this.#last[bucket] = index + 1;
    }
  }

  /** The sketches added so far that share a band with this one, which is not one of them. */
  near(index: number): number[] {
    const found: number[] = [];
    for (let band = 0; band < this.#banding.bands; band++) {
      let other = this.#last[this.#bucketOf(index, band)]! - 1;
      for (let looked = 0; other >= 0 && looked < MAX_LOOKED_AT; looked++) {
        if (this.#named[other] !== index + 1 && this.#sameBand(index, other, band)) {
          this.#named[other] = index + 1;
          found.push(other);
        }
        other = this.#before[band * this.#sketches.length + other]! - 1;
      }
    }
    return found;
  }

  #bucketOf(index: number, band: number): number {
    const sketch = this.#sketches[index]!;
    const { rows } = this.#banding;
    let h = band + 1;
    for (let row = band * rows; row < (band + 1) * rows; row++) {
      h = Math.imul(h ^ sketch[row]!, 0x9e3779b1);
      h ^= h >>> 15;
    }
    return band * this.#buckets + ((h >>> 0) & (this.#buckets - 1));
  }

  #sameBand(a: number, b: number, band: number): boolean {
    const { rows } = this.#banding;
    for (let row = band * rows; row < (band + 1) * rows; row++) {
      if (this.#sketches[a]![row] !== this.#sketches[b]![row]) return false;
    }
    return true;
  }
}
