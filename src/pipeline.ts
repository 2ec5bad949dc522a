import { readFileSync } from "node:fs";
import { clean } from "./clean/clean.js";
import { keepBoilerplate } from "./clean/keep-boilerplate.js";
import { findTemplates, markTemplates, type TemplateSummary, templateSummary } from "./clean/templates.js";
import { countReprints, dropReprints } from "./dedup/dedup.js";
import { dropRepeatedParagraphs } from "./dedup/paragraphs.js";
import { failure } from "./messages/message.js";
import type { Corpus, Problem } from "./model/corpus.js";
import type { CleanDocument, SourceDocument } from "./model/document.js";
import type { Warning } from "./model/message.js";
import { passageText } from "./model/passage.js";
import { breather } from "./run/breather.js";
import { InputMemory } from "./run/input-memory.js";
import type { PreparedInput } from "./run/prepared-store.js";
import { Segmentation, type SegmentationOptions } from "./run/segmentation.js";
import { loadLexicon } from "./segment/lexicon.js";
import { loadStopwords, type Stopwords } from "./segment/stopwords.js";
import type { TokenizedCorpus } from "./segment/tokenized.js";
import type { NamedText } from "./segment/user-dictionary.js";
import { decode } from "./sources/decode.js";
import { findInputs } from "./sources/find-inputs.js";
import { describe } from "./sources/metadata.js";
import { checkEncoding, inPathOrder, type ReadOptions } from "./sources/read-corpus.js";
import { parseInput, readInputBytes } from "./sources/read-input.js";

