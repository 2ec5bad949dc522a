import type { Keys, KeyValue } from "../model/group.js";
import type { Column } from "../model/table.js";

/** A group with what its documents have for the fields. */
interface Keyed {
  readonly keys: Keys;
}

/** Beside the names of groups by several fields a column each, so that a table can be merged; none by one field. */
export function keyColumns(groups: readonly Keyed[]): Column[] {
  const fields = Object.keys(groups[0]?.keys ?? {});
  if (fields.length < 2) return [];
  return fields.map((name) => ({
    name,
    machineOnly: true,
    ...(name === "year" ? { type: "integer", unit: "year" } : {}),
  }));
}

/** The cells of these columns. */
export const keyCells = ({ keys }: Keyed): KeyValue[] => {
  const values = Object.values(keys);
  return values.length < 2 ? [] : values;
};
