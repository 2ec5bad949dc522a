// Texts with planted copies, always the same for the same seed: what `cexi copies` is measured with. All words are made up
// from a list of characters, so that nothing is shared by accident.
//
//   node bench/plant-copies.mjs --out FOLDER [--seed 1] [--copies 200] [--edits 0.1]
//
// writes FOLDER/drafts, FOLDER/sources and FOLDER/truth.jsonl: where each copy stands, and where it is from.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const LENGTHS = [30, 45, 60, 90, 120, 200, 300, 450, 600]; // characters
const COPIES_A_DRAFT = 4;
const CHARACTERS = Array.from({ length: 1_200 }, (_, n) => String.fromCharCode(0x4e00 + 7 * n + 3));

/** Numbers from 0 to 1, always the same. Source: mulberry32. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many characters that say nothing, a comma now and then. */
export function noise(seed, length) {
  const next = random(0x51ed + 977 * seed);
  let text = "";
  while (text.length < length)
    text += next() < 0.06 && text !== "" ? "，" : CHARACTERS[Math.floor(next() * CHARACTERS.length)];
  return text;
}

/** A copy with a share of its characters changed, left out or added. */
function edited(text, share, next) {
  let copy = "";
  for (const character of text) {
    if (next() >= share) copy += character;
    else {
      const kind = next();
      const other = CHARACTERS[Math.floor(next() * CHARACTERS.length)];
      copy += kind < 0.6 ? other : kind < 0.8 ? "" : character + other;
    }
  }
  return copy;
}

/** Drafts of lines, each with some copies among words of its own; a copy stands within one line. */
export function planted({ seed = 1, copies = 200, edits = 0 } = {}) {
  const next = random(seed);
  const sources = [];
  const drafts = [];
  const truth = [];
  for (let n = 0; n < copies; n++) {
    const length = LENGTHS[n % LENGTHS.length];
    const passage = noise(seed * 10_000 + 3 * n, length);
    sources.push(`${noise(seed * 10_000 + 3 * n + 1, 400)}\n${noise(n, 40)}。${passage}。${noise(n + 1, 40)}`);
    if (n % COPIES_A_DRAFT === 0) drafts.push([noise(seed * 10_000 + 3 * n + 2, 300)]);
    const draft = drafts.length - 1;
    const copy = edited(passage, edits, next);
    const before = `${noise(seed * 77 + n, 30)}。`;
    drafts[draft].push(`${before}${copy}。${noise(seed * 78 + n, 30)}`);
    truth.push({
      draft,
      line: drafts[draft].length,
      start: before.length,
      end: before.length + copy.length,
      source: n,
    });
  }
  return { drafts: drafts.map((lines) => lines.join("\n")), sources, copies: truth };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      seed: { type: "string" },
      copies: { type: "string" },
      edits: { type: "string" },
    },
  });
  const made = planted({
    seed: Number(values.seed ?? 1),
    copies: Number(values.copies ?? 200),
    edits: Number(values.edits ?? 0),
  });
  for (const part of ["drafts", "sources"]) {
    mkdirSync(join(values.out, part), { recursive: true });
    made[part].forEach((text, n) => {
      writeFileSync(join(values.out, part, `${n}.txt`), `${text}\n`);
    });
  }
  writeFileSync(join(values.out, "truth.jsonl"), made.copies.map((copy) => `${JSON.stringify(copy)}\n`).join(""));
}
