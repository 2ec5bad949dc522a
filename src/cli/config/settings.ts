import { delimiter, extname } from "node:path";
import type { Command } from "commander";
import { failure } from "../../words/message.js";
import { loadCommands } from "../load-command.js";
import { EXTENSIONS } from "../terminal/io.js";
import { checkConfig, isConfigurable, refusal } from "./check.js";
import { type ConfigChoice, type ConfigFile, openConfig, shownPath } from "./file.js";
import { variableOf } from "./names.js";
import { longOf, type OptionSpec, optionSpecs } from "./option-spec.js";
import { Misfit, valueInFile, valueInVariable } from "./values.js";
import { ONE_RUN_ONLY } from "./words.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** One option of a command with the value that a run would use. */
export interface Setting {
  readonly spec: OptionSpec;
  readonly value: unknown;
  readonly source: "flag" | "environment" | "file" | "default";
  /** Name of the variable, path of the file; `null` for the others. */
  readonly from: string | null;
}

/** Reads and checks the settings file of a run. */
export async function checkedConfig(choice: ConfigChoice): Promise<ConfigFile | null> {
  const file = await openConfig(choice);
  if (file !== null) await checkConfig(file);
  return file;
}

/** Gives a command what environment and file say, where no flag says it. Runs before the command's action. */
export async function applySettings(command: Command): Promise<void> {
  // the language is chosen already; a command that has nothing else to be told needs no file
  if (!optionSpecs(command).some((spec) => isConfigurable(spec) && spec.key !== "lang")) return;
  const file = await checkedConfig(command.opts<ConfigChoice>());
  for (const { spec, value, source } of await settingsOf(command, file)) {
    if (source === "environment") command.setOptionValueWithSource(spec.key, value, "env");
    if (source === "file") command.setOptionValueWithSource(spec.key, value, "config");
  }
}

/**
 * What each option of a command is and why: flag before environment before file before default, and in environment and
 * file what is said to this command before what is said to all.
 *
 * @param file a file that was checked
 */
export async function settingsOf(
  command: Command,
  file: ConfigFile | null,
  env: Environment = process.env,
): Promise<Setting[]> {
  const settings: Setting[] = [];
  for (const spec of optionSpecs(command)) {
    refuseVariable(spec, command.name(), env);
    if (isConfigurable(spec)) settings.push(await settingOf(spec, command, file, env));
  }
  return settings;
}

async function settingOf(
  spec: OptionSpec,
  command: Command,
  file: ConfigFile | null,
  env: Environment,
): Promise<Setting> {
  const given = command.getOptionValueSource(spec.key);
  const standard: Setting = { spec, value: command.getOptionValue(spec.key), source: "default", from: null };
  if (given === "cli") return { ...standard, source: "flag" };
  if (spec.key === "format" && isToldByName(command.getOptionValue("output"))) return standard;
  return (await fromEnvironment(spec, command.name(), env)) ?? fromFile(spec, command.name(), file, env) ?? standard;
}

/** `-o terms.csv` on the command line says the format; what is said for all runs does not speak against it. */
const isToldByName = (output: unknown): boolean =>
  typeof output === "string" && EXTENSIONS.has(extname(output).toLowerCase());

/** The variables of an option, the one that is obeyed first: those of the command, then those of all; off before on. */
export const variablesOf = ({ positive, negation }: OptionSpec, command: string): Variable[] =>
  [...(command === "" ? [] : [command]), undefined].flatMap((name) => [
    ...(negation ? [{ name: variableOf(negation.long!, name), isNegation: true, isGeneral: name === undefined }] : []),
    ...(positive ? [{ name: variableOf(positive.long!, name), isNegation: false, isGeneral: name === undefined }] : []),
  ]);

interface Variable {
  readonly name: string;
  readonly isNegation: boolean;
  /** Whether it speaks to all commands. */
  readonly isGeneral: boolean;
}

async function fromEnvironment(spec: OptionSpec, command: string, env: Environment): Promise<Setting | undefined> {
  // CEXI_NO_STOPWORDS=0 says that there are stop words, CEXI_STOPWORDS says which
  let on: Setting | undefined;
  for (const variable of variablesOf(spec, command)) {
    const text = env[variable.name];
    if (!text || (variable.isNegation && on)) continue;
    try {
      const value = valueInVariable(spec, text, variable.isNegation);
      const setting: Setting = { spec, value, source: "environment", from: variable.name };
      if (!variable.isNegation || value === false) return setting;
      on = setting;
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      if (variable.isGeneral && (await isKnownElsewhere(spec.key, text, variable.isNegation))) continue;
      throw refusal(error, null, variable.name, delimiter);
    }
  }
  return on;
}

/** `CEXI_SORT=mi` is for `collocates`: `kwic`, which sorts otherwise, passes it over. */
async function isKnownElsewhere(key: string, text: string, isNegation: boolean): Promise<boolean> {
  return (await loadCommands()).flatMap(optionSpecs).some((spec) => {
    if (spec.key !== key) return false;
    try {
      valueInVariable(spec, text, isNegation);
      return true;
    } catch {
      return false;
    }
  });
}

function fromFile(spec: OptionSpec, command: string, file: ConfigFile | null, env: Environment): Setting | undefined {
  if (file === null) return undefined;
  // a person's own NO_COLOR is stronger than what a project's file says
  if (spec.key === "color" && (env.NO_COLOR || env.FORCE_COLOR || env.CLICOLOR_FORCE)) return undefined;
  const section = Object.hasOwn(file.data, command) ? file.data[command] : undefined;
  const places = [section, file.data].filter((place): place is Record<string, unknown> => isObject(place));
  for (const place of places) {
    if (!Object.hasOwn(place, spec.key) || (place === file.data && isObject(place[spec.key]))) continue;
    try {
      const value = valueInFile(spec, place[spec.key], file.path);
      return { spec, value, source: "file", from: shownPath(file.path) };
    } catch (error) {
      // the file was checked: what does not fit here is meant for the other commands, as csv is for all but report
      if (!(error instanceof Misfit)) throw error;
    }
  }
  return undefined;
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

function refuseVariable(spec: OptionSpec, command: string, env: Environment): void {
  if (isConfigurable(spec) || spec.key === "config") return;
  for (const { name } of variablesOf(spec, command)) {
    if (!env[name]) continue;
    throw failure("E_ONE_RUN", { where: null, name, why: ONE_RUN_ONLY[spec.key]!, flag: longOf(spec) });
  }
}
