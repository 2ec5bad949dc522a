import type { Command } from "commander";
import { type Chart, PLOT_FORMATS, plot, plotFormat } from "../render/index.js";
import { writeToFile } from "./write-output.js";

export interface PlotOptions {
  readonly plot?: string;
}

/** Adds `--plot FILE` to a command. */
export const withPlot = (command: Command): Command =>
  command.option("--plot <file>", `also draw the table as a chart: a file ending in .${PLOT_FORMATS.join(" or .")}`);

/** Draws the chart of the table being printed, where a file is named for it. Refuses a wrong name before any work. */
export const checkPlot = ({ plot: file }: PlotOptions): void => {
  if (file !== undefined) plotFormat(file);
};

export async function writePlot({ plot: file }: PlotOptions, chart: () => Chart): Promise<void> {
  if (file === undefined) return;
  const drawn = await plot(chart(), plotFormat(file));
  await writeToFile(file, typeof drawn === "string" ? [drawn] : drawn);
}
