import type { EChartsCoreOption } from "echarts/core";
import { once } from "../../base/once.js";
import { FONT_SIZE, type Palette } from "./look.js";

/** A chart ready to be drawn. Unit of size: pixels. */
export interface Drawable {
  readonly option: EChartsCoreOption;
  readonly width: number;
  readonly height: number;
  /** What is still changed in the SVG. */
  readonly finish?: (svg: string) => string;
}

/** The one door to ECharts: loaded with the first chart, with the parts that are drawn here and nothing else. */
const load = once(async () => {
  const [core, charts, components, features, renderers] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/features"),
    import("echarts/renderers"),
  ]);
  core.use([
    charts.BarChart,
    charts.GraphChart,
    charts.HeatmapChart,
    charts.LineChart,
    charts.TreeChart,
    components.GridComponent,
    components.MarkLineComponent,
    components.TitleComponent,
    components.VisualMapPiecewiseComponent,
    features.LabelLayout,
    renderers.SVGRenderer,
  ]);
  return core;
});

/**
 * Draws a chart as SVG, on the server side: no document, no canvas, no network. The SVG carries no style sheet and no
 * `style` attribute, so that a strict Content-Security-Policy lets it through; `data-i` is the index of a datum.
 */
export async function svgOf(
  { option, width, height, finish = (svg) => svg }: Drawable,
  { font }: Palette,
): Promise<string> {
  const echarts = await load();
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: font, fontSize: FONT_SIZE }, ...option });
    return finish(plainSvg(chart.renderToSVGString()));
  } finally {
    chart.dispose();
  }
}

// Texts in the SVG are escaped, so that `<` and quotes are always markup here.
const plainSvg = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gu, "")
    // Lines are clipped to where they are anyway, under an id that is another in every drawing.
    .replace(/<defs[^>]*>[\s\S]*?<\/defs>| clip-path="[^"]*"/gu, "")
    .replace(/ style="([^"]*)"/gu, (_, declarations: string) => asAttributes(declarations))
    .replace(/ ecmeta_data_index="(\d+)"/gu, ' data-i="$1"')
    .replace(/ (?:ecmeta_\w+|class|xmlns:xlink|version|baseProfile)="[^"]*"/gu, "")
    .replace(/\d+\.\d{2,}/gu, (figure) => String(Math.round(Number(figure) * 10) / 10))
    .replace(/\n+/gu, "");

/** `font-size:13px;font-family:serif` as the presentation attributes of the same names. */
const asAttributes = (declarations: string): string =>
  declarations
    .split(";")
    .map((declaration) => declaration.split(/:(.*)/su))
    .filter(([name, value]) => name?.trim() && value !== undefined)
    .map(([name, value]) => ` ${name!.trim()}="${value!.trim()}"`)
    .join("");
