import { crossTable, drawing, folded, scrolled } from "../parts.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

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
  return section(
    "similarity",
    words,
    html`<p class="intro">${words.similarityIntro(words.measures[measure] ?? measure)}</p>
<figure>${scrolled(words.similarityChart, chart)}${folded(words.figuresOfChart, scrolled(`${words.similarityChart}: ${words.figuresOfChart}`, table))}</figure>`,
  );
}
