import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMATS, type Format } from "../render/index.js";

/** Options that every command has, as commander hands them over. */
export interface CommonOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly bom?: boolean;
  readonly rawCells?: boolean;
  readonly top?: number;
  readonly by?: string;
  readonly filesFrom?: string;
  readonly encoding?: string;
  readonly textColumn?: string;
  readonly dict?: string[];
  /** A list of files; `false` for `--no-stopwords`. */
  readonly stopwords?: string[] | boolean;
  readonly engine?: "nodejieba" | "node-rs";
  readonly dedup: "none" | "paragraphs" | "articles";
  readonly keepBoilerplate?: boolean;
  readonly jobs?: number;
  readonly cache: boolean;
  readonly color: "auto" | "always" | "never";
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly progress: boolean;
}

export { FORMATS, type Format };

/** Rows of a table shown on a terminal where `--top` says nothing: about a screen. Unit: rows. */
export const ROWS_ON_TERMINAL = 30;

export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError("a whole number of 1 or more, please");
  return number;
}

/** A list divided by commas: `n,v`. */
export function commaList(value: string): string[] {
  const items = value.split(/[,，]/u).map((item) => item.trim());
  if (items.some((item) => item === "")) throw new InvalidArgumentError("a list divided by commas, please");
  return items;
}

/** For an option that may be given several times. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];

/** `--stopwords FILE` may follow `--no-stopwords`: the last one counts. */
const collectStopwords = (value: string, previous: string[] | boolean | undefined): string[] =>
  collect(value, Array.isArray(previous) ? previous : []);

/** Adds the options that every command understands alike. */
export function withCommonOptions(command: Command): Command {
  return command
    .optionsGroup(COMMON_HEADING)
    .addOption(
      new Option("--format <name>", "output format (default: by -o; table on a terminal, tsv in a pipe)").choices(
        FORMATS,
      ),
    )
    .option("-o, --output <file>", "write to a file; its extension tells the format: .csv, .json, .xlsx ...")
    .option("--bom", "begin CSV with a byte order mark, for Excel")
    .option("--raw-cells", "leave CSV and TSV cells as they are, even those that a spreadsheet would run as a formula")
    .option(
      "--top <n>",
      `at most this many rows (default: all; tables on a terminal ${ROWS_ON_TERMINAL})`,
      positiveInteger,
    )
    .option("--by <field>", "group by document, region, year, source, kind, folder or a metadata column")
    .option("--files-from <file>", "read paths from a file, one a line (-: standard input)")
    .option("--encoding <name>", "encoding of all inputs (default: told per file)")
    .option("--text-column <name>", "column of a table that holds the text")
    .option("--dict <file>", "add a user dictionary (repeatable)", collect)
    .option("--stopwords <file>", "add a stop list (repeatable)", collectStopwords)
    .option("--no-stopwords", "count stop words too")
    .addOption(new Option("--engine <name>", "segmentation engine").choices(["nodejieba", "node-rs"]))
    .addOption(
      new Option("--dedup <what>", "which repeats to drop")
        .choices(["none", "paragraphs", "articles"])
        .default("paragraphs"),
    )
    .option("--keep-boilerplate", "keep lines that are not part of the text")
    .option("--jobs <n>", "workers", positiveInteger)
    .option("--no-cache", "neither read nor write the token cache")
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .option("--quiet", "no notes on standard error")
    .option("--verbose", "more notes on standard error")
    .option("--no-progress", "no progress bar")
    .optionsGroup("Options:");
}

/** Adds the options that say which settings file is read. */
export const withConfigOptions = (command: Command): Command =>
  command
    .optionsGroup(COMMON_HEADING)
    .option("--config <file>", "read settings from this file (default: cexi.config.json here or in a folder above)")
    .option("--no-config", "read no settings file")
    .optionsGroup("Options:");

const COMMON_HEADING = "Options of every command:";

/** Whether every command has the option, or every command that reads texts. */
export const isCommon = (option: Option): boolean => option.helpGroupHeading === COMMON_HEADING;

/** Puts what is particular to a command at the top of its help. */
export function ownOptionsFirst(command: Command): void {
  (command.options as Option[]).sort((a, b) => Number(isCommon(a)) - Number(isCommon(b)));
}
