import { folded } from "../count/folded.js";
import type { Grouping } from "../count/groups.js";
import { type ListedOptions, MIN_TERM_LENGTH } from "../count/listed.js";
import type { Problem } from "../model/corpus.js";
import { problem } from "../words/message.js";
import { comparisonOf, type TermDocuments } from "./comparison.js";
import { type KeynessOptions, keyness } from "./keyness.js";
import type { KeynessRow } from "./keyness-row.js";

/** Frequencies of a corpus that is not at hand. */
export interface ReferenceList {
  /** What it is called in the result. */
  readonly name: string;
  /** By the term in lower case. */
  readonly counts: ReadonlyMap<string, number>;
  /** The reference's size where the list states it, else the sum of all counts. Unit: tokens. */
  readonly size: number;
  /** Whether the list states its size, of all tokens, those too that it does not list. */
  readonly isStated: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads a list of frequencies: a term, a tab, a count, one per line. Blank lines and lines that begin with `#` say nothing, but
 * for one that states the size of the reference in tokens: `# size: 1200000` or `# 总词数：1200000`. A first line whose second
 * field is no number is a header, a term given twice is added up.
 *
 * @param text the decoded list
 * @returns the list; a line that cannot be read is a problem of its own and changes nothing else
 */
export function parseReferenceList(text: string, name: string): ReferenceList {
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  let [sum, stated] = [0, 0];
  text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .forEach((line, index) => {
      if (line.trim() === "") return;
      if (line.startsWith("#")) {
        stated = Number(SIZE.exec(line)?.[1]?.replaceAll(",", "") ?? stated);
        return;
      }
      const [term, figure] = line.split("\t").map((field) => field.trim());
      const count = Number(figure);
      if (term && figure && Number.isSafeInteger(count) && count >= 0) {
        counts.set(folded(term), (counts.get(folded(term)) ?? 0) + count);
        sum += count;
      } else if (index > 0 || !term || !figure) {
        problems.push(problem(name, "E_BAD_REFERENCE_LINE", { line: index + 1 }));
      }
    });
  // A size below what is listed is none.
  const isStated = stated >= sum && stated > 0;
  return { name, counts, size: isStated ? stated : sum, isStated, problems };
}

const SIZE = /^#\s*(?:size|tokens|总词数|词数)\s*[:：=\t ]\s*(\d[\d,]*)\s*$/iu;

/**
 * The list as one that counts listed tokens alone: what the options leave out of the other side is left out of its size.
 *
 * @param isTerm whether a term, in lower case, is one of the other side
 */
export function ofListedTokens(
  list: ReferenceList,
  { isStopword, minLength = MIN_TERM_LENGTH }: ListedOptions,
  isTerm: (term: string) => boolean,
): { readonly list: ReferenceList; readonly hasStopwords: boolean } {
  let [size, stopwords] = [0, 0];
  for (const [term, count] of list.counts) {
    if (isStopword?.(term)) stopwords += count;
    else if (isTerm(term) || ([...term].length >= minLength && !FIGURE.test(term))) size += count;
  }
  return { list: { ...list, size }, hasStopwords: stopwords > 0 };
}

const FIGURE = /^[\d.,%]+$/u;

/**
 * Each group against a list of frequencies, which stands for one large document: whatever the groups hold, the reference
 * is one text, so that all evidence is of tokens.
 */
export function withReference(
  data: TermDocuments,
  grouping: Grouping,
  list: ReferenceList,
  options: KeynessOptions,
): { readonly rows: KeynessRow[]; readonly tests: number } {
  const rows: KeynessRow[] = [];
  let tests = 0;
  grouping.names.forEach((name, group) => {
    const pair = pairWith(data, grouping, group, list);
    const found = keyness(pair.data, comparisonOf({ names: [name, list.name], of: pair.of }, pair.data.sizes), {
      ...options,
      permutations: 0,
    });
    tests += found.tokenTests;
    rows.push(...found.rows.filter((row) => row.group === name));
  });
  return { rows, tests };
}

/** The documents of one group, and the list as one document more. */
function pairWith(
  data: TermDocuments,
  grouping: Grouping,
  group: number,
  list: ReferenceList,
): { data: TermDocuments; of: Int32Array } {
  const reference = data.sizes.length;
  const starts = new Uint32Array(data.terms.length + 1);
  const documents: number[] = [];
  const counts: number[] = [];
  data.terms.forEach((term, index) => {
    for (let entry = data.starts[index]!; entry < data.starts[index + 1]!; entry++) {
      if (grouping.of[data.documents[entry]!] !== group) continue;
      documents.push(data.documents[entry]!);
      counts.push(data.counts[entry]!);
    }
    const listed = list.counts.get(folded(term)) ?? 0;
    if (listed > 0) {
      documents.push(reference);
      counts.push(listed);
    }
    starts[index + 1] = documents.length;
  });
  const of = new Int32Array(reference + 1).fill(-1);
  grouping.of.forEach((own, document) => {
    if (own === group) of[document] = 0;
  });
  of[reference] = 1;
  const sizes = new Float64Array(reference + 1);
  sizes.set(data.sizes);
  sizes[reference] = list.size;
  return {
    data: { ...data, starts, documents: Uint32Array.from(documents), counts: Uint32Array.from(counts), sizes },
    of,
  };
}
