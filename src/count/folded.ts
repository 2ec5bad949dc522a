import { escaped } from "../base/escape-pattern.js";
import { isHan } from "../base/han.js";
import { once } from "../base/once.js";
import { normalize } from "../model/normalize.js";
import { failure } from "../words/message.js";
import { beginsWhole, endsWhole, needsBorders } from "./borders.js";

/**
 * The form in which a term that a user names and a text are compared: half-width, one kind of space, lower case. One
 * code unit for one code unit of the normalised text, so that a place found here is a place there.
 */
export function folded(normalizedText: string): string {
  const lower = normalizedText.toLowerCase();
  if (lower.length === normalizedText.length) return lower;
  // A few letters grow in lower case (İ); they stay as they are.
  let text = "";
  for (let i = 0; i < normalizedText.length; i++) {
    const unit = normalizedText[i]!.toLowerCase();
    text += unit.length === 1 ? unit : normalizedText[i]!;
  }
  return text;
}

/** `folded` of each code unit. */
export const lowerUnits = once((): Uint16Array => {
  const lower = new Uint16Array(0x10000);
  for (let unit = 0; unit < lower.length; unit++) lower[unit] = unit;
  const bytes = Buffer.from(lower.buffer);
  for (let at = 0; at < bytes.length; at += LOWERED) {
    bytes.write(folded(bytes.toString("utf16le", at, at + LOWERED)), at, "utf16le");
  }
  return lower;
});
/** A few blocks hold letters that grow, which are looked at one by one. Unit: bytes. */
const LOWERED = 512;

/** `folded` of a text given by its UTF-16 code units. */
export function foldedUnits(units: Uint16Array): Uint16Array {
  const lower = lowerUnits();
  const text = units.slice();
  for (let i = 0; i < text.length; i++) text[i] = lower[text[i]!]!;
  return text;
}

/**
 * A term as the user typed it, in the form in which it is looked for: without white space beside a Han character.
 *
 * @throws {CexiError} if nothing is left of it
 */
export function foldedTerm(term: string): string {
  const text = folded(normalize(term).text).trim().replace(BESIDE_HAN, "");
  if (text === "") throw failure("E_EMPTY_TERM");
  return text;
}

const BESIDE_HAN = /(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu;

/** A stretch of a text, in code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a folded term stands in a folded text, from the left, no two overlapping. Figures and Latin words have borders;
 * white space beside Han characters is run over.
 */
export function* occurrences(text: string, term: string): Generator<Stretch> {
  const next = text.includes(" ") ? spaced(text, term) : literal(text, term);
  const isBordered = needsBorders(term);
  const unitAt = (index: number): number => text.charCodeAt(index);
  for (let stretch = next(0); stretch !== null; ) {
    const { start, end } = stretch;
    const isWhole = !isBordered || (beginsWhole(unitAt, start) && endsWhole(unitAt, end));
    if (isWhole) yield stretch;
    stretch = next(isWhole ? end : start + 1);
  }
}

type Next = (from: number) => Stretch | null;

function literal(text: string, term: string): Next {
  return (from) => {
    const start = text.indexOf(term, from);
    return start < 0 ? null : { start, end: start + term.length };
  };
}

function spaced(text: string, term: string): Next {
  const characters = [...term];
  const pattern = new RegExp(
    characters
      .map((character, index) => {
        const mayPart = index > 0 && [characters[index - 1]!, character].some((one) => isHan(one.charCodeAt(0)));
        return (mayPart ? " *" : "") + escaped(character);
      })
      .join(""),
    "gu",
  );
  return (from) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match && { start: match.index, end: match.index + match[0].length };
  };
}
