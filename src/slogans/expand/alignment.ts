import { enumerationsIn } from "./enumeration.js";
import { type Feature, featuresOf, sumOf } from "./list-features.js";
import type { Range } from "./pieces.js";
import { type Counted, coreOf } from "./reading.js";
import type { Enumeration, Wanted } from "./wanted.js";

/** The items of one thing counted. */
export interface AlignedGroup {
  readonly counted: Counted;
  /** Empty where the text says what is counted, but does not list it. */
  readonly items: readonly Range[];
  readonly open: boolean;
}

/** A reading of a slogan laid over a text. */
export interface Alignment {
  readonly groups: readonly AlignedGroup[];
  /** What was found: one list; a part for each group that is named; rows of items in order; one row for all. */
  readonly how: "list" | "parts" | "rows" | "flat" | "labels";
  readonly features: readonly Feature[];
  /** Where it stands, if that is not where its items stand. */
  readonly span?: Range;
}

/** Whether the text begins with the first item, or ends with the last. */
export type Fixed = Pick<Wanted, "fixedHead" | "fixedTail" | "itemsOnly" | "slogan" | "behind">;

export const wantedOf = ({ n, label }: Counted) => ({ n, label: label === null ? null : coreOf(label) });

/** The best list of a range, or `null`. */
export function bestList(
  text: string,
  range: Range,
  counted: Counted,
  slogan: string | undefined,
  least = 0,
): { list: Enumeration; features: Feature[] } | null {
  const wanted = { ...wantedOf(counted), ...(slogan === undefined ? {} : { slogan }) };
  let best: { list: Enumeration; features: Feature[] } | null = null;
  for (const list of enumerationsIn(text, range, wanted)) {
    const features = featuresOf(text, list, wanted);
    if (sumOf(features) > (best === null ? least : sumOf(best.features))) best = { list, features };
  }
  return best;
}
