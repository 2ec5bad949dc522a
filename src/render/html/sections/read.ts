import type { ReportDocument } from "../../../model/report.js";
import { type Context, dataTable, decimals, figures, folded, texts } from "../parts.js";
import { html, type Markup } from "../template.js";

/** With no more documents than this the ledger stands open. Unit: documents. */
const FEW = 30;

export function readSection({ report, words }: Context): Markup {
  const { totals, documents, problems } = report;
  const { figure } = words;
  const classes = ["kept", "boilerplate", "duplicate", "meta", "blank"] as const;
  return html`<p class="intro">${words.readIntro(figure(totals.input), figure(totals.kept))}</p>
<table class="ledger"><caption>${words.sections.read}</caption><tbody>${classes.map(
    (name) =>
      html`<tr><th scope="row">${words.ledger[name]}</th><td class="n">${figure(totals[name])}</td><td class="n">${words.percent(shareOf(totals[name], totals.input))}</td><td><meter min="0" max="1" value="${shareOf(totals[name], totals.input).toFixed(4)}" aria-label="${words.ledger[name]}"></meter></td></tr>`,
  )}</tbody></table>
${
  problems.length > 0 &&
  html`<p class="warning">${words.problemsIntro}</p><ul>${problems.map(({ path, reason }) => html`<li><code>${path}</code> ${reason.startsWith(`${path}:`) ? reason.slice(path.length + 1) : reason}</li>`)}</ul>`
}${folded(
  `${words.ledgerTable}${words.aside(figure(documents.length))}`,
  ledgerTable({ report, words }),
  documents.length <= FEW,
)}`;
}

export const shareOf = (part: number, all: number): number => (all === 0 ? 0 : part / all);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function ledgerTable({ report: { by, documents }, words }: Context): Markup {
  const isGrouped = by !== null && by !== "document";
  return dataTable<ReportDocument>(
    "ledger",
    words.ledgerTable,
    [
      texts(
        words.document,
        ({ title, path }) => html`${title ?? path}${title !== null && html`<br><small>${path}</small>`}`,
        "long",
      ),
      texts(words.date, ({ date }) => date ?? "–", "short"),
      ...(isGrouped ? [texts<ReportDocument>(capital(words.fields[by] ?? by), ({ group }) => group, "short")] : []),
      texts(words.source, ({ source }) => source ?? "–"),
      figures(words.read, ({ input }) => input, words.figure),
      figures(words.keptShare, ({ kept, input }) => shareOf(kept, input), words.percent),
      figures(words.ledger.boilerplate, ({ boilerplate }) => boilerplate, words.figure),
      figures(words.ledger.duplicate, ({ duplicate }) => duplicate, words.figure),
    ],
    documents,
    words,
  );
}

export function familiesSection({ report, words }: Context): Markup {
  const { families, documents } = report;
  if (families.length === 0) return html`<p class="intro">${words.noFamilies}</p>`;
  const rows = families.flatMap(({ keep, members }) => members.map((member) => ({ keep, ...member })));
  return html`<p class="intro">${words.familiesIntro(families.length, rows.length)}</p>${dataTable<
    (typeof rows)[number]
  >(
    "families-table",
    words.familiesTable,
    [
      texts(words.keptOne, ({ keep }) => named(documents[keep]!), "long"),
      texts(words.copy, ({ document }) => named(documents[document]!), "long"),
      texts(words.relation, ({ relation }) => words.relations[relation]),
      figures(words.jaccard, ({ jaccard }) => jaccard, decimals(2)),
      figures(words.containment, ({ containment }) => containment, decimals(2)),
    ],
    rows,
    words,
  )}`;
}

const named = ({ title, path, date }: ReportDocument): Markup =>
  html`${title ?? path}<br><small>${[title === null ? null : path, date].filter(Boolean).join(" · ")}</small>`;
