import { byCodeUnit } from "../../../base/order.js";
import type { ReportNetwork, ReportTerm } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import { type Context, dataTable, decimals, drawing, evidenceButton, figures, folded, texts } from "../parts.js";
import { html, type Markup } from "../template.js";

/** Terms in the chart and in the cloud. Unit: terms. */
const BARS = 22;
const CLOUD = 80;
/** Sizes of letters in the cloud, as the style sheet has them. */
const SIZES = 8;
const CHART_WIDTH = 470;

export async function termsSection({ report, words }: Context): Promise<Markup> {
  const { terms, totals } = report;
  const top = terms.slice(0, BARS);
  const chart = await drawing(
    {
      kind: "bars",
      title: words.termsChart,
      unit: words.count,
      bars: top.map(({ term, count }) => ({ label: term, value: count })),
    },
    CHART_WIDTH,
    top.map(({ evidence }) => evidence),
    words,
  );
  return html`<p class="intro">${words.termsIntro}</p>
<div class="two"><figure><figcaption>${words.termsChart}</figcaption>${chart}</figure>
<figure><figcaption>${words.cloud}</figcaption><p class="note">${words.cloudIntro}</p>${cloud(terms.slice(0, CLOUD))}</figure></div>
${folded(
  `${words.termsTable}${words.aside(words.figure(terms.length))}`,
  html`${terms.length < totals.terms && html`<p class="note">${words.cut(terms.length, totals.terms, words.terms)}</p>`}${termsTable(terms, words)}`,
)}`;
}

const termsTable = (terms: readonly ReportTerm[], words: Words): Markup =>
  dataTable<ReportTerm>(
    "terms-table",
    words.termsTable,
    [
      texts(words.term, ({ term, evidence }) => evidenceButton(term, evidence), "name"),
      figures(words.count, ({ count }) => count, words.figure),
      figures(words.substring, ({ substring }) => substring, words.figure),
      figures(words.per10k, ({ per_10k }) => per_10k, decimals(1)),
      figures(words.documents, ({ documents }) => documents, words.figure),
      figures(words.dispersion, ({ dispersion }) => dispersion, decimals(2)),
      texts(words.pos, ({ pos }) => pos),
    ],
    terms,
    words,
  );

/** Words in flow, not thrown about: they can be read, tabbed through and searched. Area follows the count. */
function cloud(terms: readonly ReportTerm[]): Markup {
  const most = terms.reduce((high, { count }) => Math.max(high, count), 1);
  const least = terms.reduce((low, { count }) => Math.min(low, count), most);
  const sizeOf = (count: number): number =>
    most === least
      ? Math.ceil(SIZES / 2)
      : 1 + Math.round((SIZES - 1) * ((Math.sqrt(count) - Math.sqrt(least)) / (Math.sqrt(most) - Math.sqrt(least))));
  const ordered = [...terms].sort((a, b) => byCodeUnit(a.term, b.term));
  return html`<ul class="cloud">${ordered.map(
    ({ term, count, evidence }) => html`<li>${evidenceButton(term, evidence, `ev s${sizeOf(count)}`)}</li>`,
  )}</ul>`;
}

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
  return html`<p class="intro">${words.networkIntro}</p>
<div class="two"><figure><figcaption>${words.networkChart}</figcaption>${chart}</figure>
<figure><figcaption>${words.pairs}</figcaption>${table}</figure></div>`;
}
