import { type CommandSpec, type FlagSpec, quoted, spellingsOf, type Values } from "./command-specs.js";

/** The functions that do the work; the tables of commands and options follow. */
const FUNCTIONS = `
# Offers words that begin as the current one does.
_cexi_words() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -P "$prefix" -W "$1" -- "$cur"))
}

# Leaves names of files to readline, which knows quotes, ~ and blanks; older releases get a plain list.
_cexi_files() {
  if type compopt >/dev/null 2>&1; then
    compopt -o default
  else
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$cur"))
  fi
}

_cexi() {
  COMPREPLY=()
  local cur=\${COMP_WORDS[COMP_CWORD]} last=\${COMP_WORDS[COMP_CWORD - 1]} prefix='' option='' command='' valued='' word i
  local operands=0 skip=''
  # --option=value is one word, or three where readline breaks words at =
  if [[ $cur == --*=* ]]; then
    option=\${cur%%=*} prefix=\${cur%%=*}= cur=\${cur#*=}
  elif [[ $cur == = ]]; then
    option=$last cur=''
  elif [[ $last == = ]]; then
    option=\${COMP_WORDS[COMP_CWORD - 2]}
  else
    option=$last
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ -z $command ]]; then
      [[ $word == -* ]] || { command=$word; _cexi_valued; }
    elif [[ $skip ]]; then
      [[ $word == = ]] || skip=''
    elif [[ $word == -* ]]; then
      [[ " $valued " == *" $word "* ]] && skip=yes
    else
      operands=$((operands + 1))
    fi
  done
  _cexi_complete
}
`;

/** A script for bash 3.2 and later. It starts no process of cexi. */
export function bashScript(commands: readonly CommandSpec[], version: string): string {
  const names = commands.flatMap(({ name, aliases }) => [name, ...aliases]);
  const cases = commands.map((command) => `    ${pattern(command)})\n${bodyOf(command)}      ;;\n`).join("");
  const valuedCases = commands.map(
    (command) => `    ${pattern(command)}) valued=${quoted(valued(command).flatMap(spellingsOf).join(" "))} ;;\n`,
  );
  return `# Completes cexi ${version} in bash. Made by: cexi completions bash
${FUNCTIONS}
# Flags of the command that a value follows.
_cexi_valued() {
  case $command in
${valuedCases.join("")}  esac
}

_cexi_complete() {
  case $command in
    '') _cexi_words ${list([...names, "--help", "--version"])} ;;
${cases}  esac
}

complete -F _cexi cexi
`;
}

const pattern = ({ name, aliases }: CommandSpec): string => [name, ...aliases].map(quoted).join("|");

const valued = ({ flags }: CommandSpec): FlagSpec[] => flags.filter(({ takes }) => takes !== null);

/** What is offered after a command: values of the flag before, else flags, else operands. */
function bodyOf(command: CommandSpec): string {
  const options = valued(command).map(
    (flag) => `        ${spellingsOf(flag).join("|")}) ${offer(flag.takes!.values)}; return ;;\n`,
  );
  const flags = command.flags.flatMap(spellingsOf);
  return (
    (options.length > 0 ? `      case $option in\n${options.join("")}      esac\n` : "") +
    `      if [[ $cur == -* ]]; then\n        _cexi_words ${list(flags)}\n        return\n      fi\n` +
    operandCases(command)
  );
}

function operandCases({ operands }: CommandSpec): string {
  const lines = operands.map(
    ({ values, variadic }, index) => `        ${variadic ? "*" : index}) ${offer(values)} ;;\n`,
  );
  return lines.length === 0 ? "" : `      case $operands in\n${lines.join("")}      esac\n`;
}

const offer = (values: Values): string =>
  values === "files" ? "_cexi_files" : values === "anything" ? ":" : `_cexi_words ${list(values)}`;

/** Words for `compgen -W`, one per line. */
const list = (words: readonly string[]): string =>
  `$'${words.map((word) => word.replace(/['\\]/gu, "\\$&")).join("\\n")}'`;
