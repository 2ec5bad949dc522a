#!/usr/bin/env node
// Runs cexi and the scripts that a user would write today over the same generated folders, in turn and as whole
// processes, and prints the ratios as a table; also written to bench/RESULTS.md. Not part of the tests.
//
//   npm run bench -- [--sizes 5,100,1000,10000] [--runs 5] [--only PATTERN] [--keep]
//
// Needs the folder `shared` beside this checkout (corpus generator, material, peers) and GNU time. Peers in Python
// need Debian's python3-jieba and python3-sklearn; rows whose peer is missing say so.
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { realTextRows } from "./real-text.mjs";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "5,100,1000,10000" },
    runs: { type: "string", default: "5" },
    only: { type: "string", default: "." },
    keep: { type: "boolean", default: false },
  },
});
const root = resolve(import.meta.dirname, "..");
const shared = resolve(root, "../shared");
if (!existsSync(shared)) {
  console.error(`bench: ${shared} is missing; it holds the corpus generator and the peers`);
  process.exit(2);
}
const work = join(tmpdir(), "cexi-bench");
const cache = join(work, "cache");
const stop = join(work, "stop.txt");
const sizes = options.sizes.split(",").map(Number);
const cexi = `node ${join(root, "bin/cexi.js")}`;
const peers = join(shared, "bench/peers");
const nodePeer = (engine, folder) =>
  `NODE_PATH=${join(root, "node_modules")} node ${join(peers, "peer_node.cjs")} ${engine} ${folder} ${stop}`;
const python = (script, ...words) => `/usr/bin/python3 ${join(peers, script)} ${words.join(" ")}`;
const cold = (command) => `rm -rf ${cache}; CEXI_CACHE=${cache} ${command}`;
const warm = (command) => `CEXI_CACHE=${cache} ${command}`;

/** The folder of a generated corpus of so many documents, made once and kept for later runs. */
function corpus(documents, kilobytes = 8) {
  const out = join(work, `corpus-${documents}-${kilobytes}`);
  if (!existsSync(join(out, "truth.jsonl"))) {
    const arguments_ = ["--material", material(), "--out", out, "--docs", documents, "--kb", kilobytes];
    execFileSync("node", [join(shared, "bench/make-corpus.mjs"), ...arguments_.map(String)], { stdio: "ignore" });
  }
  return join(out, "docs");
}

/** The seeds and the reports of one city: UTF-8 texts, the kind of material that the measured figures were taken on. */
function material() {
  const folder = join(work, "material");
  mkdirSync(folder, { recursive: true });
  for (const name of ["seeds", "city-over-time"]) {
    for (const file of readdirSync(join(shared, "data", name)))
      copyFileSync(join(shared, "data", name, file), join(folder, file));
  }
  return folder;
}

/** The thousand documents in a folder for each group; their names begin with it. */
function inGroups() {
  const target = join(work, "groups");
  for (const file of existsSync(target) ? [] : readdirSync(corpus(1000))) {
    const group = join(target, file.split("-", 1)[0]);
    mkdirSync(group, { recursive: true });
    copyFileSync(join(corpus(1000), file), join(group, file));
  }
  return target;
}

/** All documents of a corpus in one file. */
function inOneFile(documents) {
  const target = join(work, `one-${documents}`);
  if (!existsSync(target)) {
    const folder = corpus(documents);
    mkdirSync(target);
    for (const file of readdirSync(folder)) appendFileSync(join(target, "all.txt"), readFileSync(join(folder, file)));
  }
  return target;
}

