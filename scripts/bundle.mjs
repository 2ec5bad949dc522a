#!/usr/bin/env node
// Bundles src/ into a few files of dist/, so that a command loads a handful of modules instead of two hundred: that is
// a tenth of a second less before anything happens. The command and the library are bundled apart, so that a command
// loads what it uses and not the whole library. All files lie two levels below the root, as in src/, so that paths to
// lexicon/, stopwords/ and package.json hold in both. Comments and white space are left out (parsing them takes time at
// every start), names are not: stack traces stay readable.
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { rolldown } from "rolldown";
import { divisions } from "./divisions.mjs";

const root = resolve(import.meta.dirname, "..");
const dir = resolve(root, "dist");

// Packages stay outside, but for those that every start of the command needs (looking for fifteen small files takes
// longer than reading them), and those of which a part is used. Their licences ask to go along.
const AT_START = ["commander", "chalk", "get-east-asian-width"];
const IN_PART = ["echarts", "zrender", "tslib", "opencc-js"];

const isOwn = (id) => /^[.#]/u.test(id) || id.startsWith("/") || /^[a-z]:[/\\]/iu.test(id);

/** commander loads what starts programs, a hundredth of a second at every start; cexi has no command that is one. */
const startsPrograms = (id, importer) =>
  id === "node:child_process" && importer?.includes(join("node_modules", "commander"));
const NO_PROGRAMS = {
  name: "no-programs",
  resolveId: (id, importer) => (startsPrograms(id, importer) ? "\0none" : null),
  load: (id) => (id === "\0none" ? "export default {}" : null),
};

async function bundle(input, chunks, inside, groups) {
  const made = await rolldown({
    cwd: root,
    input,
    plugins: [NO_PROGRAMS],
    platform: "node",
    transform: { target: "node20" },
    treeshake: { moduleSideEffects: (id) => !id.startsWith(join(root, "src")) },
    external: (id, importer) => !isOwn(id) && !inside.includes(id.split("/")[0]) && !startsPrograms(id, importer),
    preserveEntrySignatures: "exports-only",
    // The library loads as one file; that parts of it could wait is for the command.
    onLog: (level, log, next) => {
      if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      if (log.code !== "INEFFECTIVE_DYNAMIC_IMPORT") next(level, log);
    },
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

// Parts that many commands share go into five files instead of thirty: what the version takes and what every other start
// loads, told by their imports; what rooms hold that all commands use; what every command that reads takes of the shell.
// Phrases stay apart: a run loads those of one language. The rest the bundler divides by who needs it.
const inRooms =
  (...rooms) =>
  (id) =>
    rooms.includes(id.slice(join(root, "src").length + 1).split(/[/\\]/u)[0]) && isSource(id);
const isSource = (id) => id.startsWith(join(root, "src"));
const isIn = (files) => (id) => files.has(id) || [...files].some((file) => isPackageOf(id, file));
const isPackageOf = (id, name) => AT_START.includes(name) && id.includes(join("node_modules", name) + sep);

/** What a source file takes at once, of which file, by name; nothing is said of types. */
function importsOf(file) {
  return [...readFileSync(file, "utf8").matchAll(/^(?:import|export) (?:([^;"]*?) from )?"([^"]+)";/gmu)].flatMap(
    ([, names = "", from]) => {
      if (names.startsWith("type ")) return [];
      const listed = /\{([^}]*)\}/u.exec(names)?.[1].split(",") ?? [];
      const taken = listed.map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type "));
      return [{ target: isOwn(from) ? resolve(dirname(file), from.replace(/\.js$/u, ".ts")) : from, taken }];
    },
  );
}

/** A source file and all that it needs at once, of the files that `test` lets through: of the face of a room what is named. */
function closureOf(start, test = isSource) {
  const files = new Set();
  const visit = (file) => {
    if (files.has(file) || file === join(root, "src/index.ts")) return;
    files.add(file);
    if (!isSource(file)) return;
    for (const { target, taken } of importsOf(file)) {
      if (isOwn(target) ? !test(target) : !AT_START.includes(target)) continue;
      if (target.endsWith(`${sep}index.ts`) && taken.length > 0) for (const name of taken) visitNamed(target, name);
      else visit(target);
    }
  };
  const visitNamed = (face, taken) => {
    const name = taken.split(" as ")[0];
    const from = importsOf(face).filter(({ taken: given }) => given.some((one) => one.split(" as ").at(-1) === name));
    for (const { target } of from) visit(target);
    if (from.length === 0) visit(face);
  };
  visit(join(root, start));
  return files;
}

rmSync(dir, { recursive: true, force: true });
const modules = await bundle(
  {
    "cli/main": "src/cli/main.ts",
    "pipeline/prepare-thread": "src/pipeline/prepare-thread.ts",
    "pipeline/segment-thread": "src/pipeline/segment-thread.ts",
    "map/mine-thread": "src/map/mine-thread.ts",
  },
  "chunks",
  [...AT_START, ...IN_PART],
  [
    { name: "version", test: isIn(closureOf("src/cli/main.ts")), priority: 3 },
    {
      name: "start",
      test: isIn(new Set([...closureOf("src/cli/program.ts"), join(root, "src/words/terminal.ts")])),
      priority: 2,
    },
    { name: "engine", test: isIn(closureOf("src/segment/index.ts")), priority: 1 },
    { name: "corpus", test: isIn(closureOf("src/pipeline.ts")) },
    { name: "counts", test: inRooms("count") },
    { name: "shell", test: isIn(closureOf("src/cli/tokenize.ts", inRooms("cli", "render"))) },
    { name: "table", test: isIn(closureOf("src/render/terminal.ts")) },
  ],
);
// The bar is drawn by a thread that loads nothing else.
modules.push(...(await bundle({ "cli/bar-thread": "src/cli/terminal/bar-thread.ts" }, "chunks", AT_START)));
modules.push(...(await bundle({ "lib/index": "src/index.ts", "lib/stats": "src/stats/index.ts" }, "lib", IN_PART)));

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
