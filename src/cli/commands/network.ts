import { extname } from "node:path";
import { edgesTable, networkChart, networkGraph, networkInColumns, nodesTable } from "../../network/index.js";
import { csv } from "../../render/index.js";
import { phrases } from "../../words/phrases.js";
import type { Call } from "../call.js";
import { groupsBy } from "../corpus.js";
import { fileNameOf } from "../file-names.js";
import { OPTIONS } from "../options/network.js";
import { graphWriterOf } from "../terminal/io.js";
import { writePlot } from "../terminal/plot.js";
import { writeToFile } from "../terminal/write-output.js";
import { openTokens } from "../tokenize.js";

export { OPTIONS };

export async function run(paths: string[], call: Call<typeof OPTIONS>): Promise<void> {
  const { options } = call;
  const { output, by, minCount: minTogether, ...chosen } = options;
  const ending = output === undefined ? "" : extname(output).toLowerCase();
  const writer = graphWriterOf(options);
  const { output: _, ...elsewhere } = options;
  const opened = await openTokens(paths, call, writer ? elsewhere : options);
  const { tokenized, isStopword } = opened;
  const { window, minDocuments } = options;
  const settings = { ...chosen, minTogether, isStopword };
  const groups = groupsBy(opened.documents, by).map(({ members, ...group }) => ({
    ...group,
    documents: members.length,
    network: networkInColumns(tokenized, settings, members),
  }));
  const says = phrases.commands.network;
  const titleOf = ({ name }: { readonly name?: string }): string =>
    name === undefined ? says.title : `${says.title} · ${name}`;
  await writePlot(options, (_words, rows) =>
    networkChart(groups[0]!.network, 2 * rows, { title: titleOf(groups[0]!), unit: says.unit(window) }),
  );
  if (writer !== undefined) {
    for (const group of groups) {
      const { name, documents, network: one } = group;
      const file = name === undefined ? output! : named(output!, fileNameOf(name));
      const described = says.described({ documents, window, units: one.units, minTogether, minDocuments });
      await writeToFile(file, writer(networkGraph(one, titleOf(group), described)));
    }
    return;
  }
  const networks = groups.map(({ network: one, ...group }) => ({ ...group, ...one }));
  const nodes = nodesTable(networks);
  if (ending === ".csv" && options.format === undefined) {
    await writeToFile(
      named(output!, "nodes"),
      csv(nodes, { bom: options.bom ?? false, rawCells: options.rawCells ?? false }),
    );
  }
  const edges = edgesTable(networks, [
    ...networks.map((one) => says.found({ ...one, nodes: one.nodes.length, edges: one.edges.length })),
    says.measures,
  ]);
  const json: object = by === undefined ? groups[0]!.network : { groups: networks };
  return opened.print({ json, table: edges, more: [nodes], tables: () => [edges, nodes] });
}

/** `words.gexf` as `words.NAME.gexf`. */
const named = (file: string, name: string): string => {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}.${name}${ending}`;
};
