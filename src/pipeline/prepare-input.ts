import { clean } from "../clean/clean.js";
import { keepBoilerplate } from "../clean/keep-boilerplate.js";
import { removedCharacters } from "../clean/record.js";
import { dropRepeatedParagraphs } from "../clean/repeats.js";
import { findTemplates, markTemplates, type TemplateSummary, templateSummary } from "../clean/templates.js";
import { describe } from "../metadata/metadata.js";
import { sectionsOf } from "../metadata/sections/sections.js";
import type { CleanDocument, SourceDocument } from "../model/document.js";
import { passageText, sha256OfText, visibleCharactersOf } from "../model/passage.js";
import { parseInput, readInputBytes } from "../read/read-input.js";
import type { InputMemory } from "./input-memory.js";
import type { InputOptions } from "./input-options.js";
import type { FinishedDocument, FinishedInput, PreparedInput } from "./prepared-store.js";

export type { InputOptions } from "./input-options.js";

/** The part of the path that looks at one input alone: read -> clean -> drop repeats within a document. */
export async function prepareInput(
  path: string,
  options: InputOptions,
  memory: InputMemory | null,
): Promise<PreparedInput> {
  const stamp = memory?.stampOf(path);
  const read = readInputBytes(path);
  if ("problems" in read) return { ...read, documents: [], summaries: [] };
  const remembered = memory?.recallContent(path, read.sha256, stamp);
  if (remembered) return remembered;
  const { documents, problems } = await parseInput(path, read, options);
  const prepared = { ...finishAll(documents, options), problems };
  memory?.keep(path, read.sha256, prepared);
  return prepared;
}

/** Cleans documents that were read elsewhere: each on its own, then what a site repeats below its texts. */
export function cleanCorpus(sources: readonly SourceDocument[], options: InputOptions = {}): CleanDocument[] {
  const { documents, summaries } = finishAll(sources, options);
  if (options.keepBoilerplate) return [...documents];
  const templates = findTemplates(summaries);
  return documents.map((document) => markTemplates(document, templates));
}

function finishAll(sources: readonly SourceDocument[], options: InputOptions): Omit<FinishedInput, "problems"> {
  const documents = sources.map((source) => finish(source, options));
  return { documents, summaries: documents.map((document, index) => summaryOf(sources[index]!, document)) };
}

function finish(source: SourceDocument, options: InputOptions): FinishedDocument {
  const labelled = clean(source);
  // Told from the labelled lines, so before boilerplate is put back and repeats are taken away.
  const described = { ...labelled, metadata: describe(labelled, source.stated) };
  const chosen = options.keepBoilerplate ? keepBoilerplate(described) : described;
  const finished = options.dedup === "none" ? chosen : dropRepeatedParagraphs(chosen);
  const sections =
    labelled.sections === undefined
      ? sectionsOf(options.keepBoilerplate ? labelled : finished, described.metadata)
      : labelled.sections;
  return withKept({ ...finished, sections });
}

/** The document with all that counters need of its lines, which hold nothing of it yet. */
export function withKept(document: CleanDocument): FinishedDocument {
  const text = passageText(document);
  const kept = {
    text,
    sha256: sha256OfText(text),
    characters: visibleCharactersOf(text),
    removed: removedCharacters(document),
  };
  return { ...document, kept };
}

/** What the search for templates needs of a document; nothing where its lines came labelled and stay as they are. */
const summaryOf = (source: SourceDocument, document: FinishedDocument): TemplateSummary =>
  source.labelled ? { anchor: "", keys: [] } : templateSummary(document);
