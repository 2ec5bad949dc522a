import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = resolve(import.meta.dirname, "..");

/** A module of src/ for a script: bundled on its own into dist/scripts/, since dist/ holds the program's face alone. */
export async function source(path) {
  const bundle = await rolldown({
    cwd: root,
    input: resolve(root, "src", path),
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[a-z]:[/\\]/iu.test(id),
  });
  const file = resolve(root, "dist/scripts", path.replaceAll("/", "-").replace(/\.ts$/u, ".js"));
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  return import(pathToFileURL(file).href);
}
