import type { Piece } from "../model/piece.js";
import type { Cell, Cells } from "../model/table.js";
import { ByteText, bytesOf } from "./byte-text.js";

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
  /** A text as it stands in the file. */
  readonly text: (text: string) => string;
  /** Behind each row. */
  readonly end: string;
  /** Between rows. */
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
