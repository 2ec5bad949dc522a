import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dictionaryIndex } from "../../../src/count/dictionary/dictionary-index.js";
import { NESTED_SCOPES, type NestedScope } from "../../../src/count/dictionary/matcher.js";
import { parseTermDictionary } from "../../../src/count/dictionary/parse.js";
import { loadLexicon } from "../../../src/segment/lexicon.js";
import { openNodeRs } from "../../../src/segment/node-rs.js";
import { tokenizeCorpus } from "../../../src/segment/text-tokenizer.js";
import { ROOT } from "../../helpers/cexi.js";
import { cleanDocument, corpusOf } from "../../helpers/count-corpus.js";

const DATA = join(ROOT, "../shared/data/city-panel");
const DICTIONARIES = 300;

/** Lines as the program reads them: half-width, small letters, no white space (there is none but between Han here). */
const plain = (line: string): string => line.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

interface Entry {
  readonly term: string;
  readonly category: string;
}
type Random = (below: number) => number;

/** Mulberry32: the same dictionaries on every machine. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Terms cut out of the texts, parts of them and longer ones around them, some in two categories, some excluded. */
function randomDictionary(random: Random, lines: readonly string[]): { entries: Entry[]; excluders: string[] } {
  const entries = new Map<string, Entry>();
  const excluders = new Set<string>();
  const add = (term: string): void => {
    if (!/^\p{Script=Han}+$/u.test(term)) return;
    if (random(6) === 0) excluders.add(term);
    else
      for (let times = random(8) === 0 ? 2 : 1; times > 0; times--) {
        const category = "甲乙丙"[random(3)]!;
        entries.set(`${term} ${category}`, { term, category });
      }
  };
  for (let n = 4 + random(14); n > 0; n--) {
    const line = lines[random(lines.length)]!;
    const start = random(line.length);
    const length = 1 + random(6);
    add(line.slice(start, start + length));
    if (random(2) === 0) add(line.slice(start + random(length), start + length));
    if (random(2) === 0) add(line.slice(Math.max(0, start - 2), start + length + random(3)));
  }
  add("发展");
  entries.set("经济 甲", { term: "经济", category: "甲" });
  return { entries: [...entries.values()], excluders: [...excluders] };
}

/** What begins at a place, longest first. */
const at = (line: string, start: number, terms: readonly string[]): string[] =>
  terms.filter((term) => line.startsWith(term, start)).sort((a, b) => b.length - a.length);

/** Places of one line by brute force: `term start` for each category. */
function places(line: string, entries: readonly Entry[], excluders: readonly string[], nested: NestedScope) {
  const found = new Map<string, Set<string>>();
  const add = (category: string, term: string, start: number) => {
    if (!found.has(category)) found.set(category, new Set());
    found.get(category)!.add(`${term} ${start}`);
  };
  const categories = [...new Set(entries.map(({ category }) => category))];
  const termsOf = (category: string) => entries.filter((one) => one.category === category).map(({ term }) => term);
  if (nested === "dictionary") {
    const all = [...new Set([...entries.map(({ term }) => term), ...excluders])];
    for (let start = 0; start < line.length; ) {
      const term = at(line, start, all)[0];
      if (term === undefined) start++;
      else {
        if (!excluders.includes(term)) for (const c of categories) if (termsOf(c).includes(term)) add(c, term, start);
        start += term.length;
      }
    }
  } else if (nested === "category") {
    for (const category of categories) {
      const all = [...new Set([...termsOf(category), ...excluders])];
      for (let start = 0; start < line.length; ) {
        const term = at(line, start, all)[0];
        if (term !== undefined && !excluders.includes(term)) add(category, term, start);
        start += term?.length ?? 1;
      }
    }
  } else {
    const taken: [number, number][] = [];
    for (const excluder of excluders) {
      for (let start = line.indexOf(excluder); start >= 0; start = line.indexOf(excluder, start + 1)) {
        taken.push([start, start + excluder.length]);
      }
    }
    for (const { term, category } of entries) {
      const isTaken = (s: number) => taken.some(([from, to]) => from <= s && s + term.length <= to);
      let start = line.indexOf(term);
      while (start >= 0) {
        if (!isTaken(start)) add(category, term, start);
        start = line.indexOf(term, isTaken(start) ? start + 1 : start + term.length);
      }
    }
  }
  return found;
}

