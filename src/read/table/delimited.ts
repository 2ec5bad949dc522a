/** A row as it stands in the file: its cells, and the line on which it begins, from 1. `null` where its quotes are broken. */
interface RawRow {
  readonly line: number;
  readonly cells: readonly string[] | null;
}

const QUOTE = '"';
const LINE_FEED = "\n";

/**
 * The rows of delimited text, in time linear in its length. Quotes are read as RFC 4180 has them where they open a cell;
 * elsewhere they are letters of it. A cell that opens with a quote and goes on behind the closing one (`"双招双引"工作`)
 * is taken as it stands if its line shows where it ends; else the row is broken, and reading goes on with the next line.
 * Written here because the packages that read CSV either give up the rest of the file at such a cell or run rows together.
 */
export function* rawRows(text: string, delimiter: string): Generator<RawRow> {
  const lineEnd = text.includes(LINE_FEED) ? LINE_FEED : "\r";
  const source: Source = { text, delimiter, lineEnd, lastQuote: text.lastIndexOf(QUOTE) };
  let line = 1;
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; ) {
    const end = lineEndFrom(source, at);
    const first = trimmedEnd(source, at, end);
    if (first > at) {
      const whole = rowFrom(source, at) ?? looseRow(source, at, first);
      yield { line, cells: whole?.cells ?? null };
      const next = whole === null ? end + 1 : whole.end;
      line += linesBetween(source, at, next);
      at = next;
    } else {
      line++;
      at = end + 1;
    }
  }
}

interface Source {
  readonly text: string;
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Where the last quote of the text stands: behind it none closes. */
  readonly lastQuote: number;
}

interface Row {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
}

const lineEndFrom = ({ text, lineEnd }: Source, at: number): number => {
  const end = text.indexOf(lineEnd, at);
  return end < 0 ? text.length : end;
};

/** The end of a line without the `\r` before it. */
const trimmedEnd = ({ text, lineEnd }: Source, start: number, end: number): number =>
  lineEnd === LINE_FEED && end > start && text[end - 1] === "\r" ? end - 1 : end;

function linesBetween({ text, lineEnd }: Source, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd, from); at >= 0 && at < to; at = text.indexOf(lineEnd, at + 1)) count++;
  return count;
}

/** A row whose quoted cells may go over lines; `null` where a quote does not close or something follows a closing one. */
function rowFrom(source: Source, start: number): Row | null {
  const { text, delimiter } = source;
  const cells: string[] = [];
  let lineEnd = lineEndFrom(source, start);
  for (let at = start; ; ) {
    if (text[at] === QUOTE) {
      const close = closingQuote(source, at + 1, text.length);
      if (close < 0) return null;
      cells.push(unquoted(text.slice(at + 1, close)));
      at = close + 1;
      if (at > lineEnd) lineEnd = lineEndFrom(source, at);
    } else {
      const end = Math.min(indexWithin(text, delimiter, at, lineEnd), trimmedEnd(source, at, lineEnd));
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] !== delimiter) return { cells, end: lineEnd + 1 };
    at++;
  }
}

/** The cells of one line, of which some open with a quote that belongs to their text. */
function looseRow(source: Source, start: number, end: number): Row | null {
  const { text, delimiter } = source;
  const cells: string[] = [];
  for (let at = start; ; ) {
    const close = text[at] === QUOTE ? closingQuote(source, at + 1, end) : -1;
    if (close >= 0) {
      cells.push(unquoted(text.slice(at + 1, close)));
      at = close + 1;
    } else {
      const next = indexWithin(text, delimiter, at, end);
      const cell = text.slice(at, next);
      if (cell.startsWith(QUOTE) && !cell.includes(QUOTE, 1)) return null; // opened and never closed
      cells.push(cell);
      at = next;
    }
    if (at >= end) return { cells, end: lineEndFrom(source, end) + 1 };
    at++;
  }
}

function indexWithin(text: string, wanted: string, from: number, to: number): number {
  const code = wanted.charCodeAt(0);
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === code) return at;
  return to;
}

/** The quote that ends a cell: one with a delimiter or the end of a line behind it. -1 where another comes first. */
function closingQuote({ text, delimiter, lastQuote }: Source, from: number, to: number): number {
  for (let at = from; at <= lastQuote; at++) {
    at = text.indexOf(QUOTE, at);
    if (at < 0 || at >= to) return -1;
    if (text[at + 1] === QUOTE) at++;
    else {
      const behind = text[at + 1];
      return behind === undefined || behind === delimiter || behind === "\n" || behind === "\r" ? at : -1;
    }
  }
  return -1;
}

const unquoted = (cell: string): string => (cell.includes(QUOTE) ? cell.replaceAll('""', QUOTE) : cell);
