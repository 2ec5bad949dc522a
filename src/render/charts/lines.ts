import type { LineChart } from "../../model/chart.js";
import type { Drawable } from "./echarts.js";
import { FONT_SIZE, fittedApart, type Palette, widest } from "./look.js";

/** More lines than this run into each other. Unit: lines. */
const MOST_LINES = 8;
/** Sizes. Unit: pixels. */
const HEIGHT = 340;
const NAME_ROOM = 150;
const LEFT = 56;
const GAP = 10;

/** The top lines, each with its name at its end; colours and strokes tell them apart. */
export function lineDrawing({ points, lines }: LineChart, width: number, palette: Palette): Drawable {
  const shown = lines.slice(0, MOST_LINES);
  const names = fittedApart(
    shown.map(({ label }) => label),
    NAME_ROOM,
  );
  const colours = [palette.bar, palette.other, palette.ink, palette.quiet];
  const axis = { axisLine: { lineStyle: { color: palette.line } }, axisLabel: { color: palette.quiet } };
  return {
    width,
    height: HEIGHT,
    option: {
      grid: {
        left: LEFT,
        right: widest(names) + 2 * GAP,
        top: GAP,
        bottom: 2 * FONT_SIZE + GAP,
        outerBoundsMode: "none",
      },
      xAxis: { type: "category", boundaryGap: false, data: points, axisTick: { show: false }, ...axis },
      yAxis: { type: "value", min: 0, splitLine: { lineStyle: { color: palette.line } }, ...axis },
      series: shown.map(({ values }, i) => {
        const color = colours[i % colours.length]!;
        return {
          type: "line",
          name: names[i]!,
          data: values,
          symbol: "circle",
          symbolSize: 5,
          itemStyle: { color },
          lineStyle: { color, width: 2, type: i < colours.length ? "solid" : "dashed" },
          endLabel: { show: true, formatter: names[i]!, color, fontSize: FONT_SIZE },
          labelLayout: { moveOverlap: "shiftY" },
        };
      }),
    },
  };
}
