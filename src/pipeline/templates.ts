import { findTemplates, markTemplates, type TemplateSummary } from "../clean/templates.js";
import type { CleanDocument, CountableDocument } from "../model/document.js";
import type { Counts } from "./cleaned-copies.js";
import type { InputMemory } from "./input-memory.js";
import type { InputOptions } from "./input-options.js";
import type { PreparedInput } from "./prepared-format.js";

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
