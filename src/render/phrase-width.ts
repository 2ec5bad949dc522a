/** What takes two columns of what phrases are made of: Han characters, full-width marks and their brackets. */
const WIDE = /[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]/gu;

/**
 * Columns that a phrase of the command takes on a terminal, in either language. For texts and names see `displayWidth`:
 * it knows all of Unicode, and takes ten milliseconds to load.
 */
export const phraseWidth = (phrase: string): number => phrase.length + (phrase.match(WIDE)?.length ?? 0);

/** A phrase cut to `width` columns, with … where something is left out. */
export function shortenPhrase(phrase: string, width: number): string {
  if (phraseWidth(phrase) <= width) return phrase;
  let kept = "";
  for (const character of phrase) {
    if (phraseWidth(kept) + phraseWidth(character) + 1 > width) break; // the ellipsis
    kept += character;
  }
  return width < 1 ? "" : `${kept}…`;
}
