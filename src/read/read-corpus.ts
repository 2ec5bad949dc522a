import { byCodeUnit } from "../base/order.js";
import type { Corpus, Problem } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import { failure } from "../words/message.js";
import { type FindOptions, findInputs } from "./find-inputs.js";
import { type InputOptions, readInput } from "./read-input.js";
import { isEncoding } from "./text/decode.js";

export interface ReadOptions extends FindOptions, InputOptions {}

/**
 * Reads files, folders, globs and (as `-`) standard input. Documents come in code-unit order of their paths, whatever
 * the order of `paths`; an input that is named twice is read once. What cannot be read is a problem, never an end:
 * where nothing at all could be read, `documents` is empty and `problems` say why.
 *
 * @throws {CexiError} `E_UNKNOWN_ENCODING`
 */
export async function readCorpus(paths: readonly string[], options: ReadOptions = {}): Promise<Corpus<SourceDocument>> {
  checkEncoding(options.encoding);
  const { inputs, problems: missing } = await findInputs(paths, options);
  const problems: Problem[] = [...missing];
  const documents: SourceDocument[] = [];
  for (const path of inputs) {
    const read = await readInput(path, options);
    for (const document of read.documents) documents.push(document);
    for (const problem of read.problems) problems.push(problem);
  }
  return { documents: inPathOrder(documents), problems };
}

/** Records from a pipe bring paths of their own; rows of one table stay in their order. */
export function inPathOrder<D extends { readonly path: string }>(documents: readonly D[]): D[] {
  const fileOf = (document: D) => document.path.replace(/#\d+$/u, "");
  const keyed = documents.map((document) => ({ document, file: fileOf(document) }));
  return keyed.sort((a, b) => byCodeUnit(a.file, b.file)).map(({ document }) => document);
}

/** @throws {CexiError} `E_UNKNOWN_ENCODING` */
export function checkEncoding(encoding: string | undefined): void {
  if (encoding === undefined || isEncoding(encoding)) return;
  throw failure("E_UNKNOWN_ENCODING", { name: encoding });
}
