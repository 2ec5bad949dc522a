import { ofRecords, type Table } from "../../model/table.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { commandNamed } from "../commands.js";
import { shownPath } from "../config/file.js";
import { allRows, rowsOf } from "../config/rows.js";
import { checkedConfig, unknownVariables } from "../config/settings.js";
import { CONFIG as OPTIONS } from "../options/plain.js";
import type { PlainResults } from "../results.js";
import { emit } from "../terminal/io.js";

export { OPTIONS };

export async function run(
  name: string | undefined,
  _: readonly string[],
  { options, parsed }: Call<typeof OPTIONS>,
): Promise<void> {
  const file = await checkedConfig(parsed.opts());
  const rows = name === undefined ? allRows(parsed, file) : rowsOf(name, parsed, file);
  const table: Table = {
    ...ofRecords(
      [
        ...(name === undefined ? [{ name: "command" } as const] : []),
        { name: "option", tone: "strong" },
        { name: "variable", machineOnly: true },
        { name: "value", elastic: true },
        { name: "source" },
        { name: "from", elastic: true },
      ],
      rows.map((row) => ({ ...row, value: cellOf(row.value) })),
    ),
    notes: [phrases.commands.config.file(file && shownPath(file.path)), ...unknownVariables()],
  };
  const json: PlainResults["config-values"] = {
    schema: "cexi/config-values/1",
    file: file === null ? null : shownPath(file.path),
    command: name === undefined ? null : commandNamed(name)!,
    options: rows,
  };
  await emit({ json, table, records: rows }, { ...options, top: rows.length });
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : typeof value === "number" ? value : String(value);
}
