import { Command } from "commander";
import type { CexiError } from "../../errors.js";
import { COMMANDS } from "../commands.js";
import { loadCommand, loadCommands } from "../load-command.js";
import { didYouMean } from "../nearest.js";
import { withCommonOptions } from "../options.js";
import { type ConfigFile, faultAt } from "./file.js";
import { camelCase } from "./names.js";
import { type OptionSpec, optionSpecs } from "./option-spec.js";
import { Misfit, valueInFile } from "./values.js";
import { found, ONE_RUN_ONLY, WORDS } from "./words.js";

/** Where an editor finds the schema of the file; no option. */
const SCHEMA_KEY = "$schema";

export const isConfigurable = ({ key }: OptionSpec): boolean => !Object.hasOwn(ONE_RUN_ONLY, key);

/** The options that stand outside of any section: those that every command which reads texts understands alike. */
export const commonSpecs = (): OptionSpec[] => optionSpecs(withCommonOptions(new Command("cexi")));

/** Commands with an option that can be set in a file. */
export async function commandsWithSettings(): Promise<Command[]> {
  return (await loadCommands()).filter(hasSettings);
}

/** `config` shows the settings of others; `config` in a file would be a file that names another. */
const hasSettings = (command: Command): boolean =>
  !Object.hasOwn(ONE_RUN_ONLY, command.name()) && optionSpecs(command).some(isConfigurable);

/**
 * Looks at every key and value of a settings file, also in the sections of commands that do not run now: what is wrong
 * is said at once, not when the command is wanted.
 *
 * @throws {CexiError} at the first fault, with its place
 */
export async function checkConfig(file: ConfigFile): Promise<void> {
  const common = commonSpecs();
  for (const [key, value] of Object.entries(file.data)) {
    if (key === SCHEMA_KEY) {
      if (typeof value !== "string") throw await faultAt(file, [key], WORDS.wrong(key, "a text", found(value)));
    } else if (Object.hasOwn(COMMANDS, key) && !Object.hasOwn(ONE_RUN_ONLY, key) && !isOptionHere(common, key, value)) {
      await checkSection(file, key, value);
    } else {
      await checkValue(file, [key], value, common, () => unknownAtTop(key, common));
    }
  }
}

/** `dedup` is a command and an option: an object is the section of the command, anything else the value of the option. */
const isOptionHere = (specs: readonly OptionSpec[], key: string, value: unknown): boolean =>
  specs.some((spec) => spec.key === key) && !(typeof value === "object" && value !== null && !Array.isArray(value));

async function checkSection(file: ConfigFile, name: string, section: unknown): Promise<void> {
  const specs = optionSpecs(await loadCommand(name));
  if (!specs.some(isConfigurable)) throw await faultAt(file, [name], WORDS.noOptions(name));
  if (typeof section !== "object" || section === null || Array.isArray(section)) {
    throw await faultAt(file, [name], WORDS.section(name, found(section)));
  }
  const allowed = specs.filter(isConfigurable).map(({ key }) => key);
  for (const [key, value] of Object.entries(section)) {
    await checkValue(file, [name, key], value, specs, () =>
      WORDS.unknownKey(found(key), guess(key, allowed), [...allowed].sort()),
    );
  }
}

async function checkValue(
  file: ConfigFile,
  keys: readonly string[],
  value: unknown,
  specs: readonly OptionSpec[],
  unknown: () => string | Promise<string>,
): Promise<void> {
  const name = keys.join(".");
  const key = keys.at(-1)!;
  if (Object.hasOwn(ONE_RUN_ONLY, key)) throw await faultAt(file, keys, WORDS.refused(name, ONE_RUN_ONLY[key]!));
  const spec = specs.find((one) => one.key === key);
  if (spec === undefined) throw await faultAt(file, keys, await unknown());
  try {
    valueInFile(spec, value, file.path);
  } catch (error) {
    throw error instanceof Misfit ? await misplaced(file, keys, name, error) : error;
  }
}

const misplaced = (file: ConfigFile, keys: readonly string[], name: string, misfit: Misfit): Promise<CexiError> =>
  faultAt(file, keys, WORDS.wrong(name, misfit.wanted, misfit.was));

async function unknownAtTop(key: string, common: readonly OptionSpec[]): Promise<string> {
  const commands = await commandsWithSettings();
  const holders = commands.filter((command) => optionSpecs(command).some((spec) => spec.key === key));
  if (holders.length > 0)
    return WORDS.ofCommands(
      key,
      holders.map((command) => command.name()),
    );
  const options = common.filter(isConfigurable).map((spec) => spec.key);
  const sections = commands.map((command) => command.name());
  return WORDS.unknownTop(found(key), guess(key, [...options, ...sections]), [...options].sort(), sections);
}

/** The key that was meant; `min-count` and `no-cache`, as on the command line, are `minCount` and `cache`. */
function guess(key: string, allowed: readonly string[]): string {
  const asKey = camelCase(key.replace(/^(?:--)?(?:no-)?/u, ""));
  return didYouMean(allowed.includes(asKey) ? asKey : key, allowed);
}
