/**
 * Texts are scraped and may hold anything: escapes that repaint a terminal, bidirectional marks that reorder a line,
 * half a surrogate pair. These two functions make a text safe to look at; nothing else is changed.
 */

const SUSPECT = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;
const LINE_BREAKING = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/gu;
const OTHER = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/** Control characters become their visible pictures (ESC is ␛), marks that reorder text and broken surrogates U+FFFD. */
export const visible = (text: string): string =>
  SUSPECT.test(text)
    ? text
        .replace(CONTROL, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
        .replace(OTHER, (c) => (c === "\u007f" ? "\u2421" : "\ufffd"))
    : text;

/** The same on one line: every run of tabs and line breaks becomes one space. */
export const visibleLine = (text: string): string =>
  SUSPECT.test(text) ? visible(text.replace(LINE_BREAKING, " ")) : text;
