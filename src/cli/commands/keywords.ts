import { type KeywordResult, keywords as keywordsOf, type Table } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { OPTIONS } from "../options/keywords.js";
import { openCounts, openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const open = options.method === "text-rank" ? openTokens : openCounts;
  const { opened, tokenized, stopwords, run } = await open(paths, call);
  const { method, idf, by, top } = options;
  const result = keywordsOf(tokenized, {
    method,
    idf,
    isStopword: (text) => stopwords.has(text),
    onProgress: opened.onProgress,
    ...(by === undefined ? {} : { by }),
    ...(top === undefined ? {} : { top }),
  });
  const records = result.groups.flatMap(({ name, keywords: list }) => list.map((word) => ({ group: name, ...word })));
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
}

/** What the weights rest on. */
function sourceOf({ method, background }: KeywordResult, documents: number): string {
  const { textRank, corpusIdf, jiebaIdf } = phrases.commands.keywords;
  if (method === "text-rank") return textRank;
  return background === null ? corpusIdf(documents) : jiebaIdf(background);
}
