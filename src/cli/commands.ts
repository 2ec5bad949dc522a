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
  clean: {
    summary: "strip site boilerplate and pasted repeats; account for every line",
    examples: [
      { line: "cexi clean corpus --format ndjson -o clean.ndjson", says: "one record a document, every line labelled" },
    ],
    load: async () => (await import("./commands/clean.js")).clean(),
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
