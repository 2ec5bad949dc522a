import { extname } from "node:path";
import {
  documentRows,
  groupRows,
  groupsOf,
  matrixEntries,
  matrixTermsTable,
  membersOf,
  parseTermList,
  termMatrix,
  tripletsTable,
  WIDE_LIMITS,
  wideTable,
} from "../../count/index.js";
import { recordsOf, type Table } from "../../model/table.js";
import { readList } from "../../pipeline/index.js";
import { matrixMarket, tsv } from "../../render/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { OPTIONS } from "../options/matrix.js";
import type { Results } from "../results.js";
import { writeToFile } from "../terminal/write-output.js";
import { openCounts, openTokens } from "../tokenize.js";

export { OPTIONS };

const MATRIX_MARKET = ".mtx";

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { output, tfidf = false, wide = false, terms, match, by, ngram } = options;
  const chosen = terms === undefined ? undefined : parseTermList(readList(terms));
  const base =
    output !== undefined && extname(output).toLowerCase() === MATRIX_MARKET ? output.slice(0, -4) : undefined;
  const { output: _, ...elsewhere } = options;
  const open = ngram || match === "string" ? openTokens : openCounts;
  const opened = await open(paths, call, base === undefined ? options : elsewhere);
  const { documents, tokenized, isStopword } = opened;
  const grouping = by === undefined ? undefined : groupsOf(documents, { by });
  const matrix = termMatrix(documents, tokenized, {
    ...options,
    isStopword,
    ...(chosen ? { chosen } : {}),
    ...(grouping ? { groups: membersOf(grouping) } : {}),
  });
  const rows = grouping ? groupRows(grouping, matrix.rows) : documentRows(documents);
  const named: Table = { name: "documents", columns: rows.columns, rows: rows.cells };
  const names = grouping?.names ?? documents.map(({ path }) => path);
  if (base !== undefined) {
    const what = ["rows: .documents.tsv", `columns: .terms.tsv; ${tfidf ? "tfidf" : "counts"}`];
    await writeToFile(`${base}.terms.tsv`, tsv(matrixTermsTable(matrix), { rawCells: true }));
    await writeToFile(`${base}.documents.tsv`, tsv(named, { rawCells: true }));
    await writeToFile(output!, matrixMarket(matrix, what));
    return;
  }
  if (wide && (matrix.width > WIDE_LIMITS.columns || matrix.width * matrix.height > WIDE_LIMITS.cells)) {
    throw failure("E_MATRIX_WIDE", { columns: matrix.width, rows: matrix.height, most: WIDE_LIMITS.columns });
  }
  const table = wide ? wideTable(matrix, rows, tfidf) : tripletsTable(matrix, names, tfidf);
  const json: Results["matrix"] = {
    terms: matrix.terms,
    documents: [...recordsOf(named)] as Results["matrix"]["documents"][number][],
    get entries() {
      return matrixEntries(matrix);
    },
  };
  const tables = () => [table, matrixTermsTable(matrix), named];
  const note = phrases.commands.matrix.size({ ...matrix, entries: matrix.values.length });
  return opened.print({ json, table: { ...table, notes: [note] }, tables });
}
