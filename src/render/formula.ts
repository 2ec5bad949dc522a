/** First characters that make a spreadsheet read a cell as a formula; the full-width forms do so in East Asian Excel. */
const STARTS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?%?$/u;

/**
 * A cell that a spreadsheet shows instead of running: a leading apostrophe where it would start a formula and is no
 * plain number. Source: OWASP, "CSV Injection".
 */
export const harmlessCell = (text: string): string =>
  STARTS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
