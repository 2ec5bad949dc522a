import type { Table } from "../model/table.js";
import type { FileFormat } from "./formats.js";
import type { Printable, RenderedFile, Say } from "./render.js";

/** A result as a workbook or a Parquet file. What writes it is loaded only when it is asked for. */
export async function renderFile(
  output: Printable,
  format: FileFormat,
  words: { readonly say?: Say; readonly speak?: (table: Table) => Table } = {},
): Promise<RenderedFile> {
  if (format === "xlsx") return (await import("./xlsx.js")).xlsx(output, words);
  if (format === "dta") return (await import("./dta.js")).dta(output);
  return (await import("./parquet.js")).parquet(output);
}