/** One run of a shell command: wall and cpu seconds, peak memory of the largest process in MiB. */
function once(command) {
  const report = join(work, "time");
  const begun = process.hrtime.bigint();
  const run = spawnSync("/usr/bin/time", ["-f", "%U %S %M", "-o", report, "sh", "-c", command], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const wall = Number(process.hrtime.bigint() - begun) / 1e9;
  if (run.error) throw run.error;
  if (![0, 3].includes(run.status)) throw new Error(`${command}\n${run.stderr}`);
  const [user, system, peak] = readFileSync(report, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system, peak: peak / 1024 };
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Medians of A, B and of the ratios A/B pair by pair; one warm-up of each is not counted. */
function pair({ a, b, before, runs }) {
  before?.();
  const figures = { a: [], b: [] };
  for (let k = 0; k <= runs; k++) {
    for (const side of ["a", "b"]) {
      const run = once(side === "a" ? a : b);
      if (k > 0) figures[side].push(run);
    }
  }
  const of = (side, figure) => median(figures[side].map((run) => run[figure]));
  const ratio = (figure) => median(figures.a.map((run, k) => run[figure] / figures.b[k][figure]));
  return {
    a: of("a", "wall"),
    b: of("b", "wall"),
    peakA: of("a", "peak"),
    wall: ratio("wall"),
    cpu: ratio("cpu"),
    peak: ratio("peak"),
  };
}

/**
 * How time and memory grow: the same command over half as much and over all. `growth` is time per byte against that of
 * the half; 1.0 is linear.
 */
function limits() {
  const rows = [
    ["one document of 40 MB", () => inOneFile(5000)],
    ["one document of 80 MB", () => inOneFile(10_000)],
    ["50,000 documents of 1 KB", () => corpus(50_000, 1)],
    ["100,000 documents of 1 KB", () => corpus(100_000, 1)],
  ];
  let half = null;
  return rows.map(([name, folder], n) => {
    const { wall, cpu, peak } = once(cold(`${cexi} freq ${folder()} --top 100`));
    const growth = n % 2 === 1 ? cpu / half / 2 : null;
    half = cpu;
    const row = [name, figure(wall), figure(cpu), growth === null ? "–" : growth.toFixed(2), String(Math.round(peak))];
    console.log(row.join("  "));
    return row;
  });
}

const hasPythonPeers = spawnSync("/usr/bin/python3", ["-c", "import jieba, sklearn"]).status === 0;
const P = (folder) => nodePeer("nodejieba", folder);

/** Every row of the table: what runs against what, and the bar for the ratio of wall time and of peak memory. */
function cases() {
  const rows = [];
  const runs = Number(options.runs);
  const bars = {
    5: [1.1, 1.3, 0.25, 0.6],
    100: [1.1, 1.3, 0.25, 0.6],
    1000: [0.95, 1.4, 0.1, 0.6],
    10000: [0.6, 3, 0.05, 1],
  };
  for (const n of sizes) {
    const folder = () => corpus(n);
    const [coldWall, coldPeak, warmWall, warmPeak] = bars[n] ?? [null, null, null, null];
    const few = n >= 10_000 ? Math.min(runs, 3) : runs;
    rows.push({
      name: `freq, cold, ${n}`,
      folder,
      runs: few,
      wall: coldWall,
      peak: coldPeak,
      a: (d) => cold(`${cexi} freq ${d} --top 100`),
      b: P,
    });
    rows.push({
      name: `another report, warm, ${n}`,
      folder,
      runs: few,
      wall: warmWall,
      peak: warmPeak,
      before: (d) => once(cold(`${cexi} freq ${d}`)),
      a: (d) => warm(`${cexi} freq ${d} --by year --top 50`),
      b: P,
    });
  }
  if (sizes.includes(1000)) rows.push(...thousand(runs));
  const data = join(shared, "data");
  rows.push(...realTextRows({ data, work, runs, cexi, cold, warm, nodePeer })(once));
  rows.push({ name: "--version", runs: 10, wall: 3, a: () => `${cexi} --version`, b: () => "node -e 0" });
  rows.push({ name: "help", runs: 10, wall: 3, a: () => `${cexi} help`, b: () => "node -e 0" });
  return rows;
}

function thousand(runs) {
  const folder = () => corpus(1000);
  const grown = () => {
    const target = join(work, "grown");
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(corpus(1000))) copyFileSync(join(corpus(1000), file), join(target, file));
    return target;
  };
  let added = 0;
  const addOne = (d) =>
    `cp ${join(corpus(100), readdirSync(corpus(100))[0])} ${join(d, "new.txt")} && echo ${"新增文件$(date +%N)"} >> ${join(d, "new.txt")}; `;
  return [
    {
      name: "freq, cold, 1000, node-rs",
      folder,
      runs,
      wall: 1.15,
      peak: 2.5,
      a: (d) => cold(`${cexi} freq ${d} --engine node-rs --top 100`),
      b: (d) => nodePeer("node-rs", d),
    },
    {
      name: "freq, cold, 1000, node-rs vs Python jieba",
      folder,
      runs: 3,
      wall: 0.25,
      python: true,
      a: (d) => cold(`${cexi} freq ${d} --engine node-rs --top 100`),
      b: (d) => python("peer_jieba.py", d, stop),
    },
    {
      name: "one new document among 1000",
      folder: grown,
      runs,
      wall: 0.45,
      before: (d) => once(cold(`${cexi} freq ${d}`)),
      a: (d) => `${addOne(d, added++)}${warm(`${cexi} freq ${d} --top 100`)}`,
      b: P,
    },
    {
      name: "dedup, 1000 vs sklearn",
      folder,
      runs: 3,
      wall: 0.15,
      python: true,
      a: (d) => cold(`${cexi} dedup ${d}`),
      b: (d) => python("peer_neardup_sklearn.py", d),
    },
    {
      name: "compare, 4 groups, cold, 1000 vs sklearn",
      folder,
      runs: 3,
      wall: 0.45,
      python: true,
      a: () => cold(`${cexi} compare ${inGroups()} --by folder --top 50`),
      b: (d) => python("peer_sklearn.py", d, stop, "compare"),
    },
  ];
}

mkdirSync(work, { recursive: true });
writeFileSync(
  stop,
  readdirSync(join(root, "stopwords"))
    .filter((f) => f.endsWith(".txt"))
    .map((f) => readFileSync(join(root, "stopwords", f), "utf8"))
    .join("\n"),
);
const figure = (x) => (x === null || x === undefined ? "–" : x.toFixed(x < 10 ? 2 : 0));
const head = ["case", "cexi s", "peer s", "wall", "bar", "cpu", "peak", "bar", "cexi MiB", ""];
const table = [];
for (const { name, folder, runs, wall, peak, before, python: needsPython, a, b } of cases()) {
  if (!new RegExp(options.only, "u").test(name)) continue;
  if (needsPython && !hasPythonPeers) {
    table.push([name, "–", "–", "–", figure(wall), "–", "–", figure(peak), "–", "peer not installed"]);
    continue;
  }
  const d = folder?.() ?? "";
  const measured = pair({ a: a(d), b: b(d), before: before && (() => before(d)), runs });
  const held = (wall == null || measured.wall <= wall) && (peak == null || measured.peak <= peak);
  table.push([
    name,
    figure(measured.a),
    figure(measured.b),
    figure(measured.wall),
    figure(wall),
    figure(measured.cpu),
    figure(measured.peak),
    figure(peak),
    figure(measured.peakA),
    held ? "held" : "missed",
  ]);
  console.log(table.at(-1).join("  "));
}
const markdown = [head, head.map(() => "---"), ...table].map((row) => `| ${row.join(" | ")} |`).join("\n");
const limitHead = ["`freq`, cold", "wall s", "cpu s", "growth of cpu a doubling", "peak MiB"];
const limitRows = options.only === "." && sizes.includes(10_000) ? limits() : [];
const limitTable = [limitHead, limitHead.map(() => "---"), ...limitRows]
  .map((row) => `| ${row.join(" | ")} |`)
  .join("\n");
const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`\n${markdown}`);
if (options.only === ".") {
  writeFileSync(
    join(root, "bench/RESULTS.md"),
    `# Measured\n\nWhole processes, both commands in turn, medians of the ratios pair by pair. ${machine}.\nOnly ratios are worth quoting; seconds are there for scale. Re-run with \`npm run bench\`.\n\n${markdown}\n\nLimits: growth at most 1.3 a doubling, peak at most 1,536 MiB.\n\n${limitTable}\n`,
  );
}
if (!options.keep) rmSync(cache, { recursive: true, force: true });
