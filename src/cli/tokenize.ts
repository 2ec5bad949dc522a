import { isDue } from "../cache/index.js";
import type { CleanDocument, CountableDocument } from "../model/document.js";
import type { OnProgress } from "../model/progress.js";
import {
  openSegmentation,
  type Prepared,
  type PrepareOptions,
  prepare,
  prepareForCounting,
  type Segmentation,
} from "../pipeline/index.js";
import type { CountedCorpus, Stopwords, TokenizedCorpus } from "../segment/index.js";
import type { Call } from "./call.js";
import { type Opened, type OpenOptions, openDocuments } from "./corpus.js";
import { sayProblems, sayWarning } from "./messages.js";
import type { CUTTING, CuttingOptions, READING } from "./options/common.js";
import type { RunInfo } from "./run-info.js";

interface Tokenized<Tokens extends CountedCorpus, Document extends CountableDocument> extends Opened<Document> {
  readonly tokenized: Tokens;
  /** Terms that are counted as tokens but never listed; empty under `--no-stopwords`. */
  readonly stopwords: Stopwords;
  readonly isStopword: (text: string) => boolean;
  readonly run: RunInfo;
}

type CuttingCall = Call<readonly [...typeof READING, ...typeof CUTTING]>;
type CutOptions = OpenOptions & CuttingOptions;

/**
 * From the paths and options of a command to tokens. Bad lines of dictionaries are named on standard error.
 */
export const openTokens = (
  paths: readonly string[],
  call: CuttingCall,
  options?: CutOptions,
): Promise<Tokenized<TokenizedCorpus, CleanDocument>> =>
  open(paths, call, options, true, prepare, (segmentation, documents, onProgress) =>
    segmentation.tokens(documents, onProgress),
  );

/** The same without the order of tokens, and without the lines of documents: faster for a command that only counts. */
export const openCounts = (
  paths: readonly string[],
  call: CuttingCall,
  options?: CutOptions,
): Promise<Tokenized<CountedCorpus, CountableDocument>> =>
  open(paths, call, options, false, prepareForCounting, (segmentation, documents, onProgress) =>
    segmentation.counts(documents, onProgress),
  );

async function open<Tokens extends CountedCorpus, Document extends CountableDocument>(
  paths: readonly string[],
  call: CuttingCall,
  options: CutOptions = call.options,
  order: boolean,
  prepareInputs: (inputs: readonly string[], options: PrepareOptions) => Promise<Prepared<Document>>,
  cut: (segmentation: Segmentation, documents: readonly Document[], onProgress: OnProgress) => Promise<Tokens>,
): Promise<Tokenized<Tokens, Document>> {
  const { segmentation, stopwords, problems } = openSegmentation({ ...options, order });
  try {
    const { notice } = segmentation;
    if (notice !== null && !options.quiet && (options.cache === false || isDue(notice.code))) sayWarning(notice);
    const opened = await openDocuments(paths, call, options, (inputs, settings) =>
      prepareInputs(inputs, { ...settings, ahead: segmentation }),
    );
    const tokenized = await cut(segmentation, opened.documents, opened.onProgress);
    sayProblems(problems, options);
    const isStopword = (text: string): boolean => stopwords.has(text);
    const run = opened.runBy(tokenized.engine, stopwords.sha256);
    return { ...opened, tokenized, stopwords, isStopword, run, print: (output) => opened.print(output, run) };
  } finally {
    await segmentation.close();
  }
}
