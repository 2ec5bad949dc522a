import type { ManualWords } from "../../words/en/manual.js";
import { BETWEEN } from "../../words/message.js";
import { language, phrases } from "../../words/phrases.js";
import { type CommandSpec, type FlagSpec, type OperandSpec, spellingsOf } from "./command-specs.js";

/** The manual page of cexi, section 1, in the `man` macros. The same definitions give the same bytes: it has no date. */
export function manualPage(commands: readonly CommandSpec[], version: string, says: ManualWords): string {
  const { headings } = says;
  const lines = [
    '.\\" Made by: cexi man',
    `.TH CEXI 1 "" "cexi ${version}" "cexi"`,
    ".nh",
    ".ad l",
    heading(headings.name),
    `cexi \\- ${roff(says.purpose)}`,
    heading(headings.synopsis),
    ...commands.map((command, index) => `${index === 0 ? "" : ".br\n"}${synopsis(command, says)}`),
    heading(headings.description),
    ...says.description.map((text) => paragraph(roff(text))),
    heading(headings.commands),
    ...commands.flatMap((command) => commandSection(command, says)),
    heading(headings.options),
    subheading(says.commonOptions),
    ...commonFlags(commands).map(flagEntry),
    heading(headings.environment),
    paragraph(roff(says.environment)),
    ...says.variables.map(([name, meaning]) => entry(bold(name!), roff(meaning!))),
    heading(headings.files),
    ...says.files.map(([name, meaning]) => entry(bold(name!), roff(meaning!))),
    verbatim(EXAMPLE_FILE),
    heading(headings.exitStatus),
    ...says.exitCodes.map(([code, meaning]) => entry(bold(code!), roff(meaning!))),
    heading(headings.examples),
    ...commands.flatMap(({ examples }) => examples.map((one) => entry(bold(one.line), roff(one.says)))),
  ];
  return `${lines.join("\n")}\n`;
}

const EXAMPLE_FILE = [
  '{"engine": "node-rs", "cache": false, "stopwords": ["lists/mine.txt"],',
  ' "freq": {"top": 50, "minCount": 3}}',
];

const synopsis = ({ name, operands, flags }: CommandSpec, says: ManualWords): string =>
  [bold(`cexi ${name}`), ...(flags.length > 1 ? [`[${italic(says.options)}]`] : []), ...operands.map(operand)].join(
    " ",
  );

function operand({ name, required, variadic }: OperandSpec): string {
  const shown = `${italic(name)}${variadic ? "..." : ""}`;
  return required ? shown : `[${shown}]`;
}

function commandSection(command: CommandSpec, says: ManualWords): string[] {
  const { name, aliases, summary, operands, flags } = command;
  return [
    subheading(`cexi ${[name, ...aliases].join(", ")}`),
    paragraph(roff(`${summary}${says.fullStop}`)),
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

function flagEntry(flag: FlagSpec): string {
  const { takes, description } = flag;
  const spelled = spellingsOf(flag).map(bold).join(", ");
  const choices = takes?.isClosed
    ? `${BETWEEN[language].parts}${phrases.help.choices(takes.values as readonly string[])}`
    : "";
  return entry(`${spelled}${takes === null ? "" : ` ${italic(takes.placeholder)}`}`, roff(`${description}${choices}`));
}

/**
 * Text as roff shows it. Hyphens stay the ASCII character, so that an option can be copied from the page; what is not
 * ASCII is written by code point, so that the page is read alike whatever encoding a system supposes it to have, and a
 * line may end between two Han characters.
 */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti")
    .replaceAll('"', "\\(dq")
    .replace(/(?<=[\p{Script=Han}，。；：、）”])(?=[\p{Script=Han}（“])/gu, "\\:")
    .replace(/[^\u0000-\u007f]/gu, (character) => {
      const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      return `\\[u${code}]`;
    })
    .replace(/^\./gmu, "\\&.");

const bold = (text: string): string => `\\fB${roff(text)}\\fR`;
const italic = (text: string): string => `\\fI${roff(text)}\\fR`;

const heading = (text: string): string => `.SH ${roff(text)}`;
const subheading = (text: string): string => `.SS ${roff(text)}`;

const paragraph = (text: string): string => `.PP\n${text}`;

const entry = (term: string, meaning: string): string => `.TP\n${term}\n${meaning}`;

const verbatim = (lines: readonly string[]): string =>
  [".PP", ".RS 4", ".nf", ...lines.map(roff), ".fi", ".RE"].join("\n");
