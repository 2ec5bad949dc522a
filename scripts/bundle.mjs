#!/usr/bin/env node
// Bundles src/ into a few files of dist/, so that a command loads a handful of modules instead of two hundred: that is
// a tenth of a second less before anything happens. The command and the library are bundled apart, so that a command
// loads what it uses and not the whole library. Packages stay outside. All files lie two levels below the root, as in
// src/, so that paths to lexicon/, stopwords/ and package.json hold in both. Comments and white space are left out
// (parsing them takes time at every start), names are not: stack traces stay readable.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";

const root = resolve(import.meta.dirname, "..");
const dir = resolve(root, "dist");

async function bundle(input, chunks) {
  const made = await rolldown({
    cwd: root,
    input,
    platform: "node",
    transform: { target: "node20" },
    treeshake: { moduleSideEffects: false },
    external: (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[a-z]:[/\\]/iu.test(id),
    preserveEntrySignatures: "exports-only",
  });
  await made.write({
    dir,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: `${chunks}/[name]-[hash].js`,
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
  });
  await made.close();
}

rmSync(dir, { recursive: true, force: true });
await bundle({ "cli/main": "src/cli/main.ts", "run/segment-worker": "src/run/segment-worker.ts" }, "chunks");
await bundle({ "lib/index": "src/index.ts" }, "lib");

// What is remembered between runs is kept under this: another code may read and cut otherwise.
const hash = createHash("sha256");
for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" }).sort()) {
  if (name.endsWith(".js")) hash.update(name).update(readFileSync(join(dir, name)));
}
writeFileSync(join(dir, "build-id"), hash.digest("hex"));
