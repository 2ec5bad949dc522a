import { folded } from "../count/folded.js";
import type { Grouping } from "../count/groups.js";
import { comparisonOf } from "./comparison.js";
import { type KeynessOptions, keyness } from "./keyness.js";
import type { KeynessRow } from "./keyness-row.js";
import type { ReferenceList } from "./reference-list.js";
import type { TermDocuments } from "./term-documents.js";

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
