import type { ReportDocument } from "../../../model/report.js";
import { dataTable } from "../parts.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

/** Documents that carry one text. */
export function familiesSection({ report, words }: Context): Markup {
  const { families, documents } = report;
  if (families.length === 0) return section("families", words, html`<p class="intro">${words.noFamilies}</p>`);
  const copies = families.reduce((sum, { members }) => sum + members.length, 0);
  const share = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
  return section(
    "families",
    words,
    html`<p class="intro">${words.familiesIntro(families.length, copies)}</p>${dataTable(
      "families-table",
      words.familiesTable,
      [
        { text: words.keptOne, className: "long" },
        { text: words.copy, className: "long" },
        { text: words.relation },
        { text: words.jaccard, isFigure: true },
        { text: words.containment, isFigure: true },
      ],
      families.flatMap(({ keep, members }) =>
        members.map(({ document, relation, jaccard, containment }) => [
          { content: named(documents[keep]!) },
          { content: named(documents[document]!) },
          { content: words.relations[relation] },
          { content: share(jaccard), value: jaccard },
          { content: share(containment), value: containment },
        ]),
      ),
      words,
    )}`,
  );
}

const named = ({ title, path, date }: ReportDocument): Markup =>
  html`${title ?? path}<br><small>${[title === null ? null : path, date].filter(Boolean).join(" · ")}</small>`;
