import type { ReportContrast, ReportGroup } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import {
  type Context,
  crossTable,
  dataTable,
  decimals,
  drawing,
  evidenceButton,
  figures,
  folded,
  scrolled,
  texts,
} from "../parts.js";
import { html, type Markup } from "../template.js";

const CHART_WIDTH = 440;

export async function contrastsSection({ report, words }: Context): Promise<Markup> {
  if (report.notCompared !== null) {
    return html`<p class="intro">${words.notCompared[report.notCompared]}</p>`;
  }
  const panels = await Promise.all(report.groups.map((group, index) => panel(group, index, words)));
  const { groups, totals } = report;
  return html`<p class="intro">${words.contrastsIntro}</p>${caveats(groups, words).map((text) => html`<p class="warning">${text}</p>`)}
${groups.length < totals.groups && html`<p class="note">${words.groupsCut(groups.length, totals.groups)}</p>`}
<div class="panels">${panels}</div>`;
}

const NAMED = 6;

/** What must be said before anybody reads a difference into few texts. */
export function caveats(groups: readonly ReportGroup[], words: Words): string[] {
  const single = groups.filter(({ documents }) => documents < 2).map(({ name }) => name);
  const isAll = single.length === groups.length;
  const names =
    single.length > NAMED ? `${words.join(single.slice(0, NAMED))} +${single.length - NAMED}` : words.join(single);
  const isCertain = groups.some(({ more }) =>
    more.some(({ distinctive, one_document }) => distinctive && !one_document),
  );
  return [
    ...(single.length > 0 ? [words.oneDocumentGroups(names, isAll)] : []),
    ...(isAll || isCertain ? [] : [words.fewDocuments]),
  ];
}

async function panel(group: ReportGroup, index: number, words: Words): Promise<Markup> {
  const rows = [...group.more, ...group.less].sort((a, b) => b.log_ratio - a.log_ratio);
  const title = words.contrastTitle(group.name);
  const head = html`<h3>${group.name} <small>${words.groupLine(group.documents, words.figure(group.tokens))}</small></h3>`;
  if (rows.length === 0)
    return html`<article class="panel">${head}<p class="note">${words.nothingSpecial}</p></article>`;
  const chart = await drawing(
    {
      kind: "contrast",
      title,
      unit: words.logRatio,
      bars: rows.map((row) => ({ label: row.term, value: row.log_ratio, weak: row.one_document })),
    },
    CHART_WIDTH,
    rows.map(({ evidence }) => evidence),
    words,
  );
  return html`<article class="panel">${head}${chart}${folded(words.figuresOfChart, contrastTable(`contrast-${index}`, title, rows, words))}</article>`;
}

const contrastTable = (id: string, title: string, rows: readonly ReportContrast[], words: Words): Markup =>
  dataTable<ReportContrast>(
    id,
    title,
    [
      texts(words.term, ({ term, evidence }) => evidenceButton(term, evidence)),
      figures(
        words.logRatio,
        (row) => row.log_ratio,
        (ratio, { interval }) =>
          html`${ratio.toFixed(1)}${interval && html`<br><small>${interval[0].toFixed(1)} … ${interval[1].toFixed(1)}</small>`}`,
      ),
      figures(
        words.inGroup,
        (row) => row.per_10k,
        (rate, { count }) => html`${words.figure(count)}<br><small>${rate.toFixed(1)}</small>`,
      ),
      figures(
        words.inRest,
        (row) => row.rest_per_10k,
        (rate, { rest }) => html`${words.figure(rest)}<br><small>${rate.toFixed(1)}</small>`,
      ),
      figures("G²", ({ g2 }) => g2, decimals(1)),
      texts(words.evidence, (row) => evidenceOf(row, words)),
    ],
    rows,
    words,
  );

const evidenceOf = (row: ReportContrast, words: Words): string =>
  row.one_document
    ? words.evidenceOne
    : `${words.evidenceDocuments(row.documents)}${row.distinctive ? `; ${words.distinctive}` : ""}`;

const WIDTH = 1000;

/** How alike groups are; nothing where there is nothing to hold against each other. */
export async function similaritySection({ report, words }: Context): Promise<Markup | null> {
  const { similarity } = report;
  if (similarity === null || similarity.labels.length < 2) return null;
  const { labels, matrix, measure } = similarity;
  // The same with the same is no finding; it would only outshine the rest.
  const values = matrix.map((row, y) => row.map((value, x) => (x === y ? null : value)));
  const chart = await drawing(
    { kind: "heat", title: words.similarityChart, unit: measure, rows: labels, columns: labels, values, digits: 2 },
    WIDTH,
    [],
    words,
  );
  const table = crossTable(words.similarityChart, html`<td></td>`, labels, labels, (row, column) => {
    const value = matrix[row]![column]!;
    return value === null ? "–" : value.toFixed(2);
  });
  return html`<p class="intro">${words.similarityIntro(words.measures[measure] ?? measure)}</p>
<figure>${scrolled(words.similarityChart, chart)}${folded(words.figuresOfChart, scrolled(`${words.similarityChart}: ${words.figuresOfChart}`, table))}</figure>`;
}
