import { rmSync } from "node:fs";

/** Files and folders that exist only while something is written; removed when the run is interrupted. */
export const temporaryFiles = new Set<string>();

export function removeTemporaryFiles(): void {
  for (const path of temporaryFiles) rmSync(path, { force: true, recursive: true });
  temporaryFiles.clear();
}