export interface PrepareOptions extends ReadOptions {
  /** What repeats are dropped: none, paragraphs within a document, or also reprints of whole articles. */
  readonly dedup?: "none" | "paragraphs" | "articles";
  /** Keep lines that are not part of the text; repeats are still dropped. */
  readonly keepBoilerplate?: boolean;
  /** Say how many reprints the documents hold, where they are not dropped. Takes time. */
  readonly countReprints?: boolean;
  /** Whether cleaned inputs are remembered between runs, and read back. */
  readonly cache?: boolean;
  /** A segmentation that may begin with documents while others are still read. */
  readonly ahead?: Segmentation;
  /** Called with the number of inputs done, and of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Cleaned documents, and what became of reprints among them. */
export interface Prepared extends Corpus<CleanDocument> {
  /** Documents that are versions or parts of another one: dropped with `dedup: "articles"`, else still among them. */
  readonly reprints: number | null;
}

/** From paths to cleaned documents: read -> clean -> drop repeats. What every command begins with. */
export async function prepare(paths: readonly string[], options: PrepareOptions = {}): Promise<Prepared> {
  checkEncoding(options.encoding);
  const { inputs, problems } = await findInputs(paths, options);
  const memory = options.cache ? InputMemory.open(settingOf(options)) : null;
  const prepared: PreparedInput[] = [];
  const breathe = breather();
  for (const input of inputs) {
    const recalled = memory?.recall(input);
    if (!recalled) options.ahead?.expect();
    const one = recalled ?? (await prepareInput(input, options, memory));
    if (options.ahead) for (const document of one.documents) options.ahead.offer(document);
    prepared.push(one);
    options.onProgress?.(prepared.length, inputs.length);
    await breathe();
  }
  const documents = inPathOrder(withoutTemplates(prepared, options));
  const judged = judgeReprints(documents, options, memory);
  memory?.save();
  return {
    ...judged,
    problems: [...problems, ...prepared.flatMap((one) => one.problems)],
  };
}

/** Cleans documents that were read elsewhere. */
export function cleanCorpus(documents: readonly SourceDocument[], options: PrepareOptions = {}): CleanDocument[] {
  const finished = documents.map((document) => cleanOne(document, options));
  const summaries = finished.map((document, index) => summaryOf(documents[index]!, document));
  return withoutTemplates([{ documents: finished, summaries, problems: [] }], options);
}

/** Everything beside an input itself that its documents depend on. */
const settingOf = ({ encoding, textColumn, dedup, keepBoilerplate }: PrepareOptions): string =>
  JSON.stringify([encoding ?? null, textColumn ?? null, dedup === "none", keepBoilerplate ?? false]);

async function prepareInput(path: string, options: PrepareOptions, memory: InputMemory | null): Promise<PreparedInput> {
  const stamp = memory?.stampOf(path);
  const read = readInputBytes(path);
  if ("problems" in read) return { ...read, documents: [], summaries: [] };
  const remembered = memory?.recallContent(path, read.sha256, stamp);
  if (remembered) return remembered;
  const { documents, problems } = await parseInput(path, read, options);
  const finished = documents.map((document) => cleanOne(document, options));
  const summaries = finished.map((document, index) => summaryOf(documents[index]!, document));
  const prepared = { documents: finished, summaries, problems };
  memory?.keep(path, read.sha256, prepared, stamp);
  return prepared;
}

/** What is done with one document on its own. */
function cleanOne(source: SourceDocument, options: PrepareOptions): CleanDocument {
  const labelled = clean(source);
  // Told from the labelled lines, so before boilerplate is put back and repeats are taken away.
  const described = { ...labelled, metadata: describe(labelled, source.stated) };
  const chosen = options.keepBoilerplate ? keepBoilerplate(described) : described;
  const finished = options.dedup === "none" ? chosen : dropRepeatedParagraphs(chosen);
  return { ...finished, passageText: passageText(finished) };
}

/** What the search for templates needs of a document; nothing where its lines came labelled and stay as they are. */
const summaryOf = (source: SourceDocument, document: CleanDocument): TemplateSummary =>
  source.labelled ? { anchor: "", keys: [] } : templateSummary(document);

function judgeReprints(
  documents: CleanDocument[],
  options: PrepareOptions,
  memory: InputMemory | null,
): Omit<Prepared, "problems"> {
  if (options.dedup !== "articles") {
    const count = () => countReprints(documents);
    const reprints = options.countReprints ? (memory?.numberFor("reprints", documents, count) ?? count()) : null;
    return { documents, reprints };
  }
  const kept = dropReprints(documents);
  return { documents: kept, reprints: documents.length - kept.length };
}

/** What takes all documents together: a line that a site repeats below its texts is known by the texts it follows. */
function withoutTemplates(inputs: readonly PreparedInput[], options: PrepareOptions): CleanDocument[] {
  if (options.keepBoilerplate) return inputs.flatMap(({ documents }) => documents);
  const templates = findTemplates(inputs.flatMap(({ summaries }) => summaries));
  return inputs.flatMap(({ documents, summaries }) =>
    documents.map((document, index) =>
      summaries[index]!.keys.some((key) => templates.has(key)) ? markTemplates(document, templates) : document,
    ),
  );
}

export interface SegmentOptions extends Omit<SegmentationOptions, "lexicon"> {
  /** Paths of dictionaries in jieba's format, added to the policy lexicon. */
  readonly dict?: readonly string[];
  /** Paths of stop lists, added to the built-in ones; `false`: no stop words at all. */
  readonly stopwords?: readonly string[] | boolean;
}

/** A segmentation with the lists that go with it. */
export interface OpenedSegmentation {
  readonly segmentation: Segmentation;
  readonly stopwords: Stopwords;
  /** Lines of dictionaries that cannot be used. */
  readonly problems: readonly Problem[];
}

/**
 * Opens a segmentation with its lists; give it to `prepare` as `ahead` so that it begins early.
 *
 * @throws {CexiError} if a list cannot be read, or no engine can be used
 */
export function openSegmentation({
  dict = [],
  stopwords: lists = true,
  ...options
}: SegmentOptions = {}): OpenedSegmentation {
  const { lexicon, problems } = loadLexicon(dict.map(readList));
  const stopwords = loadStopwords(Array.isArray(lists) ? lists.map(readList) : [], lists !== false);
  return { segmentation: new Segmentation({ ...options, lexicon }), stopwords, problems };
}

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
  documents: readonly CleanDocument[],
  options: SegmentOptions = {},
): Promise<SegmentedDocuments> {
  const { segmentation, stopwords, problems } = openSegmentation(options);
  try {
    return { tokenized: await segmentation.tokens(documents), stopwords, problems, notice: segmentation.notice };
  } finally {
    await segmentation.close();
  }
}

/** A word list as the user wrote it; Windows editors write GBK, so the encoding is told as for texts. */
function readList(path: string): NamedText {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "missing" : code === "EISDIR" ? "folder" : "other";
    throw failure("E_LIST_UNREADABLE", { path, why, detail: String(code) });
  }
  const decoded = decode(bytes);
  if ("text" in decoded) return { name: path, text: decoded.text };
  throw failure("E_NOT_A_LIST", { path });
}
