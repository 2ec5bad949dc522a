import type { Command } from "commander";
import { nearestName } from "../../base/nearest-name.js";
import { failure } from "../../words/message.js";
import { buildCommand, buildParser, unknownCommand } from "../command.js";
import { COMMAND_NAMES, commandNamed } from "../commands.js";
import { COMMON, commonFirst, EVERY } from "../options/common.js";
import { optionsOf } from "../options/index.js";
import { flagOf, keyOf, type OptionEntry } from "../options/option.js";
import type { ConfigFile } from "./file.js";
import { type Setting, settingsOf, variablesOf } from "./settings.js";

/** How the list of settings is printed is not what a command would print. */
const OF_THIS_LIST = new Set(["format", "output", "color"]);

export interface Row {
  readonly command: string | null;
  readonly option: string;
  readonly flag: string;
  readonly variable: string;
  readonly value: unknown;
  readonly source: Setting["source"];
  readonly from: string | null;
}

const rowOf = ({ entry, value, source, from }: Setting, command: string | null): Row => ({
  command,
  option: keyOf(entry),
  flag: flagOf(entry),
  variable: variablesOf(entry, "").find(({ isNegation }) => isNegation === (entry.says === undefined))!.name,
  value: value ?? null,
  source,
  from,
});

/** The options of one command, as a run with these flags would have them. */
export function rowsOf(name: string, self: Command, file: ConfigFile | null): Row[] {
  if (name.startsWith("-")) throw unknownOption(name, self, "cexi config");
  const known = commandNamed(name);
  if (known === undefined)
    throw unknownCommand(
      name,
      COMMAND_NAMES.map((one) => buildCommand(one)),
    );
  return settingsWith(known, optionsOf(known), self, file).map((setting) => rowOf(setting, known));
}

function unknownOption(option: string, { options }: Command, command: string) {
  const flags = options.flatMap(({ long }) => long ?? []);
  return failure("E_UNKNOWN_OPTION", { option, near: nearestName(option, flags), command });
}

/** The settings of a command that is given the flags which follow its name; those of every command were read already. */
function settingsWith(
  name: string,
  entries: readonly OptionEntry[],
  self: Command,
  file: ConfigFile | null,
): Setting[] {
  const parsed = buildParser(name, entries);
  const { operands, unknown } = parsed.parseOptions(self.args.slice(1));
  if (unknown[0] !== undefined) throw unknownOption(unknown[0], parsed, `cexi ${name}`);
  if (operands.length > 0) {
    throw failure("E_EXCESS_ARGUMENTS", { command: "cexi config", most: 1, given: 1 + operands.length });
  }
  for (const key of new Set(entries.map(keyOf))) {
    if (!OF_THIS_LIST.has(key) && self.getOptionValueSource(key) === "cli") {
      parsed.setOptionValueWithSource(key, self.getOptionValue(key), "cli");
    }
  }
  return settingsOf(name, parsed, commonFirst(entries), file);
}

/** The options of every command, then for each command its own, and those of all where it has another value. */
export function allRows(self: Command, file: ConfigFile | null): Row[] {
  const rows = settingsWith("", [...COMMON, ...EVERY], self, file).map((setting) => rowOf(setting, null));
  const byKey = new Map(rows.map((row) => [row.option, row]));
  for (const name of COMMAND_NAMES) {
    for (const setting of settingsWith(name, optionsOf(name), self, file)) {
      const row = rowOf(setting, name);
      const same = byKey.get(row.option);
      if (!same || JSON.stringify([same.value, same.source]) !== JSON.stringify([row.value, row.source]))
        rows.push(row);
    }
  }
  return rows;
}
