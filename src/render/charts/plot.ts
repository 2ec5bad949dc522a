import type { Chart } from "../../model/chart.js";
import { failure } from "../../words/message.js";
import type { PlotFormat } from "../formats.js";
import { html, trusted } from "../html/template.js";
import { visibleLine } from "../visible.js";
import { drawingOf, svgFor } from "./draw-chart.js";
import { FILE_PALETTE, fitted } from "./look.js";

/** Around the chart, and above it for title and unit. Unit: pixels. */
const MARGIN = 24;
const HEAD = 58;
const NARROWEST = 480;

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

/** Pixels of the picture for each pixel of the drawing: sharp in print and on dense screens. */
const ZOOM = 2;

/**
 * A drawing as PNG, by resvg, with the fonts of this machine.
 *
 * @throws {CexiError} if the converter has no build for this machine, or no font has Chinese letters
 */
async function pngOf(svg: string): Promise<Uint8Array> {
  const { Resvg } = await load();
  const named = svg.replace(/ font-family="[^"]*"/gu, ` font-family="${FAMILIES}"`);
  const picture = new Resvg(named, { fitTo: { mode: "zoom", value: ZOOM }, font: FONTS });
  if (!(hasChinese ??= canDraw(Resvg))) throw failure("E_NO_CHINESE_FONT");
  return picture.render().asPng();
}

async function load(): Promise<typeof import("@resvg/resvg-js")> {
  try {
    return await import("@resvg/resvg-js");
  } catch {
    throw failure("E_NO_PNG");
  }
}

/** Fonts of the usual systems with Chinese letters; the first that is there is taken. Resvg reads no quotes in a list. */
const FAMILIES = [
  "PingFang SC",
  "Hiragino Sans GB",
  "Microsoft YaHei",
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Source Han Sans SC",
  "WenQuanYi Micro Hei",
  "WenQuanYi Zen Hei",
  "SimHei",
  "sans-serif",
].join(", ");
const FONTS = { loadSystemFonts: true } as const;

let hasChinese: boolean | undefined;

/** Whether some font draws two letters unlike each other: a missing letter is nothing at all, or always one box. */
function canDraw(Resvg: typeof import("@resvg/resvg-js").Resvg): boolean {
  const drawn = (letter: string): Buffer => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="24"><text y="18" font-size="18" font-family="${FAMILIES}">${letter}</text></svg>`;
    return Buffer.from(new Resvg(svg, { font: FONTS }).render().pixels);
  };
  return !drawn("国").equals(drawn("一"));
}
