import type { Warning } from "../model/message.js";
import type { FileFormat, Printable } from "./render.js";

/** A result as the bytes of a file, and what its reader should know of them. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** What the format could not hold; empty where it holds everything. */
  readonly warnings: readonly Warning[];
}

/** How a warning is said where it stands in the file. */
export type Say = (warning: Warning) => string;

export const inEnglish: Say = ({ code, message }) => `${message} [${code}]`;

/** A result as a workbook or a Parquet file. What writes it is loaded only when it is asked for. */
export async function renderFile(output: Printable, format: FileFormat, say: Say = inEnglish): Promise<RenderedFile> {
  if (format === "xlsx") return (await import("./xlsx.js")).xlsx(output, { say });
  return (await import("./parquet.js")).parquet(output);
}
