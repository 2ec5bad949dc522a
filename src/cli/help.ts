import type { Command } from "commander";
import { COMMANDS, type Entry, type Example } from "./commands.js";

const paired = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([line, says]) => `  ${line}\n      ${says}\n`).join("");

/** The examples of a command, which its help begins with. */
export const examplesOf = (examples: readonly Example[]): string =>
  examples.length === 0 ? "" : `Examples:\n${paired(examples.map(({ line, says }) => [line, says]))}`;

/** What `cexi help` begins with: one line to try for each command. */
export const overview = (commands: Readonly<Record<string, Entry>>): string =>
  examplesOf(Object.values(commands).flatMap(({ examples }) => examples.slice(0, 1)));

/** What a command says that was called without anything to read: how to call it, and where to read more. */
export const shortHelp = (command: Command): string =>
  `${examplesOf(COMMANDS[command.name()]?.examples ?? [])}\nUsage: cexi ${command.name()} ${command.usage()}\n` +
  `cexi ${command.name()} --help lists the options\n`;
