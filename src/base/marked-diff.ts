import type { Piece } from "./word-diff.js";

/** Pieces as one text: `[-words that went-] {+words that came+}`, as `wdiff` writes them. */
export const markedDiff = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
