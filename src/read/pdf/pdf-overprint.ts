import type { PdfLine, PdfPiece } from "./pdf-lines.js";

/** Printed again so near by, a text is the same text made bold or given a shadow. Unit: sizes of a letter. */
const NEAR = 0.25;
/** … and this share of the width of its letters, so that `11` set letter by letter stays two. */
const NEAR_OF_WIDTH = 0.4;

/** The pieces of a page without those that print another one again, a hair beside it: each text once. */
export function withoutOverprint(pieces: readonly PdfPiece[]): PdfPiece[] {
  const seen = new Seen();
  return pieces.filter(({ str, transform, width, height }) => {
    if (str.trim() === "") return true;
    const [, , c = 0, d = 1, x = 0, y = 0] = transform;
    const size = height || Math.hypot(c, d) || 1;
    const letter = width > 0 ? width / [...str].length : size;
    return seen.isNew(str, x, y, Math.min(NEAR * size, NEAR_OF_WIDTH * letter));
  });
}

/** The same of whole lines, whose pieces may have been cut otherwise the second time. */
export function withoutSecondLines(lines: readonly PdfLine[]): PdfLine[] {
  const seen = new Seen();
  return lines.filter(({ text, left, y, size }) => seen.isNew(text.replace(/\s+/gu, ""), left, y, NEAR * size));
}

/** Texts by where they stand, in cells as wide as what counts as near. */
class Seen {
  readonly #places = new Map<string, { readonly x: number; readonly y: number }>();

  isNew(text: string, x: number, y: number, near: number): boolean {
    const [column, row] = [Math.floor(x / near), Math.floor(y / near)];
    for (let i = column - 1; i <= column + 1; i++) {
      for (let k = row - 1; k <= row + 1; k++) {
        const other = this.#places.get(`${text}\0${i}\0${k}`);
        if (other && Math.abs(other.x - x) <= near && Math.abs(other.y - y) <= near) return false;
      }
    }
    this.#places.set(`${text}\0${column}\0${row}`, { x, y });
    return true;
  }
}
