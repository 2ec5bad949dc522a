import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { packageFile } from "../../base/package-file.js";

/**
 * The line to type where nodejieba is missing: npm drops an optional package whose script fails without a word, and its
 * script, which builds code that does not run here, fails where there is no compiler and npx may fetch nothing.
 */
export function installCommand(root: string = dirname(packageFile("package.json"))): string {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly optionalDependencies: { readonly nodejieba: string };
  };
  const install = `--ignore-scripts nodejieba@${optionalDependencies.nodejieba}`;
  const modules = dirname(root);
  const holder = basename(modules) === "node_modules" ? dirname(modules) : root;
  if (existsSync(join(holder, "package.json"))) return `cd "${holder}" && npm install --no-save ${install}`;
  return `npm install -g ${install}`;
}
