import { source } from "./source.mjs";
const { readCorpus } = await source("read/read-corpus.ts");
const face = await source("index.ts");
const { passages } = await source("model/passage.ts");
const notes = await source("slogans/expand/notes.ts");
const claims = await source("slogans/expand/claims.ts");
const mine = await source("slogans/mine.ts");
const [file, ...words] = process.argv.slice(2);
const { documents } = await readCorpus([file]);
const cleaned = documents.map((d) => face.clean(d));
const doc = cleaned[0];
const text = passages(doc);
const all = notes.glossaryNotes(doc.path, text);
if (words.length === 0) for (const n of all) console.log(JSON.stringify(n.term), '=>', n.words.text.slice(0, 80));
const by = notes.notesByKey(all);
const { sloganKey } = await source("slogans/variants.ts");
const pos = new Map(text.map((p, i) => [p, i]));
const ev = mine.evidenceIn(doc, text);
const { decide } = await source("slogans/decide.ts");
for (const w of words) {
  const note = by.get(sloganKey(w));
  console.log("#", w, "note:", note?.term, "=>", note?.words.text.slice(0, 100));
  const cl = note ? claims.claimsInNote(w, note) : [];
  for (const e of ev) if (e.candidate.text === w || sloganKey(e.candidate.text)===sloganKey(w)) { const p=text.find(t=>t.line===e.candidate.passage.line&&t.start===e.candidate.passage.start); console.log("  cand", e.candidate.kind, e.candidate.via, decide(e).accepted, decide(e).evidence, e.candidate.before.slice(-20), "|", e.candidate.after.slice(0, 20)); cl.push(...claims.claimsAround(doc.path, e.candidate, text, pos.get(p) + 1)); }
  cl.sort((a, b) => b.score - a.score);
  for (const c of cl.slice(0, 6)) console.log("  ", c.score.toFixed(2), c.source, c.alignment.how, c.alignment.groups.map((g) => g.counted.written + ":" + g.items.map((i) => c.stretch.text.slice(i.start, i.end)).join("|")).join(" || "), c.alignment.features.map((f) => f.id + (f.worth > 0 ? "+" : "") + f.worth.toFixed(1)).join(" "));
}
