import { Command } from "commander";
import { prepare, type Table, toRecord } from "../../index.js";
import { emit } from "../io.js";
import { type CommonOptions, withCommonOptions } from "../options.js";

export const clean = (): Command =>
  withCommonOptions(new Command("clean"))
    .description("strip site boilerplate and pasted repeats; account for every line")
    .argument("<path...>", "files or folders")
    .action(async (paths: string[], options: CommonOptions) => {
      const { documents } = await prepare(paths, options);
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
      await emit({ json: { documents: documents.map(toRecord) }, table, records: documents.map(toRecord) }, options);
    });
