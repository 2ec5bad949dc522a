import type { ReportLives } from "../../../model/report.js";
import type { Words } from "../../../words/report.js";
import { dataTable, drawing, evidenceButton, folded, scrolled } from "../parts.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

const WIDTH = 980;

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
  return section(
    "lives",
    words,
    html`<p class="intro">${words.livesIntro}</p>
${lanes.length < all && html`<p class="note">${words.cut(lanes.length, all, words.slogansWord)}</p>`}
<figure><figcaption>${words.livesChart}</figcaption>${scrolled(words.livesChart, chart)}</figure>${folded(words.livesTable, livesTable(lives, words))}`,
  );
}

const livesTable = ({ lanes }: ReportLives, words: Words): Markup =>
  dataTable(
    "lives-table",
    words.livesTable,
    [
      { text: words.slogan, className: "name" },
      { text: words.firstYear, isFigure: true },
      { text: words.lastYear, isFigure: true },
      { text: words.yearsSaid, isFigure: true },
      { text: words.perhapsFrom },
    ],
    lanes.map((lane) => {
      const [first, last] = [lane.present[0]!, lane.present.at(-1)!];
      return [
        { content: evidenceButton(laneName(lane), lane.evidence) },
        { content: lane.left_censored ? words.orBefore(first) : String(first), value: first },
        { content: String(last), value: last },
        { content: String(lane.present.length), value: lane.present.length },
        { content: words.join(lane.perhaps_from) },
      ];
    }),
    words,
  );
