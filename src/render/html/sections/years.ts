import type { ReportYears } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import { dataTable, drawing, evidenceButton, folded, scrolled } from "../parts.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

const WIDTH = 980;

/** What rose and what fell; nothing where the documents are of one year. */
export async function yearsSection({ report: { years }, words }: Context): Promise<Markup | null> {
  if (years === null || years.terms.length === 0) return null;
  const chart = await drawing(
    {
      kind: "heat",
      title: words.yearsChart,
      unit: words.per10k,
      rows: years.terms.map(({ term }) => term),
      columns: years.years.map(({ year }) => String(year)),
      values: years.terms.map(({ per_10k }) => per_10k),
      digits: 1,
    },
    WIDTH,
    years.terms.flatMap(({ evidence, per_10k }) => per_10k.map((rate) => (rate > 0 ? evidence : null))),
    words,
  );
  return section(
    "years",
    words,
    html`<p class="intro">${words.yearsIntro}</p>
<figure><figcaption>${words.yearsChart}</figcaption>${scrolled(words.yearsChart, chart)}</figure>${folded(
      words.figuresOfChart,
      yearsTable(years, words),
    )}`,
  );
}

const yearsTable = ({ years, terms }: ReportYears, words: Words): Markup =>
  dataTable(
    "years-table",
    words.yearsChart,
    [
      { text: words.term },
      { text: words.slope, isFigure: true },
      ...years.map(({ year, documents }) => ({ text: `${year}${words.aside(String(documents))}`, isFigure: true })),
    ],
    terms.map(({ term, per_10k, slope, evidence }) => [
      { content: evidenceButton(term, evidence) },
      { content: slope.toFixed(2), value: slope },
      ...per_10k.map((rate) => ({ content: rate.toFixed(1), value: rate })),
    ]),
    words,
  );
