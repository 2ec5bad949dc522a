import type { Command } from "commander";
import type { Table } from "../../index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import { buildCommand, buildParser } from "../build-command.js";
import type { Call } from "../call.js";
import { unknownCommand } from "../command.js";
import { COMMAND_NAMES, commandNamed } from "../commands.js";
import { type ConfigFile, shownPath } from "../config/file.js";
import { checkedConfig, type Setting, settingsOf, variablesOf } from "../config/settings.js";
import { unknownVariables } from "../config/unknown-variables.js";
import { nearest } from "../nearest.js";
import { COMMON, commonFirst, EVERY } from "../options/common.js";
import { optionsOf } from "../options/index.js";
import { flagOf, keyOf, type OptionEntry } from "../options/option.js";
import { CONFIG as OPTIONS } from "../options/plain.js";
import { emit } from "../terminal/io.js";

export { OPTIONS };

/** How this list is printed is not what the command would print. */
const OF_THIS_LIST = new Set(["format", "output", "color"]);

export async function run(
  name: string | undefined,
  _: readonly string[],
  { options, parsed }: Call<typeof OPTIONS>,
): Promise<void> {
  const file = await checkedConfig(parsed.opts());
  const rows = name === undefined ? allRows(parsed, file) : rowsOf(name, parsed, file);
  const table: Table = {
    columns: [
      ...(name === undefined ? [{ name: "command" }] : []),
      { name: "option", tone: "strong" as const },
      { name: "variable", machineOnly: true },
      { name: "value", elastic: true },
      { name: "source" },
      { name: "from", elastic: true },
    ],
    rows: rows.map((row) => [
      ...(name === undefined ? [row.command] : []),
      row.option,
      row.variable,
      cellOf(row.value),
      row.source,
      row.from,
    ]),
    notes: [phrases.commands.config.file(file && shownPath(file.path)), ...unknownVariables(process.env)],
  };
  const json = {
    schema: "cexi/config-values/1",
    file: file === null ? null : shownPath(file.path),
    command: name === undefined ? null : commandNamed(name)!,
    options: rows,
  };
  await emit({ json, table, records: rows }, { ...options, top: rows.length });
}

interface Row {
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
function rowsOf(name: string, self: Command, file: ConfigFile | null): Row[] {
  if (name.startsWith("-")) {
    const flags = self.options.flatMap(({ long }) => long ?? []);
    throw failure("E_UNKNOWN_OPTION", { option: name, near: nearest(name, flags), command: "cexi config" });
  }
  const known = commandNamed(name);
  if (known === undefined)
    throw unknownCommand(
      name,
      COMMAND_NAMES.map((one) => buildCommand(one)),
    );
  return settingsWith(known, optionsOf(known), self, file).map((setting) => rowOf(setting, known));
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
  if (unknown[0] !== undefined) {
    const flags = parsed.options.flatMap(({ long }) => long ?? []);
    const [option, of] = [unknown[0], `cexi ${name}`];
    throw failure("E_UNKNOWN_OPTION", { option, near: nearest(option, flags), command: of });
  }
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
function allRows(self: Command, file: ConfigFile | null): Row[] {
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

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : typeof value === "number" ? value : String(value);
}
