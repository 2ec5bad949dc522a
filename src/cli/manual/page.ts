import type { CommandSpec, FlagSpec, OperandSpec } from "../command-specs.js";
import { bold, entry, heading, italic, paragraph, roff, subheading, verbatim } from "./roff.js";
import { MANUAL } from "./words.js";

/** The manual page of cexi, section 1, in the `man` macros. The same definitions give the same bytes: it has no date. */
export function manualPage(commands: readonly CommandSpec[], version: string): string {
  const lines = [
    '.\\" Made by: cexi man',
    `.TH CEXI 1 "" "cexi ${version}" "cexi"`,
    ".nh",
    ".ad l",
    heading("Name"),
    `cexi \\- ${roff(MANUAL.purpose)}`,
    heading("Synopsis"),
    ...commands.map((command, index) => `${index === 0 ? "" : ".br\n"}${synopsis(command)}`),
    heading("Description"),
    ...MANUAL.description.map((text) => paragraph(roff(text))),
    heading("Commands"),
    ...commands.flatMap(commandSection),
    heading("Options"),
    subheading(MANUAL.commonOptions),
    ...commonFlags(commands).map(flagEntry),
    heading("Environment"),
    paragraph(roff(MANUAL.environment.intro)),
    ...MANUAL.environment.entries.map(([name, says]) => entry(bold(name), roff(says))),
    heading("Files"),
    ...MANUAL.files.map(([name, says]) => entry(bold(name), roff(says))),
    verbatim(MANUAL.filesExample),
    heading("Exit status"),
    ...MANUAL.exitCodes.map(([code, says]) => entry(bold(code), roff(says))),
    heading("Examples"),
    ...commands.flatMap(({ examples }) => examples.map(({ line, says }) => entry(bold(line), roff(says)))),
  ];
  return `${lines.join("\n")}\n`;
}

const synopsis = ({ name, operands, flags }: CommandSpec): string =>
  [bold(`cexi ${name}`), ...(flags.length > 1 ? [`[${italic("options")}]`] : []), ...operands.map(operand)].join(" ");

function operand({ name, isRequired, isVariadic }: OperandSpec): string {
  const shown = `${italic(name)}${isVariadic ? "..." : ""}`;
  return isRequired ? shown : `[${shown}]`;
}

/** A command with what is particular to it; the options of every command stand once, further down. */
function commandSection(command: CommandSpec): string[] {
  const { name, aliases, summary, operands, flags } = command;
  return [
    subheading(`cexi ${[name, ...aliases].join(", ")}`),
    paragraph(`${roff(summary)}.`),
    ...operands
      .filter(({ description }) => description !== "")
      .map((one) => entry(operand(one), roff(one.description))),
    ...flags.filter(({ isCommon }) => !isCommon).map(flagEntry),
  ];
}

/** Those of the command that has most of them. */
const commonFlags = (commands: readonly CommandSpec[]): readonly FlagSpec[] =>
  commands
    .map(({ flags }) => flags.filter(({ isCommon }) => isCommon))
    .reduce((most, flags) => (flags.length > most.length ? flags : most));

function flagEntry({ short, long, takes, description }: FlagSpec): string {
  const spelled = [...(short ? [bold(short)] : []), bold(long)].join(", ");
  const choices = takes?.isClosed ? `: ${(takes.values as readonly string[]).join(", ")}` : "";
  return entry(`${spelled}${takes === null ? "" : ` ${italic(takes.placeholder)}`}`, roff(`${description}${choices}`));
}
