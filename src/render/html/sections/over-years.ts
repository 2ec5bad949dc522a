import type { ReportLives, ReportYears } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import {
  type Context,
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
  return html`<p class="intro">${words.yearsIntro}</p>
<figure><figcaption>${words.yearsChart}</figcaption>${scrolled(words.yearsChart, chart)}</figure>${folded(
    words.figuresOfChart,
    yearsTable(years, words),
  )}`;
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

/** How a lane is called: slogans of the same words are told apart by their place. */
export const laneName = ({ text, place }: ReportLives["lanes"][number]): string =>
  place === null ? text : `${text} · ${place}`;

/** When slogans came and went; nothing where the documents are of one year. */
export async function livesSection({ report: { lives }, words }: Context): Promise<Markup | null> {
  if (lives === null) return null;
  const { lanes, years, missing, all } = lives;
  const chart = await drawing(
    {
      kind: "lanes",
      title: words.livesChart,
      unit: "",
      years,
      missing,
      lanes: lanes.map((lane) => ({ label: laneName(lane), present: lane.present })),
    },
    WIDTH,
    lanes.map(({ evidence }) => evidence),
    words,
  );
  return html`<p class="intro">${words.livesIntro}</p>
${lanes.length < all && html`<p class="note">${words.cut(lanes.length, all, words.slogansWord)}</p>`}
<figure><figcaption>${words.livesChart}</figcaption>${scrolled(words.livesChart, chart)}</figure>${folded(words.livesTable, livesTable(lives, words))}`;
}

const livesTable = ({ lanes }: ReportLives, words: Words): Markup =>
  dataTable<ReportLives["lanes"][number]>(
    "lives-table",
    words.livesTable,
    [
      texts(words.slogan, (lane) => evidenceButton(laneName(lane), lane.evidence), "name"),
      figures(
        words.firstYear,
        ({ present }) => present[0]!,
        (year, { left_censored }) => (left_censored ? words.orBefore(year) : year),
      ),
      figures(words.lastYear, ({ present }) => present.at(-1)!, String),
      figures(words.yearsSaid, ({ present }) => present.length, String),
      texts(words.perhapsFrom, (lane) => words.join(lane.perhaps_from)),
    ],
    lanes,
    words,
  );
