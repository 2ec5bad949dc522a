import { Command, InvalidArgumentError, Option } from "commander";
import { CONCORDANCE_ORDERS, CONTEXT_WIDTH, type ConcordanceOrder, concordance, type Table } from "../../index.js";
import { openCorpus } from "../corpus.js";
import { raiseExitCode } from "../exit-code.js";
import { type CommonOptions, withCommonOptions } from "../options.js";

interface KwicOptions extends CommonOptions {
  readonly width: number;
  readonly sort: ConcordanceOrder;
}

export const kwic = (): Command =>
  withCommonOptions(new Command("kwic"))
    .argument("<term>", "what to look for; width and case of letters do not matter")
    .argument("[path...]", "files, folders or globs; -: standard input")
    .option("--width <n>", "context on each side, in characters", wholeNumber, CONTEXT_WIDTH)
    .addOption(
      new Option("--sort <order>", "as in the text, or by what stands left or right")
        .choices(CONCORDANCE_ORDERS)
        .default("text" satisfies ConcordanceOrder),
    )
    .action(async (term: string, paths: string[], options: KwicOptions, command: Command) => {
      const opened = await openCorpus(paths, options, command);
      const all = concordance(opened.documents, term, { width: options.width, sort: options.sort });
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
          `${all.length} places in ${new Set(all.map(({ path }) => path)).size} of ${opened.documents.length} documents`,
          ...(hits.length < all.length ? [`${all.length - hits.length} more were cut by --top`] : []),
        ],
      };
      return opened.print({ json: { term, hits }, table, records: hits });
    });

function wholeNumber(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isSafeInteger(number) || number < 0) {
    throw new InvalidArgumentError("a whole number of 0 or more, please");
  }
  return number;
}
