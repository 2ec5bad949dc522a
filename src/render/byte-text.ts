import { MACHINE_DIGITS, rounded } from "./figure.js";

/** Room at first; it grows where one row takes more. Unit: bytes. */
const ROOM = 1 << 18;
/** The longest number that JavaScript writes has 25 characters. */
const LONGEST_NUMBER = 32;
const [ZERO, POINT, MINUS] = [48, 46, 45];

/** Powers of ten that a float holds exactly, from the first on: a product with one is wrong by half of its last bit. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Figures below are written by hand; below and above, JavaScript may take an exponent. */
const [LEAST, MOST] = [1e-5, 1e11];
/** So near to a half no product tells where to round. A product has twelve digits before the point, and thirteen bits behind. */
const UNCLEAR = 1e-3;

/** Text that is made of bytes: millions of figures without a string for each. */
export class ByteText {
  #bytes = Buffer.allocUnsafe(ROOM);
  #length = 0;
  readonly #digits = new Uint8Array(MACHINE_DIGITS);

  get length(): number {
    return this.#length;
  }

  /** What was added since; begins anew. */
  take(): string {
    const text = this.#bytes.toString("utf8", 0, this.#length);
    this.#length = 0;
    return text;
  }

  add(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    for (let n = 0; n < bytes.length; n++) this.#bytes[this.#length++] = bytes[n]!;
  }

  /** Adds a figure as JavaScript writes it. */
  addExact(figure: number): void {
    this.#makeRoom(LONGEST_NUMBER);
    if ((figure | 0) === figure) this.#addWhole(figure);
    else this.#addAscii(String(figure));
  }

  /** Adds a figure as `rounded` has it. */
  addRounded(figure: number): void {
    this.#makeRoom(LONGEST_NUMBER);
    if ((figure | 0) === figure) this.#addWhole(figure);
    else if (!this.#addDecimals(figure)) this.#addAscii(String(rounded(figure)));
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + bytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  #addAscii(text: string): void {
    for (let n = 0; n < text.length; n++) this.#bytes[this.#length++] = text.charCodeAt(n);
  }

  #addWhole(figure: number): void {
    let rest = Math.abs(figure);
    if (figure < 0) this.#bytes[this.#length++] = MINUS;
    let end = this.#length + 1;
    for (let power = 10; power <= rest; power *= 10) end++;
    for (let at = end; at-- > this.#length; rest = Math.floor(rest / 10)) this.#bytes[at] = ZERO + (rest % 10);
    this.#length = end;
  }

  /** Tells whether it could. */
  #addDecimals(figure: number): boolean {
    const size = Math.abs(figure);
    if (!(size >= LEAST && size < MOST)) return false;
    let before = 1; // digits before the point; below 1, zeros behind it
    for (; size >= POWERS[before]!; before++);
    if (size < 1) for (before = 0; size * POWERS[1 - before]! < 1; before--);
    const scaled = size * POWERS[MACHINE_DIGITS - before]!;
    const below = Math.floor(scaled);
    if (Math.abs(scaled - below - 0.5) < UNCLEAR) return false;
    const digits = Math.floor(scaled + 0.5);
    if (digits >= POWERS[MACHINE_DIGITS]!) return false;
    this.#setDigits(digits);
    let used = MACHINE_DIGITS;
    while (used > Math.max(before, 1) && this.#digits[used - 1] === ZERO) used--;
    if (figure < 0) this.#bytes[this.#length++] = MINUS;
    if (before <= 0) this.#addAscii("0.");
    for (let zeros = before; zeros < 0; zeros++) this.#bytes[this.#length++] = ZERO;
    for (let n = 0; n < used; n++) {
      if (n === before && n > 0) this.#bytes[this.#length++] = POINT;
      this.#bytes[this.#length++] = this.#digits[n]!;
    }
    return true;
  }

  #setDigits(figure: number): void {
    let high = Math.floor(figure / 1e6);
    let low = figure - high * 1e6;
    for (let n = 5; n >= 0; n--) {
      this.#digits[n] = ZERO + (high % 10);
      this.#digits[n + 6] = ZERO + (low % 10);
      high = Math.floor(high / 10);
      low = Math.floor(low / 10);
    }
  }
}

export const bytesOf = (text: string): Uint8Array => Buffer.from(text);
