import { clean, keepBoilerplate } from "../clean/clean.js";
import { removedCharacters } from "../clean/record.js";
import { dropRepeatedParagraphs } from "../clean/repeats.js";
import { type TemplateSummary, templateSummary } from "../clean/templates.js";
import { described } from "../metadata/metadata.js";
import { sectionsOf } from "../metadata/sections/sections.js";
import type { Problem } from "../model/corpus.js";
import { type CleanDocument, rawLines, type SourceDocument } from "../model/document.js";
import { type NormalizedText, normalize } from "../model/normalize.js";
import { passages, sha256OfText, textOf, visibleCharactersOf } from "../model/passage.js";
import { type InputBytes, parseInput, readInputBytes } from "../read/read-input.js";
import { note } from "../words/message.js";
import { asWritten, inSimplified } from "./in-simplified.js";
import type { InputMemory } from "./input-memory.js";
import type { FinishedDocument, FinishedInput, InputOptions, PreparedInput } from "./prepared-format.js";

/** The part of the path that looks at one input alone: read -> clean -> drop repeats within a document. */
export async function prepareInput(path: string, options: InputOptions): Promise<PreparedInput> {
  const read = readInputBytes(path);
  return "problems" in read ? unread(read) : finishInput(path, read, options);
}

/** The bytes of an input that is new, or what is known of it already: that it cannot be read, or what it gave before. */
export function readNew(path: string, memory: InputMemory | null): InputBytes | PreparedInput {
  const read = readInputBytes(path);
  return "problems" in read ? unread(read) : (memory?.recallContent(path, read.sha256) ?? read);
}

const unread = ({ problems }: { readonly problems: readonly Problem[] }): PreparedInput => ({
  problems,
  documents: [],
  summaries: [],
});

/** Cleans what the bytes of an input hold. */
export async function finishInput(path: string, read: InputBytes, options: InputOptions): Promise<FinishedInput> {
  const { documents: sources, problems } = await parseInput(path, read, options);
  const finished = sources.map((source) => finishDocument(source, options));
  const documents = finished.map(({ document }) => document);
  return {
    documents: options.sketches ? await sketched(documents) : documents,
    summaries: finished.map(({ summary }) => summary),
    problems: [...problems, ...finished.flatMap(({ notes }) => notes)],
  };
}

async function sketched(documents: readonly FinishedDocument[]): Promise<FinishedDocument[]> {
  const { sketchOf } = await import("../dedup/signature.js");
  return documents.map((document) => ({ ...document, kept: { ...document.kept, sketch: sketchOf(document) } }));
}

/** Less kept text is hardly a document … Unit: characters (code points). */
const LITTLE_TEXT = 50;
/** … where a page or a printed file holds it, or where so many times more was removed. */
const TIMES_REMOVED = 10;

/** Whether a document has so little text that something must be missing: a list of links, a scan, a body loaded later. */
function isPoor({ labelled, lineHints, text }: SourceDocument, { kept }: FinishedDocument): boolean {
  if (labelled !== null || kept.characters >= LITTLE_TEXT) return false;
  return kept.characters === 0 || lineHints.length > 0 || text.length > TIMES_REMOVED * kept.characters;
}

/** A document cleaned on its own, what the search for templates needs of it, and what is to be noted. */
export function finishDocument(
  source: SourceDocument,
  options: InputOptions,
): { readonly document: FinishedDocument; readonly summary: TemplateSummary; readonly notes: readonly Problem[] } {
  const { document, years } = finish(source, options);
  const notes = [
    ...(isPoor(source, document) ? [note(source.path, "W_LITTLE_TEXT")] : []),
    ...(years.length > 0 ? [note(source.path, "W_YEARS")] : []),
  ];
  return { document, summary: summaryOf(source, document), notes };
}

function finish(
  source: SourceDocument,
  options: InputOptions,
): { readonly document: FinishedDocument; readonly years: readonly number[] } {
  const read = inSimplified(source);
  const raws = rawLines(read);
  const whole = raws.map(normalize);
  const labelled = clean(read, raws, whole);
  // Told from the labelled lines, so before boilerplate is put back and repeats are taken away.
  const { metadata, contradicting: years } = described(labelled, read.stated, whole);
  const told = { ...labelled, metadata };
  const chosen = options.keepBoilerplate ? keepBoilerplate(told) : told;
  const finished = options.dedup === "none" ? chosen : dropRepeatedParagraphs(chosen);
  const sections =
    labelled.sections === undefined
      ? sectionsOf(options.keepBoilerplate ? labelled : finished, metadata, whole)
      : labelled.sections;
  const all = { ...finished, sections };
  return { document: read === source ? withKept(all, whole) : withKept(asWritten(all, source)), years };
}

/** The document with all that counters need of its lines, which hold nothing of it yet. */
export function withKept(document: CleanDocument, whole?: readonly NormalizedText[]): FinishedDocument {
  const text = textOf(passages(document, whole));
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
