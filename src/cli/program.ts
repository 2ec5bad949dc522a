import { type Command as AnyCommand, CommanderError } from "commander";
import { CexiError } from "../model/errors.js";
import { failure } from "../words/message.js";
import { phrases, speak } from "../words/phrases.js";
import { exampleText, firstHelp, overview } from "./about/help.js";
import { version } from "./about/version.js";
import type { Call, CommandModule } from "./call.js";
import { buildCommand, Command, unknownCommand } from "./command.js";
import { COMMAND_NAMES, type CommandName, commandNamed, HELP_ALIASES } from "./commands.js";
import { type ConfigChoice, OTHER_VARIABLES, openConfig } from "./config/file.js";
import { askedLanguage, configuredLanguage, languageOf, withoutLanguage } from "./language.js";
import { sayError } from "./messages.js";
import { EVERY, LANG, ownFirst } from "./options/common.js";
import { flagsOf, isConfigurable, type OptionEntry } from "./options/option.js";

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
    else if (error instanceof CommanderError) {
      // The parser's own words, where it complains of something that `Command` does not know of.
      sayError(failure("E_USAGE", { detail: error.message.replace(/^error: /u, "") }));
    } else throw error;
    return 2;
  }
}

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
  const module = await LOADERS[name]();
  const entries = ownFirst([...module.OPTIONS, ...EVERY]);
  const parsed = buildCommand(name, entries);
  return parsed.action(async (...given: unknown[]) => {
    await applySettings(name, parsed, entries);
    const call: Call = { name, options: parsed.opts(), entries, parsed };
    await module.run(...given.slice(0, parsed.registeredArguments.length), call);
  });
}

/**
 * Gives a command its settings before it runs. Nearly all runs have no file and no variable: they do not load what checks
 * them, which knows the options of all commands.
 */
async function applySettings(name: CommandName, parsed: AnyCommand, entries: readonly OptionEntry[]): Promise<void> {
  // The language is chosen already; a command that has nothing else to be told needs no file.
  if (!entries.some((entry) => isConfigurable(entry) && entry.name !== "lang")) return;
  try {
    const hasVariable = Object.keys(process.env).some(
      (variable) => variable.startsWith("CEXI_") && !OTHER_VARIABLES.includes(variable),
    );
    if (!hasVariable && (await openConfig(parsed.opts<ConfigChoice>())) === null) return;
    await (await import("./config/settings.js")).applySettings(name, parsed, entries);
  } catch (error) {
    if (name !== "doctor") throw error; // it says itself what is wrong with a settings file
  }
}

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

function namedCommand(words: readonly string[]): CommandName | undefined {
  const [first, second] = withoutLanguage(words).filter((word) => !word.startsWith("-"));
  return commandNamed(["help", ...HELP_ALIASES].includes(first!) ? second : first);
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

/** Commands are loaded one at a time, so that help and version stay instant. */
const LOADERS: Readonly<Record<CommandName, () => Promise<CommandModule>>> = {
  freq: () => import("./commands/freq.js"),
  clean: () => import("./commands/clean.js"),
  count: () => import("./commands/count.js"),
  kwic: () => import("./commands/kwic.js"),
  compare: () => import("./commands/compare.js"),
  collocates: () => import("./commands/collocates.js"),
  coverage: () => import("./commands/coverage.js"),
  index: () => import("./commands/index.js"),
  keywords: () => import("./commands/keywords.js"),
  tokens: () => import("./commands/tokens.js"),
  matrix: () => import("./commands/matrix.js"),
  network: () => import("./commands/network.js"),
  copies: () => import("./commands/copies.js"),
  lifelines: () => import("./commands/lifelines.js"),
  slogans: () => import("./commands/slogans.js"),
  claims: () => import("./commands/claims.js"),
  indicators: () => import("./commands/indicators.js"),
  report: () => import("./commands/report.js"),
  schema: () => import("./commands/schema.js"),
  doctor: () => import("./commands/doctor.js"),
  cache: () => import("./commands/cache.js"),
  config: () => import("./commands/config.js"),
  completions: () => import("./commands/completions.js"),
  map: () => import("./commands/map.js"),
  man: () => import("./commands/man.js"),
  dedup: () => import("./commands/dedup.js"),
};
