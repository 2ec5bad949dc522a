import type { Warning } from "../model/message.js";

/** A result as the bytes of a file, and what its reader should know of them. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** What the format could not hold; empty where it holds everything. */
  readonly warnings: readonly Warning[];
}

/** How a warning is said where it stands in the file. */
export type Say = (warning: Warning) => string;

export const inEnglish: Say = ({ code, message }) => `${message} [${code}]`;
