#!/usr/bin/env node
// Cost of `compare` beside that of `freq` over the same documents, both as whole processes and in turn.
//
//   npm run build && node bench/compare.mjs FOLDER [groups] [rounds]     default: 30 groups, 3 rounds
//
// FOLDER holds texts; they are dealt to that many folders in a scratch place, and compared with --by folder. Prints the
// median wall time and peak memory of each command and their ratio; the bar is 1.3 times the time of `freq`.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../bin/cexi.js", import.meta.url));
const BAR = 1.3;

const [folder, groups = "30", rounds = "3"] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: node bench/compare.mjs FOLDER [groups] [rounds]\n");
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), "cexi-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

function deal() {
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => extname(name) === ".txt")
    .sort();
  texts.forEach((name, i) => {
    const group = join(scratch, `group-${String(i % Number(groups)).padStart(3, "0")}`);
    mkdirSync(group, { recursive: true });
    copyFileSync(join(folder, name), join(group, basename(name)));
  });
  return texts.length;
}

function run(args) {
  const started = performance.now();
  const measure = `process.on("exit",()=>require("fs").writeSync(2,"PEAK "+process.resourceUsage().maxRSS+"\\n"))`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,import{createRequire}from"node:module";const require=createRequire("/");${measure}`,
      BIN,
      ...args,
    ],
    { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`${args.join(" ")}: exit ${status}\n${stderr}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(/PEAK (\d+)/u.exec(stderr)?.[1]) / 1024 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const documents = deal();
const COMMANDS = { freq: ["freq", scratch], compare: ["compare", scratch, "--by", "folder"] };
const taken = { freq: [], compare: [] };
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, args] of Object.entries(COMMANDS)) {
    taken[name].push(run([...args, "--no-cache", "--format", "tsv", "--quiet"]));
  }
}
console.log(`${documents} documents, ${groups} groups, medians of ${rounds} rounds`);
for (const [name, list] of Object.entries(taken)) {
  const seconds = median(list.map((one) => one.seconds));
  console.log(`${name.padEnd(8)} ${seconds.toFixed(2)} s  ${median(list.map((one) => one.megabytes)).toFixed(0)} MB`);
}
const ratio = median(taken.compare.map((one) => one.seconds)) / median(taken.freq.map((one) => one.seconds));
console.log(`compare / freq: ${ratio.toFixed(2)} (bar ${BAR})`);
