import { readFileSync } from "node:fs";
import { addTo } from "../base/group-by.js";
import { once } from "../base/once.js";
import { packageFile } from "../base/package-file.js";
import type { Problem } from "../model/corpus.js";
import { problem } from "../words/message.js";
import type { Change } from "./roles.js";

/** One series of the catalogue, or a part of one that is told apart by its scope. */
export interface CatalogueEntry {
  readonly id: string;
  /** `null` for the series itself; else which part or sibling it is: `exports`, `urban`. */
  readonly scope: string | null;
  readonly measures: readonly string[];
  readonly unit: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly names: readonly string[];
}

/** What a figure measures of a series; a growth by an amount is told apart from a rate of growth. */
export type Measured = Change | "increase";

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** Entries by each of their names. */
  readonly byName: ReadonlyMap<string, readonly CatalogueEntry[]>;
  /** Lines of the user's file that cannot be used. */
  readonly problems: readonly Problem[];
}

const ID = /^[a-z][a-z0-9_]{0,23}$/u;

/**
 * Reads a catalogue: tab-separated, a header, a row for each series.
 * @param text the built-in catalogue, or the user's own rows
 * @param path named in problems
 */
export function readCatalogue(text: string, path: string): Pick<Catalogue, "entries" | "problems"> {
  const entries: CatalogueEntry[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    if (cells[0] === "id") continue; // the header
    // Two columns are enough: an id and its names.
    const [id, scope = "", measures = "", unit = "", nameZh = "", nameEn = "", names = ""] =
      cells.length === 2 ? [cells[0], "", "", "", "", "", cells[1]] : cells;
    const listed = (names ?? "").split(/\s+/u).filter((name) => name !== "");
    const fault = !ID.test(id ?? "") ? "id" : listed.length === 0 ? "names" : null;
    if (fault !== null) {
      problems.push(problem(path, "E_BAD_INDICATOR_LINE", { line: index + 1, fault }));
      continue;
    }
    entries.push({
      id: id!,
      scope: scope === "" ? null : scope,
      measures: measures.split(/\s+/u).filter((word) => word !== ""),
      unit,
      nameZh: nameZh === "" ? listed[0]! : nameZh,
      nameEn: nameEn === "" ? id! : nameEn,
      names: listed,
    });
  }
  return { entries, problems };
}

/** The built-in catalogue with the user's rows behind; a name of theirs wins over ours. */
export function catalogueWith(own: readonly CatalogueEntry[] = [], problems: readonly Problem[] = []): Catalogue {
  const byName = new Map<string, CatalogueEntry[]>();
  const ownNames = new Set(own.flatMap(({ names }) => names));
  const entries = [...builtIn(), ...own];
  for (const entry of entries) {
    for (const name of entry.names) {
      if (!ownNames.has(name) || own.includes(entry)) addTo(byName, name, entry);
    }
  }
  return { entries, byName, problems };
}

const builtIn = once(() => {
  const path = packageFile("lexicon/indicators.tsv");
  return readCatalogue(readFileSync(path, "utf8"), path).entries;
});

/** The entry of a name under which a figure of this kind is told; `null` where the name is none, or measures something else. */
export function entryFor(catalogue: Catalogue, name: string, change: Measured): CatalogueEntry | null {
  const entries = catalogue.byName.get(name);
  return entries?.find(({ measures }) => measures.length === 0 || measures.includes(change)) ?? null;
}
