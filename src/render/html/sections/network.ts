import type { ReportNetwork } from "../../../model/report.js";
import { dataTable, decimals, drawing, evidenceButton, figures, texts } from "../parts.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

/** Which of the top terms co-occur; nothing where hardly any do. */
export async function networkSection({ report: { network }, words }: Context): Promise<Markup | null> {
  if (network === null) return null;
  const { nodes, edges } = network;
  const chart = await drawing(
    {
      kind: "network",
      title: words.networkChart,
      unit: words.together,
      nodes: nodes.map(({ term, count, community }) => ({ label: term, value: count, group: community })),
      edges: edges.map(({ source, target, cooccurrence }) => ({ source, target, weight: cooccurrence })),
    },
    0,
    [...nodes, ...edges].map(({ evidence }) => evidence),
    words,
  );
  const table = dataTable<ReportNetwork["edges"][number]>(
    "network-table",
    words.pairs,
    [
      texts(
        words.pair,
        ({ source, target, evidence }) => evidenceButton(`${nodes[source]!.term} – ${nodes[target]!.term}`, evidence),
        "name",
      ),
      figures(words.together, ({ cooccurrence }) => cooccurrence, words.figure),
      figures("NPMI", ({ npmi }) => npmi, decimals(2)),
      figures("Jaccard", ({ jaccard }) => jaccard, decimals(2)),
      figures("G²", ({ g2 }) => g2, decimals(1)),
    ],
    edges,
    words,
  );
  return section(
    "network",
    words,
    html`<p class="intro">${words.networkIntro}</p>
<div class="two"><figure><figcaption>${words.networkChart}</figcaption>${chart}</figure>
<figure><figcaption>${words.pairs}</figcaption>${table}</figure></div>`,
  );
}
