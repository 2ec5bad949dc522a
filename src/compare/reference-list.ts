import type { Problem } from "../model/corpus.js";
import { problem } from "../words/message.js";

/** Frequencies of a corpus that is not at hand. */
export interface ReferenceList {
  /** What it is called in the result. */
  readonly name: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Sum of all counts: the reference's size. Unit: tokens. */
  readonly size: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a list of frequencies: a term, a tab, a count, one a line. Blank lines and lines that begin with `#` say nothing, a
 * first line whose second field is no number is a header, a term given twice is added up.
 *
 * @param text the decoded list
 * @returns the list; a line that cannot be read is a problem of its own and changes nothing else
 */
export function parseReferenceList(text: string, name: string): ReferenceList {
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  let size = 0;
  text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .forEach((line, index) => {
      if (line.trim() === "" || line.startsWith("#")) return;
      const [term, figure] = line.split("\t").map((field) => field.trim());
      const count = Number(figure);
      if (term && figure && Number.isSafeInteger(count) && count >= 0) {
        counts.set(term, (counts.get(term) ?? 0) + count);
        size += count;
      } else if (index > 0 || !term || !figure) {
        problems.push(problem(name, "E_BAD_REFERENCE_LINE", { line: index + 1 }));
      }
    });
  return { name, counts, size, problems };
}
