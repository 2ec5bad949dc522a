import type { CleanDocument, CountableDocument } from "../model/document.js";
import type { SectionName } from "../model/section.js";

/** Leaves of each document what stands in the sections asked for. */
export async function restrict(
  documents: readonly CountableDocument[],
  sections: readonly SectionName[] | undefined,
): Promise<{ documents: readonly CountableDocument[]; withoutSection: number | null }> {
  if (sections === undefined) return { documents, withoutSection: null };
  const [{ onlySections, hasSection }, { withKept }] = await Promise.all([
    import("../metadata/sections/only-sections.js"),
    import("./prepare-input.js"),
  ]);
  const whole = documents as readonly CleanDocument[];
  const restricted = whole.map((document) => withKept(onlySections(document, sections)));
  return { documents: restricted, withoutSection: whole.filter((one) => !hasSection(one, sections)).length };
}
