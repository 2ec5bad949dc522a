import { Command, CommanderError } from "commander";
import { CexiError } from "../errors.js";
import { COMMANDS } from "./commands.js";
import { version } from "./version.js";

/**
 * Runs the command line and returns the exit code: 0 done, 1 nothing found (`kwic`, `count`), 2 usage error or nothing
 * readable, 3 done but some inputs could not be read. The one place where failures become messages.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command("cexi")
    .description("策析: mines Chinese policy documents")
    .version(version())
    .exitOverride()
    .enablePositionalOptions();
  const named = argv.slice(2).find((word) => word in COMMANDS);
  for (const [name, entry] of Object.entries(COMMANDS)) {
    // Only the command that runs is loaded; the others are names in the help text.
    program.addCommand(name === named ? await entry.load() : new Command(name).description(entry.summary));
  }
  try {
    await program.parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CexiError) {
      process.stderr.write(`cexi: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
