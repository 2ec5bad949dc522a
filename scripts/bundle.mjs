#!/usr/bin/env node
// Bundles src/ into a few files of dist/, so that a command loads a handful of modules instead of two hundred: that is
// a tenth of a second less before anything happens. The command and the library are bundled apart, so that a command
// loads what it uses and not the whole library. All files lie two levels below the root, as in src/, so that paths to
// lexicon/, stopwords/ and package.json hold in both. Comments and white space are left out (parsing them takes time at
// every start), names are not: stack traces stay readable.
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { divisions } from "./divisions.mjs";

const root = resolve(import.meta.dirname, "..");
const dir = resolve(root, "dist");

// Packages stay outside, but for those that every start of the command needs (looking for fifteen small files takes
// longer than reading them), and those of which a part is used. Their licences ask to go along.
const AT_START = ["commander", "chalk", "string-width", "strip-ansi", "ansi-regex", "get-east-asian-width"];
const IN_PART = ["echarts", "zrender", "tslib"];

const isOwn = (id) => /^[.#]/u.test(id) || id.startsWith("/") || /^[a-z]:[/\\]/iu.test(id);

async function bundle(input, chunks, inside, groups) {
  const made = await rolldown({
    cwd: root,
    input,
    platform: "node",
    transform: { target: "node20" },
    treeshake: { moduleSideEffects: (id) => !id.startsWith(join(root, "src")) },
    external: (id) => !isOwn(id) && !inside.includes(id.split("/")[0]),
    preserveEntrySignatures: "exports-only",
    // The library loads as one file; that parts of it could wait is for the command.
    onLog: (level, log, next) => log.code === "INEFFECTIVE_DYNAMIC_IMPORT" || next(level, log),
  });
  const { output } = await made.write({
    dir,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: `${chunks}/[name]-[hash].js`,
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
    ...(groups && { codeSplitting: { groups } }),
  });
  await made.close();
  return output.flatMap((chunk) => chunk.moduleIds ?? []);
}

rmSync(dir, { recursive: true, force: true });
const modules = await bundle(
  { "cli/main": "src/cli/main.ts", "work/segment-worker": "src/work/segment-worker.ts" },
  "chunks",
  [...AT_START, ...IN_PART],
  // What the version takes, what every other start loads, what every command loads (workbooks and Parquet apart), what
  // reading and counting takes, what tables on a terminal take: six files instead of twenty. Phrases stay apart: a run
  // loads those of one language.
  [
    {
      name: "version",
      test: /\/src\/(?:cli\/(?:main|signals|about\/version|terminal\/(?:temporary-files|shown-bar))|base\/(?:interruption|package-file|once|order)|work\/standby-thread|cache\/(?:cache-path|code-hash))\.ts$/u,
      priority: 5,
    },
    {
      name: "start",
      test: /\/node_modules\/commander\/|\/src\/(?:model\/(?:errors|language)|words\/(?:en\/messages|listed|message|phrases|terminal)|cli\/(?:about\/help|build-command|command|commands|language|load-command|messages|nearest|program|options\/(?:common|kinds|option)|config\/(?:file|language|names|words))|render\/(?:formats|visible|phrase-width|charts\/plot-format))\.ts$/u,
      priority: 4,
    },
    {
      name: "settings",
      test: /\/src\/cli\/(?:config\/(?:apply|check|settings|values)|options\/index)\.ts$/u,
      priority: 4,
    },
    { name: "engine", test: /\/src\/(?:base|model|segment)\/|\/src\/work\/text-segmenter\.ts$/u, priority: 3 },
    {
      name: "corpus",
      test: /\/src\/(?:cache\/|work\/(?!segment-worker)|count\/|pipeline\.ts|clean\/templates\.ts|read\/(?:find-inputs|text\/decode)\.ts)/u,
      priority: 2,
    },
    {
      name: "table",
      test: /\/node_modules\/(?:string-width|strip-ansi|ansi-regex|get-east-asian-width)\/|\/src\/render\/(?:terminal|side-by-side|width)\.ts$/u,
      priority: 2,
    },
    {
      name: "shell",
      test: /\/src\/(?:cli\/(?:terminal\/)?[^/]+\.ts|render\/(?!xlsx|parquet|column-type|sheet-name|report-markdown)[^/]+\.ts)|\/node_modules\/chalk\//u,
      priority: 1,
    },
  ],
);
// The bar is drawn by a thread that loads nothing else.
modules.push(...(await bundle({ "cli/bar-thread": "src/cli/terminal/bar-thread.ts" }, "chunks", [])));
modules.push(...(await bundle({ "lib/index": "src/index.ts" }, "lib", IN_PART)));

/** What reading takes of pdfjs-dist: its legacy build, whose worker lies beside it, and the tables of Chinese letters. */
function copyPdfjs() {
  const from = join(root, "node_modules/pdfjs-dist");
  const to = join(dir, "pdfjs");
  for (const name of ["pdf", "pdf.worker"]) {
    cpSync(join(from, `legacy/build/${name}.min.mjs`), join(to, `${name}.mjs`));
  }
  cpSync(join(from, "cmaps"), join(to, "cmaps"), { recursive: true });
  return from;
}
modules.push(`${copyPdfjs()}/`);

writeFileSync(join(dir, "divisions.json"), JSON.stringify(divisions(root)));
for (const name of ["element-china-area-data", "gb2260"]) modules.push(`${join(root, "node_modules", name)}/`);

// A package may lie within another one, so where it lies is told by what was bundled.
const packages = modules.flatMap((id) => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/u.exec(id)?.[0] ?? []);
const licences = [...new Set(packages)].sort().map((folder) => {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const terms = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${terms}\n`;
});
writeFileSync(join(dir, "LICENCES.txt"), licences.join(`\n${"-".repeat(80)}\n\n`));

// What is remembered between runs is kept under this: another code may read and cut otherwise.
const hash = createHash("sha256");
for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" }).sort()) {
  if (name.endsWith(".js") || name.endsWith(".json")) hash.update(name).update(readFileSync(join(dir, name)));
}
writeFileSync(join(dir, "build-id"), hash.digest("hex"));
