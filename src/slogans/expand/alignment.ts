import { enumerationsIn } from "./enumeration.js";
import { type Enumeration, type Feature, featuresOf, sumOf, type Wanted } from "./list-features.js";
import type { Range } from "./pieces.js";
import { type Counted, coreOf } from "./reading.js";

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
  readonly features: readonly Feature[];
  /** Where it stands, if that is not where its items stand. */
  readonly span?: Range;
}

/** Whether the text begins with the first item, or ends with the last. */
export type Fixed = Omit<Wanted, "n" | "label">;

export const wantedOf = ({ n, label }: Counted) => ({ n, label: label === null ? null : coreOf(label) });

/** One list of all that is counted, for the reasons given. */
export const oneList = (counted: Counted, items: readonly Range[], ...features: readonly Feature[]): Alignment => ({
  groups: [{ counted, items, open: false }],
  features,
});

/** The best list of a range, or `null`. */
export function bestList(
  text: string,
  range: Range,
  counted: Counted,
  slogan: string | undefined,
  least = 0,
): { list: Enumeration; features: Feature[] } | null {
  const wanted = { ...wantedOf(counted), slogan };
  let best: { list: Enumeration; features: Feature[] } | null = null;
  for (const list of enumerationsIn(text, range, wanted)) {
    const features = featuresOf(text, list, wanted);
    if (sumOf(features) > (best === null ? least : sumOf(best.features))) best = { list, features };
  }
  return best;
}
