import { groupsOf } from "../../count/index.js";
import type { CleanDocument } from "../../model/document.js";
import type { Keys } from "../../model/group.js";
import { readList } from "../../pipeline/index.js";
import {
  adoptionPanel,
  adoptionTable,
  type Lifeline,
  type Links,
  lifelinesChart,
  lifelines as lifelinesOf,
  lifelinesTable,
  parseLinks,
  type Slogan,
  slogans,
} from "../../slogans/index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { openCorpus } from "../corpus.js";
import { OPTIONS } from "../options/lifelines.js";
import type { Results } from "../results.js";
import { writePlot } from "../terminal/plot.js";

export { OPTIONS };

interface Group {
  readonly name?: string;
  readonly keys?: Keys;
  readonly documents: readonly CleanDocument[];
}

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const links: Links = options.links === undefined ? new Map() : parseLinks(readList(options.links));
  const opened = await openCorpus(paths, call);
  const { documents, onProgress } = opened;
  const { slogans: found } = slogans(documents, { catchphrases: options.catchphrases, onProgress });
  const shown = found.slice(0, options.top);
  const says = phrases.commands.lifelines;
  const undated = documents.filter(({ metadata }) => metadata.year === null && metadata.date === null).length;
  const notes = [says.found(shown.length, documents.length, undated), says.lane];
  if (options.panel) {
    const rows = adoptionPanel(documents, shown);
    return opened.print({ json: { panel: rows }, table: { ...adoptionTable(rows), notes }, records: rows });
  }
  const groups = groupsFor(documents, options.by).map((group) => ({
    ...group,
    slogans: lifelinesOf(group.documents, sloganIn(group.documents, shown), links),
  }));
  await writePlot(options, (_words, rows) =>
    lifelinesChart(groups[0]!.slogans.slice(0, rows), { title: says.title, unit: says.unit }),
  );
  const lines: readonly Lifeline[] = groups.flatMap((group) => group.slogans);
  const names = options.by === undefined ? undefined : groups.flatMap((group) => group.slogans.map(() => group.name!));
  const json: Results["lifelines"] =
    options.by === undefined
      ? { slogans: lines }
      : { groups: groups.map(({ name, keys, slogans: own }) => ({ name: name!, keys: keys!, slogans: own })) };
  return opened.print({ json, table: { ...lifelinesTable(lines, names), notes }, records: lines });
}

function groupsFor(documents: readonly CleanDocument[], by: string | undefined): Group[] {
  if (by === undefined) return [{ documents }];
  const { names, keys, of } = groupsOf(documents, { by });
  return names.map((name, group) => ({
    name,
    keys: keys[group]!,
    documents: documents.filter((_, n) => of[n] === group),
  }));
}

/** The slogans with their occurrences in some documents alone. */
function sloganIn(documents: readonly CleanDocument[], all: readonly Slogan[]): Slogan[] {
  const paths = new Set(documents.map(({ path }) => path));
  return all.map((slogan) => ({ ...slogan, occurrences: slogan.occurrences.filter(({ path }) => paths.has(path)) }));
}
