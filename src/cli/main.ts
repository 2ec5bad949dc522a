import { Command, CommanderError } from "commander";
import { CexiError } from "../errors.js";
import { visibleLine } from "../render/visible.js";
import { COMMANDS } from "./commands.js";
import { examplesOf, overview } from "./help.js";
import { loadCommand } from "./load-command.js";
import { didYouMean } from "./nearest.js";
import { ownOptionsFirst } from "./options.js";
import { handleSignals } from "./signals.js";
import { version } from "./version.js";

/**
 * Runs the command line and returns the exit code: 0 done, 1 nothing found (`kwic`, `count`), 2 usage error or nothing
 * readable, 3 done but some inputs could not be read. The one place where failures become messages.
 */
export async function main(argv: readonly string[]): Promise<number> {
  handleSignals();
  try {
    const program = await programFor(argv.slice(2));
    if (argv.length <= 2) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CexiError) {
      process.stderr.write(`cexi: ${visibleLine(error.message)}\n`);
      return 2;
    }
    throw error;
  }
}

async function programFor(words: readonly string[]): Promise<Command> {
  const program = new Command("cexi")
    .description("策析: mines Chinese policy documents")
    .version(version(), "-V, --version", "print the version")
    .helpCommand(false)
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({ outputError: (text, write) => write(usageLine(text)) });
  program.addHelpText("before", overview(COMMANDS));
  program.hook("preAction", async (_, command) => (await import("./config/apply.js")).applySettings(command));
  const named = namedCommand(words);
  for (const [name, entry] of Object.entries(COMMANDS)) {
    // Only the command that runs is loaded; the others are names in the help text.
    const command = name === named ? await loadCommand(name) : new Command(name);
    program.addCommand(
      command.description(entry.summary).copyInheritedSettings(program).helpOption("-h, --help", "show this help"),
    );
    ownOptionsFirst(command);
    command.addHelpText("before", examplesOf(entry.examples));
  }
  program.addCommand(helpCommand(program));
  return program;
}

/** The command that a line names: its first word, or the word after `help`. */
function namedCommand(words: readonly string[]): string | undefined {
  const [first, second] = words.filter((word) => !word.startsWith("-"));
  return first === "help" ? second : first;
}

const helpCommand = (program: Command): Command =>
  new Command("help")
    .description("show the help of a command")
    .argument("[command]")
    .copyInheritedSettings(program)
    .action((name: string | undefined) => {
      if (name === undefined) return program.outputHelp();
      const command = program.commands.find((candidate) => candidate.name() === name);
      if (!command)
        throw new CexiError(
          "NO_COMMAND",
          `unknown command '${name}'${didYouMean(name, Object.keys(COMMANDS))}; cexi help lists them`,
        );
      command.outputHelp();
    });

/** Commander's message on one line, as all of ours: `cexi: unknown option '--frmat' (did you mean --format?)`. */
function usageLine(text: string): string {
  const line = text
    .replace(/^error: /u, "")
    .replace(/\n\(Did you mean/gu, " (did you mean")
    .trim();
  return `cexi: ${visibleLine(line)}\n`;
}
