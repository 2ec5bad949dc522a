import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let root: string | undefined;

/** Path of a file that comes with the package, for example `packageFile("lexicon/policy.tsv")`; from source and bundled. */
export function packageFile(name: string): string {
  root ??= folderWithManifest(dirname(fileURLToPath(import.meta.url)));
  return join(root, name);
}

function folderWithManifest(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderWithManifest(dirname(folder));
}
