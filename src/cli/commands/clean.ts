import type { Command as AnyCommand } from "commander";
import { type CleanDocument, explain, explanationTable, ledgerOf, type Table, toRecord } from "../../index.js";
import { Command } from "../command.js";
import { openCorpus } from "../corpus.js";
import { type CommonOptions, withCommonOptions } from "../options.js";
import { phrases } from "../phrases/phrases.js";

interface CleanOptions extends CommonOptions {
  readonly explain?: boolean;
}

export const clean = (): AnyCommand =>
  withCommonOptions(new Command("clean"))
    .argument("[path...]", phrases.options.paths)
    .option("--explain", phrases.commands.clean.explain)
    .action(async (paths: string[], options: CleanOptions, command: AnyCommand) => {
      const { documents, print } = await openCorpus(paths, options, command);
      const shown = options.top === undefined ? documents : documents.slice(0, options.top);
      const table = options.explain ? explanation(shown) : summary(shown);
      const records = shown.map(toRecord);
      await print({ json: { documents: records }, table, records });
    });

/** The explanation of the library, with its sums in the language of the run. */
function explanation(documents: readonly CleanDocument[]): Table {
  const explanations = documents.map(explain);
  const { ledger: sums } = phrases.commands.clean;
  return {
    ...explanationTable(explanations),
    notes: explanations.map(({ path, ledger }) =>
      explanations.length === 1 ? sums(ledger) : `${path}: ${sums(ledger)}`,
    ),
  };
}

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
  notes: [phrases.commands.clean.characters],
});
