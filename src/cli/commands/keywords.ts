import { type Command as AnyCommand, Option } from "commander";
import {
  IDF_SOURCES,
  type IdfSource,
  KEYWORD_DEFAULTS,
  KEYWORD_METHODS,
  type KeywordMethod,
  type KeywordResult,
  keywords as keywordsOf,
  type Table,
} from "../../index.js";
import { phrases } from "../../words/phrases.js";
import { Command } from "../command.js";
import { type CommonOptions, withCommonOptions } from "../options.js";
import { openCounts, openTokens } from "../tokenize.js";

interface KeywordOptions extends CommonOptions {
  readonly method: KeywordMethod;
  readonly idf: IdfSource;
}

export const keywords = (): AnyCommand =>
  withCommonOptions(new Command("keywords"))
    .argument("[path...]", phrases.options.paths)
    .addOption(
      new Option("--method <name>", phrases.commands.keywords.method)
        .choices(KEYWORD_METHODS)
        .default(KEYWORD_DEFAULTS.method),
    )
    .addOption(
      new Option("--idf <source>", phrases.commands.keywords.idf).choices(IDF_SOURCES).default(KEYWORD_DEFAULTS.idf),
    )
    .action(async (paths: string[], options: KeywordOptions, command: AnyCommand) => {
      const open = options.method === "text-rank" ? openTokens : openCounts;
      const { opened, tokenized, stopwords, run } = await open(paths, options, command);
      const { method, idf, by, top } = options;
      const result = keywordsOf(tokenized, {
        method,
        idf,
        isStopword: (text) => stopwords.has(text),
        onProgress: opened.onProgress,
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
        notes: [sourceOf(result, opened.documents.length)],
      };
      return opened.print({ json: result, table, records }, run);
    });

/** What the weights rest on. */
function sourceOf({ method, background }: KeywordResult, documents: number): string {
  const { textRank, corpusIdf, jiebaIdf } = phrases.commands.keywords;
  if (method === "text-rank") return textRank;
  return background === null ? corpusIdf(documents) : jiebaIdf(background);
}
