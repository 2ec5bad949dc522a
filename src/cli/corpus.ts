import type { Command } from "commander";
import { CexiError } from "../errors.js";
import { type CleanDocument, type EngineInfo, type PrepareOptions, type Problem, prepare } from "../index.js";
import { raiseExitCode } from "./exit-code.js";
import { shortHelp } from "./help.js";
import { inputPaths, STDIN } from "./inputs.js";
import { checkFormat, emit, type Output } from "./io.js";
import { say, sayProblems } from "./messages.js";
import type { CommonOptions } from "./options.js";
import { type Progress, progress } from "./progress.js";
import { type RunInfo, runInfo } from "./run-info.js";

/** What a command works on: the cleaned documents of a run, and where its results go. */
export interface Opened {
  readonly documents: readonly CleanDocument[];
  readonly problems: readonly Problem[];
  readonly progress: Progress;
  /** The `run` object of a JSON result; with the engine that cut the tokens, where one did. */
  readonly run: (engine?: EngineInfo | null, stopwordsSha256?: string | null) => RunInfo;
  /** Prints a result: `{schema, run, ...json}` as JSON, its table otherwise. `run` is that of no engine where absent. */
  readonly print: (output: Output, run?: RunInfo) => Promise<void>;
}

/** Ends the action of a command that was called without anything to read. */
export function refuseNoInput(command: Command): never {
  process.stderr.write(shortHelp(command));
  throw new CexiError("NO_INPUT", `${command.name()}: nothing to read; name files or folders, or pipe text in`);
}

/**
 * From the paths and options of a command to its documents. Inputs that cannot be read are named on standard error and
 * raise the exit code to 3; where nothing at all can be read the run ends with 2.
 *
 * @param settings see `PrepareOptions`
 */
export async function openCorpus(
  paths: readonly string[],
  options: CommonOptions,
  command: Command,
  settings: Pick<PrepareOptions, "ahead" | "lines"> = {},
): Promise<Opened> {
  checkFormat(options);
  const inputs = inputPaths(paths, options.filesFrom) ?? refuseNoInput(command);
  const bar = progress(options);
  const { documents, problems, reprints } = await prepare(inputs, {
    ...options,
    onProgress: (done, total) => bar.update("reading", done, total),
    countReprints: COUNTING.has(command.name()) && !options.quiet,
    ...settings,
  }).finally(bar.end);
  if (problems.length > 0) {
    sayProblems(problems, options);
    raiseExitCode(3);
  }
  if (documents.length === 0) throw nothingReadable(inputs, problems);
  if (options.verbose) for (const { path, encoding } of documents) say(`${path}: read as ${encoding ?? "a record"}`);
  if (reprints && !options.quiet) say(reprintLine(reprints, documents.length, options.dedup));
  const run: Opened["run"] = (engine, stopwords) => runInfo(documents, command.opts(), engine, stopwords);
  return {
    documents,
    problems,
    progress: bar,
    run,
    print: (output, info = run()) =>
      emit(
        {
          ...output,
          json: { schema: `cexi/${command.name()}/1`, run: info, ...output.json },
        },
        options,
      ),
  };
}

/** Commands whose figures a reprint falsifies. */
const COUNTING: ReadonlySet<string> = new Set([
  "freq",
  "count",
  "slogans",
  "compare",
  "collocates",
  "keywords",
  "report",
]);

const reprintLine = (reprints: number, documents: number, dedup: CommonOptions["dedup"]): string =>
  dedup === "articles"
    ? `${reprints} of ${reprints + documents} documents are reprints or excerpts of others and left out`
    : `${reprints} of ${documents} documents are reprints or excerpts of others and counted too; --dedup articles counts each text once, cexi dedup lists them`;

function nothingReadable(inputs: readonly string[], problems: readonly Problem[]): CexiError {
  const where = inputs.length === 1 ? (inputs[0] === STDIN ? "standard input" : inputs[0]!) : `${inputs.length} paths`;
  const why =
    problems.length > 0
      ? "none of the inputs could be read"
      : "no texts found; give .txt, .md, .html, .csv, .tsv or .jsonl files, or a folder that holds them";
  return new CexiError("NOTHING_READABLE", `${where}: ${why}`);
}
