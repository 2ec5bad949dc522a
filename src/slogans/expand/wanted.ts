import type { Range, Strength } from "./pieces.js";

/** A list that a text may hold. */
export interface Enumeration {
  readonly items: readonly Range[];
  /** It ends in 等: there are more. */
  readonly open: boolean;
  /** What parts the items. */
  readonly strength: Strength;
  /** The stretch it was found in begins with it, but for words that lead on (即, 指). */
  readonly first: boolean;
  /** Nothing but closing words stands behind it in its sentence. */
  readonly last: boolean;
  /** Nothing but closing words stands behind it in its range. */
  readonly whole: boolean;
  /** Behind the items their number is said again: 等6个专项; `null` where none is. */
  readonly recount: number | null;
  /** An item had to be split at 和. */
  readonly joined: boolean;
}

/** What is looked for: how many items (`null`: any number from two on), and what they are called. */
export interface Wanted {
  readonly n: number | null;
  readonly label: string | null;
  /** The slogan itself: what holds it is no member of it. */
  readonly slogan?: string;
  /** What stands behind the slogan in the name that a note explains. */
  readonly behind?: string;
  /** The first item begins where the text begins (numbered or quoted lists). */
  readonly fixedHead?: boolean;
  /** Look for lists parted by 、 alone. */
  readonly itemsOnly?: boolean;
  /** The last item ends where the text ends, but for closing words. */
  readonly fixedTail?: boolean;
}