describe.skipIf(!existsSync(DATA))("the dictionary index over real reports", () => {
  const files = (existsSync(DATA) ? readdirSync(DATA, { recursive: true, encoding: "utf8" }) : [])
    .filter((name) => name.endsWith(".md"))
    .sort()
    .filter((_, index) => index % 24 === 0);
  const texts = files.map((name) =>
    readFileSync(join(DATA, name), "utf8")
      .split("\n")
      .map((line) => plain(line).slice(0, 400))
      .filter((line) => line !== "")
      .slice(5, 20),
  );
  const documents = texts.map((lines, index) => cleanDocument(files[index]!, ...lines));

  it.each(NESTED_SCOPES)(`equals brute force, count by count, for ${DICTIONARIES} dictionaries (%s)`, (nested) => {
    const random = randomNumbers(19);
    for (let n = 0; n < DICTIONARIES; n++) {
      const { entries, excluders } = randomDictionary(random, texts.flat());
      const text = [
        ...entries.map(({ term, category }) => `${term}\t${category}`),
        ...excluders.map((term) => `!${term}`),
      ].join("\n");
      const { dictionary, problems } = parseTermDictionary({ name: "d", text });
      expect(problems).toEqual([]);
      const index = dictionaryIndex(documents, dictionary, { nested });
      const wanted: (string | number)[][] = [];
      const byTerm = new Map<string, number>();
      for (const [d, lines] of texts.entries()) {
        const counts = new Map<string, number>();
        for (const line of lines) {
          const found = places(line, entries, excluders, nested);
          const total = new Set([...found.values()].flatMap((set) => [...set]));
          counts.set("total", (counts.get("total") ?? 0) + total.size);
          for (const [category, set] of found) {
            counts.set(category, (counts.get(category) ?? 0) + set.size);
            for (const place of set) {
              const name = `${place.split(" ")[0]} ${category}`;
              byTerm.set(name, (byTerm.get(name) ?? 0) + 1);
            }
          }
        }
        for (const category of index.categories) wanted.push([files[d]!, category, counts.get(category) ?? 0]);
      }
      expect(index.rows.map((row) => [row.path, row.category, row.matches])).toEqual(wanted);
      for (const { term, category, matches } of index.terms) {
        expect([term, category, matches]).toEqual([term, category, byTerm.get(`${term} ${category}`) ?? 0]);
      }
    }
  });

  const tokenized = tokenizeCorpus(documents, openNodeRs(), loadLexicon().lexicon);
  const tokens = tokenized.documents.map(({ ids }) => [...ids].map((id) => tokenized.vocabulary.texts[id]!));
  const all = tokens.flat();
  const times = tokens.map((own) => {
    const counts = new Map<string, number>();
    for (const token of own) counts.set(token, (counts.get(token) ?? 0) + 1);
    return counts;
  });

  it.each(NESTED_SCOPES)(`equals the tokens that are a term, for ${DICTIONARIES} dictionaries (%s)`, (nested) => {
    const random = randomNumbers(20);
    for (let n = 0; n < DICTIONARIES; n++) {
      const { entries, excluders } = randomDictionary(random, texts.flat());
      const drawn = Array.from({ length: 12 }, () => all[random(all.length)]!);
      const words = new Set(drawn.filter((token) => /^\p{Script=Han}+$/u.test(token)));
      const terms = [...entries, ...[...words].map((term, k) => ({ term, category: "甲乙丙"[k % 3]! }))];
      const lines = [
        ...terms.map(({ term, category }) => `${term}\t${category}`),
        ...excluders.map((one) => `!${one}`),
      ];
      const { dictionary } = parseTermDictionary({ name: "d", text: lines.join("\n") });
      const index = dictionaryIndex(documents, dictionary, { nested, match: "token", tokenized });
      const hits = (document: number, among: Iterable<string>): number =>
        [...among].reduce((sum, one) => sum + (excluders.includes(one) ? 0 : (times[document]!.get(one) ?? 0)), 0);
      for (const { term, category, matches } of index.terms) {
        const wanted = files.reduce((sum, _, document) => sum + hits(document, [term]), 0);
        expect([term, category, matches]).toEqual([term, category, wanted]);
      }
      for (const { path, category, matches } of index.rows) {
        const own = new Set(
          terms.filter((one) => category === "total" || one.category === category).map(({ term }) => term),
        );
        expect([path, category, matches]).toEqual([path, category, hits(files.indexOf(path as string), own)]);
      }
    }
  });
});

describe("the dictionary index over tokens", () => {
  it.each(NESTED_SCOPES)("counts the tokens that are a term, whatever the scope (%s)", (nested) => {
    const random = randomNumbers(7);
    const words = ["产业", "产业链", "环境", "营商环境", "营商", "数字", "经济", "数字经济", "发展", "、"];
    for (let n = 0; n < 100; n++) {
      const tokens = Array.from({ length: 3 }, () => Array.from({ length: 30 }, () => words[random(words.length)]!));
      const { documents, tokenized } = corpusOf(...tokens.map((text) => text.join(" ")));
      const terms = words.filter((word) => word !== "、" && random(2) === 0);
      const excluded = words.filter((word) => word !== "、" && random(5) === 0);
      if (terms.length === 0) continue;
      const text = [...terms.map((term, i) => `${term}\t${"甲乙"[i % 2]}`), ...excluded.map((term) => `!${term}`)];
      const { dictionary } = parseTermDictionary({ name: "d", text: text.join("\n") });
      const index = dictionaryIndex(documents, dictionary, { nested, match: "token", tokenized });
      for (const { term, matches, token_matches } of index.terms) {
        const wanted = excluded.includes(term) ? 0 : tokens.flat().filter((token) => token === term).length;
        expect([term, matches, token_matches]).toEqual([term, wanted, wanted]);
      }
      const sum = (own: string) =>
        index.rows.filter(({ category }) => category === own).reduce((all, row) => all + row.matches!, 0);
      expect(sum("total")).toBe(sum("甲") + sum("乙"));
    }
  });
});
