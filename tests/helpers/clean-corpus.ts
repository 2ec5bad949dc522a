import { findTemplates, markTemplates } from "../../src/clean/templates.js";
import type { CleanDocument, SourceDocument } from "../../src/model/document.js";
import { finishDocument } from "../../src/pipeline/prepare-input.js";

/** Cleans documents each on its own, then what a site repeats below its texts. */
export function cleanCorpus(sources: readonly SourceDocument[]): CleanDocument[] {
  const finished = sources.map((source) => finishDocument(source, {}));
  const templates = findTemplates(finished.map(({ summary }) => summary));
  return finished.map(({ document }) => markTemplates(document, templates));
}
