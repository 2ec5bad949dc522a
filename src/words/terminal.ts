/** What is said beside a table on a terminal. */
export interface TerminalWords {
  /** Below a table of which only the first rows are shown. */
  moreRows(hidden: number): string;
  /** Instead of paragraphs that two texts have in common. */
  same(paragraphs: number): string;
}

const some = (n: number, one: string): string =>
  `${String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",")} ${n === 1 ? one : `${one}s`}`;

export const TERMINAL_WORDS: TerminalWords = {
  moreRows: (hidden) => `… ${some(hidden, "more row")}; --top N shows more, --format tsv all`,
  same: (paragraphs) => `${some(paragraphs, "paragraph")} the same`,
};
