// Fits the weights of the slogan model (src/slogans/weights.ts) to annotated documents and says how well it does on
// documents left out.
//
//   npm run build && node scripts/fit-slogan-weights.mjs --gold ../shared/gold --data ../shared/data [--write]
//
// Reads the annotations (NAME.slogans.json, NAME.traps.json, NAME.lines.json, ignore.json, index.json) and the texts
// that they describe; only documents whose every kind of slogan is annotated. Kept lines are taken from the annotations,
// so that errors of cleaning play no part. A candidate is positive if it is an annotated slogan of salience 2 or 3,
// left out if it is one of salience 1 or stock vocabulary, negative otherwise. `rank` tells salience 3 from the rest.
//
// Logistic regression by plain gradient descent, pulled towards the hand-set weights in
// scripts/slogan-weight-priors.json; deterministic. Rounded to one decimal.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { source } from "./source.mjs";

const { FEATURES } = await source("slogans/features.ts");
const { decide } = await source("slogans/decide.ts");
const { evidenceIn } = await source("slogans/mine.ts");
const { bareForm } = await source("slogans/variants.ts");
const { readCorpus } = await source("read/read-corpus.ts");

const { values } = parseArgs({
  options: { gold: { type: "string" }, data: { type: "string" }, write: { type: "boolean", default: false } },
});
const KINDS = 6;
const KEPT = new Set(["title", "heading", "content"]);
/** Strength of the pull towards the prior; below 1 single documents move the weights of rare features. */
const PULL = 3;
const STEPS = 600;
const RATE = 0.5;

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
const keyOf = (text) =>
  bareForm(text)
    .replace(/[,、;]/gu, "、")
    .toLowerCase();

async function annotatedDocuments() {
  const found = [];
  for (const folder of [values.gold, join(values.gold, "reports")]) {
    const index = existsSync(join(folder, "index.json")) ? readJson(join(folder, "index.json")) : {};
    const ignored = [join(values.gold, "ignore.json"), join(folder, "ignore.json")]
      .filter(existsSync)
      .flatMap(readJson);
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith(".slogans.json"))
      .sort()) {
      const name = file.replace(".slogans.json", "");
      const entry = index[name] ?? { path: `seeds/${name}.txt` };
      if (entry.sloganKinds && entry.sloganKinds.length < KINDS) continue;
      const part = (kind) => readJson(join(folder, `${name}.${kind}.json`));
      found.push({ name, ignored, slogans: part("slogans"), document: await documentOf(entry, part("lines")) });
    }
  }
  return found;
}

async function documentOf(entry, labels) {
  const file = join(values.data, entry.path);
  const { documents } = await readCorpus([file]);
  const { text } = documents[0];
  const byLine = new Map(labels.map((label) => [label.line, label]));
  const lines = text.split("\n").map((raw, index) => {
    const label = byLine.get(index)?.label ?? "content";
    return {
      number: index + 1,
      raw: raw.replace(/\r$/u, ""),
      label: KEPT.has(label) ? label : "boilerplate",
      reason: "",
      cuts: [],
    };
  });
  return { path: entry.path, lines };
}

function rowsIn({ name, ignored, slogans, document }) {
  const salience = new Map();
  for (const slogan of slogans) {
    for (const form of [slogan.text, ...(slogan.variants ?? []), ...(slogan.acceptText ?? [])]) {
      salience.set(keyOf(form), Math.max(slogan.salience, salience.get(keyOf(form)) ?? 0));
    }
  }
  const stock = new Set(ignored.map((word) => keyOf(word.text ?? word)));
  return evidenceIn(document).map((evidence) => {
    const key = keyOf(evidence.candidate.text);
    const value = salience.get(key) ?? 0;
    const features = decide(evidence).holding.map(({ id }) => id);
    return { name, key, value, skip: value === 1 || (value === 0 && stock.has(key)), features };
  });
}

const sigmoid = (z) => 1 / (1 + Math.exp(-z));

function fitted(rows, target, prior) {
  const weights = { ...prior };
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(Object.keys(weights).map((id) => [id, PULL * (weights[id] - prior[id])]));
    for (const row of rows) {
      const error = sigmoid(row.features.reduce((sum, id) => sum + weights[id], 0)) - target(row);
      for (const id of row.features) slope[id] += error;
    }
    for (const id of Object.keys(weights)) weights[id] -= (RATE * slope[id]) / (rows.length ** 0.5 + PULL);
  }
  return Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, Math.round(weight * 10) / 10 + 0]));
}

/** Texts, not occurrences: what was wanted, found, and reported without being wanted. */
function measure(rows, weights) {
  const texts = new Map();
  for (const row of rows) {
    const entry = texts.get(row.key) ?? { value: row.value, skip: row.skip, said: false };
    if (row.features.reduce((sum, id) => sum + weights[id], 0) > 0) entry.said = true;
    texts.set(row.key, entry);
  }
  const judged = [...texts.values()].filter((entry) => !entry.skip);
  const said = judged.filter((entry) => entry.said);
  return {
    wanted: judged.filter((entry) => entry.value >= 2).length,
    right: said.filter((entry) => entry.value >= 2).length,
    said: said.length,
  };
}

const add = (a, b) => ({ wanted: a.wanted + b.wanted, right: a.right + b.right, said: a.said + b.said });
const show = (label, { wanted, right, said }) =>
  console.log(
    `${label.padEnd(24)} precision ${(right / said).toFixed(3)}  recall over candidates ${(right / wanted).toFixed(3)}  (${right} of ${said} reported, ${wanted} wanted)`,
  );

const priors = readJson(new URL("./slogan-weight-priors.json", import.meta.url));
const prior = (column) => Object.fromEntries(FEATURES.map(({ id }) => [id, priors[id]?.[column] ?? 0]));
const rows = (await annotatedDocuments()).flatMap(rowsIn);
const names = [...new Set(rows.map((row) => row.name))];
const learnable = (some) => some.filter((row) => !row.skip);
const isSlogan = (row) => (row.value >= 2 ? 1 : 0);

let total = { wanted: 0, right: 0, said: 0 };
let handSet = total;
for (const name of names) {
  const held = rows.filter((row) => row.name === name);
  const weights = fitted(learnable(rows.filter((row) => row.name !== name)), isSlogan, prior("keep"));
  const measured = measure(held, weights);
  show(`left out: ${name.slice(0, 14)}`, measured);
  total = add(total, measured);
  handSet = add(handSet, measure(held, prior("keep")));
}
show("all left-out documents", total);
show("hand-set weights", handSet);
const keep = fitted(learnable(rows), isSlogan, prior("keep"));
const rank = fitted(
  rows.filter((row) => row.value >= 1),
  (row) => (row.value === 3 ? 1 : 0),
  prior("rank"),
);
show("fitted to all", measure(rows, keep));
const lines = FEATURES.map(
  ({ id }) => `  ${/^[a-z]+$/u.test(id) ? id : `"${id}"`}: { keep: ${keep[id]}, rank: ${rank[id]} },`,
);
if (values.write) {
  const file = new URL("../src/slogans/weights.ts", import.meta.url);
  const source = readFileSync(file, "utf8");
  const begin = source.indexOf("> = {\n") + "> = {\n".length;
  writeFileSync(file, `${source.slice(0, begin)}${lines.join("\n")}\n};\n`);
} else console.log(lines.join("\n"));
