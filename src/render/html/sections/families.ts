import type { ReportDocument, ReportFamily } from "../../../model/report.js";
import { dataTable, decimals, figures, texts } from "../parts.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

type Copy = ReportFamily["members"][number] & Pick<ReportFamily, "keep">;

/** Documents that carry one text. */
export function familiesSection({ report, words }: Context): Markup {
  const { families, documents } = report;
  if (families.length === 0) return section("families", words, html`<p class="intro">${words.noFamilies}</p>`);
  const copies = families.reduce((sum, { members }) => sum + members.length, 0);
  return section(
    "families",
    words,
    html`<p class="intro">${words.familiesIntro(families.length, copies)}</p>${dataTable<Copy>(
      "families-table",
      words.familiesTable,
      [
        texts(words.keptOne, ({ keep }) => named(documents[keep]!), "long"),
        texts(words.copy, ({ document }) => named(documents[document]!), "long"),
        texts(words.relation, ({ relation }) => words.relations[relation]),
        figures(words.jaccard, ({ jaccard }) => jaccard, decimals(2)),
        figures(words.containment, ({ containment }) => containment, decimals(2)),
      ],
      families.flatMap(({ keep, members }) => members.map((member) => ({ keep, ...member }))),
      words,
    )}`,
  );
}

const named = ({ title, path, date }: ReportDocument): Markup =>
  html`${title ?? path}<br><small>${[title === null ? null : path, date].filter(Boolean).join(" · ")}</small>`;
