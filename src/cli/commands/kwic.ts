import { type Command as AnyCommand, Option } from "commander";
import { CONCORDANCE_ORDERS, CONTEXT_WIDTH, type ConcordanceOrder, concordance, type Table } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import { Command } from "../command.js";
import { openCorpus } from "../corpus.js";
import { raiseExitCode } from "../exit-code.js";
import { type CommonOptions, wholeNumber, withCommonOptions } from "../options.js";

interface KwicOptions extends CommonOptions {
  readonly width: number;
  readonly sort: ConcordanceOrder;
}

export const kwic = (): AnyCommand =>
  withCommonOptions(new Command("kwic"))
    .argument("<term>", phrases.commands.kwic.term)
    .argument("[path...]", phrases.options.paths)
    .option("--width <n>", phrases.commands.kwic.width, wholeNumber, CONTEXT_WIDTH)
    .addOption(
      new Option("--sort <order>", phrases.commands.kwic.sort)
        .choices(CONCORDANCE_ORDERS)
        .default("text" satisfies ConcordanceOrder),
    )
    .action(async (term: string, paths: string[], options: KwicOptions, command: AnyCommand) => {
      const opened = await openCorpus(paths, options, command);
      const all = concordance(opened.documents, term, {
        width: options.width,
        sort: options.sort,
        onProgress: opened.onProgress,
      });
      if (all.length === 0) raiseExitCode(1);
      const hits = all.slice(0, options.top);
      const table: Table = {
        columns: [
          { name: "path", cut: "start", tone: "quiet" },
          { name: "line", type: "integer" },
          { name: "column", type: "integer", machineOnly: true },
          { name: "left", elastic: true, align: "right", cut: "start" },
          { name: "quote", tone: "strong" },
          { name: "right", elastic: true },
          { name: "title", machineOnly: true },
          { name: "date", machineOnly: true },
        ],
        rows: hits.map((hit) => [hit.path, hit.line, hit.column, hit.left, hit.quote, hit.right, hit.title, hit.date]),
        notes: [
          phrases.commands.kwic.found(all.length, new Set(all.map(({ path }) => path)).size, opened.documents.length),
          ...(hits.length < all.length ? [phrases.table.cut(all.length - hits.length)] : []),
        ],
      };
      return opened.print({ json: { term, hits }, table, records: hits });
    });
