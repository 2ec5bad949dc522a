import type { CleanDocument, Metadata } from "../../model/document.js";
import { normalizedLines } from "../../model/passage.js";
import type { Section } from "../../model/section.js";
import { type Border, headedParts, type Report } from "./headed-parts.js";
import { headingsOf } from "./headings.js";
import { withPlan, withReview } from "./plan.js";
import { sentencesOf, TimeWords } from "./sentences.js";
import { withTargets } from "./targets.js";

/**
 * The parts of a report to a congress: told by its headings; where they say nothing, by the sentences that turn to the
 * year planned and announce its targets; at last by the end of the list of shortcomings. `null` for other documents and
 * for reports in which no border can be told.
 */
export function sectionsOf(
  document: Pick<CleanDocument, "lines">,
  metadata: Metadata,
  whole = normalizedLines(document),
): Section[] | null {
  if (metadata.kind !== "work-report") return null;
  const sentences = sentencesOf(document.lines, whole, new TimeWords(metadata.year, isHeldEarly(metadata)));
  const report: Report = { sentences, headings: headingsOf(sentences) };
  const parts = withTargets(report, withReview(report, withPlan(report, headedParts(report))));
  if (!parts.some(({ name }) => name !== "other")) return null;
  const opening: Border = { at: 0, name: "other", reason: "opening: what stands before the review" };
  return (parts[0]?.at === 0 ? parts : [opening, ...parts]).map(({ at, name, reason }) => {
    const { line, offset } = sentences[at]!;
    return { name, line, offset, reason };
  });
}

/** Reports are given in January; one of the last months of a year plans the next, and its 今年 is the year that ends. */
const isHeldEarly = ({ date, year }: Metadata): boolean =>
  date !== null && year !== null && Number(date.slice(0, 4)) < year;
