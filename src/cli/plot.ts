import type { Command } from "commander";
import type { Chart } from "../index.js";
import { PLOT_FORMATS, PLOT_ROWS, plotFormat } from "../render/charts/plot-format.js";
import type { Words } from "../render/words/index.js";
import { languageOf } from "./language.js";
import { writeToFile } from "./write-output.js";

export interface PlotOptions {
  readonly plot?: string;
}

/** Adds `--plot FILE` to a command. A wrong name is refused before any work. */
export const withPlot = (command: Command): Command =>
  command
    .option(
      "--plot <file>",
      `also draw the table as a chart of at most ${PLOT_ROWS} rows: a file ending in .${PLOT_FORMATS.join(" or .")}`,
    )
    .hook("preAction", (_, action) => {
      const { plot: file } = action.opts<PlotOptions>();
      if (file !== undefined) plotFormat(file);
    });

/** Draws the chart of the table being printed, where a file is named for it. Nothing is loaded or drawn otherwise. */
export async function writePlot(
  { plot: file }: PlotOptions,
  chart: (words: Words, rows: number) => Chart,
): Promise<void> {
  if (file === undefined) return;
  const [{ plot }, { wordsOf }] = await Promise.all([
    import("../render/charts/index.js"),
    import("../render/words/index.js"),
  ]);
  const drawn = await plot(chart(wordsOf(languageOf(undefined)), PLOT_ROWS), plotFormat(file));
  await writeToFile(file, typeof drawn === "string" ? [drawn] : drawn);
}
