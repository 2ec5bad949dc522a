import type { Command as AnyCommand } from "commander";
import type { Table } from "../../index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import { Command, unknownCommand } from "../command.js";
import { commandNamed } from "../commands.js";
import { type ConfigFile, shownPath } from "../config/file.js";
import { longOf } from "../config/option-spec.js";
import { checkedConfig, type Setting, settingsOf, variablesOf } from "../config/settings.js";
import { unknownVariables } from "../config/unknown-variables.js";
import { loadCommand, loadCommands } from "../load-command.js";
import { nearest } from "../nearest.js";
import { type CommonOptions, withCommonOptions, withLanguage } from "../options.js";
import { emit } from "../terminal/io.js";

/** How this list is printed is not what the command would print. */
const OF_THIS_LIST = new Set(["format", "output", "color"]);

export const config = (): AnyCommand =>
  withCommonOptions(new Command("config"))
    .argument("[command]", phrases.commands.config.command)
    .argument("[flags...]", phrases.commands.config.flags)
    .addHelpText("after", `\n${phrases.commands.config.note}`)
    .allowUnknownOption()
    .action(async (name: string | undefined, _: string[], options: CommonOptions, self: AnyCommand) => {
      const file = await checkedConfig(self.opts());
      const rows = name === undefined ? await allRows(self, file) : await rowsOf(name, self, file);
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
        notes: [phrases.commands.config.file(file && shownPath(file.path)), ...(await unknownVariables(process.env))],
      };
      const json = {
        schema: "cexi/config-values/1",
        file: file === null ? null : shownPath(file.path),
        command: name === undefined ? null : commandNamed(name)!,
        options: rows,
      };
      await emit({ json, table, records: rows }, { ...options, top: rows.length });
    });

interface Row {
  readonly command: string | null;
  readonly option: string;
  readonly flag: string;
  readonly variable: string;
  readonly value: unknown;
  readonly source: Setting["source"];
  readonly from: string | null;
}

const rowOf = (setting: Setting, command: string | null): Row => ({
  command,
  option: setting.spec.key,
  flag: longOf(setting.spec),
  variable: variablesOf(setting.spec, "").find(({ isNegation }) => isNegation === (setting.spec.positive === null))!
    .name,
  value: setting.value ?? null,
  source: setting.source,
  from: setting.from,
});

/** The options of one command, as a run with these flags would have them. */
async function rowsOf(name: string, self: AnyCommand, file: ConfigFile | null): Promise<Row[]> {
  if (name.startsWith("-")) {
    const flags = self.options.flatMap(({ long }) => long ?? []);
    throw failure("E_UNKNOWN_OPTION", { option: name, near: nearest(name, flags), command: "cexi config" });
  }
  const known = commandNamed(name);
  if (known === undefined) throw unknownCommand(name, await loadCommands());
  const command = await loadCommand(known);
  giveFlags(command, self);
  return (await settingsOf(command, file)).map((setting) => rowOf(setting, known));
}

/** Hands over the flags that follow the command's name; those of every command were read already. */
function giveFlags(command: AnyCommand, self: AnyCommand): void {
  const { operands, unknown } = command.parseOptions(self.args.slice(1));
  if (unknown[0] !== undefined) {
    const flags = command.options.flatMap(({ long }) => long ?? []);
    const [option, of] = [unknown[0], `cexi ${command.name()}`];
    throw failure("E_UNKNOWN_OPTION", { option, near: nearest(option, flags), command: of });
  }
  if (operands.length > 0) {
    throw failure("E_EXCESS_ARGUMENTS", { command: "cexi config", most: 1, given: 1 + operands.length });
  }
  for (const option of self.options) {
    const key = option.attributeName();
    const isKnown = command.options.some((own) => own.attributeName() === key);
    if (isKnown && !OF_THIS_LIST.has(key) && self.getOptionValueSource(key) === "cli") {
      command.setOptionValueWithSource(key, self.getOptionValue(key), "cli");
    }
  }
}

/** The options of every command, then for each command its own, and those of all where it has another value. */
async function allRows(self: AnyCommand, file: ConfigFile | null): Promise<Row[]> {
  const general = await settingsOf(commonCommand(self), file);
  const rows = general.map((setting) => rowOf(setting, null));
  const byKey = new Map(rows.map((row) => [row.option, row]));
  for (const command of await loadCommands()) {
    giveFlags(command, self);
    for (const setting of await settingsOf(command, file)) {
      const row = rowOf(setting, command.name());
      const same = byKey.get(row.option);
      if (!same || JSON.stringify([same.value, same.source]) !== JSON.stringify([row.value, row.source]))
        rows.push(row);
    }
  }
  return rows;
}

/** A command without a name has no section and no variables of its own. */
function commonCommand(self: AnyCommand): AnyCommand {
  const command = withLanguage(withCommonOptions(new Command("")));
  giveFlags(command, self);
  return command;
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : typeof value === "number" ? value : String(value);
}
