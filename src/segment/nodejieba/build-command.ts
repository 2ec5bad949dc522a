import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { packageFile } from "../../base/package-file.js";

/**
 * The line to type where nodejieba is missing. npm drops an optional package whose script fails without a word, and its
 * script fails where npx may not fetch anything, or where scripts are refused; `npm rebuild` then finds nothing to do.
 * This line fetches the package without running its script, and builds it with the tool that came along.
 */
export function buildCommand(root: string = dirname(packageFile("package.json"))): string {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly optionalDependencies: { readonly nodejieba: string };
  };
  const install = `--ignore-scripts nodejieba@${optionalDependencies.nodejieba}`;
  const build = "install --fallback-to-build";
  const modules = dirname(root);
  const holder = basename(modules) === "node_modules" ? dirname(modules) : root;
  if (existsSync(join(holder, "package.json"))) {
    return `cd "${holder}" && npm install --no-save ${install} && npx node-pre-gyp -C node_modules/nodejieba ${build}`;
  }
  return `npm install -g ${install} && cd "${join(modules, "nodejieba")}" && npx node-pre-gyp ${build}`;
}
