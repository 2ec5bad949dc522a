import type { Chart } from "../../model/chart.js";
import type { Report } from "../../model/report.js";
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

interface DataColumn<Row> {
  readonly head: string;
  readonly show: (row: Row) => Insertable;
  readonly value?: (row: Row) => number | null;
  readonly isFigure?: boolean;
  readonly className?: string;
}

export const texts = <Row>(
  head: string,
  show: (row: Row) => Insertable,
  className?: "name" | "short" | "long",
): DataColumn<Row> => ({ head, show, ...(className && { className }) });

/** A column of figures. @param shown a figure as people read it */
export const figures = <Row>(
  head: string,
  value: (row: Row) => number | null,
  shown: (figure: number, row: Row) => Insertable,
): DataColumn<Row> => ({
  head,
  value,
  show: (row) => {
    const figure = value(row);
    return figure === null ? "–" : shown(figure, row);
  },
  isFigure: true,
});

export const decimals =
  (digits: number) =>
  (figure: number): string =>
    figure.toFixed(digits);

/** Rows from which a table gets a box to filter them. Unit: rows. */
const FILTER_FROM = 8;

/** Rows from which a table moves within a window of its own. Unit: rows. */
const TALL_FROM = 20;

/** Rows of a table on paper; the style sheet has the same number. Unit: rows. */
const PRINTED = 40;

/** A table that can be sorted and filtered. */
export function dataTable<Row>(
  id: string,
  caption: string,
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  words: Words,
): Markup {
  const tools =
    rows.length >= FILTER_FROM &&
    html`<div class="tools"><label for="${id}-filter">${words.filter}</label><input id="${id}-filter" type="search" data-filters="${id}" autocomplete="off"><output for="${id}-filter"></output></div>`;
  return html`${tools}${scrolled(
    caption,
    html`<table id="${id}" class="wide" data-sortable><caption>${caption}</caption><thead><tr>${columns.map(
      ({ head, isFigure }) =>
        html`<th scope="col" aria-sort="none" class="${isFigure ? "n" : ""}"><button type="button">${head}</button></th>`,
    )}</tr></thead><tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(column, row))}</tr>`)}</tbody></table>`,
    rows.length > TALL_FROM ? "scroll tall" : "scroll",
  )}${rows.length > PRINTED && html`<p class="note paper">${words.printed(PRINTED, rows.length)}</p>`}`;
}

function cell<Row>({ show, value, isFigure, className = "" }: DataColumn<Row>, row: Row): Markup {
  const classes = [isFigure ? "n" : "", className].filter(Boolean).join(" ");
  const sorted = value?.(row);
  return html`<td${classes === "" ? "" : html` class="${classes}"`}${
    sorted === undefined ? "" : html` data-v="${sorted === null ? "" : round(sorted)}"`
  }>${show(row)}</td>`;
}

const round = (value: number): number => Number(value.toPrecision(6));

export const folded = (summary: string, content: Insertable, isOpen = false): Markup =>
  html`<details${isOpen && html` open`}><summary>${summary}</summary>${content}</details>`;

/** A figure for each row and column, as the table below a picture of them has it. */
export const crossTable = (
  caption: string,
  corner: Markup,
  rows: readonly string[],
  columns: readonly string[],
  show: (row: number, column: number) => Insertable,
): Markup =>
  html`<table><caption>${caption}</caption><thead><tr>${corner}${columns.map(
    (name) => html`<th scope="col" class="n">${name}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (name, row) =>
      html`<tr><th scope="row">${name}</th>${columns.map((_, column) => html`<td class="n">${show(row, column)}</td>`)}</tr>`,
  )}</tbody></table>`;

export interface Context {
  readonly report: Report;
  readonly words: Words;
}

export type SectionName = keyof Words["sections"];

/** A section with its heading; the table of contents leads to its id. */
export const section = (name: SectionName, words: Words, content: Insertable): Markup =>
  html`<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${words.sections[name]}</h2>${content}</section>`;
