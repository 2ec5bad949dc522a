import { KEYWORDS_SHOWN, type KeywordResult, keywords as keywordsOf, keywordsTable } from "../../keywords/index.js";
import type { Table } from "../../model/table.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { stopNote } from "../ledger-notes.js";
import { OPTIONS } from "../options/keywords.js";
import { formatOf } from "../terminal/io.js";
import { openCounts, openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const open = options.method === "text-rank" ? openTokens : openCounts;
  const { tokenized, stopwords, isStopword, onProgress, print } = await open(paths, call);
  const { top = formatOf(options) === "table" ? KEYWORDS_SHOWN : undefined, places, ...chosen } = options;
  const result = keywordsOf(tokenized, {
    ...chosen,
    placeNames: places,
    ...(top !== undefined && { top }),
    isStopword,
    onProgress,
  });
  const records = result.groups.flatMap(({ name, keys, keywords: list }) =>
    list.map((word) => ({ group: name, keys, ...word })),
  );
  const table: Table = {
    ...keywordsTable(result),
    notes: [sourceOf(result), ...stopNote(tokenized, stopwords)],
  };
  return print({ json: result, table, records });
}

function sourceOf({ method, idf, background, groups }: KeywordResult): string {
  const says = phrases.commands.keywords;
  const rarity =
    idf === "corpus" ? says.corpusIdf(groups.length) : background === null ? says.noIdf : says.jiebaIdf(background);
  return method === "text-rank" ? says.textRank(rarity) : rarity;
}
