import type { OptionSpec, ValueKind } from "./option-spec.js";

/** All that is said about settings, in one place. */
export const WORDS = {
  noFile: "no such file",
  isFolder: "a folder, not a file",
  notRegular: "not a regular file",
  unreadable: (code: string) => `cannot be read (${code})`,
  tooLarge: (limit: string) => `larger than ${limit}; a settings file holds options only`,
  notUtf8: "not UTF-8; save it as UTF-8",
  empty: "empty; the least is {}",
  tooDeep: "nested too deeply; options stand at most one object deep",
  damaged: (what: string) => `not valid JSON: ${what}`,
  notObject: (found: string) => `wanted is one object of options, found ${found}`,
  twice: (key: string) => `${key} stands here twice; keep one`,
  unknownKey: (key: string, guess: string, allowed: readonly string[]) =>
    `unknown key ${key}${guess}; allowed are ${allowed.join(", ")}`,
  unknownTop: (key: string, guess: string, options: readonly string[], commands: readonly string[]) =>
    `unknown key ${key}${guess}; allowed are options (${options.join(", ")}) and sections (${commands.join(", ")})`,
  ofCommands: (key: string, commands: readonly string[]) =>
    `${key} is not an option of every command; put it into the section ${commands.join(" or ")}`,
  noOptions: (command: string) => `${command} has no options that can be set in a file`,
  section: (command: string, found: string) =>
    `${command}: wanted is an object with options of cexi ${command}, found ${found}`,
  wrong: (name: string, wanted: string, found: string) => `${name}: wanted is ${wanted}, found ${found}`,
  refused: (name: string, why: string) => `${name} cannot be set here: ${why}`,
  namedBy: (variable: string, file: string) => `${variable}: ${file}`,
} as const;

/** Options that belong to one run and are therefore given on the command line only, and why. */
export const ONE_RUN_ONLY: Readonly<Record<string, string>> = {
  output: "it names the result of one run, which the next would overwrite; give -o",
  plot: "it names the chart of one run, which the next would overwrite; give --plot",
  links: "it names a result of one run, which the next would overwrite; give --links",
  filesFrom: "it names the inputs of one run; give --files-from",
  config: "a settings file does not name another; give --config or CEXI_CONFIG",
};

/** What may stand for an option in a file, in words. */
export function wantedInFile({ kind, negation }: OptionSpec): string {
  const off = negation !== null && kind.type !== "boolean" ? ", or false" : "";
  return `${wanted(kind, (items) => `a list of ${items} in [ ]`)}${off}`;
}

/** What may stand in an environment variable, in words. */
export const wantedInVariable = (kind: ValueKind, separator: string): string =>
  kind.type === "boolean" ? "1 or 0" : wanted(kind, (items) => `${items} divided by ${separator}`);

function wanted(kind: ValueKind, list: (items: string) => string): string {
  switch (kind.type) {
    case "boolean":
      return "true or false";
    case "choice":
      return `one of ${kind.choices.join(", ")}`;
    case "number":
      return `a ${kind.whole ? "whole " : ""}number${boundsOf(kind)}`;
    case "list":
      return list(kind.of === "file" ? "file names" : "texts");
    case "file":
      return "a file name";
    case "text":
      return "a text";
  }
}

function boundsOf({ least, most }: Extract<ValueKind, { type: "number" }>): string {
  const low = least === null ? "" : least.included ? ` of ${least.value} or more` : ` above ${least.value}`;
  return most === null ? low : `${low} and up to ${most}`;
}

/** A value that was found, short enough for one line. */
export function found(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  const quoted = JSON.stringify(value);
  return quoted.length <= LONGEST_QUOTE ? quoted : `${quoted.slice(0, LONGEST_QUOTE)}…"`;
}

/** More of a wrong value or key tells nobody more. Unit: UTF-16 code units. */
const LONGEST_QUOTE = 60;
