import type { Chart } from "../../model/chart.js";
import { barDrawing, contrastDrawing } from "./bars.js";
import { type Drawn, dumbbellDrawing, laneDrawing, yearDrawing } from "./drawn.js";
import { type Drawable, svgOf } from "./echarts.js";
import { heatDrawing } from "./heat.js";
import { lineDrawing } from "./lines.js";
import type { Palette } from "./look.js";
import { networkDrawing } from "./network.js";
import { treeDrawing } from "./tree.js";

/** Width of a chart where nothing else is said. Unit: pixels. */
const CHART_WIDTH = 680;

/** How a chart is drawn; heat maps and trees may come out broader than asked, never cramped. */
export function drawingOf(chart: Chart, palette: Palette, width = CHART_WIDTH): Drawable | Drawn {
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
    case "dumbbells":
      return dumbbellDrawing(chart, width, palette);
    case "years":
      return yearDrawing(chart, width, palette);
    case "lanes":
      return laneDrawing(chart, width, palette);
  }
}

export const svgFor = async (drawing: Drawable | Drawn, palette: Palette): Promise<string> =>
  "svg" in drawing ? drawing.svg : svgOf(drawing, palette);

export const drawChart = (chart: Chart, palette: Palette, width?: number): Promise<string> =>
  svgFor(drawingOf(chart, palette, width), palette);
