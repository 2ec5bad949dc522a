import { phrases } from "../../words/phrases.js";
import { COMMAND_NAMES, type CommandName, entryOf, HELP_ALIASES } from "../commands.js";
import type { Operand } from "../entry.js";
import { optionsOf } from "../options/index.js";
import { SWITCH } from "../options/kinds.js";
import { isRepeatable, type OptionEntry } from "../options/option.js";
import { schemas } from "./schemas.js";

/** What may stand in one place of a command line: names of files, one of some words, or anything. */
export type Values = "files" | "anything" | readonly string[];

export interface FlagSpec {
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** What follows it; `null` where nothing does. Closed: nothing but one of the words. */
  readonly takes: { readonly placeholder: string; readonly values: Values; readonly isClosed: boolean } | null;
  readonly isRepeatable: boolean;
  readonly isCommon: boolean;
}

export const spellingsOf = ({ short, long }: FlagSpec): string[] => (short === null ? [long] : [short, long]);

export interface OperandSpec extends Operand {
  readonly description: string;
  readonly values: Values;
}

/** A command as manual and completions describe it, in the language of the run. */
export interface CommandSpec {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly operands: readonly OperandSpec[];
  readonly flags: readonly FlagSpec[];
  readonly examples: readonly { readonly line: string; readonly says: string }[];
}

/** A text as one word of a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The flag that every command has. */
const HELP: OptionEntry = { name: "help", kind: SWITCH, short: "h", says: ({ help }) => help.help, isCommon: true };

export const commandSpecs = (): CommandSpec[] => [
  ...COMMAND_NAMES.map(specOf),
  {
    name: "help",
    aliases: HELP_ALIASES,
    summary: phrases.help.helpCommand.summary,
    operands: [operandOf({ name: "command", says: ({ help }) => help.helpCommand.command, suggests: "commands" })],
    flags: flagSpecs(HELP),
    examples: [],
  },
];

function specOf(name: CommandName): CommandSpec {
  const { aliases, operands, examples } = entryOf(name);
  const { summary, says } = phrases.commands[name];
  return {
    name,
    aliases,
    summary,
    operands: operands.map(operandOf),
    flags: [...optionsOf(name), HELP].flatMap(flagSpecs),
    examples: examples.map((line, index) => ({ line, says: says[index]! })),
  };
}

const operandOf = (operand: Operand): OperandSpec => ({
  ...operand,
  description: operand.says?.(phrases) ?? "",
  values: operand.choices ?? (operand.suggests === undefined ? "anything" : suggestions(operand.suggests)),
});

function suggestions(what: NonNullable<Operand["suggests"]>): Values {
  if (what === "files") return "files";
  return what === "commands" ? COMMAND_NAMES : [...Object.keys(schemas()), "config"].sort();
}

/** The flag that turns an option on or gives its value, and the one that turns it off. */
function flagSpecs(entry: OptionEntry): FlagSpec[] {
  const { name, kind, says, off, default: value, isCommon = false } = entry;
  const plain = { short: null, takes: null, isRepeatable: false, isCommon };
  const specs: FlagSpec[] = [];
  if (says) {
    const { placeholder, type } = kind;
    const byDefault = value === undefined ? "" : phrases.help.extra([phrases.help.default(String(value))]);
    specs.push({
      short: entry.short ? `-${entry.short}` : null,
      long: `--${name}`,
      description: `${says(phrases)}${byDefault}`,
      takes: type === "switch" ? null : { placeholder, values: valuesOf(entry), isClosed: type === "choice" },
      isRepeatable: isRepeatable(entry),
      isCommon,
    });
  }
  if (off) specs.push({ ...plain, long: `--no-${name}`, description: off(phrases) });
  return specs;
}

function valuesOf({ kind, suggests = [] }: OptionEntry): Values {
  if (kind.type === "choice") return kind.choices;
  if (kind.type === "file" || (kind.type === "list" && kind.of === "file")) return "files";
  return suggests.length > 0 ? suggests : "anything";
}
