// Rows of the bench on real reports, beside the generated corpora: those repeat 8,085 sentences, so that whatever
// remembers what it has seen looks faster on them than it is. Folders are flat, for the peers read no others.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";

/** Documents of the third corpus end at the first end of a paragraph behind this. Unit: bytes. */
const CUT = 8192;
const TEXTS = [".txt", ".md", ".html"];

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && TEXTS.includes(extname(path)))
    .sort();

/** Makes a folder once and keeps it for later runs. */
function made(target, fill) {
  if (existsSync(target)) return target;
  mkdirSync(target, { recursive: true });
  fill(target);
  return target;
}

const copied = (target, root, files) =>
  made(target, () => {
    for (const file of files) copyFileSync(file, join(target, relative(root, file).replaceAll("/", "_")));
  });

function cutUp(target, files) {
  return made(target, () => {
    for (const [n, file] of files.entries()) {
      let [text, part] = ["", 0];
      const write = () => {
        if (text.trim() !== "") writeFileSync(join(target, `${n}-${String(part++).padStart(3, "0")}.txt`), text);
        text = "";
      };
      for (const paragraph of readFileSync(file, "utf8").split("\n")) {
        text += `${paragraph}\n`;
        if (Buffer.byteLength(text) >= CUT) write();
      }
      write();
    }
  });
}

/** The rows, with their bars for wall time and peak memory against the peer. */
export function realTextRows({ data, work, runs, cexi, cold, warm, nodePeer }) {
  const panel = join(data, "city-panel");
  const reports = filesBelow(panel);
  const place = reports[0].slice(0, reports[0].lastIndexOf("/"));
  const twelve = reports.filter((path) => path.startsWith(place)).slice(0, 12);
  const corpora = {
    "12 reports": () => copied(join(work, "real-12"), panel, twelve),
    "191 reports": () => copied(join(work, "real-191"), panel, reports),
    "the same in documents of 8 KB": () => cutUp(join(work, "real-8kb"), reports),
    "all texts": () => copied(join(work, "real-all"), data, filesBelow(data)),
  };
  const P = (d) => nodePeer("nodejieba", d);
  const row = (name, corpus, wall, peak, command, b = P, more = {}) => ({
    name: `${name}, ${corpus}`,
    folder: corpora[corpus],
    runs,
    wall,
    peak,
    a: command,
    b,
    ...more,
  });
  const freq = (d) => cold(`${cexi} freq ${d} --top 100`);
  const nodeRs = (d) => cold(`${cexi} freq ${d} --engine node-rs --top 100`);
  const again = (d) => warm(`${cexi} freq ${d} --by year --top 50`);
  const before = (once) => ({ before: (d) => once(freq(d)) });
  return (once) => [
    row("freq, cold", "12 reports", 0.95, 1.1, freq),
    row("freq, cold", "191 reports", 0.8, 1.5, freq),
    row("freq, cold", "the same in documents of 8 KB", 0.85, 1.5, freq),
    row("freq, cold", "all texts", 0.75, 1.7, freq),
    row("freq, cold, node-rs", "191 reports", 1.3, 2.5, nodeRs, (d) => nodePeer("node-rs", d)),
    row("freq, cold, node-rs", "all texts", 1.1, 2.5, nodeRs, (d) => nodePeer("node-rs", d)),
    row("another report, warm", "191 reports", 0.1, 0.6, again, P, before(once)),
    row("another report, warm", "all texts", 0.06, 0.6, again, P, before(once)),
    row("clean", "all texts", 0.25, 1.2, (d) => cold(`${cexi} clean ${d} --format ndjson`)),
    row("slogans", "all texts", 0.75, 1.5, (d) => cold(`${cexi} slogans ${d}`)),
  ];
}
