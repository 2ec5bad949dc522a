#!/usr/bin/env node
// Cost of `dedup`: documents per second and peak memory at several sizes, each in a process of its own.
//
//   npm run build && node bench/dedup.mjs [documents:letters ...]     default: 1000:2700 10000:2700 1000:300 10000:300 100000:300
//
// The texts are made here: sentences that five documents share on average, every tenth document a reprint with changes. "read" is
// the making and cleaning of the documents, "dedup" what comes on top. Each row is compared with the row before it that
// has as long texts: "growth" is the time per document over that row's; 1.0 is linear.
import { spawnSync } from "node:child_process";

const USES = 5; // documents that share a sentence, whatever the number of documents: an archive brings its own sentences
const SENTENCE = 30; // letters

function stream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sentence(seed) {
  const next = stream(seed);
  return `${Array.from({ length: SENTENCE }, () => String.fromCharCode(0x4e00 + Math.floor(next() ** 2 * 3000))).join("")}。`;
}

function body(index, letters, stock) {
  const next = stream(1_000_000 + index);
  return Array.from({ length: Math.ceil(letters / SENTENCE) }, () => sentence(Math.floor(next() * stock)));
}

function textOf(index, letters, stock) {
  if (index % 10 !== 9) return body(index, letters, stock).join("\n");
  const next = stream(2_000_000 + index);
  return body(index - 1 - Math.floor(next() * 8), letters, stock)
    .map((line, at) => (next() < 0.1 ? sentence(3_000_000 + index * 1000 + at) : line))
    .join("\n");
}

async function measure(documents, letters) {
  const { clean, dedup, NO_METADATA } = await import("../dist/lib/index.js");
  const stock = Math.ceil((documents * letters) / SENTENCE / USES);
  const started = performance.now();
  const corpus = Array.from({ length: documents }, (_, index) =>
    clean({
      path: `${String(index).padStart(6, "0")}.txt`,
      encoding: "utf-8",
      sha256: "",
      text: textOf(index, letters, stock),
      lineHints: [],
      stated: NO_METADATA,
      fields: {},
      labelled: null,
    }),
  );
  const read = performance.now();
  const { unique } = dedup(corpus);
  const done = performance.now();
  return {
    documents,
    letters,
    unique,
    read: read - started,
    dedup: done - read,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

const row = (...cells) => console.log(cells.map((cell) => String(cell).padStart(11)).join(""));

function report(sizes) {
  row("documents", "letters", "unique", "read s", "dedup s", "docs/s", "peak MB", "growth");
  const before = new Map();
  for (const size of sizes) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1], "--measure", size], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const { documents, letters, unique, read, dedup, peak } = JSON.parse(stdout);
    const each = dedup / documents;
    const growth = before.has(letters) ? (each / before.get(letters)).toFixed(2) : "-";
    before.set(letters, each);
    row(
      documents,
      letters,
      unique,
      (read / 1000).toFixed(2),
      (dedup / 1000).toFixed(2),
      Math.round(1000 / each),
      Math.round(peak),
      growth,
    );
  }
}

const args = process.argv.slice(2);
if (args[0] === "--measure") console.log(JSON.stringify(await measure(...args[1].split(":").map(Number))));
else report(args.length > 0 ? args : ["1000:2700", "10000:2700", "1000:300", "10000:300", "100000:300"]);
