import type { Command } from "commander";
import { COMMANDS } from "./commands.js";
import { withConfigOptions } from "./options.js";

/** A command with all of its options, ready to run or to be described. */
export async function loadCommand(name: string): Promise<Command> {
  const entry = COMMANDS[name]!;
  return withConfigOptions(await entry.load()).description(entry.summary);
}

/** All commands, in the order of the list. For what describes them; a run loads its own only. */
export const loadCommands = (): Promise<Command[]> => Promise.all(Object.keys(COMMANDS).map(loadCommand));
