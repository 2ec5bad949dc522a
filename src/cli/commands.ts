import type { Command } from "commander";

export interface Example {
  /** A line that runs as it stands, in a folder that holds `corpus/`. */
  readonly line: string;
  readonly says: string;
}

export interface Entry {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Shown first in the command's help; every line is run by a test. */
  readonly examples: readonly Example[];
  /** Loads the command itself; commands are loaded one at a time, so that help and version stay instant. */
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
  freq: {
    summary: "count terms over a corpus, each document or each group",
    examples: [
      { line: "cexi freq corpus", says: "the terms of all texts under corpus/, most frequent first" },
      { line: "cexi freq corpus --by region --top 10", says: "ten terms of each district" },
      {
        line: "cexi freq corpus --ngram 2..3 --format csv -o phrases.csv",
        says: "phrases of two or three words, for a spreadsheet",
      },
      { line: "cexi freq corpus --by region -o terms.xlsx", says: "a workbook, with a sheet on how it came about" },
    ],
    load: async () => (await import("./commands/freq.js")).freq(),
  },
  clean: {
    summary: "strip site boilerplate and pasted repeats; account for every line",
    examples: [
      { line: "cexi clean corpus --format ndjson -o clean.ndjson", says: "one record a document, every line labelled" },
      {
        line: "cexi clean corpus -o clean.parquet",
        says: "text and metadata of each document, for DuckDB, R or pandas",
      },
    ],
    load: async () => (await import("./commands/clean.js")).clean(),
  },
  count: {
    summary: "count one term: as a token, as a string, and inside which longer words",
    examples: [{ line: "cexi count 产业 corpus", says: "how often 产业 stands alone, and in which words it hides" }],
    load: async () => (await import("./commands/count.js")).count(),
  },
  kwic: {
    summary: "show a term in context, with exact places",
    examples: [
      { line: "cexi kwic 项目 corpus", says: "every place of 项目 with what stands around it" },
      {
        line: "cexi kwic 产业 corpus --sort right --width 12",
        says: "sorted by what follows, twelve characters a side",
      },
    ],
    load: async () => (await import("./commands/kwic.js")).kwic(),
  },
  compare: {
    summary: "what each district, year or folder says that the others do not",
    examples: [
      { line: "cexi compare corpus --by region", says: "the terms of each district against all others" },
      { line: "cexi compare corpus --by region --view similarity", says: "which districts write alike" },
      {
        line: "cexi compare corpus --by year -o years.xlsx",
        says: "terms, groups, similarity and trends, a sheet each",
      },
    ],
    load: async () => (await import("./commands/compare.js")).compare(),
  },
  collocates: {
    summary: "which words stand beside a term",
    examples: [{ line: "cexi collocates 发展 corpus --window 3", says: "words within three words of 发展" }],
    load: async () => (await import("./commands/collocates.js")).collocates(),
  },
  keywords: {
    summary: "the words that mark each document or group",
    examples: [{ line: "cexi keywords corpus --by region --idf jieba", says: "against the usage of a large corpus" }],
    load: async () => (await import("./commands/keywords.js")).keywords(),
  },
  slogans: {
    summary: "find slogans and codes, name their kind, expand them, compare who says what",
    examples: [
      { line: "cexi slogans corpus", says: "every slogan with its kind, head and expansion, strategies first" },
      { line: "cexi slogans corpus --by region", says: "which district says what, and since when" },
      { line: "cexi slogans corpus -o slogans.xlsx", says: "the list, and a sheet with every place" },
      { line: "cexi slogans corpus --explain", says: "what looked like a slogan and was not taken for one, and why" },
    ],
    load: async () => (await import("./commands/slogans.js")).slogans(),
  },
  report: {
    summary: "one page that shows a corpus: terms, slogans, differences, reprints, with the places behind every figure",
    examples: [
      { line: "cexi report corpus -o report.html", says: "a page to open in a browser, to print or to send" },
      { line: "cexi report corpus --by year --lang zh -o report.html", says: "the same in Chinese, year against year" },
      { line: "cexi report corpus --format markdown", says: "a brief of a page, with quotes and sources" },
    ],
    load: async () => (await import("./commands/report.js")).report(),
  },
  schema: {
    summary: "print the JSON Schema of a command's result",
    examples: [{ line: "cexi schema freq", says: "what cexi freq --format json prints" }],
    load: async () => (await import("./commands/schema.js")).schema(),
  },
  doctor: {
    summary: "say what this installation can do, what is wrong, and how to mend it",
    examples: [
      { line: "cexi doctor", says: "engine, dictionary, stop lists, cache folder, terminal" },
      {
        line: "cexi doctor --terms --format tsv",
        says: "each term of the lexicon and the stop lists, with its origin",
      },
    ],
    load: async () => (await import("./commands/doctor.js")).doctor(),
  },
  cache: {
    summary: "say what is remembered between runs, or forget it",
    examples: [{ line: "cexi cache info", says: "folder, files and bytes" }],
    load: async () => (await import("./commands/cache.js")).cache(),
  },
  config: {
    summary: "show the value of every option and where it comes from: flag, environment, settings file, default",
    examples: [
      { line: "cexi config freq", says: "what cexi freq would use in this folder" },
      { line: "cexi config --format json", says: "all options of all commands, for a program" },
    ],
    load: async () => (await import("./commands/config.js")).config(),
  },
  completions: {
    summary: "print a script that completes commands, options and values with TAB",
    examples: [
      { line: "cexi completions bash", says: 'for bash: eval "$(cexi completions bash)" in ~/.bashrc' },
      { line: "cexi completions zsh", says: "for zsh: save it as _cexi in a folder of $fpath" },
      { line: "cexi completions fish", says: "for fish: save it as ~/.config/fish/completions/cexi.fish" },
    ],
    load: async () => (await import("./commands/completions.js")).completions(),
  },
  man: {
    summary: "print the manual page",
    examples: [{ line: "cexi man -o cexi.1", says: "a file for man: man -l cexi.1" }],
    load: async () => (await import("./commands/man.js")).man(),
  },
  dedup: {
    summary: "find reprints and near-duplicates; keep one of each family",
    examples: [
      { line: "cexi dedup corpus", says: "which texts are reprints or excerpts of which" },
      { line: "cexi dedup corpus --paragraphs --format json -o families.json", says: "with the stock paragraphs" },
    ],
    load: async () => (await import("./commands/dedup.js")).dedup(),
  },
};
