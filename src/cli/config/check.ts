import { isObject } from "../../base/is-object.js";
import { nearestName } from "../../base/nearest-name.js";
import type { CexiError } from "../../model/errors.js";
import { failure } from "../../words/message.js";
import { COMMAND_NAMES, type CommandName, commandNamed } from "../commands.js";
import { COMMON, EVERY } from "../options/common.js";
import { optionsOf } from "../options/index.js";
import { camelCase, flagOf, isConfigurable, keyOf, type OptionEntry } from "../options/option.js";
import { type ConfigFile, found, whereIs } from "./file.js";
import { Misfit, valueInFile } from "./values.js";

/** Where an editor finds the schema of the file; no option. */
const SCHEMA_KEY = "$schema";

/** The options that stand outside of any section: those that several commands understand alike. */
const OUTSIDE: readonly OptionEntry[] = [...COMMON, ...EVERY];

/** `config` shows the settings of others; `config` in a file would be a file that names another. */
const SHOWS_SETTINGS: CommandName = "config";

export const commandsWithSettings = (): CommandName[] =>
  COMMAND_NAMES.filter((name) => name !== SHOWS_SETTINGS && optionsOf(name).some(isConfigurable));

const isSection = (key: string): key is CommandName =>
  key !== SHOWS_SETTINGS && (COMMAND_NAMES as readonly string[]).includes(key);

/**
 * Looks at every key and value of a settings file, also in the sections of commands that do not run now: what is wrong
 * is said at once, not when the command is wanted.
 *
 * @throws {CexiError} at the first fault, with its place
 */
export async function checkConfig(file: ConfigFile): Promise<void> {
  for (const [key, value] of Object.entries(file.data)) {
    if (key === SCHEMA_KEY) {
      if (typeof value !== "string") throw await misplaced(file, [key], new Misfit(PLAIN_TEXT, found(value)));
    } else if (isSection(key) && !isOptionHere(key, value)) {
      await checkSection(file, key, value);
    } else {
      await checkValue(file, [key], value, OUTSIDE, () => unknownAtTop(file, key));
    }
  }
}

/** `dedup` is a command and an option: an object is the section of the command, anything else the value of the option. */
const isOptionHere = (key: string, value: unknown): boolean =>
  OUTSIDE.some((entry) => keyOf(entry) === key) && !isObject(value);

async function checkSection(file: ConfigFile, name: CommandName, section: unknown): Promise<void> {
  const entries = optionsOf(name);
  if (!isObject(section)) {
    throw failure("E_CONFIG_OBJECT", { where: await whereIs(file, [name]), command: name, found: found(section) });
  }
  const allowed = entries.filter(isConfigurable).map(keyOf);
  for (const [key, value] of Object.entries(section)) {
    await checkValue(file, [name, key], value, entries, async () =>
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
  entries: readonly OptionEntry[],
  unknown: () => Promise<CexiError>,
): Promise<void> {
  const key = keys.at(-1)!;
  const named = (entry: OptionEntry): boolean => keyOf(entry) === key;
  const entry =
    entries.find(named) ?? COMMAND_NAMES.flatMap(optionsOf).find((one) => !isConfigurable(one) && named(one));
  if (entry === undefined) throw await unknown();
  if (entry.once !== undefined) {
    const [where, name] = [await whereIs(file, keys), keys.join(".")];
    throw failure("E_ONE_RUN", { where, name, why: entry.once, flag: flagOf(entry) });
  }
  try {
    valueInFile(entry, value, file.path);
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

async function unknownAtTop(file: ConfigFile, key: string): Promise<CexiError> {
  const where = await whereIs(file, [key]);
  const sections = commandsWithSettings();
  const holders = sections.filter((name) => optionsOf(name).some((entry) => keyOf(entry) === key));
  if (holders.length > 0) return failure("E_CONFIG_SECTION", { where, key, commands: holders });
  const options = OUTSIDE.filter(isConfigurable).map(keyOf);
  const near = commandNamed(key) ?? guess(key, [...options, ...sections]);
  return failure("E_CONFIG_KEY", { where, key: found(key), near, options: options.sort(), sections });
}

/** The key that was meant; `min-count` and `no-cache`, as on the command line, are `minCount` and `cache`. */
function guess(key: string, allowed: readonly string[]): string | null {
  const asKey = camelCase(key.replace(/^(?:--)?(?:no-)?/u, ""));
  return nearestName(allowed.includes(asKey) ? asKey : key, allowed);
}
