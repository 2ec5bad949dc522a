import { type Stopwords, segmentDocuments, type TokenizedCorpus } from "../index.js";
import type { Opened } from "./corpus.js";
import { raiseExitCode } from "./exit-code.js";
import { say, sayProblems } from "./messages.js";
import type { CommonOptions } from "./options.js";
import type { RunInfo } from "./run-info.js";

export interface Tokenized {
  readonly tokenized: TokenizedCorpus;
  /** Terms that are counted as tokens but never listed; empty under `--no-stopwords`. */
  readonly stopwords: Stopwords;
  /** The `run` object with the engine that cut these tokens. */
  readonly run: RunInfo;
}

/** The tokens of an opened corpus, cut as the options say. Bad lines of dictionaries are named on standard error. */
export async function tokenize(opened: Opened, options: CommonOptions): Promise<Tokenized> {
  const done = await segmentDocuments(opened.documents, options).finally(opened.progress.end);
  if (done.notice !== null && !options.quiet) say(done.notice);
  if (done.problems.length > 0) {
    sayProblems(done.problems, options);
    raiseExitCode(3);
  }
  const { tokenized, stopwords } = done;
  return { tokenized, stopwords, run: opened.run(tokenized.engine, stopwords.sha256) };
}
