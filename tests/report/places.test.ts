import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CleanDocument, concordance } from "../../src/index.js";
import { NO_METADATA } from "../../src/model/document.js";
import { Searchable } from "../../src/report/places.js";

const documentOf = (...lines: string[]): CleanDocument => ({
  path: "a.txt",
  encoding: "utf-8",
  sha256: "",
  metadata: NO_METADATA,
  fields: {},
  lines: lines.map((raw, index) => ({ number: index + 1, raw, label: "content", reason: "", cuts: [] })),
});

const marked = (quoted: { text: string; start: number; length: number }): string =>
  quoted.text.slice(quoted.start, quoted.start + quoted.length);

describe("sentences behind a figure", () => {
  it("are the whole sentence around the place, with its line", () => {
    const searchable = new Searchable(documentOf("第一句。我们发展产业链，也发展产业！第三句。"), 7);
    const quotes = searchable.find("产业", 10);
    expect(quotes).toHaveLength(2);
    expect(searchable.find("产业", 1)).toEqual(quotes.slice(0, 1));
    expect(quotes[0]).toEqual({ document: 7, line: 1, text: "我们发展产业链，也发展产业！", start: 4, length: 2 });
    expect(quotes[1]!.start).toBe(11);
  });

  it("are found through full width, case, and spaces between letters, and shown as they stand", () => {
    const searchable = new Searchable(documentOf("推动 工 作 报 告 落实，ＡＢＣ计划。"), 0);
    expect(searchable.find("工作报告", 9).map(marked)).toEqual(["工 作 报 告"]);
    expect(searchable.find("abc", 9).map(marked)).toEqual(["ＡＢＣ"]);
  });

  it("are cut around the place where a line has no end, and say so", () => {
    const searchable = new Searchable(documentOf(`${"甲".repeat(500_000)}产业${"乙".repeat(500_000)}`), 0);
    const [quoted] = searchable.find("产业", 1);
    expect(quoted!.text.length).toBeLessThan(400);
    expect(quoted!.text).toMatch(/^…甲+产业乙+…$/u);
    expect(marked(quoted!)).toBe("产业");
  });

  it("never cut a surrogate pair in two", () => {
    const searchable = new Searchable(documentOf(`${"😀".repeat(300)}产业${"😀".repeat(300)}`), 0);
    const [quoted] = searchable.find("产业", 1);
    expect(quoted!.text).not.toMatch(/[\ud800-\udfff]/u);
    expect(marked(quoted!)).toBe("产业");
  });

  it("mark a place that another stage found, whatever stands before it on the line", () => {
    const document = documentOf("　😀前言。推动“四减四增”见效。");
    const [hit] = concordance([document], "四减四增");
    expect(marked(new Searchable(document, 0).at(hit!)!)).toBe("四减四增");
  });

  it("are none where a place lies in a line that was removed", () => {
    const document = {
      ...documentOf("版权所有"),
      lines: [{ ...documentOf("版权所有").lines[0]!, label: "boilerplate" }],
    };
    const place = { path: "a.txt", line: 1, column: 1, quote: "版权" };
    expect(new Searchable(document as CleanDocument, 0).at(place)).toBeNull();
  });

  it("hold exactly the term, where the concordance has it, in any text", () => {
    const letters = fc.constantFrom("产", "业", "。", "，", "！", " ", "　", "Ａ", "a", "😀", "\u200b", "发");
    const line = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(""));
    const term = fc.constantFrom("产业", "产", "aa", "a", "发产");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), term, (lines, wanted) => {
        const document = documentOf(...lines);
        const searchable = new Searchable(document, 0);
        const quotes = searchable.find(wanted, 1000);
        const hits = concordance([document], wanted);
        expect(quotes.map(({ line: number }) => number)).toEqual(hits.map(({ line: number }) => number));
        expect(quotes.map(marked)).toEqual(hits.map(({ quote }) => quote));
      }),
    );
  });
});
