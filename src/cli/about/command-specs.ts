import type { Argument, Command, Option } from "commander";
import { GROUP_FIELDS } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import { COMMANDS, type CommandName, HELP_ALIASES } from "../commands.js";
import { isRepeatable, takesFile } from "../config/option-spec.js";
import { loadCommands } from "../load-command.js";
import { isCommon, ownOptionsFirst } from "../options.js";

/** What may stand in one place of a command line: names of files, one of some words, or anything. */
export type Values = "files" | "anything" | readonly string[];

export interface FlagSpec {
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** What follows it; `null` where nothing does. Closed: nothing but one of the words. */
  readonly takes: { readonly placeholder: string; readonly values: Values; readonly isClosed: boolean } | null;
  readonly isRepeatable: boolean;
  readonly isCommon: boolean;
}

export interface OperandSpec {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
  readonly values: Values;
}

export interface Example {
  readonly line: string;
  readonly says: string;
}

/** A command as manual and completions describe it, told from its definition. */
export interface CommandSpec {
  readonly name: string;
  /** Other names of it. */
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly operands: readonly OperandSpec[];
  readonly flags: readonly FlagSpec[];
  readonly examples: readonly Example[];
}

/** Values that an option suggests without asking for one of them. */
const SUGGESTED: Readonly<Record<string, readonly string[]>> = {
  "--by": GROUP_FIELDS,
  "--encoding": ["utf-8", "gb18030", "gbk", "big5", "utf-16le", "utf-16be"],
};

/** What the flag does that every command has. */
const helpFlag = (): FlagSpec => ({
  short: "-h",
  long: "--help",
  description: phrases.help.help,
  takes: null,
  isRepeatable: false,
  isCommon: true,
});

/** All commands, `help` included. */
export async function commandSpecs(): Promise<CommandSpec[]> {
  const commands = await loadCommands();
  const { SCHEMAS } = await import("./schemas/index.js");
  const names = commands.map((command) => command.name());
  /** Operands whose words are known, though a command checks them itself. */
  const operandWords: Readonly<Record<string, readonly string[]>> = {
    schema: [...Object.keys(SCHEMAS), "config"].sort(),
    config: names,
  };
  const help: CommandSpec = {
    name: "help",
    aliases: HELP_ALIASES,
    summary: phrases.help.helpCommand.summary,
    operands: [
      {
        name: "command",
        description: phrases.help.helpCommand.command,
        isRequired: false,
        isVariadic: false,
        values: names,
      },
    ],
    flags: [helpFlag()],
    examples: [],
  };
  return [...commands.map((command) => specOf(command, operandWords[command.name()])), help];
}

function specOf(command: Command, words: readonly string[] | undefined): CommandSpec {
  ownOptionsFirst(command);
  return {
    name: command.name(),
    aliases: command.aliases(),
    summary: command.description(),
    operands: command.registeredArguments.map((argument) => operandOf(argument, words)),
    flags: [...command.options.map(flagOf), helpFlag()],
    examples: examplesOf(command.name() as CommandName),
  };
}

const examplesOf = (name: CommandName): Example[] =>
  COMMANDS[name].examples.map((line, index) => ({ line, says: phrases.commands[name].says[index]! }));

const operandOf = (argument: Argument, words: readonly string[] | undefined): OperandSpec => ({
  name: argument.name(),
  description: argument.description,
  isRequired: argument.required,
  isVariadic: argument.variadic,
  values: argument.argChoices ?? words ?? (argument.name() === "path" ? "files" : "anything"),
});

function flagOf(option: Option): FlagSpec {
  const placeholder = /[<[]([^>\]]+)[>\]]/u.exec(option.flags)?.[1];
  return {
    short: option.short ?? null,
    long: option.long!,
    description: describedWithDefault(option),
    takes:
      placeholder === undefined
        ? null
        : { placeholder, values: valuesOf(option), isClosed: option.argChoices !== undefined },
    isRepeatable: isRepeatable(option),
    isCommon: isCommon(option),
  };
}

const describedWithDefault = ({ description, defaultValue, negate }: Option): string =>
  defaultValue === undefined || negate
    ? description
    : `${description}${phrases.help.extra([phrases.help.default(String(defaultValue))])}`;

const valuesOf = (option: Option): Values =>
  option.argChoices ?? (takesFile(option) ? "files" : (SUGGESTED[option.long!] ?? "anything"));
