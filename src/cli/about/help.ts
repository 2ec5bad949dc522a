import type { Command } from "commander";
import { pad } from "../../render/index.js";
import { phrases } from "../../words/phrases.js";
import { tight } from "../command.js";
import { COMMAND_NAMES, type CommandName, entryOf, FIRST_STEPS } from "../commands.js";
import { COMMAND_GROUPS } from "../entry.js";

/** The first examples of a command, which its help begins with: each line and what it shows. */
function examplesOf(name: CommandName, most = Number.POSITIVE_INFINITY): string {
  const { says } = phrases.commands[name];
  return entryOf(name)
    .examples.slice(0, most)
    .map((line, index) => `  ${line}\n      ${says[index]}\n`)
    .join("");
}

export const exampleText = (name: CommandName): string => `${phrases.help.examples}\n${examplesOf(name)}`;

/** What `cexi help` begins with: one line to try for each command. */
export const overview = (): string =>
  `${phrases.help.examples}\n${COMMAND_NAMES.map((name) => examplesOf(name, 1)).join("")}`;

/** What `cexi` alone says: four lines to begin with, then the commands by what they are for. */
export function firstHelp(): string {
  const { startHere, firstSteps, groups, more } = phrases.help;
  const steps = FIRST_STEPS.map((line, index) => `  ${line}\n      ${firstSteps[index]}\n`);
  const named = (name: CommandName): string =>
    `  ${pad([name, ...entryOf(name).aliases.slice(0, 1)].join(", "), NAMES, "left")}`;
  const lists = COMMAND_GROUPS.map((group) => ({
    group,
    names: COMMAND_NAMES.filter((name) => (entryOf(name).group ?? "tools") === group),
  })).filter(({ names }) => names.length > 0);
  const commands = lists.map(
    ({ group, names }) =>
      `${groups[group]}\n${names.map((name) => `${named(name)}${phrases.commands[name].summary}\n`).join("")}`,
  );
  return `${startHere}\n${steps.join("")}\n${commands.join("\n")}\n${more}\n`;
}

/** Width of the names of commands. Unit: columns of the terminal. */
const NAMES = 22;

/** What a command says that was called without anything to read: how to call it, and where to read more. */
export const shortHelp = (name: CommandName, parsed: Command): string =>
  `${exampleText(name)}\n${tight(`${phrases.help.usage} ${parsed.createHelp().commandUsage(parsed)}`)}\n` +
  `${phrases.help.listsOptions(`cexi ${name}`)}\n`;
