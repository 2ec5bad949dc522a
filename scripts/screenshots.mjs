#!/usr/bin/env node
// Makes the pictures of README.md and README.zh-CN.md from what the program really prints over corpus/.
//
//   npm run screenshots [-- --out FOLDER] [--no-browser]
//
// NAME.svg is a terminal's output, colours included, cell by cell: Han characters take two cells, others one. The same
// everywhere; a test holds them against the program. report.png is the report page in a browser; it needs
// a Chromium and a font for Chinese, whose letters differ a little from machine to machine. NAME.zh-CN.* is Chinese.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import stringWidth from "string-width";
import { source } from "./source.mjs";

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
/** The end of a picture's name, and the locale that it is made in. */
const LANGUAGES = [
  { suffix: "", name: "en", locale: "en_US.UTF-8" },
  { suffix: ".zh-CN", name: "zh", locale: "zh_CN.UTF-8" },
];
/** What is seen of the report page: a slogan opened, with the sentences behind it. Unit: CSS pixels. */
const WINDOW = { width: 1000, height: 830 };
const OPENED = "342";

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    out: { type: "string", default: join(root, "docs/images") },
    browser: { type: "boolean", default: true },
  },
  allowNegative: true,
});

function run(words, { name, locale }) {
  const { PATH, HOME, CEXI_CACHE } = process.env;
  const env = { PATH, HOME, COLUMNS: String(COLUMNS), LANG: locale, CEXI_LANG: name };
  if (CEXI_CACHE !== undefined) env.CEXI_CACHE = CEXI_CACHE;
  const arguments_ = [join(root, "bin/cexi.js"), ...words];
  const { stdout, status, stderr } = spawnSync(process.execPath, arguments_, { cwd: root, encoding: "utf8", env });
  if (status !== 0) throw new Error(`cexi ${words.join(" ")}: ${stderr}`);
  return stdout;
}

const screen = (words, language) =>
  run([...words, "--format", "table", "--color", "always"], language)
    .trimEnd()
    .split("\n");

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

function svg(words, language) {
  const lines = [`$ cexi ${words.join(" ")}`, "", ...screen(words, language)];
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

/** The report page, as a reader sees it who asks for the sentences behind a figure. */
async function photographReport() {
  const { Browser, browserPath } = await source("../tests/helpers/browser.ts");
  if (browserPath === undefined)
    return console.error("no Chromium found: report.png stays as it is; CEXI_BROWSER names one");
  const folder = mkdtempSync(join(tmpdir(), "cexi-screenshots-"));
  const browser = new Browser();
  try {
    for (const language of LANGUAGES) {
      const file = join(folder, `report.${language.name}.html`);
      run(["report", "corpus", "--by", "region", "--lang", language.name, "-o", file], language);
      const { page } = await browser.open(pathToFileURL(file).href, { width: WINDOW.width });
      await page.setViewportSize(WINDOW);
      await page.emulateMedia({ reducedMotion: "reduce" });
      const button = page.locator(`#slogans button.ev:text-is("${OPENED}")`).first();
      await page.evaluate(() => document.querySelector("#slogans").scrollIntoView({ behavior: "instant" }));
      await button.click();
      await page.mouse.move(0, WINDOW.height - 1);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(values.out, `report${language.suffix}.png`), animations: "disabled" });
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

mkdirSync(values.out, { recursive: true });
for (const language of LANGUAGES) {
  for (const { name, words } of PICTURES) {
    writeFileSync(join(values.out, `${name}${language.suffix}.svg`), svg(words, language));
  }
}
if (values.browser) await photographReport();
