/** A run of text as the PDF places it. */
export interface PdfPiece {
  readonly str: string;
  /** `[a, b, c, d, x, y]`: scale and place of its baseline. Unit: points. */
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
}

/** Pieces whose baselines differ by less than this share of their size stand in one line. */
const SAME_LINE = 0.5;
/** A gap wider than this between Han characters is a space that the writer set. Unit: sizes of a letter. */
const WIDE_GAP = 0.4; // justified lines stretch by less; a space in a Chinese font is half a letter
/** A gap wider than this between other letters is a space. */
const LETTER_GAP = 0.15;

/** The printed lines of a page in the order of its text. */
export function linesOfPage(
  pieces: readonly PdfPiece[],
  [, bottom, , top]: readonly [number, number, number, number],
): PdfLine[] {
  const groups: PdfPiece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    if (piece.str === "") continue;
    const last = groups.at(-1)?.at(-1);
    size = Math.max(sizeOf(piece), last ? sizeOf(last) : 0);
    if (last && Math.abs(yOf(piece) - yOf(last)) < size * SAME_LINE) groups.at(-1)!.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => lineOf(group, bottom, top)).filter((line) => line.text !== "");
}

const xOf = (piece: PdfPiece): number => piece.transform[4] ?? 0;
const yOf = (piece: PdfPiece): number => piece.transform[5] ?? 0;
const sizeOf = (piece: PdfPiece): number =>
  piece.height || Math.hypot(piece.transform[2] ?? 0, piece.transform[3] ?? 0) || 1;

function lineOf(group: readonly PdfPiece[], bottom: number, top: number): PdfLine {
  const size = Math.max(...group.filter(({ str }) => str.trim() !== "").map(sizeOf), 1);
  let text = "";
  let end = Number.NaN;
  for (const piece of group) {
    if (end < xOf(piece) && piece.str.trim() !== "" && isSpace(text, piece.str, (xOf(piece) - end) / size)) text += " ";
    // A piece of spaces alone says nothing: the gap that it leaves is measured before the next one.
    if (piece.str.trim() === "") continue;
    text += piece.str;
    end = xOf(piece) + piece.width;
  }
  const first = group.find(({ str }) => str.trim() !== "") ?? group[0]!;
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
  };
}

const CJK = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d\u2026\u2014]/u;

function isSpace(before: string, after: string, gap: number): boolean {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return false;
  const chinese = CJK.test(before.at(-1) ?? "") || CJK.test(after[0]!);
  return gap > (chinese ? WIDE_GAP : LETTER_GAP);
}

/** Width of a text in letters: Chinese ones count 1, others about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += CJK.test(letter) ? 1 : 0.5;
  return width;
}

/** Radicals that have no letter as their compatible form in Unicode; simplified ones first. */
const RADICALS = new Map(
  Object.entries({
    "⺠": "民",
    "⺟": "母",
    "⻁": "虎",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻉": "贝",
    "⻋": "车",
    "⻓": "长",
    "⻔": "门",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻨": "麦",
    "⻩": "黄",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻳": "龟",
  }),
);

/** Browsers print 工 as the radical ⼯, which looks alike and is found by no search. */
const radicalsAsLetters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/gu, (letter) => RADICALS.get(letter) ?? letter.normalize("NFKC"));
