import { Argument } from "commander";
import { phrases } from "../words/phrases.js";
import { Command } from "./command.js";
import { type CommandName, entryOf } from "./commands.js";
import type { Operand } from "./entry.js";
import { flagsOf, type OptionEntry } from "./options/option.js";

/** A parser of options alone. */
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
