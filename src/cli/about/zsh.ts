import { phrases } from "../../words/phrases.js";
import {
  type CommandSpec,
  type FlagSpec,
  type OperandSpec,
  quoted,
  spellingsOf,
  type Values,
} from "./command-specs.js";

/** A script for zsh 5 and later: saved as `_cexi` in a folder of `$fpath`, or sourced. It starts no process of cexi. */
export function zshScript(commands: readonly CommandSpec[], version: string): string {
  const described = commands.flatMap(({ name, aliases, summary }) =>
    [name, ...aliases].map((word) => `        ${quoted(`${word.replaceAll(":", "\\:")}:${summary}`)}\n`),
  );
  const cases = commands.map(
    (command) => `        ${[command.name, ...command.aliases].join("|")})
          _arguments -S -s : \\
${specsOf(command)
  .map((spec) => `            ${spec}`)
  .join(" \\\n")} && ret=0
          ;;
`,
  );
  return `#compdef cexi
# Completes cexi ${version} in zsh. Made by: cexi completions zsh

_cexi() {
  local curcontext="$curcontext" state line ret=1
  typeset -A opt_args
  _arguments -C -S \\
    '(- *)'{-h,--help}${quoted(`[${inSpec(phrases.help.help)}]`)} \\
    '(- *)'{-V,--version}${quoted(`[${inSpec(phrases.help.version)}]`)} \\
    '1: :->command' \\
    '*:: :->rest' && ret=0
  case $state in
    command)
      local -a commands=(
${described.join("")}      )
      _describe -t commands ${quoted(phrases.help.program)} commands && ret=0
      ;;
    rest)
      case $words[1] in
${cases.join("")}      esac
      ;;
  esac
  return ret
}

# Autoloaded from $fpath the file is the function; sourced it has to say what it completes.
if [[ \${funcstack[1]} == _cexi ]]; then
  _cexi "$@"
else
  compdef _cexi cexi
fi
`;
}

const specsOf = ({ flags, operands }: CommandSpec): string[] => [
  ...flags.flatMap(flagSpecs),
  ...operands.map((operand, index) => operandSpec(operand, index + 1)),
];

/** One spec a spelling: `(-o --output)-o+[text]:file:_files`. */
function flagSpecs(flag: FlagSpec): string[] {
  const { description, takes, isRepeatable } = flag;
  const spellings = spellingsOf(flag);
  const before = isRepeatable ? "*" : spellings.length > 1 ? `(${spellings.join(" ")})` : "";
  const value = takes === null ? "" : `:${inSpec(takes.placeholder)}:${actionOf(takes.values)}`;
  return spellings.map((spelling) => {
    const mark = takes === null ? "" : spelling.startsWith("--") ? "=" : "+";
    return quoted(`${before}${spelling}${mark}[${inSpec(description)}]${value}`);
  });
}

const operandSpec = ({ name, values, variadic, required }: OperandSpec, place: number): string =>
  quoted(`${variadic ? "*" : place}:${required || variadic ? "" : ":"}${inSpec(name)}:${actionOf(values)}`);

const actionOf = (values: Values): string =>
  values === "files" ? "_files" : values === "anything" ? " " : `(${values.join(" ")})`;

/** Brackets and colons end the parts of a spec. */
const inSpec = (text: string): string => text.replace(/[[\]:\\]/gu, "\\$&");
