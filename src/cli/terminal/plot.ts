import type { Command } from "commander";
import type { Chart } from "../../index.js";
import { PLOT_FORMATS, PLOT_ROWS, plotFormat } from "../../render/charts/plot-format.js";
import { language, phrases } from "../../words/phrases.js";
import type { Words } from "../../words/report.js";
import { writeToFile } from "./write-output.js";

export interface PlotOptions {
  readonly plot?: string;
}

/** Adds `--plot FILE` to a command. A wrong name is refused before any work. */
export const withPlot = (command: Command): Command =>
  command.option("--plot <file>", phrases.options.plot(PLOT_ROWS, PLOT_FORMATS)).hook("preAction", (_, action) => {
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
    import("../../render/charts/index.js"),
    import("../../words/report.js"),
  ]);
  const drawn = await plot(chart(wordsOf(language), PLOT_ROWS), plotFormat(file));
  await writeToFile(file, typeof drawn === "string" ? [drawn] : drawn);
}
