import { jaroWinkler } from "@skyra/jaro-winkler";
import { byCodeUnit } from "./order.js";

/** Names less alike than this are no suggestion. Jaro-Winkler similarity, 0 to 1; 槐阴区 and 槐荫区 have 0.8. */
const ALIKE = 0.7;

/** Suggestions more than this are a list, not a hint. Unit: names. */
const MOST_NAMES = 3;

/**
 * The names that were probably meant, the likeliest first. Of names that are paths every part is compared too. Uses
 * Jaro-Winkler similarity, which favours names that begin alike, as regions and years do.
 */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const alike = (candidate: string): number =>
    Math.max(
      ...[candidate, ...candidate.split("/")].map((part) => jaroWinkler(name.toLowerCase(), part.toLowerCase())),
    );
  const ranked = [...new Set(names)]
    .map((candidate) => ({ candidate, score: alike(candidate) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || byCodeUnit(a.candidate, b.candidate));
  return ranked.slice(0, MOST_NAMES).map(({ candidate }) => candidate);
}
