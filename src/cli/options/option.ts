import { Option as CommanderOption } from "commander";
import type { OneRun } from "../../words/en/messages.js";
import type { Phrases } from "../../words/en/phrases.js";
import { phrases } from "../../words/phrases.js";
import { type Kind, parsed, type Says } from "./kinds.js";

/**
 * One thing that can be chosen: `--name VALUE`, `--name`, `--no-name`, or the first and the last together. Parser, help,
 * settings file and its schema, variables, completion, manual and the `run` of a result are made of it.
 */
export interface OptionEntry<Name extends string = string, Value = unknown> extends Given<Value> {
  /** The long flag without its dashes: `min-count`. */
  readonly name: Name;
  readonly kind: Kind<Value>;
}

interface Given<Value> {
  /** What `--name` does; absent where there is only `--no-name`. */
  readonly says?: Says;
  readonly off?: Says;
  readonly short?: string;
  /** Taken from the constant of the step that uses it. */
  readonly default?: Value;
  /** `false`: it says how or where, not what; it changes no figure and stays out of `run.options`. */
  readonly inRun?: false;
  /** All that follow up to the next flag are its values; its kind is a list. */
  readonly takesSeveral?: true;
  /** It belongs to one run, and names this: given on the command line only. */
  readonly once?: OneRun;
  /** Words that completion offers though others are taken. */
  readonly suggests?: readonly string[];
  /** Help lists it under the options of every command. */
  readonly isCommon?: true;
}

export const option = <const Name extends string, Value, const Rest extends Given<NoInfer<Value>>>(
  name: Name,
  kind: Kind<Value>,
  rest: Rest,
): { readonly name: Name; readonly kind: Kind<Value> } & Rest => ({ name, kind, ...rest });

/**
 * Declares options whose words are called as they are: those of `--min-count` are `minCount`.
 *
 * @param wordsOf where their words are
 * @param shared what all of them have
 */
export const optionsBy =
  <Words extends object, const Shared extends Given<never> = object>(
    wordsOf: (words: Phrases) => Words,
    shared?: Shared,
  ) =>
  <const Name extends string, Value, const Rest extends Given<NoInfer<Value>> = object>(
    name: Name & (Camel<Name> extends keyof Words ? unknown : never),
    kind: Kind<Value>,
    rest?: Rest & Given<NoInfer<Value>>,
  ): { readonly name: Name; readonly kind: Kind<Value>; readonly says: Says } & Shared & Rest => {
    const says: Says = (words) => (wordsOf(words) as Readonly<Record<string, unknown>>)[camelCase(name)] as string;
    return { name, kind, says, ...shared!, ...rest! };
  };

export const optionIn = <Command extends keyof Phrases["commands"]>(command: Command) =>
  optionsBy(({ commands }) => commands[command]);

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type ValueOf<Entry> = Entry extends { readonly kind: Kind<infer Value> }
  ? Entry extends { readonly says: Says; readonly off: Says }
    ? Value | false
    : Value
  : never;

/** Whether a command always gets a value: a default, or that of a switch which can only be turned off. */
type HasValue<Entry> = Entry extends { readonly default: unknown }
  ? true
  : Entry extends { readonly off: Says }
    ? Entry extends { readonly says: Says }
      ? false
      : true
    : false;

/** What a command gets of a list of options: by name in camelCase. */
export type ValuesOf<Entries extends readonly OptionEntry[]> = {
  readonly [Entry in Entries[number] as HasValue<Entry> extends true ? Camel<Entry["name"]> : never]: ValueOf<Entry>;
} & {
  readonly [Entry in Entries[number] as HasValue<Entry> extends true ? never : Camel<Entry["name"]>]?: ValueOf<Entry>;
};

/** `min-count` and `min_count` as `minCount`. */
export const camelCase = (name: string): string =>
  name.replace(/[-_]+(.)/gu, (_, letter: string) => letter.toUpperCase());

/** The name of an option in a settings file, and by which a command gets its value. */
export const keyOf = ({ name }: OptionEntry): string => camelCase(name);

/** The long flag by which an option is known: `--min-count`, `--no-cache`. */
export const flagOf = ({ name, says }: OptionEntry): string => (says ? `--${name}` : `--no-${name}`);

export const isConfigurable = ({ once }: OptionEntry): boolean => once === undefined;

/** All flags of an option: `--stopwords`, `--no-stopwords`. */
export const spellingsOf = ({ name, says, off, short }: OptionEntry): string[] => [
  ...(short ? [`-${short}`] : []),
  ...(says ? [`--${name}`] : []),
  ...(off ? [`--no-${name}`] : []),
];

/** Whether the flag may be given several times, each adding to a list. */
export const isRepeatable = ({ kind }: OptionEntry): boolean => kind.type === "list" && !kind.isCommaList;

/** An option as the parser takes it: the flag that turns it on or gives a value, and the one that turns it off. */
export function flagsOf(entry: OptionEntry): CommanderOption[] {
  const { name, kind, short, says, off, isCommon } = entry;
  const made: CommanderOption[] = [];
  if (says) {
    const value = kind.type === "switch" ? "" : ` <${kind.placeholder}${entry.takesSeveral ? "..." : ""}>`;
    const flag = new CommanderOption(`${short ? `-${short}, ` : ""}--${name}${value}`, says(phrases));
    if (kind.type === "choice") flag.choices(kind.choices);
    else if (kind.type !== "switch")
      flag.argParser((given: string, previous: unknown) => parsed(kind, given, previous));
    made.push(entry.default === undefined ? flag : flag.default(entry.default));
  }
  if (off) made.push(new CommanderOption(`--no-${name}`, off(phrases)));
  return isCommon ? made.map((flag) => flag.helpGroup(phrases.help.commonOptions)) : made;
}
