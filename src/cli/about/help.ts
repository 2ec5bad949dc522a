import type { Command } from "commander";
import { phrases } from "../../words/phrases.js";
import { tight } from "../command.js";
import { COMMAND_NAMES, type CommandName, entryOf } from "../commands.js";

/** The first examples of a command, which its help begins with: each line and what it shows. */
function examplesOf(name: CommandName, most = Number.POSITIVE_INFINITY): string {
  const { says } = phrases.commands[name];
  return entryOf(name)
    .examples.slice(0, most)
    .map((line, index) => `  ${line}\n      ${says[index]}\n`)
    .join("");
}

/** The examples of a command under their heading. */
export const exampleText = (name: CommandName): string => `${phrases.help.examples}\n${examplesOf(name)}`;

/** What `cexi help` begins with: one line to try for each command. */
export const overview = (): string =>
  `${phrases.help.examples}\n${COMMAND_NAMES.map((name) => examplesOf(name, 1)).join("")}`;

/** What a command says that was called without anything to read: how to call it, and where to read more. */
export const shortHelp = (name: CommandName, parsed: Command): string =>
  `${exampleText(name)}\n${tight(`${phrases.help.usage} ${parsed.createHelp().commandUsage(parsed)}`)}\n` +
  `${phrases.help.listsOptions(`cexi ${name}`)}\n`;
