import { type Command, InvalidArgumentError, Option } from "commander";
import { LANGUAGES, type Language } from "../model/language.js";
import { FORMATS, type Format } from "../render/formats.js";
import { phrases } from "../words/phrases.js";

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
  /** Decided before the line is parsed, see `askedLanguage`. */
  readonly lang?: Language;
}

export { FORMATS, type Format };

/** Rows of a table shown on a terminal where `--top` says nothing: about a screen. Unit: rows. */
export const ROWS_ON_TERMINAL = 30;

export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError(phrases.values.positive);
  return number;
}

export function wholeNumber(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError(phrases.values.whole);
  return number;
}

/** A list divided by commas: `n,v`. */
export function commaList(value: string): string[] {
  const items = value.split(/[,，]/u).map((item) => item.trim());
  if (items.some((item) => item === "")) throw new InvalidArgumentError(phrases.values.list);
  return items;
}

/** For an option that may be given several times. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];

/** `--stopwords FILE` may follow `--no-stopwords`: the last one counts. */
const collectStopwords = (value: string, previous: string[] | boolean | undefined): string[] =>
  collect(value, Array.isArray(previous) ? previous : []);

/** Adds the options that every command understands alike. */
export function withCommonOptions(command: Command): Command {
  const says = phrases.options;
  return command
    .optionsGroup(phrases.help.commonOptions)
    .addOption(new Option("--format <name>", says.format).choices(FORMATS))
    .option("-o, --output <file>", says.output)
    .option("--bom", says.bom)
    .option("--raw-cells", says.rawCells)
    .option("--top <n>", says.top(ROWS_ON_TERMINAL), positiveInteger)
    .option("--by <field>", says.by)
    .option("--files-from <file>", says.filesFrom)
    .option("--encoding <name>", says.encoding)
    .option("--text-column <name>", says.textColumn)
    .option("--dict <file>", says.dict, collect)
    .option("--stopwords <file>", says.stopwords, collectStopwords)
    .option("--no-stopwords", says.noStopwords)
    .addOption(new Option("--engine <name>", says.engine).choices(["nodejieba", "node-rs"]))
    .addOption(
      new Option("--dedup <what>", says.dedup).choices(["none", "paragraphs", "articles"]).default("paragraphs"),
    )
    .option("--keep-boilerplate", says.keepBoilerplate)
    .option("--jobs <n>", says.jobs, positiveInteger)
    .option("--no-cache", says.noCache)
    .addOption(new Option("--color <when>", says.color).choices(["auto", "always", "never"]).default("auto"))
    .option("--quiet", says.quiet)
    .option("--verbose", says.verbose)
    .option("--no-progress", says.noProgress)
    .optionsGroup(phrases.help.options);
}

/** Adds the options that say which settings file is read. */
export const withConfigOptions = (command: Command): Command =>
  command
    .optionsGroup(phrases.help.commonOptions)
    .option("--config <file>", phrases.options.config)
    .option("--no-config", phrases.options.noConfig)
    .optionsGroup(phrases.help.options);

/** The options of commands that read no texts but print a table: its format, file and colours. */
export const withTableOptions = (command: Command): Command =>
  command
    .addOption(new Option("--format <name>", phrases.options.plainFormat).choices(FORMATS))
    .option("-o, --output <file>", phrases.options.plainOutput)
    .addOption(
      new Option("--color <when>", phrases.options.color).choices(["auto", "always", "never"]).default("auto"),
    );

/** Adds `--lang` where a command does not have it yet: `main` gives it to every command. */
export function withLanguage(command: Command): Command {
  if (command.options.some(({ long }) => long === "--lang")) return command;
  const option = new Option("--lang <language>", phrases.help.lang).choices(LANGUAGES);
  const hasCommon = command.options.some((known) => known.helpGroupHeading === phrases.help.commonOptions);
  return command.addOption(hasCommon ? option.helpGroup(phrases.help.commonOptions) : option);
}

/** Whether every command has the option, or every command that reads texts. */
export const isCommon = (option: Option): boolean => option.helpGroupHeading === phrases.help.commonOptions;

/** Puts what is particular to a command at the top of its help. */
export function ownOptionsFirst(command: Command): void {
  (command.options as Option[]).sort((a, b) => Number(isCommon(a)) - Number(isCommon(b)));
}
