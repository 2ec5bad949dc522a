import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communitiesOf } from "../../src/network/communities.js";
import { network } from "../../src/network/network.js";
import { corpusOf } from "../helpers/count-corpus.js";

const ALL = { minDocuments: 1, minTogether: 1 } as const;

describe("network", () => {
  // Five sentences: 产业 in 1, 2, 3; 发展 in 1, 2, 4; 环境 in 4; 保护 in 4; 5 holds no term twice.
  const { tokenized } = corpusOf("产业 发展 产业 。 产业 ， 发展 。 产业 。 发展 环境 保护 。 教育");

  it("counts a pair once a sentence and takes every measure of the same four figures", () => {
    const { units, nodes, edges } = network(tokenized, ALL);
    expect(units).toBe(5);
    expect(nodes.find(({ term }) => term === "产业")).toMatchObject({ count: 4, documents: 1, degree: 1 });
    const pair = edges.find(({ source, target }) => source === "产业" && target === "发展")!;
    expect(pair.cooccurrence).toBe(2);
    expect(pair.jaccard).toBeCloseTo(2 / (3 + 3 - 2), 12);
    // MI = log2(2 · 5 / (3 · 3)), −log2(2 / 5)
    expect(pair.npmi).toBeCloseTo(Math.log2(10 / 9) / -Math.log2(2 / 5), 12);
    // Cells 2, 1, 1, 1 against 9/5, 6/5, 6/5, 4/5.
    const cell = (observed: number, expected: number) => observed * Math.log(observed / expected);
    expect(pair.g2).toBeCloseTo(2 * (cell(2, 9 / 5) + cell(1, 6 / 5) + cell(1, 6 / 5) + cell(1, 4 / 5)), 9);
  });

  it("crosses neither the end of a sentence nor a line", () => {
    const lines = corpusOf("产业 发展 。 环境 | 保护").tokenized;
    expect(network(lines, ALL).edges.map(({ source, target }) => [source, target].sort())).toEqual([
      ["产业", "发展"].sort(),
    ]);
    const paragraphs = network(lines, { ...ALL, window: "paragraph" }).edges;
    expect(paragraphs).toHaveLength(3);
  });

  it("keeps the distance of removed words within a window", () => {
    const { tokenized: corpus } = corpusOf("产业 的 的 发展 环境");
    const isStopword = (text: string) => text === "的";
    const pairs = (window: number) =>
      network(corpus, { ...ALL, window, isStopword }).edges.map(({ source, target }) =>
        [source, target].sort().join("+"),
      );
    expect(pairs(2)).toEqual(["发展+环境"]);
    expect(pairs(3).sort()).toEqual(["产业+发展", "发展+环境"]);
  });

  it("agrees with a slow count of every pair of words within a window", () => {
    const word = fc.constantFrom<string>("产业", "发展", "环境", "保护", "的");
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (words, window) => {
        const { tokenized: corpus } = corpusOf(words.join(" "));
        const { units, edges } = network(corpus, { ...ALL, window });
        const pairs = words.flatMap((first, i) => words.slice(i + 1, i + 1 + window).map((second) => [first, second]));
        expect(units).toBe(pairs.length);
        for (const { source, target, cooccurrence, jaccard } of edges) {
          const holds = (term: string) => pairs.filter((pair) => pair.includes(term));
          const both = holds(source).filter((pair) => pair.includes(target)).length;
          expect(cooccurrence).toBe(both);
          expect(jaccard).toBeCloseTo(both / (holds(source).length + holds(target).length - both), 12);
        }
      }),
    );
  });

  it("prunes by documents, by number of terms and by pairs", () => {
    const { tokenized: corpus } = corpusOf("产业 发展 环境", "产业 发展", "产业 保护");
    expect(network(corpus, { minTogether: 1 }).nodes.map(({ term }) => term)).toEqual(["产业", "发展"]);
    expect(network(corpus, { ...ALL, top: 1 }).edges).toEqual([]);
    expect(network(corpus, { ...ALL, minTogether: 2 }).edges).toHaveLength(1);
  });

  it("takes only the documents of a group", () => {
    const { tokenized: corpus } = corpusOf("产业 发展", "环境 保护");
    expect(
      network(corpus, ALL, [1])
        .nodes.map(({ term }) => term)
        .sort(),
    ).toEqual(["保护", "环境"]);
  });

  it("tells the first year of each term among documents with a year", () => {
    const { tokenized: corpus } = corpusOf("产业 发展", "产业", "环境");
    const years = [2021, 2019, null];
    const documents = corpus.documents.map((document, i) => ({
      ...document,
      metadata: { ...document.metadata, year: years[i]! },
    }));
    const { nodes } = network({ ...corpus, documents }, ALL);
    expect(Object.fromEntries(nodes.map(({ term, first_year }) => [term, first_year]))).toEqual({
      产业: 2019,
      发展: 2021,
      环境: null,
    });
  });
});

describe("communitiesOf", () => {
  const TWO_TRIANGLES = [
    [0, 1],
    [1, 2],
    [0, 2],
    [3, 4],
    [4, 5],
    [3, 5],
    [2, 3],
  ];
  const columnsOf = (pairs: number[][]) => ({
    length: pairs.length,
    sources: Uint32Array.from(pairs, ([source]) => source!),
    targets: Uint32Array.from(pairs, ([, target]) => target!),
    weights: new Uint32Array(pairs.length).fill(1),
  });

  it("finds two triangles joined by one edge, with the modularity of Newman's formula", () => {
    const { of, modularity } = communitiesOf(6, columnsOf(TWO_TRIANGLES));
    expect(of).toEqual([1, 1, 1, 2, 2, 2]);
    // Each community: 3 of 7 edges inside, 7 of 14 ends.
    expect(modularity).toBeCloseTo(2 * (3 / 7 - (7 / 14) ** 2), 9);
  });

  it("is the same for the same seed, and numbers nodes without edges on their own", () => {
    expect(communitiesOf(7, columnsOf(TWO_TRIANGLES))).toEqual(communitiesOf(7, columnsOf(TWO_TRIANGLES)));
    expect(communitiesOf(7, columnsOf(TWO_TRIANGLES)).of[6]).toBe(3);
    expect(communitiesOf(2, columnsOf([]))).toEqual({ of: [1, 2], modularity: null });
  });
});
