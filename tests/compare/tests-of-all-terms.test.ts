import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { countBy } from "../../src/base/group-by.js";
import { compare } from "../../src/compare/compare.js";
import type { KeynessRow } from "../../src/compare/keyness-row.js";
import { loadStopwords, prepare } from "../../src/index.js";
import { loadLexicon } from "../../src/segment/lexicon.js";
import { openNodeRs } from "../../src/segment/node-rs.js";
import { tokenizeCorpus } from "../../src/segment/text-tokenizer.js";
import type { TokenizedCorpus } from "../../src/segment/tokenized.js";
import { chiSquaredP } from "../../src/stats/chi-squared-survival.js";
import { logLikelihood } from "../../src/stats/log-likelihood.js";
import { benjaminiHochberg } from "../../src/stats/p-adjust.js";
import { corpusOf, type MadeDocument, seeded } from "../helpers/compare-corpus.js";

/** A term of two groups as a slow program sees it: every way to deal the documents is looked at. */
interface Slow {
  readonly p: number;
  /** Smallest p that any deal of the term's documents gives. */
  readonly least: number;
}

const ROUNDING = 1 + 1e-9;

function slowTests(corpus: TokenizedCorpus, rows: readonly KeynessRow[], isFirst: readonly boolean[]) {
  const bags = corpus.documents.map(({ ids }) => {
    const words = [...ids].filter((id) => corpus.vocabulary.kinds[id] !== "punctuation");
    return countBy(words, (id) => corpus.vocabulary.texts[id]!);
  });
  const sizes = bags.map((bag) => [...bag.values()].reduce((sum, count) => sum + count, 0));
  const deals = [...choices(isFirst.length, isFirst.filter(Boolean).length)];
  const own = [...isFirst.keys()].filter((document) => isFirst[document]);
  const leastOf = new Map<number, number>();
  return new Map(rows.map(({ term }): [string, Slow] => [term, slowTest(term)]));

  function slowTest(term: string): Slow {
    const counts = bags.map((bag) => bag.get(term) ?? 0);
    const holding = counts.filter((count) => count > 0).length;
    if (!leastOf.has(holding)) {
      // Whatever the rates are, as many documents hold the term.
      const sums = sumsOf(ranksOf(counts.map((_, i) => Math.max(0, i + 1 - (counts.length - holding)))));
      leastOf.set(holding, Math.min(twoSided(sums, Math.max(...sums)), twoSided(sums, Math.min(...sums))));
    }
    const ranks = ranksOf(counts.map((count, document) => count / sizes[document]!));
    const sums = sumsOf(ranks);
    const ownSum = sumOf(ranks, own);
    const expected = sums.reduce((sum, value) => sum + value, 0) / sums.length;
    const add = (values: readonly number[], first: boolean) =>
      values.reduce((sum, value, i) => (isFirst[i] === first ? sum + value : sum), 0);
    const figures = [add(counts, true), add(counts, false), add(sizes, true), add(sizes, false)] as const;
    const overTokens = chiSquaredP(logLikelihood(...figures));
    const isOneSide =
      Math.sign(figures[0] * figures[3] - figures[1] * figures[2]) === Math.sign(Math.round((ownSum - expected) * 1e6));
    const atLeast = !isOneSide ? 1 : overTokens < 0.05 ? 0 : overTokens;
    return { p: Math.max(twoSided(sums, ownSum), atLeast), least: leastOf.get(holding)! };
  }

  function sumsOf(ranks: readonly number[]): number[] {
    return deals.map((deal) => sumOf(ranks, deal));
  }
}

const sumOf = (ranks: readonly number[], documents: readonly number[]): number =>
  documents.reduce((sum, document) => sum + ranks[document]!, 0);

/** Mean ranks of all documents, those without the term at the bottom. */
const ranksOf = (rates: readonly number[]): number[] =>
  rates.map((rate) => {
    const below = rates.filter((other) => other < rate).length;
    return below + (rates.filter((other) => other === rate).length + 1) / 2;
  });

