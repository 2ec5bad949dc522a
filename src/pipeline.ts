import { readFileSync } from "node:fs";
import { breather } from "./base/breather.js";
import { once } from "./base/once.js";
import { withPauses } from "./base/steps.js";
import { stampOf } from "./cache/file-index.js";
import { InputMemory } from "./cache/input-memory.js";
import { LinelessDocument, type PreparedInput } from "./cache/prepared-store.js";
import { tidyCache } from "./cache/tidy-cache.js";
import { findTemplates, markTemplates, type TemplateSummary } from "./clean/templates.js";
import type { Corpus, Problem } from "./model/corpus.js";
import type { CleanDocument } from "./model/document.js";
import type { Warning } from "./model/message.js";
import type { BytesDone, ProgressOptions } from "./model/progress.js";
import type { SectionName } from "./model/section.js";
import type { InputOptions } from "./prepare-input.js";
import { findInputs } from "./read/find-inputs.js";
import { checkEncoding, inPathOrder, type ReadOptions } from "./read/read-corpus.js";
import { decode } from "./read/text/decode.js";
import { loadLexicon } from "./segment/lexicon.js";
import { loadStopwords, type Stopwords } from "./segment/stopwords.js";
import type { TokenizedCorpus } from "./segment/tokenized.js";
import type { NamedText } from "./segment/user-dictionary.js";
import { failure, gathered, note } from "./words/message.js";
import { Segmentation, type SegmentationOptions } from "./work/segmentation.js";

/** What a run needs only where something is new: one that finds all inputs remembered starts without it. */
const loadPrepareInput = () => import("./prepare-input.js");
const loadSections = () => import("./metadata/sections/only-sections.js");
const loadDedup = () => import("./dedup/dedup.js");

export interface PrepareOptions extends ReadOptions, InputOptions, ProgressOptions {
  /** Say how many reprints the documents hold, where they are not dropped. Takes time. */
  readonly countReprints?: boolean;
  /** Whether cleaned inputs are remembered between runs, and read back. */
  readonly cache?: boolean;
  /**
   * Whether the lines of the documents will be asked for. Whoever only counts tokens and strings says `false`, and
   * remembered inputs are read back without them: their `lines` throw when looked at.
   */
  readonly lines?: boolean;
  /** Only the text in these sections of each document; documents without them have no text then. */
  readonly sections?: readonly SectionName[];
  /** A segmentation that may begin with documents while others are still read. */
  readonly ahead?: Segmentation;
}

/** Cleaned documents, and what became of reprints among them. */
export interface Prepared extends Corpus<CleanDocument> {
  /** Documents that are versions or parts of another one: dropped with `dedup: "articles"`, else still among them. */
  readonly reprints: number | null;
  /** What is to be noted of inputs: results of ours that were left out, documents with hardly any text. */
  readonly warnings: readonly Warning[];
  /** Documents without any of the sections asked for; `null` where none were. */
  readonly withoutSection: number | null;
}

/** From paths to cleaned documents: read -> clean -> drop repeats. What every command begins with. */
export async function prepare(paths: readonly string[], asked: PrepareOptions = {}): Promise<Prepared> {
  const options = asked.sections ? whole(asked) : asked;
  checkEncoding(options.encoding);
  const { inputs, problems } = await findInputs(paths, options);
  const memory = options.cache ? InputMemory.open(settingOf(options), options.lines ?? true) : null;
  try {
    const prepared = await prepareInputs(inputs, options, memory);
    const copies = cleanedCopies(inputs, prepared);
    const documents = inPathOrder(await withoutTemplates(inputs, prepared, copies, options, memory));
    const judged = await judgeReprints(documents, options, memory);
    memory?.save();
    const noted = [...copies.keys()].map((index) => note(inputs[index]!, "W_OWN_OUTPUT"));
    const restricted = await restrict(judged.documents, options.sections);
    const told = gathered([...problems, ...prepared.flatMap((one) => one.problems), ...noted]);
    return { ...judged, ...restricted, ...told };
  } finally {
    memory?.close();
    if (!options.ahead) tidyCache(); // else the segmentation does, when it is done
  }
}

/** Where only sections are asked for, lines must be there, and no whole text may be segmented ahead. */
const whole = ({ ahead: _, ...options }: PrepareOptions): PrepareOptions => ({ ...options, lines: true });

async function restrict(
  documents: readonly CleanDocument[],
  sections: readonly SectionName[] | undefined,
): Promise<Pick<Prepared, "documents" | "withoutSection">> {
  if (sections === undefined) return { documents, withoutSection: null };
  const [{ onlySections, hasSection }, { withKept }] = await Promise.all([loadSections(), loadPrepareInput()]);
  const restricted = documents.map((document) => withKept(onlySections(document, sections)));
  return { documents: restricted, withoutSection: documents.filter((one) => !hasSection(one, sections)).length };
}

