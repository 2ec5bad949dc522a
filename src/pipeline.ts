import { clean } from "./clean/clean.js";
import { keepBoilerplate } from "./clean/keep-boilerplate.js";
import { findTemplates, markTemplates, templateSummary } from "./clean/templates.js";
import { dropRepeatedParagraphs } from "./dedup/paragraphs.js";
import type { Corpus } from "./model/corpus.js";
import type { CleanDocument, SourceDocument } from "./model/document.js";
import { type ReadOptions, readCorpus } from "./sources/read-corpus.js";

export interface PrepareOptions extends ReadOptions {
  /** What repeats are dropped: none, paragraphs within a document, or also reprints of whole articles. */
  readonly dedup?: "none" | "paragraphs" | "articles";
  /** Keep lines that are not part of the text; repeats are still dropped. */
  readonly keepBoilerplate?: boolean;
}

/** From paths to cleaned documents: read -> clean -> drop repeats. What every command begins with. */
export async function prepare(paths: readonly string[], options: PrepareOptions = {}): Promise<Corpus<CleanDocument>> {
  const { documents, problems } = await readCorpus(paths, options);
  return { documents: cleanCorpus(documents, options), problems };
}

/** Labels the lines of all documents; a line that the site repeats over documents is known by all of them together. */
export function cleanCorpus(documents: readonly SourceDocument[], options: PrepareOptions = {}): CleanDocument[] {
  const drafts = documents.map(clean);
  const templates = findTemplates(drafts.map(templateSummary));
  return drafts.map((draft, index) => {
    const labelled = documents[index]!.labelled ? draft : markTemplates(draft, templates);
    const chosen = options.keepBoilerplate ? keepBoilerplate(labelled) : labelled;
    return options.dedup === "none" ? chosen : dropRepeatedParagraphs(chosen);
  });
}
