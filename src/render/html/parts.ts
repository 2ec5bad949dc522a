import type { Chart } from "../../model/chart.js";
import type { Words } from "../../words/report.js";
import { drawChart, PAGE_PALETTE } from "../charts/index.js";
import { html, type Insertable, type Markup, trusted } from "./template.js";

/** Text that opens the sentences behind it. */
export const evidenceButton = (text: string, evidence: number, className = "ev"): Markup =>
  html`<button type="button" class="${className}" data-e="${evidence}">${text}</button>`;

/**
 * A chart for a page, with a button that saves it. Pictures say their title to a screen reader; what they show stands
 * beside them as text.
 *
 * @param evidence list of places of each datum, in the order of the data
 */
export async function drawing(
  chart: Chart,
  width: number,
  evidence: readonly (number | null)[],
  words: Words,
  label = chart.title,
): Promise<Markup> {
  const svg = await drawChart(chart, PAGE_PALETTE, width);
  const places = evidence.map((index) => index ?? "").join(" ");
  return html`<div class="drawing" role="img" aria-label="${label}"${places.trim() === "" ? "" : html` data-es="${places}"`}>${trusted(svg)}</div><button type="button" class="plain save" hidden aria-label="${words.saveChart(chart.title)}">${words.save}</button>`;
}

/** Something that may be broader than the screen, and can be moved with the keyboard too. */
export const scrolled = (label: string, content: Insertable, className = "scroll"): Markup =>
  html`<div class="${className}" tabindex="0" role="group" aria-label="${label}">${content}</div>`;

export interface HeadCell {
  readonly text: string;
  readonly isFigure?: boolean;
  readonly className?: string;
}

/** A cell; `value` is what a column of figures is sorted by. */
export interface BodyCell {
  readonly content: Insertable;
  readonly value?: number | null;
  readonly className?: string;
}

/** Rows from which a table gets a box to filter them. Unit: rows. */
const FILTER_FROM = 8;

/** Rows from which a table moves within a window of its own. Unit: rows. */
const TALL_FROM = 20;

/** Rows of a table on paper; the style sheet has the same number. Unit: rows. */
const PRINTED = 40;

/** A table that can be sorted and filtered. */
export function dataTable(
  id: string,
  caption: string,
  heads: readonly HeadCell[],
  rows: readonly (readonly BodyCell[])[],
  words: Words,
): Markup {
  const tools =
    rows.length >= FILTER_FROM &&
    html`<div class="tools"><label for="${id}-filter">${words.filter}</label><input id="${id}-filter" type="search" data-filters="${id}" autocomplete="off"><output for="${id}-filter"></output></div>`;
  return html`${tools}${scrolled(
    caption,
    html`<table id="${id}" class="wide" data-sortable><caption>${caption}</caption><thead><tr>${heads.map(
      ({ text, isFigure }) =>
        html`<th scope="col" aria-sort="none" class="${isFigure ? "n" : ""}"><button type="button">${text}</button></th>`,
    )}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => bodyCell(cell, heads[index]!))}</tr>`)}</tbody></table>`,
    rows.length > TALL_FROM ? "scroll tall" : "scroll",
  )}${rows.length > PRINTED && html`<p class="note paper">${words.printed(PRINTED, rows.length)}</p>`}`;
}

const bodyCell = ({ content, value }: BodyCell, { isFigure, className }: HeadCell): Markup => {
  const classes = [isFigure ? "n" : "", className ?? ""].filter(Boolean).join(" ");
  return html`<td${classes === "" ? "" : html` class="${classes}"`}${
    value === undefined ? "" : html` data-v="${value === null ? "" : round(value)}"`
  }>${content}</td>`;
};

/** Enough digits to sort by. */
const round = (value: number): number => Number(value.toPrecision(6));

/** Something that is looked at on demand. */
export const folded = (summary: string, content: Insertable, isOpen = false): Markup =>
  html`<details${isOpen && html` open`}><summary>${summary}</summary>${content}</details>`;
