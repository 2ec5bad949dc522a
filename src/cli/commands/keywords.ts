import { Command, Option } from "commander";
import {
  IDF_SOURCES,
  type IdfSource,
  KEYWORD_DEFAULTS,
  KEYWORD_METHODS,
  type KeywordMethod,
  keywords as keywordsOf,
  type Table,
} from "../../index.js";
import { type CommonOptions, withCommonOptions } from "../options.js";
import { openCounts, openTokens } from "../tokenize.js";

interface KeywordOptions extends CommonOptions {
  readonly method: KeywordMethod;
  readonly idf: IdfSource;
}

export const keywords = (): Command =>
  withCommonOptions(new Command("keywords"))
    .argument("[path...]", "files, folders or globs; -: standard input")
    .addOption(
      new Option("--method <name>", "how words are weighed").choices(KEYWORD_METHODS).default(KEYWORD_DEFAULTS.method),
    )
    .addOption(
      new Option("--idf <source>", "rarity in these documents, or in the large corpus behind jieba's list")
        .choices(IDF_SOURCES)
        .default(KEYWORD_DEFAULTS.idf),
    )
    .action(async (paths: string[], options: KeywordOptions, command: Command) => {
      const open = options.method === "text-rank" ? openTokens : openCounts;
      const { opened, tokenized, stopwords, run } = await open(paths, options, command);
      const { method, idf, by, top } = options;
      const result = keywordsOf(tokenized, {
        method,
        idf,
        isStopword: (text) => stopwords.has(text),
        ...(by === undefined ? {} : { by }),
        ...(top === undefined ? {} : { top }),
      });
      const records = result.groups.flatMap(({ name, keywords: list }) =>
        list.map((word) => ({ group: name, ...word })),
      );
      const table: Table = {
        columns: [
          { name: "group", elastic: true, cut: "start" },
          { name: "term", elastic: true, tone: "strong" },
          { name: "weight", digits: 4, bar: true },
          { name: "count", unit: "tokens" },
        ],
        rows: records.map(({ group, term, weight, count }) => [group, term, weight, count]),
        notes: [result.source],
      };
      return opened.print({ json: result, table, records }, run);
    });
