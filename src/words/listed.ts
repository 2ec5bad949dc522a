/** Names listed in a message before the rest is a number. */
const NAMES_LISTED = 8;

/** Some names, or the first of many. @param more how the number of the others is said */
export const listed = (
  names: readonly (string | number)[],
  between: string,
  more: (others: number) => string,
): string =>
  names.length <= NAMES_LISTED
    ? names.join(between)
    : `${names.slice(0, NAMES_LISTED).join(between)}${more(names.length - NAMES_LISTED)}`;

/** A whole number with its thousands apart: `12,345`. */
export const thousands = (digits: number | string): string => String(digits).replace(/\B(?=(?:\d{3})+$)/gu, ",");
