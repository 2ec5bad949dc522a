import type { Piece } from "../model/piece.js";
import type { Cell, Cells } from "../model/table.js";
import { MACHINE_DIGITS, rounded } from "./figure.js";

/** A cell of every row with what stands around it. */
export interface RowPart {
  readonly before: string;
  readonly cells: Cells;
  readonly after: string;
  /** Stands instead of all three where there is no figure. */
  readonly empty: string;
}

/** A cell that every row has. */
export const partOf = (before: string, at: (row: number) => Cell, after = ""): RowPart => ({
  before,
  cells: { at },
  after,
  empty: before + after,
});

export interface RowForm {
  readonly text: (text: string) => string;
  readonly end: string;
  readonly between?: string;
}

/** Bytes at which a piece is handed on. */
const PIECE = 200_000;

/** Rows from columns in pieces: millions of them, without an object or a string for each. */
export function* rowsInColumns(length: number, parts: readonly RowPart[], form: RowForm): Generator<Piece> {
  const out = new ByteText();
  const writers = parts.map((part) => partWriter(part, form, out));
  const end = bytesOf(form.end);
  const between = bytesOf(form.between ?? "");
  for (let row = 0; row < length; row++) {
    if (row > 0) out.add(between);
    for (const write of writers) write(row);
    out.add(end);
    if (out.length >= PIECE) yield out.take();
  }
  if (out.length > 0) yield out.take();
}

function partWriter({ before, cells, after, empty }: RowPart, form: RowForm, out: ByteText): (row: number) => void {
  const { texts, at } = cells;
  if (texts !== undefined) {
    const known = texts.map((text) => bytesOf(before + form.text(text) + after));
    return (row) => out.add(known[at(row)]!);
  }
  const [head, tail, nothing] = [bytesOf(before), bytesOf(after), bytesOf(empty)];
  return (row) => {
    const cell = at(row);
    if (typeof cell === "number" && Number.isFinite(cell)) {
      out.add(head);
      out.addFigure(cell);
      out.add(tail);
    } else if (cell === null || typeof cell === "number") out.add(nothing);
    else out.add(bytesOf(before + (typeof cell === "string" ? form.text(cell) : String(cell)) + after));
  };
}

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

  get length(): number {
    return this.#length;
  }

  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  add(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#makeRoom(length);
    const [room, start] = [this.#bytes, this.#length];
    for (let n = 0; n < length; n++) room[start + n] = bytes[n]!;
    this.#length = start + length;
  }

  /** Adds a figure as `machineCell` has it. */
  addFigure(figure: number): void {
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
    const { length } = text;
    const [room, start] = [this.#bytes, this.#length];
    for (let n = 0; n < length; n++) room[start + n] = text.charCodeAt(n);
    this.#length = start + length;
  }

  #addWhole(figure: number): void {
    if (figure < 0) this.#bytes[this.#length++] = MINUS;
    const [room, start] = [this.#bytes, this.#length];
    let rest = Math.abs(figure);
    let end = start + 1;
    for (let power = 10; power <= rest; power *= 10) end++;
    for (let at = end; at-- > start; rest = Math.floor(rest / 10)) room[at] = ZERO + (rest % 10);
    this.#length = end;
  }

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
    const room = this.#bytes;
    let at = this.#length;
    if (figure < 0) room[at++] = MINUS;
    if (before <= 0) {
      room[at++] = ZERO;
      room[at++] = POINT;
      for (let zeros = before; zeros < 0; zeros++) room[at++] = ZERO;
    }
    // All digits in a row, then those behind the point one place on.
    const high = Math.floor(digits / 1e6);
    setSixDigits(room, at, high);
    setSixDigits(room, at + 6, digits - high * 1e6);
    let end = at + MACHINE_DIGITS;
    while (end > at + Math.max(before, 1) && room[end - 1] === ZERO) end--;
    const point = at + before;
    if (before > 0 && end > point) {
      for (let n = end++; n > point; n--) room[n] = room[n - 1]!;
      room[point] = POINT;
    }
    this.#length = end;
    return true;
  }
}

function setSixDigits(room: Uint8Array, at: number, figure: number): void {
  let rest = figure | 0;
  for (let n = 5; n >= 0; n--) {
    const less = (rest / 10) | 0;
    room[at + n] = ZERO + rest - 10 * less;
    rest = less;
  }
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
