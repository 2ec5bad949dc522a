import type { FileFormat, Printable } from "./render.js";
import { inEnglish, type RenderedFile, type Say } from "./rendered-file.js";

/** A result as a workbook or a Parquet file. What writes it is loaded only when it is asked for. */
export async function renderFile(output: Printable, format: FileFormat, say: Say = inEnglish): Promise<RenderedFile> {
  if (format === "xlsx") return (await import("./xlsx.js")).xlsx(output, { say });
  if (format === "dta") return (await import("./dta.js")).dta(output);
  return (await import("./parquet.js")).parquet(output);
}
