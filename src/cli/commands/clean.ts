import { Command } from "commander";
import { type Table, toRecord } from "../../index.js";
import { openCorpus } from "../corpus.js";
import { type CommonOptions, withCommonOptions } from "../options.js";

export const clean = (): Command =>
  withCommonOptions(new Command("clean"))
    .description("strip site boilerplate and pasted repeats; account for every line")
    .argument("[path...]", "files or folders")
    .action(async (paths: string[], options: CommonOptions, command: Command) => {
      const { documents, print } = await openCorpus(paths, options, command);
      const table: Table = {
        columns: [
          { name: "path" },
          { name: "line" },
          { name: "label" },
          { name: "reason" },
          { name: "text", elastic: true },
        ],
        rows: documents.flatMap((document) =>
          toRecord(document).lines.map((line) => [document.path, line.line, line.label, line.reason, line.text]),
        ),
      };
      await print({ json: { documents: documents.map(toRecord) }, table, records: documents.map(toRecord) });
    });
