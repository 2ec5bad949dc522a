import { describe, expect, it } from "vitest";
import { concordance } from "../../src/count/concordance.js";
import type { ConcordanceOrder } from "../../src/count/concordance-order.js";
import { NO_METADATA } from "../../src/model/document.js";
import { passages, placeIn } from "../../src/model/passage.js";
import { cleanDocument, corpusOf } from "../helpers/count-corpus.js";
import { growth, LINEAR } from "../helpers/growth.js";

describe("concordance", () => {
  it("gives the exact place and the context on the line", () => {
    const document = {
      ...cleanDocument("a.txt", "标题", "做强𠮷祥产业链，做大产业"),
      metadata: { ...NO_METADATA, title: "标题" },
    };
    const rest = { title: "标题", date: null, region: null, term: "产业" };
    expect(concordance([document], "产业", { width: 3 })).toEqual([
      { path: "a.txt", line: 2, column: 5, quote: "产业", left: "强𠮷祥", right: "链，做", ...rest },
      { path: "a.txt", line: 2, column: 11, quote: "产业", left: "，做大", right: "", ...rest },
    ]);
  });

  it("agrees with the places of the model, whatever was normalised away", () => {
    const document = cleanDocument("a.txt", "\u200bＡＰＰ<U+00A0>与 app\u00a0及 a\u200bpp");
    const [passage] = passages(document);
    const hits = concordance([document], "APP");
    expect(hits.map((hit) => hit.quote)).toEqual(["ＡＰＰ", "app", "a\u200bpp"]);
    const starts = [...passage!.text.toLowerCase().matchAll(/app/gu)].map((match) => match.index);
    expect(hits.map(({ line, column, quote }) => ({ line, column, quote }))).toEqual(
      starts.map((start) => {
        const { line, column, quote } = placeIn("a.txt", passage!, start, start + 3);
        return { line, column, quote };
      }),
    );
  });

  it("keeps cut parts of a line out of the context", () => {
    const document = cleanDocument("a.txt", "来源网站：产业发展（完）");
    const lines = [{ ...document.lines[0]!, cuts: [{ start: 0, end: 5, label: "meta" as const, reason: "byline" }] }];
    expect(concordance([{ ...document, lines }], "产业")[0]).toMatchObject({
      column: 6,
      left: "",
      right: "发展（完）",
    });
  });

  it("sorts by the words nearest to the term", () => {
    const document = cleanDocument("a.txt", "乙产业丙", "甲产业丁", "丙产业乙");
    const lines = (sort: "left" | "right") => concordance([document], "产业", { sort }).map((hit) => hit.line);
    expect(lines("left")).toEqual([3, 1, 2]); // 丙 U+4E19, 乙 U+4E59, 甲 U+7532
    expect(lines("right")).toEqual([2, 1, 3]); // 丁 U+4E01
  });

  it("walks a line of a megabyte once", () => {
    const hitsIn = (times: number) => concordance([cleanDocument("a.txt", "产业".repeat(times))], "产业", { width: 2 });
    const hits = hitsIn(500_000);
    expect(hits.length).toBe(500_000);
    expect(hits.at(-1)!.column).toBe(999_999);
    expect(growth(hitsIn, 5_000)).toBeLessThan(LINEAR);
  });
});

describe("concordance of several terms, wildcards and regular expressions", () => {
  const quotes = (text: string, terms: string | string[], options = {}) =>
    concordance([cleanDocument("a.txt", text)], terms, options).map(({ quote }) => quote);

  it("finds figures and Latin words as wholes", () => {
    const text = "141行动，1411个，14+1体系，141.5亿元，3141，12,141件，G141国道，141吨，2024.141.3";
    expect(quotes(text, "141").length).toBe(3); // the first, that of tons, and that of a chain, which is no decimal
    expect(quotes("MAIN，AI，AIoT，GAI，ai模型，AI2.0", "AI")).toEqual(["AI", "ai", "AI"]);
    expect(quotes("600mg/kg，1600mg", "600")).toEqual(["600"]);
    expect(quotes("产业链", "产业")).toEqual(["产业"]);
  });

  it("lists places of several terms in the order of the text, each with its term", () => {
    const hits = concordance([cleanDocument("a.txt", "产业链与项目，产业")], ["产业", "项目", "产业链", "产业"]);
    expect(hits.map(({ quote, column, term }) => [quote, column, term])).toEqual([
      ["产业链", 1, "产业链"],
      ["产业", 1, "产业"],
      ["项目", 5, "项目"],
      ["产业", 8, "产业"],
    ]);
  });

  it("takes ? for one letter and * for a few, never over a mark", () => {
    expect(quotes("产业链、产业，产业园", "产业?")).toEqual(["产业链", "产业园"]);
    expect(quotes("建设共富示范区，建设，示范区", "建设*示范区")).toEqual(["建设共富示范区"]);
    expect(quotes("1411与14", "14*")).toEqual(["1411", "14"]);
    expect(quotes("怎么办？ 3*3", "怎么办？")).toEqual(["怎么办？"]);
    expect(quotes("3*3与313", "3\\*3")).toEqual(["3*3"]);
    expect(() => quotes("产业", "*?")).toThrow(/empty/u);
  });

  it("reads full-width marks of a regular expression as marks of the text", () => {
    expect(quotes("增长6.5％（预计），增长约7%", "增长[\\d.]+%（预计）", { regex: true })).toEqual([
      "增长6.5％（预计）",
    ]);
    expect(quotes("产业项目", "x*", { regex: true })).toEqual([]);
    expect(() => quotes("产业", "(产业", { regex: true })).toThrow(/regular expression/u);
  });

  it("shows the sentence of a place, closing marks included", () => {
    const text = "先说一句。他说：“要抓产业！”再说别的；产业也行";
    expect(concordance([cleanDocument("a.txt", text)], "产业", { context: "sentence" })).toMatchObject([
      { left: "他说：“要抓", right: "！”" },
      { left: "", right: "也行" },
    ]);
  });

  it("sorts by words, what is left of a longer word first, and by what is known of the document", () => {
    const { documents, tokenized } = corpusOf("推动 产业链 ， 升级", "发展 产业", "做强 产业园");
    const dated = documents.map((document, index) => ({
      ...document,
      metadata: { ...document.metadata, date: [null, "2024-02-01", "2023-05-01"][index]! },
    }));
    const order = (...sort: ConcordanceOrder[]) =>
      concordance(dated, "产业", { sort, tokenized }).map(({ path }) => path[0]);
    expect(order("R1")).toEqual(["3", "1", "2"]); // 园 U+56ED, 链 U+94FE, nothing
    expect(order("R2")).toEqual(["1", "2", "3"]); // 升级 beyond the comma
    expect(order("L1")).toEqual(["3", "2", "1"]); // 做 U+505A, 发 U+53D1, 推 U+63A8
    expect(order("date")).toEqual(["3", "2", "1"]);
    expect(order("title", "L1")).toEqual(["3", "2", "1"]);
    expect(() => concordance(dated, "产业", { sort: "L1" })).toThrow(/tokenized/u);
  });

  it("takes a long line of Latin letters or of sentences in linear time", () => {
    const letters = (length: number) => quotes("a".repeat(length), "*b");
    expect(growth(letters, 20_000)).toBeLessThan(LINEAR);
    const sentences = (times: number) => quotes("抓产业。".repeat(times), "产业", { context: "sentence" });
    expect(growth(sentences, 5_000)).toBeLessThan(LINEAR);
  });
});
