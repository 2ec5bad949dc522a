import { phrases } from "../words/phrases.js";

/** Says how many rows `--top` leaves out, where it does. */
export const cutNote = (all: readonly unknown[], shown: readonly unknown[]): string[] =>
  shown.length < all.length ? [phrases.table.cut(all.length - shown.length)] : [];
