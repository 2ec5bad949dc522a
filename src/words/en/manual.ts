/** What the manual page says beside the definitions of commands and options. */
export const en = {
  headings: {
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    commands: "COMMANDS",
    options: "OPTIONS",
    environment: "ENVIRONMENT",
    files: "FILES",
    exitStatus: "EXIT STATUS",
    examples: "EXAMPLES",
  },
  options: "options",
  fullStop: ".",
  purpose: "mines Chinese policy documents (策析)",
  description: [
    "cexi mines Chinese policy documents, as people really have them, scraped: government work reports (政府工作报告), district news, interviews, interpretations. It cleans them and accounts for every line, counts terms as tokens and as strings, finds slogans, compares districts, years or folders, and finds reprints. Every number leads back to a place in a text.",
    "A path is a file, a folder, a glob, or - for standard input, which is also read where something is piped in and no path is given. Results go to standard output, everything else to standard error.",
  ],
  commonOptions: "Options of every command that reads texts",
  environment:
    "Each long option has a variable: CEXI_MIN_COUNT stands for --min-count wherever a command has it, CEXI_FREQ_MIN_COUNT for that of cexi freq only. Options without a value, such as CEXI_QUIET or CEXI_NO_CACHE, are 1 or 0. Lists of files are divided as PATH is. A flag is stronger than a variable, a variable stronger than the settings file.",
  variables: [
    ["CEXI_CACHE", "folder of what is remembered between runs (not a switch; CEXI_NO_CACHE=1 does without)"],
    ["CEXI_CONFIG", "settings file, as --config"],
    ["CEXI_NO_CONFIG", "1: read no settings file"],
    [
      "CEXI_LANG",
      "language of what people read: zh or en; else told by the settings file, LC_ALL, LC_MESSAGES or LANG",
    ],
    ["NO_COLOR", "no colours (no-color.org), unless --color or CEXI_COLOR asks for them"],
    ["FORCE_COLOR, CLICOLOR_FORCE", "colours in a pipe too"],
    ["TERM, CLICOLOR", "dumb and 0: no colours on a terminal"],
  ],
  files: [
    [
      "cexi.config.json",
      "settings of a project, looked for in the working folder and those above it: one JSON object with options in camelCase and a section for each command. Names of files in it are relative to it. What names the result or the inputs of one run (--output, --plot, --links, --files-from) cannot be set there. cexi config shows what follows from it, cexi schema config prints its JSON Schema.",
    ],
  ],
  exitCodes: [
    ["0", "done"],
    ["1", "kwic, count or collocates found nothing"],
    ["2", "usage error or nothing readable"],
    ["3", "done, but some inputs could not be read"],
  ],
};

export type ManualWords = typeof en;
