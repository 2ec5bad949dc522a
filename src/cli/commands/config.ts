import { Command } from "commander";
import { CexiError, type Table } from "../../index.js";
import { COMMANDS } from "../commands.js";
import { type ConfigFile, shownPath } from "../config/file.js";
import { longOf } from "../config/option-spec.js";
import { checkedConfig, type Setting, settingsOf, variablesOf } from "../config/settings.js";
import { unknownVariables } from "../config/unknown-variables.js";
import { emit } from "../io.js";
import { loadCommand, loadCommands } from "../load-command.js";
import { didYouMean } from "../nearest.js";
import { type CommonOptions, withCommonOptions } from "../options.js";

/** How this list is printed is not what the command would print. */
const OF_THIS_LIST = new Set(["format", "output", "color"]);

export const config = (): Command =>
  withCommonOptions(new Command("config"))
    .argument("[command]", "whose options; all where absent")
    .argument("[flags...]", "flags of that command, shown with the others")
    .addHelpText(
      "after",
      "\nFlags of the command may follow its name: cexi config freq --min-count 3\n" +
        "--format, --output and --color say how the list is printed.",
    )
    .allowUnknownOption()
    .action(async (name: string | undefined, _: string[], options: CommonOptions, self: Command) => {
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
        notes: [fileNote(file), ...(await unknownVariables(process.env))],
      };
      const json = {
        schema: "cexi/config-values/1",
        file: file === null ? null : shownPath(file.path),
        command: name ?? null,
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

const fileNote = (file: ConfigFile | null): string =>
  file === null ? "no settings file" : `settings file: ${shownPath(file.path)}`;

/** The options of one command, as a run with these flags would have them. */
async function rowsOf(name: string, self: Command, file: ConfigFile | null): Promise<Row[]> {
  if (name.startsWith("-"))
    throw new CexiError("NO_COMMAND", `${name}: name the command first: cexi config freq ${name}`);
  if (!Object.hasOwn(COMMANDS, name)) {
    const names = Object.keys(COMMANDS);
    throw new CexiError(
      "NO_COMMAND",
      `unknown command '${name}'${didYouMean(name, names)}; there are ${names.join(", ")}`,
    );
  }
  const command = await loadCommand(name);
  command.exitOverride().configureOutput({ writeErr: () => {}, outputError: () => {} });
  giveFlags(command, self);
  return (await settingsOf(command, file)).map((setting) => rowOf(setting, name));
}

/** Hands over the flags that follow the command's name; those of every command were read already. */
function giveFlags(command: Command, self: Command): void {
  const { operands, unknown } = command.parseOptions(self.args.slice(1));
  const stray = unknown[0] ?? operands[0];
  if (stray !== undefined) {
    const flags = command.options.flatMap(({ long }) => long ?? []);
    const what = stray.startsWith("-") ? `unknown option '${stray}' of ${command.name()}` : `'${stray}' is no option`;
    throw new CexiError("NO_OPTION", `${what}${stray.startsWith("-") ? didYouMean(stray, flags) : ""}`);
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
async function allRows(self: Command, file: ConfigFile | null): Promise<Row[]> {
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
function commonCommand(self: Command): Command {
  const command = withCommonOptions(new Command(""));
  giveFlags(command, self);
  return command;
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : typeof value === "number" ? value : String(value);
}
