import type { Chart } from "../../model/chart.js";
import { barDrawing, contrastDrawing } from "./bars.js";
import { type Drawable, svgOf } from "./echarts.js";
import { heatDrawing } from "./heat.js";
import { lineDrawing } from "./lines.js";
import { networkDrawing } from "./network.js";
import type { Palette } from "./palette.js";
import { treeDrawing } from "./tree.js";

/** Width of a chart where nothing else is said. Unit: pixels. */
export const CHART_WIDTH = 680;

/** How a chart is drawn; heat maps and trees may come out broader than asked, never cramped. */
export function drawingOf(chart: Chart, palette: Palette, width = CHART_WIDTH): Drawable {
  switch (chart.kind) {
    case "bars":
      return barDrawing(chart, width, palette);
    case "contrast":
      return contrastDrawing(chart, width, palette);
    case "lines":
      return lineDrawing(chart, width, palette);
    case "heat":
      return heatDrawing(chart, width, palette);
    case "tree":
      return treeDrawing(chart, palette);
    case "network":
      return networkDrawing(chart, palette);
  }
}

/** A chart as SVG. */
export const drawChart = (chart: Chart, palette: Palette, width?: number): Promise<string> =>
  svgOf(drawingOf(chart, palette, width));
