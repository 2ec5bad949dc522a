import type { Count, Ordinal } from "./quantity.js";
/** The parts of a report to a congress. */
export const SECTION_NAMES = ["review", "targets", "plan", "other"] as const;

/**
 * `review`: what was done, in the last year or in the plan or term gone by, with the list of shortcomings. `targets`: the
 * sentences that announce the main targets of the year, with those that explain them. `plan`: all else about the year
 * that is planned, annexes too. `other`: what stands before the review, and the years beyond.
 */
export type SectionName = (typeof SECTION_NAMES)[number];

/** A stretch of a document from its border to that of the next section; the last one goes to the end of the text. */
export interface Section {
  readonly name: SectionName;
  /** The line of the border, counted from 1. */
  readonly line: Ordinal;
  /** Where in that line the border lies, in code units of the line as decoded; 0 at its beginning. */
  readonly offset: Count;
  /** Why it begins here, in words; begins with the id of the rule that opened it. */
  readonly reason: string;
}

/** The sections that a line has part in, the first one first; none where its document has no sections. */
export function sectionsOfLine(sections: readonly Section[], line: number): Section[] {
  const open = sections.findLast((one) => one.line < line || (one.line === line && one.offset === 0));
  return [...(open ? [open] : []), ...sections.filter((one) => one.line === line && one.offset > 0)];
}