function twoSided(sums: readonly number[], own: number): number {
  const share = (is: (sum: number) => boolean) => sums.filter(is).length / sums.length;
  return Math.min(
    1,
    2 *
      Math.min(
        share((other) => other >= own),
        share((other) => other <= own),
      ),
  );
}

function* choices(of: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first <= of - size; first++)
      for (const rest of choices(of, size - 1, first + 1)) yield [first, ...rest];
}

/** q as its definition says it, each from all tests. */
function slowQ(tests: readonly Slow[], own: number): number {
  let q = 1;
  for (const { p } of tests) {
    if (p * ROUNDING < own) continue;
    const able = tests.filter(({ least }) => least <= p * ROUNDING).length;
    q = Math.min(q, (p * able) / tests.filter((other) => other.p <= p * ROUNDING).length);
  }
  return q;
}

function holds(corpus: TokenizedCorpus, isFirst: readonly boolean[], rows: readonly KeynessRow[]): KeynessRow[] {
  const slow = slowTests(corpus, rows, isFirst);
  const tests = [...slow.values()];
  const plain = benjaminiHochberg(tests.map(({ p }) => p));
  const lost: string[] = [];
  rows.forEach((row, i) => {
    const { p, least } = slow.get(row.term)!;
    expect(row.p).toBeCloseTo(p, 9);
    expect(row.p_least).toBeCloseTo(least, 9);
    if (plain[i]! < 0.05 && !row.distinctive) lost.push(row.term);
  });
  const some = rows.filter((row, i) => row.distinctive || i % 50 === 0);
  for (const row of some) expect(row.q).toBeCloseTo(slowQ(tests, slow.get(row.term)!.p), 9);
  expect(lost).toEqual([]);
  return rows.filter(({ distinctive }) => distinctive);
}

describe("compare against every way to deal the documents", () => {
  it("gives each term its p, the smallest it could have had, and q over all that could reach it", () => {
    const random = seeded(11);
    const words = Array.from({ length: 60 }, (_, i) => `词${i}`);
    const own = Array.from({ length: 12 }, (_, i) => `甲词${i}`);
    const made = Array.from({ length: 10 }, (_, document): MadeDocument => {
      const common = words
        .filter((_, i) => random() < 1 / (1 + i / 8))
        .flatMap((word) => [word, ...(random() < 0.4 ? [word] : [])]);
      const marked = document < 5 ? own.flatMap((word) => [word, word]) : [];
      return { path: `${document}`, group: document < 5 ? "甲" : "乙", text: [...common, ...marked].join(" ") };
    });
    const corpus = corpusOf(made);
    const { terms } = compare(corpus, { by: "group" });
    const found = holds(
      corpus,
      made.map(({ group }) => group === "甲"),
      terms,
    );
    expect(found.map(({ term }) => term)).toEqual(expect.arrayContaining(own));
  });
});

const FOLDER = new URL("../../../shared/data/city-over-time/", import.meta.url);

describe.skipIf(!existsSync(FOLDER))("compare on a city over time (skipped where ../shared/data is missing)", () => {
  it("loses nothing that Benjamini-Hochberg over all terms finds", { timeout: 600_000 }, async () => {
    const { documents } = await prepare([fileURLToPath(FOLDER)], { jobs: 1 });
    const corpus = tokenizeCorpus(documents, openNodeRs(), loadLexicon().lexicon);
    const stopwords = loadStopwords();
    const isEarly = corpus.documents.map((_, i) => i < 6);
    const halves = corpus.documents.map((document, i) => ({
      ...document,
      fields: { half: isEarly[i] ? "early" : "late" },
    }));
    const { terms } = compare(
      { ...corpus, documents: halves },
      { by: "half", isStopword: (text) => stopwords.has(text), minDocuments: 4, fold: false },
    );
    expect(holds(corpus, isEarly, terms).length).toBeGreaterThan(20); // 35
  });
});
