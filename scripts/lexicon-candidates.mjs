// Prints frequent, cohesive strings of a folder that both engines cut and the lexicon lacks, for a person to choose from
// (`lexicon/policy.tsv`).
//
//   npm run build && node scripts/lexicon-candidates.mjs FOLDER... [--min-count 20] [--min-documents 5] [--min-npmi 0.3]
//     [--min-entropy 1] > candidates.tsv
//
// A candidate is a run of two or three tokens of nodejieba, of 3 to 8 Han characters, without mark, figure or gap within,
// that is a token in neither engine. Columns: the string, how often the run stands in
// the texts, in how many of them, its NPMI (of its weakest seam: 1 where the parts stand together alone, 0 where by
// chance), the lesser entropy of what stands left and right of it in bits (low where it is a part of something longer),
// and how nodejieba cuts it. Most frequent first.
import { parseArgs } from "node:util";
import { GAP, loadLexicon, prepare, segmentDocuments } from "cexi";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "min-count": { type: "string", default: "20" },
    "min-documents": { type: "string", default: "5" },
    "min-npmi": { type: "string", default: "0.3" },
    "min-entropy": { type: "string", default: "1" },
  },
});
const least = (name) => Number(values[name]);
const HAN = /^\p{Script=Han}+$/u;
const [SHORTEST, LONGEST] = [3, 8];
/** Asked of a run that begins or ends with a stop word. */
const STOPPED_NPMI = 0.4;

const { documents } = await prepare(positionals);
const { tokenized, stopwords } = await segmentDocuments(documents, { engine: "nodejieba" });
const other = await segmentDocuments(documents, { engine: "node-rs" });
const whole = new Set([...tokenized.vocabulary.texts, ...other.tokenized.vocabulary.texts]);
const { terms } = loadLexicon().lexicon;
const { texts } = tokenized.vocabulary;

/** Runs of tokens by their words, with what stands beside them. */
const runs = new Map();
const single = new Map();
let total = 0;
const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
for (const [index, { ids }] of tokenized.documents.entries()) {
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] === GAP) continue;
    total++;
    add(single, texts[ids[i]]);
    for (const length of [2, 3]) {
      const words = Array.from(ids.subarray(i, i + length), (id) => (id === GAP ? "" : texts[id]));
      const text = words.join("");
      if (words.length < length || !words.every((word) => HAN.test(word)) || text.length > LONGEST) continue;
      const key = words.join("|");
      const run = runs.get(key) ?? { count: 0, documents: new Set(), left: new Map(), right: new Map() };
      runs.set(key, run);
      run.count++;
      run.documents.add(index);
      add(run.left, i === 0 ? GAP : ids[i - 1]);
      add(run.right, ids[i + length] ?? GAP);
    }
  }
}

const countOf = (words) => (words.length === 1 ? single.get(words[0]) : runs.get(words.join("|"))?.count) ?? 0;

/** NPMI of the weakest seam. */
function cohesion(words, count) {
  const seams = words.slice(1).map((_, i) => {
    const [a, b] = [countOf(words.slice(0, i + 1)), countOf(words.slice(i + 1))];
    return Math.log((count * total) / (a * b)) / -Math.log(count / total);
  });
  return Math.min(...seams);
}

/** In bits; what begins or ends a passage stands beside something else each time. */
function entropy(beside) {
  const sum = [...beside.values()].reduce((all, one) => all + one, 0);
  return [...beside].reduce((bits, [id, n]) => bits - (n / sum) * Math.log2((id === GAP ? 1 : n) / sum), 0);
}

const rows = [];
for (const [key, { count, documents: held, left, right }] of runs) {
  const words = key.split("|");
  const text = words.join("");
  if (count < least("min-count") || held.size < least("min-documents") || text.length < SHORTEST) continue;
  if (terms.has(text) || whole.has(text)) continue;
  const npmi = cohesion(words, count);
  const isLoose = stopwords.has(words[0]) || stopwords.has(words.at(-1)); // 大|数据 is a term, 进一步|加强 none
  if (isLoose && npmi < STOPPED_NPMI) continue;
  const bits = Math.min(entropy(left), entropy(right));
  if (npmi >= least("min-npmi") && bits >= least("min-entropy"))
    rows.push([text, count, held.size, npmi.toFixed(2), bits.toFixed(1), key]);
}
rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
console.log(["term", "count", "documents", "npmi", "entropy", "cut"].join("\t"));
for (const row of rows) console.log(row.join("\t"));
