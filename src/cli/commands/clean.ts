import { Command } from "commander";
import { type CleanDocument, explain, explanationTable, ledgerOf, type Table, toRecord } from "../../index.js";
import { openCorpus } from "../corpus.js";
import { type CommonOptions, withCommonOptions } from "../options.js";

interface CleanOptions extends CommonOptions {
  readonly explain?: boolean;
}

export const clean = (): Command =>
  withCommonOptions(new Command("clean"))
    .description("strip site boilerplate and pasted repeats; account for every line")
    .argument("[path...]", "files or folders")
    .option("--explain", "show every line: what was kept, what was removed, and why")
    .action(async (paths: string[], options: CleanOptions, command: Command) => {
      const { documents, print } = await openCorpus(paths, options, command);
      const shown = options.top === undefined ? documents : documents.slice(0, options.top);
      const table = options.explain ? explanationTable(shown.map(explain)) : summary(shown);
      const records = shown.map(toRecord);
      await print({ json: { documents: records }, table, records });
    });

/** One row a document: what was read, kept and removed. */
const summary = (documents: readonly CleanDocument[]): Table => ({
  columns: [
    { name: "path" },
    { name: "title", elastic: true },
    { name: "lines" },
    { name: "characters" },
    { name: "kept" },
    { name: "boilerplate" },
    { name: "duplicate" },
    { name: "meta" },
    { name: "blank" },
  ],
  rows: documents.map((document) => {
    const { lines, input, kept, boilerplate, duplicate, meta, blank } = ledgerOf(document);
    return [document.path, document.metadata.title, lines, input, kept, boilerplate, duplicate, meta, blank];
  }),
  notes: ["Figures after lines are characters. See each line with --explain, each record with --format ndjson."],
});
