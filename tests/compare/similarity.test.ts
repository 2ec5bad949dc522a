import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare.js";
import { clusterOrder, SIMILARITIES } from "../../src/compare/similarity.js";
import { corpusOf } from "../helpers/compare-corpus.js";

describe("clusterOrder", () => {
  it("puts items on a line in the order of the line", () => {
    const places = [5, 1, 9, 2, 8, 4];
    const order = clusterOrder(places.map((a) => places.map((b) => Math.abs(a - b)))).map((item) => places[item]!);
    const sorted = [...places].sort((a, b) => a - b);
    expect([sorted, [...sorted].reverse()]).toContainEqual(order);
  });

  it("is an order of all items, of one and of none too", () => {
    expect(clusterOrder([])).toEqual([]);
    expect(clusterOrder([[0]])).toEqual([0]);
    const same = Array.from({ length: 5 }, () => new Array<number>(5).fill(1));
    expect([...clusterOrder(same)].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("similarity of groups", () => {
  const corpus = corpusOf([
    { path: "a", group: "甲", text: "产业 产业 项目 招商" },
    { path: "b", group: "乙", text: "民生 教育 民生" },
    { path: "c", group: "丙", text: "产业 项目 项目" },
  ]);

  it.each(SIMILARITIES)("by %s is symmetrical, with like groups beside each other", (name) => {
    const { labels, matrix, kind } = compare(corpus, { by: "group", similarity: name }).similarity!;
    const at = (a: string, b: string): number => matrix[labels.indexOf(a)]![labels.indexOf(b)]!;
    expect(Math.abs(labels.indexOf("甲") - labels.indexOf("丙"))).toBe(1);
    expect(at("甲", "丙")).toBe(at("丙", "甲"));
    const nearer = kind === "similarity" ? at("甲", "丙") > at("甲", "乙") : at("甲", "丙") < at("甲", "乙");
    expect(nearer).toBe(true);
  });

  it("by Jaccard is shared terms over all terms", () => {
    const { labels, matrix } = compare(corpus, { by: "group", similarity: "jaccard" }).similarity!;
    expect(matrix[labels.indexOf("甲")]![labels.indexOf("丙")]).toBeCloseTo(2 / 3, 12);
  });
});
