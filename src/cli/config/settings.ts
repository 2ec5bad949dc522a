import { delimiter, extname } from "node:path";
import type { Command } from "commander";
import { isObject } from "../../base/is-object.js";
import { nearestName } from "../../base/nearest-name.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import { COMMAND_NAMES } from "../commands.js";
import { optionsOf } from "../options/index.js";
import { flagOf, isConfigurable, keyOf, type OptionEntry } from "../options/option.js";
import { EXTENSIONS } from "../terminal/io.js";
import { checkConfig, refusal } from "./check.js";
import { type ConfigChoice, type ConfigFile, OTHER_VARIABLES, openConfig, shownPath, variableOf } from "./file.js";
import { Misfit, valueInFile, valueInVariable } from "./values.js";

/** One option of a command with the value that a run would use. */
export interface Setting {
  readonly entry: OptionEntry;
  readonly value: unknown;
  readonly source: "flag" | "environment" | "file" | "default";
  /** Name of the variable, path of the file; `null` for the others. */
  readonly from: string | null;
}

export async function checkedConfig(choice: ConfigChoice): Promise<ConfigFile | null> {
  const file = await openConfig(choice);
  if (file !== null) await checkConfig(file);
  return file;
}

/** Gives a command what environment and file say, where no flag says it. Runs before the command's action. */
export async function applySettings(name: string, parsed: Command, entries: readonly OptionEntry[]): Promise<void> {
  const file = await checkedConfig(parsed.opts<ConfigChoice>());
  for (const { entry, value, source } of settingsOf(name, parsed, entries, file)) {
    if (source === "environment") parsed.setOptionValueWithSource(keyOf(entry), value, "env");
    if (source === "file") parsed.setOptionValueWithSource(keyOf(entry), value, "config");
  }
}

/**
 * What each option of a command is and why: flag before environment before file before default, and in environment and
 * file what is said to this command before what is said to all.
 *
 * @param name of the command; empty for what is said to all
 * @param parsed holds the values of its flags
 * @param file a file that was checked
 */
export function settingsOf(
  name: string,
  parsed: Command,
  entries: readonly OptionEntry[],
  file: ConfigFile | null,
): Setting[] {
  for (const entry of entries) refuseVariable(entry, name);
  return entries.filter(isConfigurable).map((entry) => settingOf(entry, name, parsed, file));
}

function settingOf(entry: OptionEntry, name: string, parsed: Command, file: ConfigFile | null): Setting {
  const key = keyOf(entry);
  const standard: Setting = { entry, value: parsed.getOptionValue(key), source: "default", from: null };
  if (parsed.getOptionValueSource(key) === "cli") return { ...standard, source: "flag" };
  if (key === "format" && isToldByName(parsed.getOptionValue("output"))) return standard;
  return fromEnvironment(entry, name) ?? fromFile(entry, name, file) ?? standard;
}

/** `-o terms.csv` on the command line says the format; what is said for all runs does not speak against it. */
const isToldByName = (output: unknown): boolean =>
  typeof output === "string" && EXTENSIONS.has(extname(output).toLowerCase());

/** The variables of an option, the one that is obeyed first: those of the command, then those of all; off before on. */
export const variablesOf = ({ name: flag, says, off }: OptionEntry, command: string) =>
  [...(command === "" ? [] : [command]), undefined].flatMap((name) => [
    ...(off ? [{ name: variableOf(`no-${flag}`, name), isNegation: true, isGeneral: name === undefined }] : []),
    ...(says ? [{ name: variableOf(flag, name), isNegation: false, isGeneral: name === undefined }] : []),
  ]);

function fromEnvironment(entry: OptionEntry, command: string): Setting | undefined {
  // CEXI_NO_STOPWORDS=0 says that there are stop words, CEXI_STOPWORDS says which
  let on: Setting | undefined;
  for (const variable of variablesOf(entry, command)) {
    const text = process.env[variable.name];
    if (!text || (variable.isNegation && on)) continue;
    try {
      const value = valueInVariable(entry, text, variable.isNegation);
      const setting: Setting = { entry, value, source: "environment", from: variable.name };
      if (!variable.isNegation || value === false) return setting;
      on = setting;
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      if (variable.isGeneral && isKnownElsewhere(entry.name, text, variable.isNegation)) continue;
      throw refusal(error, null, variable.name, delimiter);
    }
  }
  return on;
}

/** `CEXI_SORT=mi` is for `collocates`: `kwic`, which sorts otherwise, passes it over. */
function isKnownElsewhere(name: string, text: string, isNegation: boolean): boolean {
  return COMMAND_NAMES.flatMap(optionsOf).some((entry) => {
    if (entry.name !== name) return false;
    try {
      valueInVariable(entry, text, isNegation);
      return true;
    } catch {
      return false;
    }
  });
}

function fromFile(entry: OptionEntry, command: string, file: ConfigFile | null): Setting | undefined {
  if (file === null) return undefined;
  const key = keyOf(entry);
  const { NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE } = process.env;
  // a person's own NO_COLOR is stronger than what a project's file says
  if (key === "color" && (NO_COLOR || FORCE_COLOR || CLICOLOR_FORCE)) return undefined;
  const section = Object.hasOwn(file.data, command) ? file.data[command] : undefined;
  const places = [section, file.data].filter(isObject);
  for (const place of places) {
    if (!Object.hasOwn(place, key) || (place === file.data && isObject(place[key]))) continue;
    try {
      const value = valueInFile(entry, place[key], file.path);
      return { entry, value, source: "file", from: shownPath(file.path) };
    } catch (error) {
      // the file was checked: what does not fit here is meant for the other commands, as csv is for all but report
      if (!(error instanceof Misfit)) throw error;
    }
  }
  return undefined;
}

function refuseVariable(entry: OptionEntry, command: string): void {
  if (entry.once === undefined || entry.once === "settings") return;
  for (const { name } of variablesOf(entry, command)) {
    if (process.env[name]) throw failure("E_ONE_RUN", { where: null, name, why: entry.once, flag: flagOf(entry) });
  }
}

export function knownVariables(): string[] {
  const ofOptions = COMMAND_NAMES.flatMap((command) =>
    optionsOf(command)
      .filter(isConfigurable)
      .flatMap((entry) => variablesOf(entry, command).map(({ name }) => name)),
  );
  return [...new Set([...OTHER_VARIABLES, ...ofOptions])];
}

/** A line for each variable that begins with `CEXI_` and means nothing: a slip of the pen would go unnoticed. */
export function unknownVariables(says = phrases.commands.config): string[] {
  const ours = Object.keys(process.env).filter((name) => name.startsWith("CEXI_"));
  if (ours.length === 0) return [];
  const known = knownVariables();
  return ours
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => says.noVariable(name, nearestName(name, known)));
}
