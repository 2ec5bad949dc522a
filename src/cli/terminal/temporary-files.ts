import { rmSync } from "node:fs";
import { interruption } from "../../base/interruption.js";

/** Takes away what exists only while something is written: the run is interrupted. */
export function removeTemporaryFiles(): void {
  const { temporaryFiles } = interruption;
  for (const path of temporaryFiles) rmSync(path, { force: true, recursive: true });
  temporaryFiles.clear();
}
