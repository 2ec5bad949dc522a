import type { ReportDocument } from "../../../model/report.js";
import { type BodyCell, dataTable, folded, type HeadCell } from "../parts.js";
import { type Context, section } from "../section.js";
import { html, type Markup } from "../template.js";

/** With no more documents than this the ledger stands open. Unit: documents. */
const FEW = 30;

/** What was read, and where every character went. */
export function readSection({ report, words }: Context): Markup {
  const { totals, documents, problems } = report;
  const { figure } = words;
  const classes = ["kept", "boilerplate", "duplicate", "meta", "blank"] as const;
  return section(
    "read",
    words,
    html`<p class="intro">${words.readIntro(figure(totals.input), figure(totals.kept))}</p>
<table class="ledger"><caption>${words.sections.read}</caption><tbody>${classes.map(
      (name) =>
        html`<tr><th scope="row">${words.ledger[name]}</th><td class="n">${figure(totals[name])}</td><td class="n">${words.percent(shareOf(totals[name], totals.input))}</td><td><meter min="0" max="1" value="${shareOf(totals[name], totals.input).toFixed(4)}" aria-label="${words.ledger[name]}"></meter></td></tr>`,
    )}</tbody></table>
${
  problems.length > 0 &&
  html`<p class="warning">${words.problemsIntro}</p><ul>${problems.map(({ path, reason }) => html`<li><code>${path}</code> ${reason.startsWith(`${path}:`) ? reason.slice(path.length + 1) : reason}</li>`)}</ul>`
}${folded(
  `${words.ledgerTable}${words.aside(figure(documents.length))}`,
  dataTable("ledger", words.ledgerTable, headsOf({ report, words }), documents.map(rowOf({ report, words })), words),
  documents.length <= FEW,
)}`,
  );
}

export const shareOf = (part: number, all: number): number => (all === 0 ? 0 : part / all);

function headsOf({ report, words }: Context): HeadCell[] {
  return [
    { text: words.document, className: "long" },
    { text: words.date, className: "short" },
    ...(report.by === null || report.by === "document"
      ? []
      : [{ text: capital(words.fields[report.by] ?? report.by), className: "short" }]),
    { text: words.source },
    { text: words.read, isFigure: true },
    { text: words.keptShare, isFigure: true },
    { text: words.ledger.boilerplate, isFigure: true },
    { text: words.ledger.duplicate, isFigure: true },
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rowOf =
  ({ report, words }: Context) =>
  (document: ReportDocument): BodyCell[] => {
    const { input, kept, boilerplate, duplicate } = document;
    return [
      {
        content: html`${document.title ?? document.path}${document.title !== null && html`<br><small>${document.path}</small>`}`,
      },
      { content: document.date ?? "–" },
      ...(report.by === null || report.by === "document" ? [] : [{ content: document.group }]),
      { content: document.source ?? "–" },
      { content: words.figure(input), value: input },
      { content: words.percent(shareOf(kept, input)), value: shareOf(kept, input) },
      { content: words.figure(boilerplate), value: boilerplate },
      { content: words.figure(duplicate), value: duplicate },
    ];
  };
