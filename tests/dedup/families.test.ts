import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../src/base/word-diff.js";
import { countReprints, dedup, dropReprints, estimateReprints } from "../../src/dedup/dedup.js";
import { explainPair } from "../../src/dedup/explain.js";
import { FAMILY_DEFAULTS } from "../../src/dedup/family-options.js";
import { documentLetters } from "../../src/dedup/letters.js";
import { jaccardOf, overlapOf } from "../../src/dedup/shingles.js";
import { OFFICIAL_SOURCES, officialSource, signatureOf, versionSignatureOf } from "../../src/dedup/signature.js";
import { repeatedParagraphs, repeatLedger, stockParagraphs } from "../../src/dedup/stock.js";
import type { CleanDocument } from "../../src/model/document.js";
import { documentOf, nonsense } from "../helpers/dedup-documents.js";

/** A text with one passage of `count` letters replaced at each of the given places. */
function edited(text: string, places: readonly number[], count: number, seed: number): string {
  let result = text;
  for (const [index, at] of places.entries()) {
    result = result.slice(0, at) + nonsense(seed + index, count) + result.slice(at + count);
  }
  return result;
}

const base = nonsense(1, 1000);

describe("dedup", () => {
  it("names the relation: identical but for signs, near, part of a longer text, unrelated", () => {
    const { clusters, documents, unique } = dedup([
      documentOf("a", base),
      documentOf("b", `${base.slice(0, 500)}，\n${base.slice(500)}。`),
      documentOf("c", edited(base, [100, 600], 30, 50)),
      documentOf("d", base.slice(300, 500)),
      documentOf("e", nonsense(2, 1000)),
    ]);
    expect([documents, unique, clusters.length]).toEqual([5, 2, 1]);
    expect(clusters[0]!.keep).toBe("a");
    expect(clusters[0]!.members.map(({ path, relation }) => [path, relation])).toEqual([
      ["b", "identical"],
      ["c", "near"],
      ["d", "partial"],
    ]);
    expect(clusters[0]!.members[0]).toMatchObject({ jaccard: 1, containment: 1 });
    expect(clusters[0]!.members[2]).toMatchObject({ jaccard: 196 / 996, containment: 1 });
  });

  it("keeps the official source, then the earliest, then the longest, then the first path, and says so", () => {
    const keepOf = (...documents: CleanDocument[]) => {
      const { keep, why } = dedup(documents).clusters[0]!;
      return [
        keep,
        why
          .replace(/\(.*?\)/gu, "")
          .replace(/\s+/gu, " ")
          .trim(),
      ];
    };
    const longer = base + nonsense(3, 60);
    expect(
      keepOf(
        documentOf("a", longer, { date: "2024-01-01" }),
        documentOf("b", base, { date: "2024-01-09", url: "https://www.example.gov.cn/a.html" }),
      ),
    ).toEqual(["b", "official source"]);
    expect(keepOf(documentOf("a", longer, { date: "2024-02" }), documentOf("b", base, { date: "2024-01-09" }))).toEqual(
      ["b", "earliest date"],
    );
    expect(keepOf(documentOf("a", base), documentOf("b", longer))).toEqual(["b", "longest kept text"]);
    expect(keepOf(documentOf("b", base), documentOf("a", base))).toEqual(["a", "first in path order"]);
  });

  it("keeps the longer text where an official excerpt lies within it: nothing is lost", () => {
    const { clusters } = dedup([
      documentOf("a", base),
      documentOf("b", base.slice(0, 200), { source: "某市人民政府" }),
    ]);
    expect(clusters[0]).toMatchObject({
      keep: "a",
      why: "holds a shorter text",
      members: [{ path: "b", relation: "partial" }],
    });
  });

  it("does not take texts for copies that fill one template with other facts", () => {
    const phrases = Array.from({ length: 40 }, (_, index) => nonsense(1000 + index, 16));
    const notice = (seed: number) => phrases.map((phrase, index) => phrase + nonsense(seed + index, 2)).join("");
    const [a, b] = [documentOf("a", notice(5000)), documentOf("b", notice(6000))];
    expect(jaccardOf(overlapOf(documentLetters(a), documentLetters(b)))).toBeGreaterThan(0.4);
    expect(dedup([a, b], { threshold: 0.4 }).clusters).toEqual([]);
  });

  it("finds every excerpt of a tenth among strangers", () => {
    const long = Array.from({ length: 40 }, (_, index) => nonsense(100 + index, 3000));
    const documents = long.flatMap((text, index) => [
      documentOf(`long${index}`, text),
      documentOf(`part${index}`, text.slice(50 * index, 50 * index + 260) + nonsense(900 + index, 40)),
    ]);
    const { clusters } = dedup(documents);
    expect(clusters.map(({ keep, members }) => [keep, members.map((member) => member.path)]).sort()).toEqual(
      long.map((_, index) => [`long${index}`, [`part${index}`]]).sort(),
    );
  });

  const corpus = fc.array(
    fc.record({
      family: fc.integer({ min: 0, max: 3 }),
      edits: fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 4 }),
      seed: fc.integer({ min: 100, max: 10_000 }),
      from: fc.constantFrom(0, 0, 0, 100, 250),
      date: fc.constantFrom(null, "2024-01-01", "2024-02-02"),
    }),
    { minLength: 1, maxLength: 14 },
  );
  type Recipe = { family: number; edits: number[]; seed: number; from: number; date: string | null };
  const documentsOf = (recipes: readonly Recipe[]): CleanDocument[] =>
    recipes.map(({ family, edits, seed, from, date }, index) => {
      const text = edited(
        nonsense(family, 500),
        edits.map((edit) => edit * 20),
        12,
        seed,
      ).slice(from);
      return documentOf(`p${index}`, text, { date });
    });

  it("gives the same families in any order of input", () => {
    fc.assert(
      fc.property(corpus, fc.integer(), (recipes, turn) => {
        const documents = documentsOf(recipes);
        const at = Math.abs(turn) % documents.length;
        const turned = [...documents.slice(at), ...documents.slice(0, at)].reverse();
        expect(dedup(turned).clusters).toEqual(dedup(documents).clusters);
      }),
      { numRuns: 60 },
    );
  });

  it("gives each document one fate, kept or dropped once, and each member meets a threshold", () => {
    fc.assert(
      fc.property(corpus, (recipes) => {
        const documents = documentsOf(recipes);
        const letters = new Map(documents.map((document) => [document.path, documentLetters(document)]));
        const { clusters, unique, kept } = dedup(documents);
        const fates = clusters.flatMap(({ keep, members }) => [keep, ...members.map(({ path }) => path)]);
        expect(fates.length).toBe(new Set(fates).size);
        expect(unique).toBe(documents.length - fates.length + clusters.length);
        expect(kept.length).toBe(unique);
        for (const { keep, members } of clusters) {
          for (const { path, relation, jaccard, containment, via } of members) {
            const overlap = overlapOf(letters.get(keep)!, letters.get(path)!);
            expect(jaccard).toBe(jaccardOf(overlap));
            const asked = via ? 0.75 : 1;
            if (relation === "partial") expect(containment).toBeGreaterThanOrEqual(asked * FAMILY_DEFAULTS.containment);
            else expect(jaccard).toBeGreaterThanOrEqual(asked * FAMILY_DEFAULTS.threshold);
            if (!via) continue;
            const bond = jaccardOf(overlapOf(letters.get(via)!, letters.get(path)!));
            expect(bond).toBeGreaterThanOrEqual(FAMILY_DEFAULTS.threshold);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  // Short texts with many edits and cuts: pairs that the bands miss, versions of excerpts, chains.
  const tangled = fc.array(
    fc.record({
      family: fc.integer({ min: 0, max: 1 }),
      edits: fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 6 }),
      seed: fc.integer({ min: 100, max: 140 }),
      from: fc.constantFrom(0, 0, 0, 60, 100, 250),
      to: fc.constantFrom(500, 500, 420, 300),
      date: fc.constantFrom(null, "2024-01-01", "2024-02-02"),
    }),
    { minLength: 3, maxLength: 14 },
  );

  it("gives each document one fate in tangles of versions, excerpts and chains", () => {
    fc.assert(
      fc.property(tangled, (recipes) => {
        const { clusters } = dedup(
          documentsOf(recipes).map((document, index) => {
            const { from, to } = recipes[index]!;
            return documentOf(document.path, document.lines[0]!.raw.slice(0, to - from), document.metadata);
          }),
        );
        const fates = clusters.flatMap(({ keep, members }) => [keep, ...members.map(({ path }) => path)]);
        expect(fates.length).toBe(new Set(fates).size);
        for (const { members } of clusters) {
          const paths = members.map(({ path }) => path);
          for (const { via } of members) if (via !== undefined) expect(paths).toContain(via);
        }
      }),
      { numRuns: 1_000 }, // one in a hundred of these corpora has such a case
    );
  });

  it("shows versions of one excerpt as members by way of it, in the family of the text that holds them", () => {
    const long = nonsense(30, 2000);
    const excerpt = documentOf("b", long.slice(0, 700));
    const version = documentOf("c", `${long.slice(0, 690)}${nonsense(31, 10)}`);
    const { clusters, unique } = dedup([documentOf("a", long), excerpt, version]);
    expect(clusters).toMatchObject([
      {
        keep: "a",
        members: [
          { path: "b", relation: "partial" },
          { path: "c", relation: "partial", via: "b" },
        ],
      },
    ]);
    expect(unique).toBe(1);
  });

  it("leaves a text with reprints of its own beside a longer one that lacks a passage of it", () => {
    const long = nonsense(40, 2000);
    const digest = `${long.slice(0, 600)}${nonsense(41, 100)}`;
    expect(dedup([documentOf("a", long), documentOf("b", digest)]).clusters).toMatchObject([
      { keep: "a", members: [{ path: "b", relation: "partial" }] },
    ]);
    const { clusters, unique } = dedup([documentOf("a", long), documentOf("b", digest), documentOf("c", digest)]);
    expect(clusters).toMatchObject([{ keep: "b", members: [{ path: "c", relation: "identical" }] }]);
    expect(unique).toBe(2);
  });

  it("keeps the middle of a chain, or joins its ends through it where source or date speak against that", () => {
    const text = nonsense(20, 1000);
    const middle = documentOf("b", text);
    const before = documentOf("a", nonsense(21, 180) + text.slice(180));
    const after = documentOf("c", text.slice(0, 820) + nonsense(22, 180));
    expect(dedup([before, middle, after]).clusters).toMatchObject([
      { keep: "b", why: expect.stringContaining("resembles all"), members: [{ path: "a" }, { path: "c" }] },
    ]);
    const dated = { ...before, metadata: { ...before.metadata, date: "2020" } };
    expect(dedup([dated, middle, after]).clusters).toMatchObject([
      { keep: "a", members: [{ path: "b" }, { path: "c", via: "b" }] },
    ]);
    const farther = documentOf("c", text.slice(0, 750) + nonsense(22, 250));
    expect(dedup([dated, middle, farther]).clusters).toMatchObject([{ keep: "a", members: [{ path: "b" }] }]);
  });

  it("takes no texts for the same that share a figure and are of other scripts or of marks alone", () => {
    const texts = ["План развития города на 2024 год", "经济发展 2024", "بەش 2024", "2024", "……", "——"];
    expect(dedup(texts.map((text, index) => documentOf(`t${index}`, text))).clusters).toEqual([]);
  });

  it("names title, date and source of each document, the earliest first, and the largest family first", () => {
    const other = nonsense(40, 300);
    const { clusters } = dedup([
      documentOf("a", other),
      documentOf("b", other),
      documentOf("k", base, { title: "题", date: "2024-03-01", source: "区政府" }),
      documentOf("x", base, { date: "2024-03-09", source: "晚报" }),
      documentOf("y", base),
      documentOf("z", base, { date: "2024-03-04", source: "日报" }),
    ]);
    expect(clusters.map(({ keep, title, date, source }) => [keep, title, date, source])).toEqual([
      ["k", "题", "2024-03-01", "区政府"],
      ["a", null, null, null],
    ]);
    expect(clusters[0]!.members.map(({ path, date, source }) => [path, date, source])).toEqual([
      ["z", "2024-03-04", "日报"],
      ["x", "2024-03-09", "晚报"],
      ["y", null, null],
    ]);
  });

  it("says nothing of empty documents and compares short ones as wholes only", () => {
    expect(dedup([documentOf("a", ""), documentOf("b", "")]).unique).toBe(2);
    expect(dedup([documentOf("a", "项目为王"), documentOf("b", "“项目为王”")]).clusters).toMatchObject([
      { keep: "a", members: [{ path: "b", relation: "identical", jaccard: null, containment: null }] },
    ]);
    expect(dedup([documentOf("a", nonsense(1, 40)), documentOf("b", `${nonsense(1, 40)}一`)]).clusters).toEqual([]);
    expect(dedup([]).clusters).toEqual([]);
  });

  it("takes ten thousand identical and ten thousand nearly identical documents in its stride", () => {
    const same = Array.from({ length: 10_000 }, (_, index) => documentOf(`s${index}`, base.slice(0, 200)));
    const near = Array.from({ length: 10_000 }, (_, index) => documentOf(`t${index}`, `${nonsense(5, 200)}${index}`));
    const started = process.cpuUsage();
    const { clusters, unique } = dedup([...same, ...near]);
    const { user } = process.cpuUsage(started);
    expect([clusters.length, unique]).toEqual([2, 2]);
    // comparing each with each is a hundred million pairs: minutes
    expect(user / 1e6).toBeLessThan(30);
  });

  it("compares two documents of five megabytes", () => {
    const long = nonsense(30, 1_700_000);
    const { clusters } = dedup([documentOf("a", long), documentOf("b", `${long.slice(0, 1_600_000)}完`)]);
    expect(clusters).toMatchObject([{ keep: "a", members: [{ path: "b", relation: "near" }] }]);
  });
});

describe("counting and dropping reprints", () => {
  const documents = [
    documentOf("a", base),
    documentOf("b", edited(base, [100], 30, 50)),
    documentOf("c", nonsense(2, 1000)),
  ];

  it("drops all but the kept ones and counts what it drops", () => {
    expect(dropReprints(documents).map((document) => document.path)).toEqual(["a", "c"]);
    expect(countReprints(documents)).toBe(1);
    for (const signature of [signatureOf, versionSignatureOf]) {
      expect(estimateReprints(documents.map(signature))).toBe(1);
    }
  });

  it("needs at most 2 KB a document, whatever its length", () => {
    const { minHash, smallest, digest } = signatureOf(documentOf("a", nonsense(1, 200_000)));
    expect(minHash.byteLength + smallest.byteLength + digest.length).toBeLessThanOrEqual(2048);
  });
});

describe("officialSource", () => {
  it("knows each rule's example, and no newspaper", () => {
    for (const { pattern, example } of OFFICIAL_SOURCES) expect(example).toMatch(pattern);
    for (const source of ["齐鲁晚报", "大众日报", "新华社", "舜网", "三味书屋"])
      expect(officialSource({ url: null, source })).toBeNull();
    expect(officialSource({ url: "http://gov.cn.example.com/x", source: null })).toBeNull();
    expect(officialSource({ url: "http://www.jinan.gov.cn/x", source: null })).toBe("www.jinan.gov.cn");
  });
});

describe("paragraphs", () => {
  const stock = nonsense(40, 30);
  const documents = [1, 2, 3, 4].map((n) =>
    documentOf(`d${n}`, `${nonsense(n, 60)}\n　　${stock}。\n${n < 3 ? nonsense(50, 30) : ""}`),
  );

  it("lists what three documents share, with its places", () => {
    const [first, ...others] = stockParagraphs(documents, (index) => (index < 2 ? "one family" : index));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ text: `${stock}。`, documents: 4, families: 3 });
    expect(first!.places).toEqual(
      [1, 2, 3, 4].map((n) => ({ path: `d${n}`, line: 2, column: 3, quote: `${stock}。` })),
    );
  });

  it("adds up and lists what cleaning removed as repeated", () => {
    const document = documentOf("a", "第一段落\n第二段落\n 第一段落");
    const lines = document.lines.map((line) => (line.number === 3 ? { ...line, label: "duplicate" as const } : line));
    expect(repeatLedger([{ ...document, lines }])).toEqual({ documents_affected: 1, removed: 1, characters: 5 });
    expect(repeatedParagraphs([{ ...document, lines }])).toMatchObject([
      {
        path: "a",
        text: "第一段落",
        places: [
          { line: 1, column: 1 },
          { line: 3, column: 2 },
        ],
      },
    ]);
  });
});

describe("explainPair", () => {
  it("aligns paragraphs, names what is cut and shows the words that changed", async () => {
    const [one, two, three] = [nonsense(60, 80), "全市坚持项目为王，全力推进重点工程建设。", nonsense(62, 80)];
    const { rows, relation } = await explainPair(
      documentOf("a", [one, two, three].join("\n")),
      documentOf("b", [two.replace("重点", "重大"), `${three}。`].join("\n")),
    );
    expect(rows.map((row) => row.change)).toEqual(["only-first", "changed", "same"]);
    expect(rows[1]!.pieces.filter((piece) => piece.kind !== "same").map((piece) => piece.kind)).toEqual([
      "removed",
      "added",
    ]);
    expect(relation).toBe("partial");
  });

  it("loses no character of either text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("政", "府", "工作", "，", "1") }),
        fc.string({ unit: fc.constantFrom("政", "府", "工作", "，", "1") }),
        (a, b) => {
          const pieces = wordDiff(a, b);
          const without = (kind: string) =>
            pieces
              .filter((piece) => piece.kind !== kind)
              .map((piece) => piece.text)
              .join("");
          expect([without("added"), without("removed")]).toEqual([a, b]);
        },
      ),
    );
  });
});
