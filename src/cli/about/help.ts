import type { Command } from "commander";
import { phrases } from "../../words/phrases.js";
import { tight } from "../command.js";
import { COMMANDS, type CommandName } from "../commands.js";

/** The first examples of a command, which its help begins with: each line and what it shows. */
function examplesOf(name: CommandName, most = Number.POSITIVE_INFINITY): string {
  const { says } = phrases.commands[name];
  return COMMANDS[name].examples
    .slice(0, most)
    .map((line, index) => `  ${line}\n      ${says[index]}\n`)
    .join("");
}

/** The examples of a command under their heading; nothing for a command that has none. */
export const exampleText = (name: string): string =>
  Object.hasOwn(COMMANDS, name) ? `${phrases.help.examples}\n${examplesOf(name as CommandName)}` : "";

/** What `cexi help` begins with: one line to try for each command. */
export const overview = (): string =>
  `${phrases.help.examples}\n${(Object.keys(COMMANDS) as CommandName[]).map((name) => examplesOf(name, 1)).join("")}`;

/** What a command says that was called without anything to read: how to call it, and where to read more. */
export const shortHelp = (command: Command): string =>
  `${exampleText(command.name())}\n${tight(`${phrases.help.usage} ${command.createHelp().commandUsage(command)}`)}\n` +
  `${phrases.help.listsOptions(`cexi ${command.name()}`)}\n`;
