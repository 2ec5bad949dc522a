/** A line longer than this is not held but told as a fault. Unit: bytes. */
const LONGEST_LINE = 256 * 1024 * 1024; // base64 of a file of 190 MB; a string holds twice as much

const LINE_END = 0x0a;

/** The lines of a stream of bytes; `null` for one that is too long. Memory follows the longest line, not the stream. */
export class ByteLines {
  readonly #longest: number;
  #held: Uint8Array[] = [];
  #size = 0;

  constructor(longest = LONGEST_LINE) {
    this.#longest = longest;
  }

  /** The lines that a chunk ends. */
  *push(chunk: Uint8Array): Generator<Uint8Array | null> {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      this.#hold(chunk.subarray(start, end));
      yield this.#take();
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
  }

  /** The last line, where no line end follows it. */
  *end(): Generator<Uint8Array | null> {
    if (this.#size > 0) yield this.#take();
  }

  #hold(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#size > this.#longest) this.#held = [];
    else if (bytes.length > 0) this.#held.push(bytes);
  }

  #take(): Uint8Array | null {
    const whole = this.#held.length === 1 ? this.#held[0]! : Buffer.concat(this.#held);
    const line = this.#size > this.#longest ? null : whole;
    this.#held = [];
    this.#size = 0;
    return line;
  }
}
