import { Argument, Command as CommanderCommand, Help, type Option } from "commander";
import { nearestName } from "../base/nearest-name.js";
import { displayWidth } from "../render/index.js";
import { failure } from "../words/message.js";
import { phrases } from "../words/phrases.js";
import { type CommandName, entryOf } from "./commands.js";
import type { Operand } from "./entry.js";
import { COMMON } from "./options/common.js";
import { flagsOf, type OptionEntry, spellingsOf } from "./options/option.js";

/**
 * A command of commander's that says what is wrong with a line, and its help, in the language of the run. Commander
 * calls the methods below with what it found; those without a type in its declarations are checked by tests, one each.
 */
export class Command extends CommanderCommand {
  override createHelp(): Help {
    return new LocalHelp();
  }

  /** `cexi freq`: how to call it, for messages. */
  get #call(): string {
    return this.parent ? `${this.parent.name()} ${this.name()}` : this.name();
  }

  unknownOption(flag: string): void {
    // `config` passes them on to the command that it is asked about
    if ((this as unknown as { readonly _allowUnknownOption: boolean })._allowUnknownOption) return;
    const names = this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => (long === undefined ? [] : [withoutDashes(long)]));
    const [option] = flag.split("=", 1) as [string]; // --widht=3
    if (this.parent && COMMON.flatMap(spellingsOf).includes(option)) {
      throw failure("E_OPTION_UNUSED", { option, command: this.#call });
    }
    const near = nearestName(withoutDashes(option), names);
    throw failure("E_UNKNOWN_OPTION", { option, near: near && `--${near}`, command: this.#call });
  }

  unknownCommand(): never {
    throw unknownCommand(this.args[0] ?? "", this.commands);
  }

  missingArgument(name: string): never {
    throw failure("E_MISSING_ARGUMENT", { name, command: this.#call });
  }

  optionMissingArgument({ flags }: Option): never {
    throw failure("E_MISSING_VALUE", { option: flags });
  }

  _excessArguments(given: readonly string[]): void {
    const most = this.registeredArguments.length;
    throw failure("E_EXCESS_ARGUMENTS", { command: this.#call, most, given: given.length });
  }

  _callParseArg(parsed: Option | Argument, value: string, previous: unknown): unknown {
    try {
      return parsed.parseArg?.(value, previous as never);
    } catch (error) {
      if ((error as { code?: unknown }).code !== "commander.invalidArgument") throw error;
      const target = "flags" in parsed ? phrases.target.option(parsed.flags) : phrases.target.argument(parsed.name());
      const { argChoices: choices } = parsed;
      throw choices
        ? failure("E_BAD_CHOICE", { target, value, choices, near: nearestName(value, choices) })
        : failure("E_BAD_VALUE", { target, value, wanted: (error as Error).message });
    }
  }
}

/** Dashes are no letters: with them any two short options would be alike. */
const withoutDashes = (flag: string): string => flag.replace(/^-+/u, "");

/** An unknown command, with the name in either language that was probably meant. */
export function unknownCommand(name: string, commands: readonly CommanderCommand[]) {
  const names = commands.flatMap((command) => [command.name(), ...command.aliases()]);
  return failure("E_UNKNOWN_COMMAND", { name, near: nearestName(name, names) });
}

/** Commander's headings, which it looks up nowhere. */
const headings = (): Readonly<Record<string, string>> => ({
  "Usage:": phrases.help.usage,
  "Arguments:": phrases.help.arguments,
  "Options:": phrases.help.options,
  "Commands:": phrases.help.commands,
});

/** A full-width colon brings its own space. */
export const tight = (usage: string): string => usage.replace("： ", "：");

const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const OPENING = "（《“‘「【";
const CLOSING = "），。；：、！？》”’」】…";
/** What stays together at the end of a line: a word, or one Han character, with the marks that belong to it. */
const UNBREAKABLE = new RegExp(
  String.raw`\s*[${OPENING}]*(?:[${HAN}]|[^\s${HAN}${OPENING}${CLOSING}]+)?[${CLOSING}]*`,
  "gu",
);

/** Help by display width, broken between Han characters too, with the words of the run's language. */
class LocalHelp extends Help {
  override displayWidth(text: string): number {
    return displayWidth(text);
  }

  override formatHelp(command: CommanderCommand, helper: Help): string {
    return tight(super.formatHelp(command, helper));
  }

  override styleTitle(title: string): string {
    return headings()[title] ?? title;
  }

  override commandUsage(command: CommanderCommand): string {
    const names = [command.name(), ...command.aliases().slice(0, 1)].join("|");
    const { anyOptions, anyCommand } = phrases.help;
    return [
      ...(command.parent ? [command.parent.name()] : []),
      names,
      anyOptions,
      ...(command.commands.length > 0 ? [anyCommand] : []),
      ...command.registeredArguments.map(argumentTerm),
    ].join(" ");
  }

  override subcommandTerm(command: CommanderCommand): string {
    return [command.name(), ...command.aliases().slice(0, 1)].join(", ");
  }

  override optionDescription(option: Option): string {
    const value = option.required || option.optional ? option.defaultValue : undefined;
    return described(option, value);
  }

  override argumentDescription(argument: Argument): string {
    return described(argument, argument.defaultValue);
  }

  override boxWrap(text: string, width: number): string {
    if (width < this.minWidthToWrap) return text;
    return text
      .split(/\r?\n/u)
      .map((line) => wrapped(line, width))
      .join("\n");
  }
}

const argumentTerm = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

function described({ description, argChoices }: Option | Argument, value: unknown): string {
  const { choices, default: byDefault, extra } = phrases.help;
  const parts = [
    ...(argChoices ? [choices(argChoices)] : []),
    ...(value === undefined ? [] : [byDefault(typeof value === "string" ? value : JSON.stringify(value))]),
  ];
  return parts.length === 0 ? description : `${description}${extra(parts)}`.trimStart();
}

function wrapped(line: string, width: number): string {
  const lines: string[] = [];
  let current = "";
  for (const [piece] of line.matchAll(UNBREAKABLE)) {
    if (piece === "") continue;
    if (current !== "" && displayWidth(current) + displayWidth(piece) > width) {
      lines.push(current);
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current].join("\n");
}

export function buildParser(name: string, options: readonly OptionEntry[]): Command {
  const command = new Command(name);
  for (const flag of options.flatMap(flagsOf)) command.addOption(flag);
  return command;
}

/** The parser of a command. @param options those it has; none where it is only a name in a list */
export function buildCommand(name: CommandName, options: readonly OptionEntry[] = []): Command {
  const { aliases, operands, more, takesAnyFlag } = entryOf(name);
  const command = buildParser(name, options);
  command.description(phrases.commands[name].summary).aliases(aliases);
  for (const operand of operands) command.addArgument(argumentOf(operand));
  if (more) command.addHelpText("after", more(phrases));
  if (takesAnyFlag) command.allowUnknownOption();
  return command;
}

function argumentOf({ name, required, variadic, says, choices, default: standard }: Operand): Argument {
  const spelled = `${name}${variadic ? "..." : ""}`;
  const argument = new Argument(required ? `<${spelled}>` : `[${spelled}]`, says?.(phrases));
  if (choices) argument.choices(choices);
  return standard === undefined ? argument : argument.default(standard);
}
