import { clean } from "./clean/clean.js";
import type { Corpus } from "./model/corpus.js";
import type { CleanDocument, SourceDocument } from "./model/document.js";
import { describe } from "./sources/metadata.js";
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
  return { documents: documents.map(described), problems };
}

const described = (source: SourceDocument): CleanDocument => {
  const document = clean(source);
  return { ...document, metadata: describe(document, source.stated) };
};
