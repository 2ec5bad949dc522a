import { LOOK_ALIKES } from "../../model/look-alikes.js";

/** A run of text as the PDF places it. */
export interface PdfPiece {
  readonly str: string;
  /** `[a, b, c, d, x, y]`: scale, direction and place of its baseline. Unit: points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** One printed line. Lengths in points; y grows upwards. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its letters. */
  readonly size: number;
  /** Where on the page it stands: 0 at the bottom, 1 at the top. */
  readonly height: number;
  /** Direction of its baseline on the page as it is looked at. Unit: degrees, counter-clockwise. */
  readonly angle: number;
  /** Its text stands in cells, far apart: a row of a table. */
  readonly isRow: boolean;
  /** Runs aslant over the page, as watermarks do. */
  readonly slanted: boolean;
}

/** The page as it is looked at: its borders, and how far it is turned clockwise. Unit: points, degrees. */
interface PdfPage {
  readonly view: readonly number[];
  readonly rotate: number;
}

/** Pieces whose baselines differ by less than this share of their size stand in one line. */
const SAME_LINE = 0.5;
/** A gap wider than this beside a Han character divides cells or items. Unit: sizes of a letter. */
const WIDE_GAP = 0.9; // justified lines and spaces in a Chinese font stay below
/** And one wider than this cells of a table. */
const CELL_GAP = 2.5;
/** Of letters that stand one by one, a gap is wide only against the others of its line: they may be spread over it. */
const AGAINST_OTHERS = 1.5;
const SPREAD_LETTERS = 3;
/** A gap wider than this between other letters is a space. */
const LETTER_GAP = 0.15;

/** The printed lines of a page in the order of its text. */
export function linesOfPage(pieces: readonly PdfPiece[], page: PdfPage): PdfLine[] {
  const groups: Turned[][] = [];
  for (const raw of pieces) {
    if (raw.str === "") continue;
    const piece = turned(raw, page);
    const last = groups.at(-1)?.at(-1);
    const size = Math.max(sizeOf(piece), last ? sizeOf(last) : 0);
    const isSame = last?.angle === piece.angle && Math.abs(yOf(piece) - yOf(last)) < size * SAME_LINE;
    if (isSame) groups.at(-1)!.push(piece);
    else groups.push([piece]);
  }
  return groups.map(lineOf).filter((line) => line.text !== "");
}

/** A piece in a page that is turned so that its baseline runs from left to right. */
interface Turned extends PdfPiece {
  /** Direction of its baseline on the page as it is looked at. Unit: degrees. */
  readonly angle: number;
  readonly bottom: number;
  readonly top: number;
}

/** Tables printed across the page and scans that were turned run upwards or downwards in the file. */
function turned(piece: PdfPiece, { view, rotate }: PdfPage): Turned {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = piece.transform;
  const direction = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const angle = (((direction - rotate) % 360) + 360) % 360;
  const quarters = (((Math.round(direction / 90) * 90) % 360) + 360) % 360;
  const along: Readonly<Record<number, readonly [number, number, number, number]>> = {
    0: [x, y, bottom, top],
    90: [y, -x, -right, -left],
    180: [-x, -y, -top, -bottom],
    270: [-y, x, left, right],
  };
  const [u, v, low, high] = along[quarters]!;
  return { ...piece, transform: [a, b, c, d, u, v], angle, bottom: low, top: high };
}

/** Lines that differ from the two directions of a page by more are slanted. Unit: degrees. */
const SLANT = 10;

const xOf = (piece: PdfPiece): number => piece.transform[4] ?? 0;
const yOf = (piece: PdfPiece): number => piece.transform[5] ?? 0;
const sizeOf = (piece: PdfPiece): number =>
  piece.height || Math.hypot(piece.transform[2] ?? 0, piece.transform[3] ?? 0) || 1;

function lineOf(group: readonly Turned[]): PdfLine {
  const size = Math.max(...group.filter(({ str }) => str.trim() !== "").map(sizeOf), 1);
  // A piece of spaces alone says nothing: the gap that it leaves is measured before the next one.
  const printed = group.filter(({ str }) => str.trim() !== "");
  const spread = spreadOf(printed, size);
  let text = "";
  let end = Number.NaN;
  let isRow = false;
  for (const piece of printed) {
    if (xOf(piece) - end > Math.max(CELL_GAP, spread * AGAINST_OTHERS) * size) isRow = true;
    if (end < xOf(piece) && isSpace(text, piece.str, (xOf(piece) - end) / size, spread)) text += " ";
    text += piece.str.replace(LONE_SPACES, "");
    end = xOf(piece) + piece.width;
  }
  const first = group.find(({ str }) => str.trim() !== "") ?? group[0]!;
  const { bottom, top, angle } = first;
  // Spaces at the beginning of a piece are an indent that was typed.
  const indent = /^\s*/u.exec(first.str)![0];
  const left = xOf(first) + widthOf(indent) * size;
  const y = yOf(first);
  const height = top > bottom ? (y - bottom) / (top - bottom) : 0.5;
  return {
    text: radicalsAsLetters(text)
      .trim()
      .replace(/[\0\n\r]+/gu, " "),
    left,
    right: end,
    y,
    size,
    height,
    angle,
    isRow,
    slanted: Math.abs(((angle + 45) % 90) - 45) > SLANT,
  };
}

const CJK = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d\u2026\u2014]/u;

/** Spaces between Han characters inside a piece: letters that are spread over their line look the same to the reader of the PDF. */
const LONE_SPACES = new RegExp(`(?<=${CJK.source}) {1,2}(?=${CJK.source})`, "gu");

function isSpace(before: string, after: string, gap: number, spread: number): boolean {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return false;
  const chinese = CJK.test(before.at(-1) ?? "") || CJK.test(after[0]!);
  return gap > (chinese ? Math.max(WIDE_GAP, spread * AGAINST_OTHERS) : LETTER_GAP);
}

/** How far apart the letters of a line stand that is spread over its width; 0 for others. Unit: sizes of a letter. */
function spreadOf(pieces: readonly PdfPiece[], size: number): number {
  const gaps: number[] = [];
  for (let i = 1; i < pieces.length; i++) {
    const [before, after] = [pieces[i - 1]!, pieces[i]!];
    if ([...before.str].length > 1 || [...after.str].length > 1 || !CJK.test(after.str)) continue;
    gaps.push((xOf(after) - xOf(before) - before.width) / size);
  }
  gaps.sort((a, b) => a - b);
  return gaps.length >= SPREAD_LETTERS ? gaps[Math.floor(gaps.length / 2)]! : 0;
}

/** Width of a text in letters: Chinese ones count 1, others about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += CJK.test(letter) ? 1 : 0.5;
  return width;
}

/** Browsers print 工 as the radical ⼯, which looks alike and is found by no search. */
const radicalsAsLetters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/gu, (letter) => {
    const form = LOOK_ALIKES.get(letter.charCodeAt(0));
    return form === undefined ? letter : String.fromCharCode(form);
  });

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
