#!/usr/bin/env node
// Makes dist/ from src/, unless it is there and nothing that it is made of has changed since. What takes longer than two
// seconds says what it is doing.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const stamp = join(root, "dist/made-of");

/** What dist/ is made of. The lock names the version of every package. */
const SOURCES = ["src", "scripts", "bin", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];

const filesOf = (source) =>
  statSync(join(root, source)).isDirectory()
    ? readdirSync(join(root, source), { recursive: true, encoding: "utf8" }).map((name) => join(source, name))
    : [source];

/** Every file is read: 3 MB, 30 ms. Times of files would call a fresh checkout changed, and an older version unchanged. */
function hashOfSources() {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesOf).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

const STEPS = [
  ["bundling the program", ["scripts/bundle.mjs"]],
  ["writing the types of the library", ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]],
  ["writing the schemas of results", ["scripts/schemas.mjs"]],
  ["writing the manual page", ["bin/cexi.js", "man", "--lang", "en", "-o", "dist/cexi.1"]],
];

const SAY_AFTER_MS = 2000;

/** The exit code of a script; what it does is said if two seconds have gone since the build began. */
function run(doing, args) {
  const wait = Math.max(0, SAY_AFTER_MS - performance.now());
  const saying = setTimeout(() => console.error(`dist/ is made anew: ${doing}`), wait);
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: "inherit" }).on("close", (code) => {
      clearTimeout(saying);
      resolve(code);
    });
  });
}

const hash = hashOfSources();
if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) process.exit();

// The dist/ of before is put aside until the new one is whole: a build that fails or is interrupted leaves it as it was.
const dist = join(root, "dist");
const before = join(root, "node_modules/.cexi-dist-before");
rmSync(before, { recursive: true, force: true });
if (existsSync(dist)) renameSync(dist, before);

function fail(code) {
  rmSync(dist, { recursive: true, force: true });
  if (existsSync(before)) renameSync(before, dist);
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => fail(130));

for (const [doing, args] of STEPS) {
  const code = await run(doing, args);
  if (code !== 0) fail(code ?? 1);
}
writeFileSync(stamp, hash);
rmSync(before, { recursive: true, force: true });
