import type { CommandName } from "../commands.js";
import * as all from "./all.js";
import { EVERY, ownFirst } from "./common.js";
import type { OptionEntry } from "./option.js";

/** The options of each command. For what describes all of them (manual, completion, settings); a run loads its own only. */
const OPTIONS: Readonly<Record<CommandName, readonly OptionEntry[]>> = all;

/** The options of a command, those of every command included, in the order of help. */
export const optionsOf = (name: CommandName): OptionEntry[] => ownFirst([...OPTIONS[name], ...EVERY]);
