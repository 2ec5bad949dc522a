import type { Place } from "../model/place.js";
import type { Count } from "../model/quantity.js";
import type { MemberGroup } from "../model/rows.js";

export type { MemberGroup } from "../model/rows.js";

export const SLOGAN_KINDS = [
  "numeric-code",
  "numeral-abbreviation",
  "themed-year",
  "contraction",
  "action-program",
  "catchphrase",
] as const;

/**
 * What a slogan is made of: digits (342, 1+4+N), Chinese numerals folded into a phrase (四减四增), a year with a theme
 * (项目突破年), a folded phrase without numerals (放管服), a counted programme (十大提升行动), or any other motto.
 */
export type SloganKind = (typeof SLOGAN_KINDS)[number];

/**
 * What a slogan stands for, as far as the texts say. `explained`: every number has its full list or its label;
 * `partial`: a list that is open (等) or shorter than its number, or prose only; `unexplained`: nothing found.
 */
export interface Expansion {
  readonly status: "explained" | "partial" | "unexplained";
  readonly members: readonly MemberGroup[];
  /** Where the members, else the explanation, stand. */
  readonly place: Place | null;
  /** The words of a glossary or footnote that explain the slogan. */
  readonly explanation?: { readonly text: string; readonly place: Place };
}

export const UNEXPLAINED: Expansion = { status: "unexplained", members: [], place: null };

/** What a slogan stands for in some of its documents. */
export interface Sense {
  /** In code-unit order. */
  readonly regions: readonly string[];
  readonly documents: Count;
  readonly head: string | null;
  readonly expansion: Expansion;
}

/** One slogan of a corpus. */
export interface Slogan {
  /** The most frequent form, without quotation marks and head. */
  readonly text: string;
  readonly kind: SloganKind;
  /** From 0 to 1: how much it looks like a place's own strategy rather than an established phrase or a plain quotation. */
  readonly score: number;
  /** Occurrences in kept text, all forms; see `counted`. */
  readonly count: Count;
  /** Documents it occurs in. */
  readonly documents: Count;
  /** Regions of these documents, in code-unit order; documents without a region add none. */
  readonly regions: readonly string[];
  /** The noun phrase that it labels, for example 现代化产业体系; `null` where there is none. */
  readonly head: string | null;
  /** Other surface forms, the most frequent first. */
  readonly variants: readonly string[];
  /** Of several senses that of the most documents, if it covers nine tenths of them; else unexplained. */
  readonly expansion: Expansion;
  /** Where documents give the same words different meanings, or some give none: the sense of the most documents first. Else empty. */
  readonly senses: readonly Sense[];
  /** `all`: wherever its words stand; `quoted`: in quotation marks alone, for without them they are words of every day. */
  readonly counted: "all" | "quoted";
  /** Why it was taken for a slogan, in words, the weightiest reason first. */
  readonly reasons: readonly string[];
  /** A stock phrase used everywhere: named in our list of national phrases, or found in most documents. */
  readonly common: boolean;
  readonly occurrences: readonly Place[];
}

/** An enumeration that was weighed as what a slogan stands for in a document. */
export interface WeighedClaim {
  readonly text: string;
  readonly members: readonly string[];
  /** Where it was looked for: in a note, in brackets, behind the slogan, before it, on the lines below, told part by part. */
  readonly source: "note" | "bracket" | "behind" | "before" | "below" | "parts";
  /** Sum of the weights of what speaks for and against it. */
  readonly score: number;
  readonly won: boolean;
  /** What speaks for the one that won, against the others; the weightiest first. */
  readonly reasons: readonly string[];
  /** Of the first name to the last. */
  readonly place: Place;
}

/** A string that looked like a slogan and was not taken for one. */
export interface Rejection extends Place {
  readonly reason: string;
}
