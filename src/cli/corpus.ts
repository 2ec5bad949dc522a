import { isatty } from "node:tty";
import { type DocumentGroup, documentGroups, fieldWarnings, groupsOf } from "../count/index.js";
import type { Mining } from "../map/index.js";
import type { Problem } from "../model/corpus.js";
import type { CleanDocument, CountableDocument } from "../model/document.js";
import type { CexiError } from "../model/errors.js";
import type { Groupable } from "../model/group.js";
import type { OnProgress } from "../model/progress.js";
import type { SectionName } from "../model/section.js";
import { type Prepared, type PrepareOptions, prepare } from "../pipeline/index.js";
import type { Printable } from "../render/index.js";
import type { EngineInfo } from "../segment/index.js";
import { failure, warning } from "../words/message.js";
import { phrases } from "../words/phrases.js";
import { shortHelp } from "./about/help.js";
import type { Call } from "./call.js";
import { entryOf } from "./commands.js";
import { say, sayProblems, sayWarning } from "./messages.js";
import type { OutputOptions, READING, ReadingOptions } from "./options/common.js";
import { type RunInfo, runInfo } from "./run-info.js";
import { checkFormat, emit } from "./terminal/io.js";
import { progress } from "./terminal/progress.js";

/** What a command works on: the cleaned documents of a run, and where its results go. */
export interface Opened<Document extends CountableDocument = CleanDocument> {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** For what the command goes on to do. */
  readonly onProgress: OnProgress;
  /** The `run` object of a JSON result; with the engine that cut the tokens, where one did. */
  readonly runBy: (engine?: EngineInfo, stopwordsSha256?: string) => RunInfo;
  /** Prints a result: `{schema, run, ...json}` as JSON, its table otherwise. `run` is that of no engine where absent. */
  readonly print: (output: Printable, run?: RunInfo) => Promise<void>;
}

type ReadingCall = Call<typeof READING>;

/** What is read and how, and where the result goes; a command may ask for another format than it was called with. */
export type OpenOptions = ReadingOptions &
  OutputOptions & { readonly section?: readonly SectionName[] } & Pick<PrepareOptions, "sketches">;

/** Ends the action of a command that was called without anything to read. */
export function refuseNoInput({ name, parsed }: Call): never {
  process.stderr.write(shortHelp(name, parsed));
  throw failure("E_NO_INPUT", { command: name });
}

export const openCorpus = (
  paths: readonly string[],
  call: ReadingCall,
  options: OpenOptions = call.options,
): Promise<Opened> => openDocuments(paths, call, options, prepare);

/** The same, and what was found in each document, which a thread looks for while others are read. */
export async function openMined<Found>(
  paths: readonly string[],
  call: ReadingCall,
  mining: Mining<Found>,
): Promise<{ readonly opened: Opened; readonly found: ReadonlyMap<CleanDocument, Found> }> {
  try {
    const opened = await openDocuments(paths, call, call.options, (inputs, settings) =>
      prepare(inputs, { ...settings, ahead: mining }),
    );
    return { opened, found: await mining.of(opened.documents, opened.onProgress) };
  } finally {
    await mining.close();
  }
}

/**
 * Documents prepared in a way of one's own. Inputs that cannot be read are named on standard error and raise the exit code
 * to 3; where nothing at all can be read the run ends with 2.
 */
export async function openDocuments<Document extends CountableDocument>(
  paths: readonly string[],
  call: ReadingCall,
  options: OpenOptions,
  prepareInputs: (inputs: readonly string[], options: PrepareOptions) => Promise<Prepared<Document>>,
): Promise<Opened<Document>> {
  checkFormat(options);
  const inputs = inputPaths(paths, options.filesFrom) ?? refuseNoInput(call);
  const onProgress = progress(options);
  const { section, ...settings } = options;
  const { documents, problems, reprints, warnings, withoutSection } = await prepareInputs(inputs, {
    ...settings,
    ...(section && { sections: section }),
    outputs: options.output === undefined || options.output === "-" ? [] : [options.output],
    onProgress,
    countReprints: (entryOf(call.name).warnsOfReprints ?? false) && !options.quiet,
  });
  sayProblems(problems, options);
  if (!options.quiet) for (const one of warnings) sayWarning(one);
  if (documents.length === 0) throw nothingReadable(inputs, problems);
  const { by, view, target } = call.options as { readonly [name in "by" | "view" | "target"]?: string };
  const saysItself = call.name === "compare" && (view !== "phrases" || target !== undefined);
  // Ends the run where no document has a field, before anything is counted.
  const unknown = by === undefined ? [] : fieldWarnings(documents, by);
  if (!saysItself && !options.quiet) for (const one of unknown) sayWarning(one);
  if (options.verbose) for (const { path, encoding } of documents) say(phrases.run.readAs(path, encoding));
  if (withoutSection && !options.quiet) {
    sayWarning(
      warning("W_NO_SECTION", { documents: withoutSection, of: documents.length, sections: section!.join(",") }),
    );
  }
  if (reprints && !options.quiet) sayReprints(reprints, documents.length, options.dedup);
  const runBy: Opened["runBy"] = (engine, stopwords) => runInfo(documents, call, engine, stopwords);
  return {
    documents,
    problems,
    onProgress,
    runBy,
    print: (output, run = runBy()) => {
      onProgress("writing", 0, 0);
      const json = { schema: `cexi/${call.name}/1`, run, ...output.json };
      return emit({ ...output, json }, options);
    },
  };
}

function sayReprints(reprints: number, documents: number, dedup: ReadingOptions["dedup"]): void {
  if (dedup === "articles") say(phrases.run.reprintsDropped(reprints, reprints + documents));
  else sayWarning(warning("W_REPRINTS", { reprints, documents }));
}

function nothingReadable(inputs: readonly string[], problems: readonly Problem[]): CexiError {
  const path = inputs.length === 1 && inputs[0] !== STDIN ? inputs[0]! : null;
  return failure("E_NOTHING_READABLE", { path, paths: inputs.length, problems: problems.length });
}

export const STDIN = "-";

/**
 * The paths of a run: those on the command line, or standard input where something is piped in and no list of paths is
 * given. `null` where there is nothing to read: no path, and a person at the terminal.
 */
export function inputPaths(paths: readonly string[], filesFrom: string | undefined): readonly string[] | null {
  if (paths.length > 0 || filesFrom !== undefined) return paths;
  // Not `process.stdin.isTTY`: asking it opens a stream, and a pipe that is a stream can no longer be read as a file.
  return isatty(0) ? null : [STDIN];
}

/** Documents that a command looks at together, by their indexes; what all documents make has no name. */
export function groupsBy(
  documents: readonly Groupable[],
  by: string | undefined,
): (Partial<DocumentGroup> & Pick<DocumentGroup, "members">)[] {
  if (by === undefined) return [{ members: [...documents.keys()] }];
  return documentGroups(groupsOf(documents, { by }));
}

export const cutNote = (all: readonly unknown[], shown: readonly unknown[]): string[] =>
  shown.length < all.length ? [phrases.table.cut(all.length - shown.length)] : [];
