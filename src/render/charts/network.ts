import type { NetworkChart } from "../../model/chart.js";
import type { Drawable } from "./echarts.js";
import { FONT_SIZE, fitted, type Palette, widest } from "./look.js";

/** Sizes. Unit: pixels. */
const LABEL_ROOM = 160;
/** Room of each name on the circle. */
const ARC = FONT_SIZE + 6;
const SMALLEST_RADIUS = 120;
const SMALLEST_MARK = 5;
const LARGEST_MARK = 18;
const THINNEST = 0.6;
const THICKEST = 4;
const GAP = 10;

/**
 * A circle of names, read outwards, so that no two overlap; marks as large as their figures, lines as thick as theirs. Data
 * are the nodes by group, then the lines.
 */
export function networkDrawing({ nodes, edges }: NetworkChart, palette: Palette): Drawable {
  const labels = nodes.map(({ label }) => fitted(label, LABEL_ROOM));
  const radius = Math.max(SMALLEST_RADIUS, (nodes.length * ARC) / (2 * Math.PI));
  const around = widest(labels) + LARGEST_MARK / 2 + GAP;
  const size = Math.ceil(2 * (radius + around));
  const largest = Math.max(...nodes.map(({ value }) => value), 1);
  const heaviest = Math.max(...edges.map(({ weight }) => weight), 1);
  const colours = [palette.bar, palette.other, palette.heat[3]!, palette.weak, palette.heat[5]!, palette.quiet];
  const colourOf = (group: number): string => colours[(group - 1) % colours.length]!;
  // Those of one group side by side; the sort is stable, so the order within a group stays.
  const order = nodes.map((_, index) => index).sort((a, b) => nodes[a]!.group - nodes[b]!.group);
  const placeOf = new Map(order.map((node, place) => [node, place]));
  const share = (part: number, whole: number): number => Math.sqrt(part / whole);
  return {
    width: size,
    height: size,
    finish: (svg) => withData(svg, nodes.length),
    option: {
      series: [
        {
          type: "graph",
          layout: "circular",
          circular: { rotateLabel: true },
          left: around,
          right: around,
          top: around,
          bottom: around,
          roam: false,
          emphasis: { disabled: true },
          label: { show: true, position: "right", color: palette.ink, fontSize: FONT_SIZE, formatter: "{b}" },
          data: order.map((node) => {
            const { value, group } = nodes[node]!;
            return {
              id: String(placeOf.get(node)),
              name: labels[node],
              symbolSize: SMALLEST_MARK + (LARGEST_MARK - SMALLEST_MARK) * share(value, largest),
              itemStyle: { color: colourOf(group) },
            };
          }),
          links: edges.map(({ source, target, weight }) => ({
            source: String(placeOf.get(source)),
            target: String(placeOf.get(target)),
            lineStyle: {
              color: nodes[source]!.group === nodes[target]!.group ? colourOf(nodes[source]!.group) : palette.line,
              width: THINNEST + (THICKEST - THINNEST) * share(weight, heaviest),
              opacity: 0.7,
              curveness: 0.25,
            },
          })),
        },
      ],
    },
  };
}

/** Names are data, too; lines follow the nodes: ECharts numbers both from 0. Lines come without a fill, names in order. */
function withData(svg: string, nodes: number): string {
  let name = 0;
  return svg
    .replace(
      /(<path [^>]*fill="none"[^>]* data-i=")(\d+)"/gu,
      (_, head: string, n: string) => `${head}${nodes + Number(n)}"`,
    )
    .replace(/<text /gu, () => `<text data-i="${name++}" `);
}
