import type { Chart } from "../../model/chart.js";
import { PLOT_ROWS, plotFormat } from "../../render/index.js";
import { language } from "../../words/phrases.js";
import type { Words } from "../../words/report.js";
import { writeToFile } from "./write-output.js";

export async function writePlot(
  { plot: file }: { readonly plot?: string },
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
