import type { ReportYears } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import { dataTable, decimals, drawing, evidenceButton, figures, folded, scrolled, texts } from "../parts.js";
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
  dataTable<ReportYears["terms"][number]>(
    "years-table",
    words.yearsChart,
    [
      texts(words.term, ({ term, evidence }) => evidenceButton(term, evidence)),
      figures(words.slope, ({ slope }) => slope, decimals(2)),
      ...years.map(({ year, documents }, at) =>
        figures<ReportYears["terms"][number]>(
          `${year}${words.aside(String(documents))}`,
          ({ per_10k }) => per_10k[at]!,
          decimals(1),
        ),
      ),
    ],
    terms,
    words,
  );
