import type { Command } from "commander";
import { applySettings as apply } from "./settings.js";

/** `doctor` runs with a settings file that is broken too: it says so itself. */
const SAYS_IT_ITSELF = "doctor";

/** Gives a command its settings before it runs. */
export async function applySettings(command: Command): Promise<void> {
  try {
    await apply(command);
  } catch (error) {
    if (command.name() !== SAYS_IT_ITSELF) throw error;
  }
}
