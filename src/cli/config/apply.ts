import type { Command } from "commander";
import type { CommandName } from "../commands.js";
import type { OptionEntry } from "../options/option.js";
import { applySettings as apply } from "./settings.js";

/** `doctor` runs with a settings file that is broken too: it says so itself. */
const SAYS_IT_ITSELF: CommandName = "doctor";

/** Gives a command its settings before it runs. */
export async function applySettings(
  name: CommandName,
  parsed: Command,
  entries: readonly OptionEntry[],
): Promise<void> {
  try {
    await apply(name, parsed, entries);
  } catch (error) {
    if (name !== SAYS_IT_ITSELF) throw error;
  }
}