async function prepareInputs(
  inputs: readonly string[],
  options: PrepareOptions,
  memory: InputMemory | null,
): Promise<PreparedInput[]> {
  const prepared: PreparedInput[] = [];
  const breathe = breather();
  const sizes = once(() => inputs.map(sizeOf));
  const bytes = (): BytesDone => ({ done: sum(sizes().slice(0, prepared.length)), total: sum(sizes()) });
  // Where anything is new an engine is loaded from now on, while the rest is read back.
  for (const input of options.ahead ? inputs : []) {
    if (!memory?.knows(input)) {
      options.ahead?.expect();
      break;
    }
    await breathe();
  }
  options.onProgress?.("reading", 0, inputs.length, bytes);
  for (const input of inputs) {
    const recalled = memory?.recall(input);
    if (!recalled) options.ahead?.expect();
    const one = recalled ?? (await (await loadPrepareInput()).prepareInput(input, options, memory));
    if (options.ahead) for (const document of one.documents) options.ahead.offer(document);
    prepared.push(options.lines === false && !recalled ? withoutLines(one) : one);
    options.onProgress?.("reading", prepared.length, inputs.length, bytes);
    await breathe();
  }
  return prepared;
}

const sizeOf = (path: string): number => stampOf(path)?.[2] ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Everything beside an input itself that its documents depend on. */
const settingOf = ({ encoding, textColumn, dedup, keepBoilerplate }: PrepareOptions): string =>
  JSON.stringify([encoding ?? null, textColumn ?? null, dedup === "none", keepBoilerplate ?? false]);

/** Lets go of the lines that nobody will look at: those of documents that can hold no template. */
function withoutLines(one: PreparedInput): PreparedInput {
  const documents = one.documents.map((document, index) =>
    one.summaries[index]!.keys.length > 0 ? document : new LinelessDocument(document),
  );
  return { ...one, documents };
}

async function judgeReprints(
  documents: CleanDocument[],
  options: PrepareOptions,
  memory: InputMemory | null,
): Promise<Pick<Prepared, "documents" | "reprints">> {
  const watched = options.onProgress ? { onProgress: options.onProgress } : {};
  if (options.dedup !== "articles") {
    const count = async () => withPauses((await loadDedup()).countReprintsSteps(documents, watched), breather());
    const reprints = options.countReprints ? await (memory?.numberFor("reprints", documents, count) ?? count()) : null;
    return { documents, reprints };
  }
  const kept = await withPauses((await loadDedup()).dropReprintsSteps(documents, watched), breather());
  return { documents: kept, reprints: documents.length - kept.length };
}

/** Documents of each input that are not to be counted, by their index. */
type LeftOut = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Cleaned documents, as `clean` writes them, that lie beside the very texts they were made of: counted with them every
 * text would count twice. Each knows the hash of the input that it was made of.
 */
function cleanedCopies(inputs: readonly string[], prepared: readonly PreparedInput[]): LeftOut {
  const madeOf = ({ path, sha256, fields }: CleanDocument, input: string): string | undefined =>
    path.startsWith(input) ? fields.sha256 : sha256;
  const sources = new Set<string>();
  prepared.forEach(({ documents }, index) => {
    for (const one of documents) if (madeOf(one, inputs[index]!) === undefined) sources.add(one.sha256);
  });
  const leftOut = new Map<number, Set<number>>();
  prepared.forEach(({ documents }, index) => {
    const copies = [...documents.keys()].filter((n) => sources.has(madeOf(documents[n]!, inputs[index]!) ?? ""));
    if (copies.length > 0) leftOut.set(index, new Set(copies));
  });
  return leftOut;
}

/** What takes all documents together: a line that a site repeats below its texts is known by the texts it follows. */
async function withoutTemplates(
  inputs: readonly string[],
  prepared: PreparedInput[],
  leftOut: LeftOut,
  options: PrepareOptions,
  memory: InputMemory | null,
): Promise<CleanDocument[]> {
  const counts = (index: number) => (_: unknown, n: number) => leftOut.get(index)?.has(n) !== true;
  if (options.keepBoilerplate) return prepared.flatMap(({ documents }, index) => documents.filter(counts(index)));
  const templates = findTemplates(prepared.flatMap(({ summaries }) => summaries));
  const mayHold = ({ keys }: TemplateSummary): boolean => keys.some((key) => templates.has(key));
  const marked: CleanDocument[] = [];
  for (const [index, one] of prepared.entries()) {
    if (!one.summaries.some(mayHold)) {
      for (const document of one.documents.filter(counts(index))) marked.push(document);
      continue;
    }
    const path = inputs[index]!;
    const known = memory ? memory.withLines(path, one) : one;
    const whole = known ?? (await (await loadPrepareInput()).prepareInput(path, options, null));
    if (known === undefined) prepared[index] = whole; // what is wrong with it now is what the run tells
    whole.documents.forEach((document, n) => {
      if (counts(index)(document, n))
        marked.push(mayHold(whole.summaries[n]!) ? markTemplates(document, templates) : document);
    });
  }
  return marked;
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
  options: SegmentOptions & ProgressOptions = {},
): Promise<SegmentedDocuments> {
  const { segmentation, stopwords, problems } = openSegmentation(options);
  try {
    return {
      tokenized: await segmentation.tokens(documents, options.onProgress),
      stopwords,
      problems,
      notice: segmentation.notice,
    };
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
