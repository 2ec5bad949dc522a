import { type Command as AnyCommand, CommanderError } from "commander";
import { CexiError } from "../model/errors.js";
import { failure } from "../words/message.js";
import { phrases, speak } from "../words/phrases.js";
import { exampleText, firstHelp, overview } from "./about/help.js";
import { version } from "./about/version.js";
import { buildCommand } from "./build-command.js";
import type { Call } from "./call.js";
import { Command, unknownCommand } from "./command.js";
import { COMMAND_NAMES, type CommandName, commandNamed, HELP_ALIASES } from "./commands.js";
import { configuredLanguage } from "./config/language.js";
import { askedLanguage, languageOf, withoutLanguage } from "./language.js";
import { loadCommand } from "./load-command.js";
import { sayError } from "./messages.js";
import { EVERY, LANG, ownFirst } from "./options/common.js";
import { flagsOf } from "./options/option.js";

/** Runs a command line that asks for more than the version. The one place where failures become messages. */
export async function run(argv: readonly string[]): Promise<number> {
  const words = argv.slice(2);
  await speak(languageOf(askedLanguage(words) ?? configuredLanguage(words, namedCommand(words))));
  try {
    if (withoutLanguage(words).length === 0) {
      process.stderr.write(firstHelp());
      return 2;
    }
    const program = await programFor(words);
    await program.parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CexiError) sayError(error);
    else if (error instanceof CommanderError) sayError(failure("E_USAGE", { detail: withoutPrefix(error.message) }));
    else throw error;
    return 2;
  }
}

/** The parser's own words, where it complains of something that `Command` does not know of. */
const withoutPrefix = (message: string): string => message.replace(/^error: /u, "");

async function programFor(words: readonly string[]): Promise<Command> {
  const program = new Command("cexi")
    .description(phrases.help.program)
    .version(version(), "-V, --version", phrases.help.version)
    .helpOption("-h, --help", phrases.help.help)
    .helpCommand(false)
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({ outputError: () => {} });
  withLanguage(program).addHelpText("before", overview());
  const running = namedCommand(words);
  // Only the command that runs is loaded; the others are names in the help text.
  for (const name of COMMAND_NAMES) {
    adopt(program, name === running ? await runnable(name) : buildCommand(name)).addHelpText(
      "before",
      exampleText(name),
    );
  }
  adopt(program, withLanguage(helpCommand(program)));
  return program;
}

/** A command with its options, which is given its settings and then does its work. */
async function runnable(name: CommandName): Promise<AnyCommand> {
  const module = await loadCommand(name);
  const entries = ownFirst([...module.OPTIONS, ...EVERY]);
  const parsed = buildCommand(name, entries);
  return parsed.action(async (...given: unknown[]) => {
    await (await import("./config/apply.js")).applySettings(name, parsed, entries);
    const call: Call = { name, options: parsed.opts(), entries, parsed };
    await module.run(...given.slice(0, parsed.registeredArguments.length), call);
  });
}

/** A command that has no option but `--lang`. */
function withLanguage<One extends AnyCommand>(command: One): One {
  const { isCommon: _, ...language } = LANG;
  for (const flag of flagsOf(language)) command.addOption(flag);
  return command;
}

function adopt(program: Command, command: AnyCommand): AnyCommand {
  command.copyInheritedSettings(program).helpOption("-h, --help", phrases.help.help);
  program.addCommand(command);
  return command;
}

const isHelp = (word: string | undefined): boolean =>
  word === "help" || (HELP_ALIASES as readonly (string | undefined)[]).includes(word);

/** The command that a line names: its first word, or the word after `help`. */
function namedCommand(words: readonly string[]): CommandName | undefined {
  const [first, second] = withoutLanguage(words).filter((word) => !word.startsWith("-"));
  return commandNamed(isHelp(first) ? second : first);
}

const helpCommand = (program: Command): AnyCommand =>
  new Command("help")
    .aliases(HELP_ALIASES)
    .description(phrases.help.helpCommand.summary)
    .argument("[command]", phrases.help.helpCommand.command)
    .action((name: string | undefined) => {
      if (name === undefined) return program.outputHelp();
      const command = program.commands.find((known) => known.name() === name || known.aliases().includes(name));
      if (!command) throw unknownCommand(name, program.commands);
      command.outputHelp();
    });
