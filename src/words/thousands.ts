/** A whole number with its thousands apart: `12,345`. */
export const thousands = (digits: number | string): string => String(digits).replace(/\B(?=(?:\d{3})+$)/gu, ",");
