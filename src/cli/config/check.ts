import { Command } from "commander";
import type { CexiError } from "../../model/errors.js";
import { failure } from "../../words/message.js";
import { COMMANDS, type CommandName, commandNamed } from "../commands.js";
import { loadCommand, loadCommands } from "../load-command.js";
import { nearest } from "../nearest.js";
import { withCommonOptions, withLanguage } from "../options.js";
import { type ConfigFile, whereIs } from "./file.js";
import { camelCase } from "./names.js";
import { longOf, type OptionSpec, optionSpecs } from "./option-spec.js";
import { Misfit, valueInFile } from "./values.js";
import { found, ONE_RUN_ONLY } from "./words.js";

/** Where an editor finds the schema of the file; no option. */
const SCHEMA_KEY = "$schema";

export const isConfigurable = ({ key }: OptionSpec): boolean => !Object.hasOwn(ONE_RUN_ONLY, key);

/** The options that stand outside of any section: those that every command which reads texts understands alike. */
export const commonSpecs = (): OptionSpec[] => optionSpecs(withLanguage(withCommonOptions(new Command("cexi"))));

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
      if (typeof value !== "string") throw await misplaced(file, [key], new Misfit(PLAIN_TEXT, found(value)));
    } else if (Object.hasOwn(COMMANDS, key) && !Object.hasOwn(ONE_RUN_ONLY, key) && !isOptionHere(common, key, value)) {
      await checkSection(file, key as CommandName, value);
    } else {
      await checkValue(file, [key], value, common, () => unknownAtTop(file, key, common));
    }
  }
}

/** `dedup` is a command and an option: an object is the section of the command, anything else the value of the option. */
const isOptionHere = (specs: readonly OptionSpec[], key: string, value: unknown): boolean =>
  specs.some((spec) => spec.key === key) && !(typeof value === "object" && value !== null && !Array.isArray(value));

async function checkSection(file: ConfigFile, name: CommandName, section: unknown): Promise<void> {
  const specs = optionSpecs(await loadCommand(name));
  if (typeof section !== "object" || section === null || Array.isArray(section)) {
    throw failure("E_CONFIG_OBJECT", { where: await whereIs(file, [name]), command: name, found: found(section) });
  }
  const allowed = specs.filter(isConfigurable).map(({ key }) => key);
  for (const [key, value] of Object.entries(section)) {
    await checkValue(file, [name, key], value, specs, async () =>
      failure("E_CONFIG_KEY", {
        where: await whereIs(file, [name, key]),
        key: found(key),
        near: guess(key, allowed),
        options: allowed.sort(),
        sections: [],
      }),
    );
  }
}

async function checkValue(
  file: ConfigFile,
  keys: readonly string[],
  value: unknown,
  specs: readonly OptionSpec[],
  unknown: () => Promise<CexiError>,
): Promise<void> {
  const key = keys.at(-1)!;
  const why = Object.hasOwn(ONE_RUN_ONLY, key) ? ONE_RUN_ONLY[key] : undefined;
  const spec = specs.find((one) => one.key === key);
  if (why !== undefined) {
    const flag = spec ? longOf(spec) : `--${key}`;
    throw failure("E_ONE_RUN", { where: await whereIs(file, keys), name: keys.join("."), why, flag });
  }
  if (spec === undefined) throw await unknown();
  try {
    valueInFile(spec, value, file.path);
  } catch (error) {
    throw error instanceof Misfit ? await misplaced(file, keys, error) : error;
  }
}

const PLAIN_TEXT = { wanted: "text", choices: [], least: null, most: null } as const;

const misplaced = async (file: ConfigFile, keys: readonly string[], misfit: Misfit): Promise<CexiError> =>
  refusal(misfit, await whereIs(file, keys), keys.join("."), null);

/** The error that says why a value does not fit. @param separator what divides lists where it stands, if anything */
export const refusal = (misfit: Misfit, where: string | null, name: string, separator: string | null): CexiError =>
  misfit.form === null
    ? failure("E_SETTING", { where, name, ...misfit.wanted, separator, found: misfit.was, near: misfit.near })
    : failure("E_SETTING_FORM", { where, name, found: misfit.was, form: misfit.form });

async function unknownAtTop(file: ConfigFile, key: string, common: readonly OptionSpec[]): Promise<CexiError> {
  const where = await whereIs(file, [key]);
  const commands = await commandsWithSettings();
  const holders = commands.filter((command) => optionSpecs(command).some((spec) => spec.key === key));
  if (holders.length > 0) {
    return failure("E_CONFIG_SECTION", { where, key, commands: holders.map((command) => command.name()) });
  }
  const options = common.filter(isConfigurable).map((spec) => spec.key);
  const sections = commands.map((command) => command.name());
  const near = commandNamed(key) ?? guess(key, [...options, ...sections]);
  return failure("E_CONFIG_KEY", { where, key: found(key), near, options: options.sort(), sections });
}

/** The key that was meant; `min-count` and `no-cache`, as on the command line, are `minCount` and `cache`. */
function guess(key: string, allowed: readonly string[]): string | null {
  const asKey = camelCase(key.replace(/^(?:--)?(?:no-)?/u, ""));
  return nearest(allowed.includes(asKey) ? asKey : key, allowed);
}
