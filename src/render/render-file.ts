import type { FileFormat, Printable } from "./render.js";

/** A result as the bytes of a file, and what its reader should know of them. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** What the format could not hold, in words; empty where it holds everything. */
  readonly notes: readonly string[];
}

/** A result as a workbook or a Parquet file. What writes it is loaded only when it is asked for. */
export async function renderFile(output: Printable, format: FileFormat): Promise<RenderedFile> {
  if (format === "xlsx") return (await import("./xlsx.js")).xlsx(output);
  return (await import("./parquet.js")).parquet(output);
}
