import { type KeywordResult, keywords as keywordsOf, keywordsTable, type Table } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { stopNote } from "../ledger-notes.js";
import { OPTIONS } from "../options/keywords.js";
import { openCounts, openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const open = options.method === "text-rank" ? openTokens : openCounts;
  const { opened, tokenized, stopwords, run } = await open(paths, call);
  const result = keywordsOf(tokenized, {
    ...options,
    isStopword: (text) => stopwords.has(text),
    onProgress: opened.onProgress,
  });
  const records = result.groups.flatMap(({ name, keys, keywords: list }) =>
    list.map((word) => ({ group: name, keys, ...word })),
  );
  const table: Table = {
    ...keywordsTable(result),
    notes: [sourceOf(result, opened.documents.length), ...stopNote(tokenized, stopwords)],
  };
  return opened.print({ json: result, table, records }, run);
}

/** What the weights rest on. */
function sourceOf({ method, background }: KeywordResult, documents: number): string {
  const { textRank, corpusIdf, jiebaIdf } = phrases.commands.keywords;
  if (method === "text-rank") return textRank;
  return background === null ? corpusIdf(documents) : jiebaIdf(background);
}
