import {
  type CatalogueEntry,
  catalogueWith,
  type HeadlineFigure,
  indicatorsTable,
  type PanelRecord,
  pairsOf,
  pairsTable,
  panelOf,
  panelPlaces,
  panelPlacesTable,
  panelTable,
  readCatalogue,
} from "../../indicators/index.js";
import { fieldsNamed, figureMining } from "../../map/index.js";
import { recordsOf, type Table } from "../../model/table.js";
import { readList } from "../../pipeline/index.js";
import { failure } from "../../words/message.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { cutNote, openMined } from "../corpus.js";
import { sayProblems } from "../messages.js";
import { OPTIONS } from "../options/indicators.js";
import type { Results } from "../results.js";

export { OPTIONS };

type IndicatorOptions = Call<typeof OPTIONS>["options"];

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  checkBy(options);
  const own = ownEntries(options);
  const ofCatalogue = options.headline || options.panel || options.pair;
  const { opened, found: byDocument } = await openMined(paths, call, figureMining(ofCatalogue ? own : null, options));
  const { documents } = opened;
  const found = [...byDocument.values()].flat();
  const shown = found.slice(0, options.top);
  const count = (status: string): number => found.filter((figure) => figure.status === status).length;
  const notes = [
    phrases.commands.indicators.found(found.length, documents.length, count("target"), count("achieved")),
    ...cutNote(found, shown),
  ];
  if (options.panel || options.pair) {
    return opened.print(panelOutput(found as HeadlineFigure[], shown, catalogueWith(own).entries, options, notes[0]!));
  }
  return opened.print({ json: { indicators: shown }, table: indicatorsTable(shown, notes), records: shown });
}

function ownEntries(options: IndicatorOptions): CatalogueEntry[] {
  const own = (options.indicators ?? []).map(readList).map(({ name, text }) => readCatalogue(text, name));
  sayProblems(
    own.flatMap((list) => list.problems),
    options,
  );
  return own.flatMap(({ entries }) => [...entries]);
}

/** A panel has a row for each region and year; other groups would add up what cannot be added. */
const PANEL_FIELDS: ReadonlySet<string> = new Set(["region", "code", "level", "year"]);

function checkBy({ by, panel, pair }: IndicatorOptions): void {
  if (by === undefined) return;
  const fields = fieldsNamed(by);
  const fits = (panel || pair) && fields.includes("year") && fields.every((name) => PANEL_FIELDS.has(name));
  if (!fits) throw failure("E_BAD_VALUE", { target: "--by", value: by, wanted: "region,year (--panel)" });
}

/** The panel or the pairs, with the figures and places behind. */
function panelOutput(
  found: readonly HeadlineFigure[],
  shown: Results["indicators"]["indicators"],
  entries: readonly CatalogueEntry[],
  options: IndicatorOptions,
  note: string,
) {
  const panel = panelOf(found, entries);
  const whole = options.pair ? pairsTable(panel) : panelTable(panel, entries);
  const table: Table = { ...whole, rows: whole.rows.slice(0, options.top), notes: [note] };
  const places = panelPlaces(panel);
  const rows = options.pair ? pairsOf(panel).slice(0, options.top) : ([...recordsOf(table)] as PanelRecord[]);
  const json: Results["indicators"] = {
    indicators: shown,
    [options.pair ? "pairs" : "panel"]: rows,
    places,
  };
  return {
    json,
    table,
    records: rows,
    tables: () => [table, panelPlacesTable(places), { ...indicatorsTable(found), name: "figures" }],
  };
}
