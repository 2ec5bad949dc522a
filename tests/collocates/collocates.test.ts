import { describe, expect, it } from "vitest";
import { collocates } from "../../src/collocates/collocates.js";
import { type CleanDocument, NO_METADATA } from "../../src/model/document.js";
import { corpusOf } from "../helpers/compare-corpus.js";

const LINES = ["推动 产业 发展 。 民生 改善", "产业 发展 快 ， 产业 项目 多"];
const corpus = corpusOf([{ path: "a.txt", group: "", text: LINES.join("\n") }]);
const documents: CleanDocument[] = [
  {
    path: "a.txt",
    encoding: "utf-8",
    sha256: "",
    metadata: NO_METADATA,
    fields: {},
    lines: LINES.map((line, i) => ({
      number: i + 1,
      raw: line.replaceAll(" ", ""),
      label: "content",
      reason: "",
      cuts: [],
    })),
  },
];

describe("collocates", () => {
  it("counts words within the window, each once, and never beyond a sentence", () => {
    const {
      occurrences,
      tokens,
      collocates: found,
    } = collocates(documents, corpus, "产业", { window: 2, minCount: 1 });
    expect([occurrences, tokens]).toEqual([3, 11]);
    const words = Object.fromEntries(found.map(({ word, together }) => [word, together]));
    expect(words).toEqual({ 发展: 2, 推动: 1, 项目: 1 });
  });

  it("gives logDice over the counts of term and word", () => {
    const row = collocates(documents, corpus, "产业").collocates.find(({ word }) => word === "发展")!;
    // 14 + log2(2 · 2 / (3 + 2))
    expect(row.log_dice).toBeCloseTo(14 + Math.log2(4 / 5), 12);
    expect(row).toMatchObject({ together: 2, count: 2, left: 0, right: 2 });
  });

  it("shows places that hold the word", () => {
    const row = collocates(documents, corpus, "产业").collocates.find(({ word }) => word === "发展")!;
    expect(row.places).toEqual([
      { path: "a.txt", line: 1, column: 5, quote: "发展" },
      { path: "a.txt", line: 2, column: 3, quote: "发展" },
    ]);
  });

  it("takes a whole sentence where asked to", () => {
    const { collocates: found } = collocates(documents, corpus, "推动", { sentence: true, minCount: 1 });
    expect(found.map(({ word }) => word).sort()).toEqual(["产业", "发展"]);
  });

  it("finds nothing beside a word that is not there", () => {
    expect(collocates(documents, corpus, "没有的词").collocates).toEqual([]);
  });
});
