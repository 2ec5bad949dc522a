import { findTemplates, markTemplates, type TemplateSummary } from "../clean/templates.js";
import type { CleanDocument, CountableDocument } from "../model/document.js";
import type { ProgressOptions } from "../model/progress.js";
import type { SectionName } from "../model/section.js";
import type { InputMemory } from "./input-memory.js";
import type { InputOptions, PreparedInput } from "./prepared-format.js";

/** What takes all documents together: a line that a site repeats below its texts is known by the texts it follows. */
export async function withoutTemplates(
  inputs: readonly string[],
  prepared: PreparedInput[],
  counts: Counts,
  options: InputOptions,
  memory: InputMemory | null,
): Promise<CountableDocument[]> {
  const counted = ({ documents }: PreparedInput, index: number): CountableDocument[] =>
    (documents as readonly CountableDocument[]).filter((_, n) => counts(index, n));
  if (options.keepBoilerplate) return prepared.flatMap(counted);
  const templates = findTemplates(prepared.flatMap(({ summaries }) => summaries));
  const mayHold = ({ keys }: TemplateSummary): boolean => keys.some((key) => templates.has(key));
  const marked: CountableDocument[] = [];
  for (const [index, one] of prepared.entries()) {
    if (!one.summaries.some(mayHold)) {
      for (const document of counted(one, index)) marked.push(document);
      continue;
    }
    const path = inputs[index]!;
    const whole =
      (memory ? memory.withLines(path, one) : one) ??
      (await (await import("./prepare-input.js")).prepareInput(path, options));
    prepared[index] = whole; // what is wrong with it now is what the run tells
    whole.documents.forEach((document, n) => {
      if (!counts(index, n)) return;
      marked.push(mayHold(whole.summaries[n]!) ? markTemplates(document as CleanDocument, templates) : document);
    });
  }
  return marked;
}

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

/** Drops reprints or counts them, as asked. */
export async function judgeReprints(
  documents: readonly CountableDocument[],
  { dedup, countReprints, onProgress }: InputOptions & ProgressOptions & { readonly countReprints?: boolean },
  memory: InputMemory | null,
): Promise<{ documents: readonly CountableDocument[]; reprints: number | null }> {
  const finder = () => import("../dedup/dedup.js");
  const watched = onProgress ? { onProgress } : {};
  if (dedup === "articles") {
    const kept = (await finder()).dropReprints(documents as readonly CleanDocument[], watched);
    return { documents: kept, reprints: documents.length - kept.length };
  }
  if (!countReprints) return { documents, reprints: null };
  const count = async () => (await finder()).countReprints(documents as readonly CleanDocument[], watched);
  return { documents, reprints: await (memory?.numberFor("reprints", documents, count) ?? count()) };
}

/** Whether a document of an input is counted, by the indexes of both. */
export type Counts = (input: number, document: number) => boolean;

/**
 * Cleaned documents, as `clean` writes them, that lie beside the very texts they were made of: counted with them every
 * text would count twice. Each knows the hash of the input that it was made of.
 *
 * @returns for each input that has some, their indexes
 */
export function cleanedCopies(
  inputs: readonly string[],
  prepared: readonly PreparedInput[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const madeOf = ({ path, sha256, fields }: CountableDocument, input: string): string | undefined =>
    path.startsWith(input) ? fields.sha256 : sha256;
  const sources = new Set<string>();
  prepared.forEach(({ documents }, index) => {
    for (const one of documents) if (madeOf(one, inputs[index]!) === undefined) sources.add(one.sha256);
  });
  const copies = new Map<number, ReadonlySet<number>>();
  prepared.forEach(({ documents }, index) => {
    const some = [...documents.keys()].filter((n) => sources.has(madeOf(documents[n]!, inputs[index]!) ?? ""));
    if (some.length > 0) copies.set(index, new Set(some));
  });
  return copies;
}
