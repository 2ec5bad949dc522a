import type { CountableDocument } from "../../model/document.js";
import { groupName, type Keys, type KeyValue, valueFor, valueOrder } from "../../model/group.js";
import { documentGroups, groupsOf, keysOf } from "../groups.js";

/** A row of a panel: what its documents share. */
export interface Cell {
  readonly keys: Keys;
  /** Indexes of documents; none of a cell that is missing. */
  readonly members: readonly number[];
}

/** What one document is told by where nothing is grouped. */
const OF_DOCUMENT = ["region", "code", "level", "year"] as const;
/** What a region brings along: a table is merged with others by its code. */
const OF_REGION = ["code", "level"] as const;

export const documentCells = (documents: readonly CountableDocument[]): Cell[] =>
  documents.map((document, index) => ({
    keys: keysOf(["path", ...OF_DOCUMENT], [document.path, ...OF_DOCUMENT.map((field) => valueFor(document, field))]),
    members: [index],
  }));

/** A cell for each group of documents; with `region` its code and level stand beside it. */
export function groupCells(
  documents: readonly CountableDocument[],
  by: string,
): { fields: readonly string[]; cells: Cell[] } {
  const grouping = groupsOf(documents, { by });
  const { fields } = grouping;
  const cells = documentGroups(grouping).map(({ keys, members }): Cell => {
    const own = members.map((document) => documents[document]!);
    return { keys: withCode(fields, keys, own), members };
  });
  return { fields, cells };
}

function withCode(fields: readonly string[], keys: Keys, documents: readonly CountableDocument[]): Keys {
  return Object.fromEntries(
    Object.entries(keys).flatMap(([field, value]): [string, KeyValue][] => [
      [field, value],
      ...(field === "region"
        ? OF_REGION.filter((own) => !fields.includes(own)).map((own): [string, KeyValue] => [
            own,
            shared(documents, own),
          ])
        : []),
    ]),
  );
}

function shared(documents: readonly CountableDocument[], field: string): KeyValue {
  const values = new Set(documents.map((document) => valueFor(document, field)));
  return values.size === 1 ? [...values][0]! : null;
}

/**
 * Every value of each field with every value of the others, that of a place whose documents have no year too; years from the
 * first to the last, without a gap. Cells without a value for a field stay as they are, at the end.
 */
export function balanced(cells: readonly Cell[], fields: readonly string[]): Cell[] {
  const nameOf = ({ keys }: Cell): string => groupName(fields.map((field) => keys[field]!));
  const isKnown = ({ keys }: Cell): boolean => fields.every((field) => keys[field] !== null);
  const known = cells.filter(isKnown);
  if (known.length === 0) return [...cells];
  const byName = new Map(known.map((cell) => [nameOf(cell), cell]));
  const byRegion = new Map(cells.map(({ keys }) => [keys.region, keys]));
  let grid: KeyValue[][] = [[]];
  for (const field of fields) {
    const values = valuesOf(field === "year" ? known : cells, field);
    grid = grid.flatMap((row) => values.map((value) => [...row, value]));
  }
  const whole = grid.map((values): Cell => {
    const there = byName.get(groupName(values));
    if (there) return there;
    const own = keysOf(fields, values);
    const region = byRegion.get(own.region!);
    const names = Object.keys(known[0]!.keys);
    const keys = Object.fromEntries(
      names.map((name) => [name, Object.hasOwn(own, name) ? own[name]! : (region?.[name] ?? null)]),
    );
    return { keys, members: [] };
  });
  return [...whole, ...cells.filter((cell) => !isKnown(cell))];
}

function valuesOf(cells: readonly Cell[], field: string): KeyValue[] {
  const values = [...new Set(cells.map(({ keys }) => keys[field]!).filter((value) => value !== null))];
  if (field !== "year") return values.sort(valueOrder(values));
  const years = values.map(Number);
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
