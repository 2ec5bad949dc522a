import type { Part, Stretch } from "./stretch.js";

/** A term that a glossary, a footnote or a bracket explains. */
export interface Note {
  /** As written, with its quotation marks. */
  readonly term: string;
  readonly termPart: Part;
  /** The words that explain it, verbatim. */
  readonly words: Stretch;
  readonly kind: "glossary" | "bracket";
}
