import { tidyCache } from "./cache/cache-folder.js";
import type { Corpus, Problem } from "./model/corpus.js";
import type { CleanDocument, CountableDocument } from "./model/document.js";
import type { Warning } from "./model/message.js";
import type { ProgressOptions } from "./model/progress.js";
import type { SectionName } from "./model/section.js";
import { type Counts, cleanedCopies, judgeReprints, restrict, withoutTemplates } from "./pipeline/all-together.js";
import { type EachInputOptions, prepareEach } from "./pipeline/each-input.js";
import { InputMemory } from "./pipeline/input-memory.js";
import { openSegmentation, type SegmentOptions } from "./pipeline/segmentation.js";
import { findInputs } from "./read/find-inputs.js";
import { checkEncoding, inPathOrder, type ReadOptions } from "./read/read-corpus.js";
import type { Stopwords } from "./segment/stopwords.js";
import type { TokenizedCorpus } from "./segment/tokenized.js";
import { gathered, note } from "./words/message.js";

export interface PrepareOptions extends ReadOptions, EachInputOptions {
  /** Whether cleaned inputs are remembered between runs, and read back. */
  readonly cache?: boolean;
  /** Only the text in these sections of each document; documents without them have no text then. */
  readonly sections?: readonly SectionName[];
}

/** Cleaned documents, and what became of reprints among them. */
export interface Prepared<Document = CleanDocument> extends Corpus<Document> {
  /** Documents that are versions or parts of another one: dropped with `dedup: "articles"`, else still among them. */
  readonly reprints: number | null;
  /** What is to be noted of inputs: results of ours that were left out, documents with hardly any text. */
  readonly warnings: readonly Warning[];
  /** Documents without any of the sections asked for; `null` where none were. */
  readonly withoutSection: number | null;
}

/** From paths to cleaned documents: what every command begins with. */
export const prepare = (paths: readonly string[], options: PrepareOptions = {}): Promise<Prepared> =>
  prepareWith(paths, options, true) as Promise<Prepared>;

/** The same without the lines of the documents, for counting tokens and strings: what is remembered is read back faster. */
export const prepareForCounting = (
  paths: readonly string[],
  options: PrepareOptions = {},
): Promise<Prepared<CountableDocument>> => prepareWith(paths, options, options.sections !== undefined);

async function prepareWith(
  paths: readonly string[],
  { sections, ...options }: PrepareOptions,
  withLines: boolean,
): Promise<Prepared<CountableDocument>> {
  checkEncoding(options.encoding);
  const { inputs, problems } = await findInputs(paths, options);
  const memory = options.cache ? new InputMemory(options, withLines) : null;
  try {
    // Each input alone: read -> clean -> metadata -> repeats within a document (see `prepare-input.ts`).
    const prepared = await prepareEach(inputs, sections ? wholly(options) : options, memory, withLines);
    // All together: lines that a site repeats below its texts, then reprints; last what is asked for of each.
    const copies = cleanedCopies(inputs, prepared);
    const counts: Counts = (input, document) => copies.get(input)?.has(document) !== true;
    const documents = inPathOrder(await withoutTemplates(inputs, prepared, counts, options, memory));
    const judged = await judgeReprints(documents, options, memory);
    memory?.flush();
    const restricted = await restrict(judged.documents, sections);
    const noted = [...copies.keys()].map((index) => note(inputs[index]!, "W_OWN_OUTPUT"));
    const told = gathered([...problems, ...prepared.flatMap((one) => one.problems), ...noted]);
    return { ...judged, ...restricted, ...told };
  } finally {
    memory?.close();
    tidyCache();
  }
}

/** Where only sections are asked for, no whole text may be worked on ahead. */
const wholly = ({ ahead: _, ...options }: PrepareOptions): PrepareOptions => options;

export interface SegmentedDocuments {
  readonly tokenized: TokenizedCorpus;
  readonly stopwords: Stopwords;
  /** Lines of dictionaries that cannot be used. */
  readonly problems: readonly Problem[];
  /** Where another engine is used than expected. */
  readonly notice: Warning | null;
}

/**
 * From cleaned documents to tokens, with the lists that go with them.
 *
 * @throws {CexiError} if a list cannot be read, or no engine can be used
 */
export async function segmentDocuments(
  documents: readonly CountableDocument[],
  options: SegmentOptions & ProgressOptions = {},
): Promise<SegmentedDocuments> {
  const { segmentation, stopwords, problems } = openSegmentation(options);
  try {
    const tokenized = await segmentation.tokens(documents, options.onProgress);
    return { tokenized, stopwords, problems, notice: segmentation.notice };
  } finally {
    await segmentation.close();
  }
}
