#!/usr/bin/env node
// Makes the pictures of README.md from what the program really prints over corpus/: docs/images/*.svg.
//
//   npm run screenshots
//
// A picture is the terminal's output, colours included, cell by cell: Han characters take two cells, others one.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import stringWidth from "string-width";

const COLUMNS = 100;
const CELL = 8.4;
const LINE = 20;
const MARGIN = 16;
const PICTURES = [
  { name: "freq", words: ["freq", "corpus", "--top", "14"] },
  { name: "slogans", words: ["slogans", "corpus", "--top", "14"] },
  { name: "slogans-by-region", words: ["slogans", "corpus", "--by", "region", "--top", "10"] },
];
const COLOURS = ["#24292f", "#cf222e", "#116329", "#9a6700", "#0969da", "#8250df", "#1b7c83", "#57606a"];
const root = resolve(import.meta.dirname, "..");

function run(words) {
  const environment = {
    ...process.env,
    COLUMNS: String(COLUMNS),
    FORCE_COLOR: "1",
    LANG: "en_US.UTF-8",
    CEXI_LANG: "en",
  };
  const arguments_ = [join(root, "bin/cexi.js"), ...words, "--format", "table", "--color", "always"];
  const { stdout, status, stderr } = spawnSync("node", arguments_, { cwd: root, encoding: "utf8", env: environment });
  if (status !== 0) throw new Error(`cexi ${words.join(" ")}: ${stderr}`);
  return stdout.trimEnd().split("\n");
}

/** The runs of one look in a line: `{text, column, colour, bold, dim}`. */
function runsOf(line) {
  const runs = [];
  let column = 0;
  let style = {};
  for (const [, codes, text] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+)/gu)) {
    if (text === undefined) style = applied(style, codes.split(";").map(Number));
    else {
      runs.push({ text, column, ...style });
      column += stringWidth(text);
    }
  }
  return runs;
}

function applied(style, codes) {
  const next = { ...style };
  for (const code of codes) {
    if (code === 0) return {};
    if (code === 1) next.bold = true;
    if (code === 2) next.dim = true;
    if (code === 22) next.bold = next.dim = false;
    if (code === 39) next.colour = undefined;
    if (code >= 30 && code <= 37) next.colour = COLOURS[code - 30];
    if (code >= 90 && code <= 97) next.colour = COLOURS[code - 90];
  }
  return next;
}

const escaped = (text) => text.replace(/[&<>]/gu, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

/** Characters one by one, each where its cell begins, so that no font can shift a column. */
function textOf({ text, column, colour = COLOURS[0], bold, dim }, line) {
  const places = [];
  let cell = column;
  for (const character of text) {
    places.push((MARGIN + cell * CELL).toFixed(1));
    cell += stringWidth(character);
  }
  if (text.trim() === "") return "";
  const look = `fill="${dim ? COLOURS[7] : colour}"${bold ? ' font-weight="600"' : ""}`;
  return `<text xml:space="preserve" x="${places.join(" ")}" y="${MARGIN + line * LINE + 14}" ${look}>${escaped(text)}</text>`;
}

function svg(words) {
  const lines = [`$ cexi ${words.join(" ")}`, "", ...run(words)];
  const width = Math.ceil(2 * MARGIN + CELL * Math.max(...lines.map((line) => stringWidth(line)), 60));
  const height = 2 * MARGIN + lines.length * LINE;
  const body = lines.flatMap((line, n) => runsOf(line).map((part) => textOf(part, n))).filter(Boolean);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="14" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Sarasa Mono SC', monospace">`,
    `<rect width="100%" height="100%" rx="8" fill="#f6f8fa" stroke="#d0d7de"/>`,
    ...body,
    "</svg>\n",
  ].join("\n");
}

mkdirSync(join(root, "docs/images"), { recursive: true });
for (const { name, words } of PICTURES) writeFileSync(join(root, "docs/images", `${name}.svg`), svg(words));
