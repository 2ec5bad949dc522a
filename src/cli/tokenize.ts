import type { Command } from "commander";
import { openSegmentation, type Stopwords, type TokenizedCorpus } from "../index.js";
import { type Opened, openCorpus } from "./corpus.js";
import { raiseExitCode } from "./exit-code.js";
import { sayProblems, sayWarning } from "./messages.js";
import type { CommonOptions } from "./options.js";
import { phrases } from "./phrases/phrases.js";
import type { RunInfo } from "./run-info.js";

/** A corpus with its tokens: what counting commands work on. */
export interface Tokenized {
  readonly opened: Opened;
  readonly tokenized: TokenizedCorpus;
  /** Terms that are counted as tokens but never listed; empty under `--no-stopwords`. */
  readonly stopwords: Stopwords;
  /** The `run` object with the engine that cut these tokens. */
  readonly run: RunInfo;
}

/** From the paths and options of a command to tokens. Bad lines of dictionaries are named on standard error. */
export async function openTokens(
  paths: readonly string[],
  options: CommonOptions,
  command: Command,
): Promise<Tokenized> {
  const { segmentation, stopwords, problems } = openSegmentation(options);
  try {
    if (segmentation.notice !== null && !options.quiet) sayWarning(segmentation.notice);
    const opened = await openCorpus(paths, options, command, segmentation);
    const tokenized = await segmentation
      .tokens(opened.documents, (done, total) => opened.progress.update(phrases.run.segmenting, done, total))
      .finally(opened.progress.end);
    if (problems.length > 0) {
      sayProblems(problems, options);
      raiseExitCode(3);
    }
    return { opened, tokenized, stopwords, run: opened.run(tokenized.engine, stopwords.sha256) };
  } finally {
    await segmentation.close();
  }
}
