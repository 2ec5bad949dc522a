/**
 * The form of a text that rules, counters and comparisons read, with the way back to the text as decoded.
 *
 * Full-width ASCII (U+FF01–FF5E) becomes half-width, so that `，` and `,` are one character to every rule; all kinds of
 * spaces become U+0020; characters without width (zero-width space and joiners, soft hyphen, byte order mark, bidi
 * marks) and literal `<U+00A0>` left by scrapers are dropped. Everything else stays, one code unit for one code unit.
 */
export interface NormalizedText {
  readonly text: string;
  /** Index in the original of each code unit of `text`; `null` where both are the same. */
  readonly origin: Uint32Array | null;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const SPACE = /[\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const NEEDS_WORK =
  /[\uff01-\uff5e\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|<U\+[0-9A-F]{4}>/u;
const LITERAL_ESCAPE = /<U\+[0-9A-F]{4}>/uy;
const LITERAL_ESCAPE_LENGTH = 8;

export function normalize(raw: string): NormalizedText {
  if (!NEEDS_WORK.test(raw)) return { text: raw, origin: null };
  const units: string[] = [];
  const origin = new Uint32Array(raw.length);
  let shifted = false;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw[i]!;
    const code = raw.charCodeAt(i);
    if (code === 0x3c) {
      LITERAL_ESCAPE.lastIndex = i;
      if (LITERAL_ESCAPE.test(raw)) {
        i += LITERAL_ESCAPE_LENGTH - 1;
        shifted = true;
        continue;
      }
    }
    if (INVISIBLE.test(unit)) {
      shifted = true;
      continue;
    }
    origin[units.length] = i;
    if (code >= 0xff01 && code <= 0xff5e) units.push(String.fromCharCode(code - 0xfee0));
    else units.push(SPACE.test(unit) ? " " : unit);
  }
  return { text: units.join(""), origin: shifted ? origin.slice(0, units.length) : null };
}

/** Where a code unit of the normalised text stands in the original. */
export const originOf = (normalized: NormalizedText, index: number): number => normalized.origin?.[index] ?? index;
