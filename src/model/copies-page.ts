import type { Place } from "./place.js";

/** What the page of shared passages shows: the texts as they stand, and beside each passage where else it stands. */
export interface CopiesPage {
  readonly documents: readonly CopiesPageDocument[];
  /** Documents looked at, shown or not. */
  readonly all: number;
}

export interface CopiesPageDocument {
  readonly path: string;
  readonly title: string | null;
  /** Letters and digits of its kept text. */
  readonly characters: number;
  /** Shares of these letters by class, and `any`; beside them what such texts share anyway. */
  readonly shares: Readonly<Record<string, number>>;
  readonly base_rate: number | null;
  readonly verbatim: number;
  readonly base_verbatim: number | null;
  readonly percentile: number | null;
  readonly longest: number;
  /** Kept lines in order; those without a passage are told apart so that they can be folded. */
  readonly lines: readonly CopiesPageLine[];
  /** Names of other places left in the text. */
  readonly foreign: readonly { readonly term: string; readonly region: string; readonly line: number }[];
}

export interface CopiesPageLine {
  readonly line: number;
  readonly text: string;
  /** Stretches that occur elsewhere, in order, none over another. Code units of `text`. */
  readonly marks: readonly CopiesPageMark[];
}

export interface CopiesPageMark {
  readonly start: number;
  readonly end: number;
  /** Class of its best source. */
  readonly class: string;
  readonly sources: readonly {
    readonly place: Place;
    readonly class: string;
    readonly characters: number;
    readonly edits: number;
    /** The source's words, and how they differ from those of the text. */
    readonly pieces: readonly { readonly kind: "same" | "removed" | "added"; readonly text: string }[];
  }[];
}
