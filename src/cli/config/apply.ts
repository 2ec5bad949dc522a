import type { Command } from "commander";
import type { CommandName } from "../commands.js";
import { isConfigurable, type OptionEntry } from "../options/option.js";
import { type ConfigChoice, openConfig } from "./file.js";
import { OTHER_VARIABLES } from "./names.js";

/** `doctor` runs with a settings file that is broken too: it says so itself. */
const SAYS_IT_ITSELF: CommandName = "doctor";

/**
 * Gives a command its settings before it runs. Nearly all runs have no file and no variable: they do not load what checks
 * them, which knows the options of all commands.
 */
export async function applySettings(
  name: CommandName,
  parsed: Command,
  entries: readonly OptionEntry[],
): Promise<void> {
  // The language is chosen already; a command that has nothing else to be told needs no file.
  if (!entries.some((entry) => isConfigurable(entry) && entry.name !== "lang")) return;
  try {
    const hasVariable = Object.keys(process.env).some(isVariable);
    if (!hasVariable && (await openConfig(parsed.opts<ConfigChoice>())) === null) return;
    await (await import("./settings.js")).applySettings(name, parsed, entries);
  } catch (error) {
    if (name !== SAYS_IT_ITSELF) throw error;
  }
}

const isVariable = (name: string): boolean => name.startsWith("CEXI_") && !OTHER_VARIABLES.includes(name);
