import { collocates as collocatesOf, type Table } from "../../index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { raiseExitCode } from "../exit-code.js";
import { OPTIONS } from "../options/collocates.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(term: string, paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const says = phrases.commands.collocates;
  const { opened, tokenized, stopwords, run } = await openTokens(paths, call);
  const { window, sentence, minCount, sort, top } = options;
  const { listed, ...result } = collocatesOf(opened.documents, tokenized, term, {
    window,
    minCount,
    sort,
    isStopword: (text) => stopwords.has(text),
    onProgress: opened.onProgress,
    ...(sentence === undefined ? {} : { sentence }),
    ...(top === undefined ? {} : { top }),
  });
  if (result.collocates.length === 0) raiseExitCode(1);
  const table: Table = {
    columns: [
      { name: "word", elastic: true, tone: "strong" },
      { name: "together", unit: "tokens", bar: true },
      { name: "count", unit: "tokens" },
      { name: "documents", header: "docs", unit: "documents" },
      { name: "left", type: "integer" },
      { name: "right", type: "integer" },
      { name: "log_dice", digits: 2 },
      { name: "mi", digits: 2 },
      { name: "t", digits: 2 },
      { name: "g2", digits: 1 },
      { name: "place", elastic: true, tone: "quiet" },
    ],
    rows: result.collocates.map((row) => [
      row.word,
      row.together,
      row.count,
      row.documents,
      row.left,
      row.right,
      row.log_dice,
      row.mi,
      row.t,
      row.g2,
      row.places[0] ? `${row.places[0].path}:${row.places[0].line}:${row.places[0].column}` : "",
    ]),
    notes: [says.found({ ...result, window: sentence ? null : window, listed, minCount }), says.measures],
  };
  const places: Table = {
    name: "places",
    columns: [
      { name: "word", type: "text" },
      { name: "path", type: "text" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer" },
      { name: "quote", type: "text" },
    ],
    rows: result.collocates.flatMap((row) =>
      row.places.map(({ path, line, column, quote }) => [row.word, path, line, column, quote]),
    ),
  };
  const tables = () => [table, places];
  return opened.print({ json: result, table, records: result.collocates, tables }, run);
}
