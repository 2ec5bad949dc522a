import { sloganMining } from "../../map/index.js";
import type { Table } from "../../model/table.js";
import { sloganChart } from "../../report/index.js";
import {
  matrixTable,
  rejectionsTable,
  type SloganMatrix,
  type SlogansResult,
  sloganMatrix,
  sloganPlacesTable,
  slogans as slogansOf,
  slogansTable,
  weighedTable,
} from "../../slogans/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { cutNote, openMined } from "../corpus.js";
import { OPTIONS } from "../options/slogans.js";
import type { Results } from "../results.js";
import { writePlot } from "../terminal/plot.js";

export { OPTIONS };

type SloganOptions = Call<typeof OPTIONS>["options"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  if (options.plot !== undefined && options.by === undefined) {
    throw failure("E_PLOT_WITHOUT_GROUPS");
  }
  const { opened, found: mined } = await openMined(paths, call, sloganMining(options));
  const { catchphrases, explain: numbers = false } = options;
  const result = slogansOf(opened.documents, { catchphrases, numbers, mined });
  const shown = result.slogans.slice(0, options.top);
  const matrix = options.by === undefined ? null : sloganMatrix(opened.documents, shown, options.by);
  if (matrix !== null) {
    await writePlot(options, (words, rows) => {
      const unit = `${words.occurrences}${words.plot.foremost(Math.min(rows, shown.length), result.slogans.length)}`;
      return sloganChart(matrix, rows, { title: words.matrix, unit });
    });
  }
  const json: Results["slogans"] = {
    slogans: shown,
    ...(matrix === null ? {} : { groups: matrix.groups, matrix: { by: matrix.by, rows: matrix.rows } }),
    ...(options.explain ? { rejected: result.rejected, claims: result.claims } : {}),
  };
  const table = {
    ...tableOf(result, shown, matrix, options),
    notes: notesOf(result, shown, opened.documents.length),
  };
  const tables = () => filesTables(table, result, shown, matrix, options);
  const more = options.explain ? { more: [weighedTable(result.claims)] } : { records: shown };
  await opened.print({ json, table, tables, ...more });
}

/** What is printed comes first, then the list and its places, for those who go on with a spreadsheet or a program. */
function filesTables(
  printed: Table,
  result: SlogansResult,
  shown: SlogansResult["slogans"],
  matrix: SloganMatrix | null,
  { explain }: SloganOptions,
): Table[] {
  const list = { ...slogansTable(shown), name: "slogans" };
  const places = { ...sloganPlacesTable(shown), name: "places" };
  const table = (name: string): Table => ({ ...printed, name });
  if (explain) {
    const groups = matrix === null ? [] : [{ ...matrixTable(matrix), name: "matrix" }];
    return [table("rejected"), list, ...groups, places, { ...weighedTable(result.claims), name: "claims" }];
  }
  return matrix === null ? [table("slogans"), places] : [table("matrix"), list, places];
}

function tableOf(
  result: SlogansResult,
  shown: SlogansResult["slogans"],
  matrix: SloganMatrix | null,
  { explain }: SloganOptions,
): Table {
  if (explain) return rejectionsTable(result.rejected);
  return matrix === null ? slogansTable(shown) : matrixTable(matrix);
}

function notesOf(result: SlogansResult, shown: SlogansResult["slogans"], documents: number): string[] {
  const explained = result.slogans.filter(({ expansion }) => expansion.status === "explained").length;
  return [
    phrases.commands.slogans.found(result.slogans.length, documents, explained),
    phrases.commands.slogans.rejected(result.rejected.length),
    ...cutNote(result.slogans, shown),
  ];
}
