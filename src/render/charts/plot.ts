import type { Chart } from "../../model/chart.js";
import { html, trusted } from "../html/template.js";
import { visibleLine } from "../visible.js";
import { drawingOf, svgFor } from "./draw-chart.js";
import { fitted } from "./labels.js";
import { FILE_PALETTE } from "./palette.js";
import type { PlotFormat } from "./plot-format.js";
import { pngOf } from "./png.js";

/** Around the chart, and above it for title and unit. Unit: pixels. */
const MARGIN = 24;
const HEAD = 58;
const NARROWEST = 480;

/** A chart as a file that stands alone: on white, with its title. */
export async function plot(chart: Chart, format: PlotFormat): Promise<string | Uint8Array> {
  const svg = await plotSvg(chart);
  return format === "svg" ? `${svg}\n` : pngOf(svg);
}

async function plotSvg(chart: Chart): Promise<string> {
  const drawing = drawingOf(chart, FILE_PALETTE);
  const inner = (await svgFor(drawing, FILE_PALETTE)).replace(/ data-i="\d+"/gu, "");
  const width = Math.max(NARROWEST, drawing.width) + 2 * MARGIN;
  const height = drawing.height + HEAD + 2 * MARGIN;
  const { ink, quiet, paper, font } = FILE_PALETTE;
  const title = visibleLine(chart.title);
  const unit = "unit" in chart ? chart.unit : "";
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><title>${title}</title><rect width="${width}" height="${height}" fill="${paper}"/><text x="${MARGIN}" y="${MARGIN + 16}" font-size="18" font-weight="bold" font-family="${font}" fill="${ink}">${fitted(title, drawing.width * 0.7)}</text><text x="${MARGIN}" y="${MARGIN + 38}" font-size="13" font-family="${font}" fill="${quiet}">${unit}</text><g transform="translate(${MARGIN} ${MARGIN + HEAD - 4})">${trusted(inner)}</g></svg>`
    .text;
}
