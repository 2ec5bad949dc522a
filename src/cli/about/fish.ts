import { phrases } from "../../words/phrases.js";
import { type CommandSpec, type FlagSpec, spellingsOf, type Values } from "./command-specs.js";

/** A script for fish 3 and later. It starts no process of cexi. */
export function fishScript(commands: readonly CommandSpec[], version: string): string {
  const valued = commands.flatMap(({ flags }) => flags.filter(({ takes }) => takes !== null)).flatMap(spellingsOf);
  return `# Completes cexi ${version} in fish. Made by: cexi completions fish

# The command on the line, and how many operands follow it.
function __cexi_line
    set -l words (commandline -opc)
    set -l command ''
    set -l operands 0
    set -l skip ''
    for word in $words[2..-1]
        if test -n "$skip"
            set skip ''
        else if string match -q -- '-*' $word
            contains -- $word ${[...new Set(valued)].join(" ")}
            and set skip yes
        else if test -z "$command"
            set command $word
        else
            set operands (math $operands + 1)
        end
    end
    echo "$command"
    echo $operands
end

function __cexi_none
    set -l line (__cexi_line)
    test -z "$line[1]"
end

function __cexi_in
    set -l line (__cexi_line)
    contains -- "$line[1]" $argv
end

# At an operand of a command: number, or number and +, then its names.
function __cexi_at
    set -l line (__cexi_line)
    contains -- "$line[1]" $argv[2..-1]; or return 1
    if string match -q -- '*+' $argv[1]
        test $line[2] -ge (string replace + '' -- $argv[1])
    else
        test $line[2] -eq $argv[1]
    end
end

complete -c cexi -f
complete -c cexi -n __cexi_none -s h -l help -d ${quoted(phrases.help.help)}
complete -c cexi -n __cexi_none -s V -l version -d ${quoted(phrases.help.version)}
${commands.flatMap(linesOf).join("\n")}
`;
}

function linesOf(command: CommandSpec): string[] {
  const names = [command.name, ...command.aliases];
  const words = names.map((name) => `complete -c cexi -n __cexi_none -a ${quoted(name)} -d ${quoted(command.summary)}`);
  const here = `complete -c cexi -n ${quoted(`__cexi_in ${names.join(" ")}`)}`;
  const operands = command.operands.flatMap(({ values, variadic }, index) =>
    values === "anything"
      ? []
      : [
          `complete -c cexi -n ${quoted(`__cexi_at ${index}${variadic ? "+" : ""} ${names.join(" ")}`)} ${offer(values)}`,
        ],
  );
  return ["", ...words, ...command.flags.map((flag) => `${here} ${flagPart(flag)}`), ...operands];
}

function flagPart({ short, long, description, takes }: FlagSpec): string {
  const spelled = `${short ? `-s ${short.slice(1)} ` : ""}-l ${long.slice(2)}`;
  const value = takes === null ? "" : takes.values === "files" ? " -r -F" : ` -x ${offer(takes.values)}`.trimEnd();
  return `${spelled}${value} -d ${quoted(description)}`;
}

const offer = (values: Values): string =>
  values === "files" ? "-F" : values === "anything" ? "" : `-a ${quoted(values.join(" "))}`;

const quoted = (text: string): string => `'${text.replace(/['\\]/gu, "\\$&")}'`;
