import { thousands } from "./listed.js";

const some = (n: number, one: string): string => `${thousands(n)} ${n === 1 ? one : `${one}s`}`;

const someOf = (names: readonly string[]): string => {
  const [named, more] = firstOf(names);
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
};

/** As many names as a note holds, and how many more there are. */
export const firstOf = (names: readonly string[], most = 8): readonly [string[], number] =>
  names.length > most ? [names.slice(0, most - 2), names.length - most + 2] : [[...names], 0];

/** What is said beside a table on a terminal, in English. */
export const TERMINAL_WORDS = {
  /** Below a table of which only the first rows are shown. */
  moreRows: (hidden: number): string => `… ${some(hidden, "more row")}; --top N shows more, --format tsv all`,
  /** Instead of paragraphs that two texts have in common. */
  same: (paragraphs: number): string => `${some(paragraphs, "paragraph")} the same`,
  /** Above the one column of groups that do not fit side by side, and below it. */
  topGroups: "top groups",
  folded: (groups: number, listed: "most" | "least"): string =>
    `${groups} groups do not fit side by side: each row lists those with the ${listed}, +N counts the rest; -o x.xlsx has a column for each`,
  /** Below a table that is wider than the terminal: columns left out, columns whose texts are cut. */
  narrowed: (width: number, leftOut: readonly string[], cut: readonly string[]): string =>
    `${[
      `cut to ${width} columns`,
      ...(leftOut.length > 0 ? [`left out ${someOf(leftOut)}`] : []),
      ...(cut.length > 0 ? [`shortened ${someOf(cut)}`] : []),
    ].join("; ")}; -o x.xlsx has all`,
};

export type TerminalWords = typeof TERMINAL_WORDS;
