import type { Command, Option } from "commander";

/** What the value of an option may be, in a file as on the command line. */
export type ValueKind =
  | { readonly type: "boolean" }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "number"; readonly whole: boolean; readonly least: Bound | null; readonly most: number | null }
  /** Given several times, or once and divided by commas. */
  | { readonly type: "list"; readonly of: "file" | "text"; readonly isCommaList: boolean }
  | { readonly type: "file" }
  /** Any text; one with a form of its own, such as `2..4`, may also be a bare number. */
  | { readonly type: "text"; readonly hasForm: boolean };

export interface Bound {
  readonly value: number;
  /** Whether the value itself is allowed. */
  readonly included: boolean;
}

/** One thing that can be chosen: `--name VALUE`, `--name`, `--no-name`, or the first and the last together. */
export interface OptionSpec {
  /** Its name in a file: the long option in camelCase, without `no`. */
  readonly key: string;
  readonly positive: Option | null;
  readonly negation: Option | null;
  /** What `positive` takes; boolean where nothing is taken. */
  readonly kind: ValueKind;
}

/** The options of a command, as commander holds them, a pair of `--name` and `--no-name` as one. */
export function optionSpecs(command: Command): OptionSpec[] {
  const byKey = new Map<string, { positive: Option | null; negation: Option | null }>();
  for (const option of command.options) {
    const key = option.attributeName();
    const both = byKey.get(key) ?? { positive: null, negation: null };
    byKey.set(key, option.negate ? { ...both, negation: option } : { ...both, positive: option });
  }
  return [...byKey].map(([key, both]) => ({ key, ...both, kind: kindOf(both.positive) }));
}

/** The long flag by which an option is known: `--min-count`, `--no-cache`. */
export const longOf = ({ positive, negation }: OptionSpec): string => (positive ?? negation)!.long!;

/** `--dict <file>` takes the name of a file: the placeholder says so. */
export const takesFile = (option: Option): boolean => /[<[]file[\]>]/u.test(option.flags);

/** Whether a flag may be given several times, each adding to a list. */
export function isRepeatable(option: Option): boolean {
  const kind = kindOf(option);
  return kind.type === "list" && !kind.isCommaList;
}

const takesValue = (option: Option): boolean => option.required || option.optional;

/**
 * Told by what the parser of the flag makes of samples, so that flag, file, environment and schema cannot drift apart.
 */
function kindOf(option: Option | null): ValueKind {
  if (option === null || !takesValue(option)) return { type: "boolean" };
  if (option.argChoices) return { type: "choice", choices: option.argChoices };
  const sample = tried(option, "1");
  if (Array.isArray(sample)) {
    const isCommaList = (tried(option, "a,b") as unknown[] | undefined)?.length === 2;
    return { type: "list", of: takesFile(option) ? "file" : "text", isCommaList };
  }
  if (typeof sample === "number") return numberKind(option);
  if (takesFile(option)) return { type: "file" };
  return { type: "text", hasForm: option.parseArg !== undefined };
}

function numberKind(option: Option): ValueKind {
  const takes = (value: number): boolean => tried(option, String(value)) !== undefined;
  const whole = !takes(0.5);
  return { type: "number", whole, least: leastOf(takes, whole), most: takes(2) ? null : 1 };
}

function leastOf(takes: (value: number) => boolean, whole: boolean): Bound | null {
  if (takes(-1)) return null;
  if (takes(0)) return { value: 0, included: true };
  return whole ? { value: 1, included: true } : { value: 0, included: false };
}

/** What an option makes of a value; `undefined` where it refuses. */
function tried(option: Option, value: string): unknown {
  try {
    return parsed(option, value, undefined);
  } catch {
    return undefined;
  }
}

/** The value as the command gets it. Throws commander's `InvalidArgumentError` where the option refuses. */
export function parsed(option: Option, value: string, previous: unknown): unknown {
  return option.parseArg ? option.parseArg(value, previous as never) : value;
}
