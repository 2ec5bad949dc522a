import type { Warning } from "../model/message.js";
import type { Table } from "../model/table.js";
import { warning } from "../words/message.js";

/** A result as the bytes of a file, and what its reader should know of them. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** What the format could not hold; empty where it holds everything. */
  readonly warnings: readonly Warning[];
}

/** How a warning is said where it stands in the file. */
export type Say = (warning: Warning) => string;

export const inEnglish: Say = ({ code, message }) => `${message} [${code}]`;

/** What a file of one table says of the others. */
export function tablesLeftOut(table: Table, others: readonly Table[]): Warning[] {
  const nameOf = ({ name, title }: Table): string => name ?? title ?? "table";
  return others.length === 0
    ? []
    : [warning("W_TABLES_LEFT_OUT", { table: nameOf(table), others: others.map(nameOf) })];
}
