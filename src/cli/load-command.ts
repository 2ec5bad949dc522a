import type { Command } from "commander";
import { phrases } from "../words/phrases.js";
import { COMMANDS, type CommandName } from "./commands.js";
import { withConfigOptions, withLanguage } from "./options.js";

/** A command with its names and what it is for. */
export const named = (name: CommandName, command: Command): Command =>
  command.description(phrases.commands[name].summary).aliases(COMMANDS[name].aliases);

/** A command with all of its options, ready to run or to be described. */
export const loadCommand = async (name: CommandName): Promise<Command> =>
  named(name, withLanguage(withConfigOptions(await COMMANDS[name].load())));

/** All commands, in the order of the list. For what describes them; a run loads its own only. */
export const loadCommands = (): Promise<Command[]> =>
  Promise.all((Object.keys(COMMANDS) as CommandName[]).map(loadCommand));
