import type { CleanDocument } from "../../model/document.js";
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
  yearsOfLanes,
} from "../../slogans/index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { cutNote, groupsBy, openCorpus } from "../corpus.js";
import { OPTIONS } from "../options/lifelines.js";
import type { Results } from "../results.js";
import { writePlot } from "../terminal/plot.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const links: Links = options.links === undefined ? new Map() : parseLinks(readList(options.links));
  const opened = await openCorpus(paths, call);
  const { documents, onProgress } = opened;
  const { slogans: found } = slogans(documents, { catchphrases: options.catchphrases, onProgress });
  const shown = found.slice(0, options.top);
  const says = phrases.commands.lifelines;
  const undated = documents.filter(({ metadata }) => metadata.year === null && metadata.date === null).length;
  const counts = [says.found(found.length, documents.length, undated), ...cutNote(found, shown)];
  if (options.panel) {
    const rows = adoptionPanel(documents, shown);
    return opened.print({ json: { panel: rows }, table: { ...adoptionTable(rows), notes: counts }, records: rows });
  }
  const groups = groupsBy(documents, options.by).map(({ members, ...group }) => {
    const own = members.map((index) => documents[index]!);
    return { ...group, slogans: lifelinesOf(own, sloganIn(own, shown), links) };
  });
  await writePlot(options, (_words, rows) =>
    lifelinesChart(groups[0]!.slogans.slice(0, rows), { title: says.title, unit: says.unit }),
  );
  const lines: readonly Lifeline[] = groups.flatMap((group) => group.slogans);
  const notes = [...counts, says.lane(yearsOfLanes(lines))];
  const names = options.by === undefined ? undefined : groups.flatMap((group) => group.slogans.map(() => group.name!));
  const json: Results["lifelines"] =
    options.by === undefined
      ? { slogans: lines }
      : { groups: groups.map(({ name, keys, slogans: own }) => ({ name: name!, keys: keys!, slogans: own })) };
  return opened.print({ json, table: { ...lifelinesTable(lines, names), notes }, records: lines });
}

function sloganIn(documents: readonly CleanDocument[], all: readonly Slogan[]): Slogan[] {
  const paths = new Set(documents.map(({ path }) => path));
  return all.map((slogan) => ({ ...slogan, occurrences: slogan.occurrences.filter(({ path }) => paths.has(path)) }));
}
