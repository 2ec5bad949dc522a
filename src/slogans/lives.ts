import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { Place } from "../model/place.js";
import type { Slogan } from "./types.js";

type Told = Pick<Slogan, "kind" | "common" | "expansion" | "senses"> & { readonly occurrences: readonly Place[] };

/**
 * One slogan as the several that it may be: the places of each are those that mean the same by it. A code of digits is another
 * one in each place, unless what it stands for agrees or the one place holds the other; other words are the same everywhere
 * until two places give them two meanings. Years of one place are never parted. That of the most documents comes first.
 */
export function livesOf<S extends Told>(slogan: S, regions: ReadonlyMap<string, string | null>): S[] {
  const spoken = groupBy(slogan.occurrences, ({ path }) => regions.get(path) ?? null);
  if (slogan.common || spoken.size < 2) return [slogan];
  const meanings = meaningsOf(slogan, [...spoken.keys()]);
  const lives = groupBy(spoken, ([region]) => meanings.get(region));
  if (lives.size < 2) return [slogan];
  return [...lives.values()]
    .map((of) => ({
      name: of.map(([region]) => region ?? "").sort(byCodeUnit)[0]!,
      occurrences: of.flatMap(([, o]) => o),
    }))
    .sort((a, b) => documentsOf(b.occurrences) - documentsOf(a.occurrences) || byCodeUnit(a.name, b.name))
    .map(({ occurrences }) => ({ ...slogan, occurrences }));
}

const documentsOf = (occurrences: readonly Place[]): number => new Set(occurrences.map(({ path }) => path)).size;

/** A name for what each place means: places with the same name mean the same. */
function meaningsOf(
  { kind, senses, expansion }: Told,
  regions: readonly (string | null)[],
): ReadonlyMap<string | null, string> {
  const told = senses.filter(({ expansion: { status } }) => status !== "unexplained").map(({ regions: of }) => of);
  // Without senses all documents that say anything say the same.
  if (senses.length === 0 && expansion.status !== "unexplained") return new Map(regions.map((region) => [region, ""]));
  const names = new Map<string | null, string>();
  for (const of of joined(told)) for (const region of of) names.set(region, of[0]!);
  const only = new Set(names.values()).size === 1 ? [...names.values()][0] : undefined;
  for (const region of regions) {
    if (names.has(region)) continue;
    const above = regions.find((other) => other !== null && region?.startsWith(`${other}/`));
    const own = kind === "numeric-code" ? (region ?? "?") : (only ?? "");
    names.set(region, (above != null ? names.get(above) : undefined) ?? own);
  }
  return names;
}

/** Lists with a place in common are one: in one place a slogan goes on, told this way or that. */
function joined(lists: readonly (readonly string[])[]): string[][] {
  let sets: Set<string>[] = [];
  for (const list of lists) {
    const touched = sets.filter((set) => list.some((region) => set.has(region)));
    sets = [...sets.filter((set) => !touched.includes(set)), new Set([...touched.flatMap((set) => [...set]), ...list])];
  }
  return sets.filter(({ size }) => size > 0).map((set) => [...set].sort(byCodeUnit));
}
