import { dataTable, drawing, evidenceButton } from "../parts.js";
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
  const table = dataTable(
    "network-table",
    words.pairs,
    [
      { text: words.pair, className: "name" },
      { text: words.together, isFigure: true },
      { text: "NPMI", isFigure: true },
      { text: "Jaccard", isFigure: true },
      { text: "G²", isFigure: true },
    ],
    edges.map(({ source, target, cooccurrence, npmi, jaccard, g2, evidence }) => [
      { content: evidenceButton(`${nodes[source]!.term} – ${nodes[target]!.term}`, evidence) },
      { content: words.figure(cooccurrence), value: cooccurrence },
      { content: npmi === null ? "–" : npmi.toFixed(2), value: npmi },
      { content: jaccard.toFixed(2), value: jaccard },
      { content: g2.toFixed(1), value: g2 },
    ]),
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
