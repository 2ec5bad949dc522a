import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frequencies } from "../../src/count/frequencies.js";
import { tokenUnits } from "../../src/count/token-units.js";
import { type CleanDocument, keptText, type Line } from "../../src/model/document.js";
import { corpusOf } from "../helpers/count-corpus.js";

const words = fc.constantFrom("产业", "发展", "𠮷野", "GDP", "。", "；", "”", "12", "|");
const texts = fc.array(
  fc.array(words, { minLength: 1, maxLength: 16 }).map((list) => `开头 ${list.join(" ")}`),
  { minLength: 1, maxLength: 4 },
);

describe("tokenUnits", () => {
  it("gives the tokens that a frequency list counts, in order, with sentences as ranges of tokens", () => {
    const { documents, tokenized } = corpusOf("产业 发展 。 ” 环境 ， 保护 | 发展 的 12");
    const units = [...tokenUnits(documents, tokenized, { isStopword: (text) => text === "的" })];
    expect(units).toEqual([
      {
        document: 0,
        number: 1,
        tokens: ["产业", "发展", "环境", "保护", "发展"],
        pos: ["n", "v", "n", "n", "v"],
        sentences: [
          [0, 2],
          [2, 4],
          [4, 5],
        ],
      },
    ]);
  });

  it.each(["document", "paragraph", "sentence"] as const)("counts as freq does, unit %s", (unit) => {
    fc.assert(
      fc.property(texts, (list) => {
        const { documents, tokenized } = corpusOf(...list);
        const counts = new Map<string, number>();
        for (const { tokens } of tokenUnits(documents, tokenized, { unit }))
          for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
        const { terms } = frequencies(documents, tokenized);
        expect(counts).toEqual(new Map(terms.map(({ term, count }) => [term, count])));
      }),
    );
  });

  it.each(["document", "paragraph", "sentence"] as const)("has offsets that cut each token out, unit %s", (unit) => {
    fc.assert(
      fc.property(texts, (list) => {
        const { documents, tokenized } = corpusOf(...list);
        for (const { text, tokens, offsets } of tokenUnits(documents, tokenized, { unit, places: true })) {
          const characters = [...text!];
          expect(offsets!.map(([start, end]) => characters.slice(start, end).join(""))).toEqual(tokens);
        }
      }),
    );
  });

  it("has the kept text for the text of a document, its lines for paragraphs", () => {
    const { documents, tokenized } = corpusOf("产业 发展 。 | 环境 保护");
    const whole = [...tokenUnits(documents, tokenized, { places: true })];
    expect(whole[0]!.text).toBe(keptText(documents[0]!));
    const lines = [...tokenUnits(documents, tokenized, { unit: "paragraph", places: true })];
    expect(lines.map(({ text, number }) => [number, text])).toEqual([
      [1, "产业发展。"],
      [2, "环境保护"],
    ]);
  });

  it("keeps offsets true on a line of which a part is removed", () => {
    const { documents, tokenized } = corpusOf("产业 | 发展");
    const raw = "（点击）产业【打印】　发展";
    const line: Line = {
      number: 1,
      raw,
      label: "content",
      reason: "",
      cuts: [
        { start: 0, end: 4, label: "boilerplate", reason: "" },
        { start: 6, end: 10, label: "boilerplate", reason: "" },
      ],
    };
    const mixed: CleanDocument = { ...documents[0]!, lines: [line] };
    const [unit] = [...tokenUnits([mixed], tokenized, { places: true })];
    expect(unit!.text).toBe("产业　发展");
    expect(unit!.offsets).toEqual([
      [0, 2],
      [3, 5],
    ]);
  });

  it("gives phrases where they begin, shorter ones first, and spans all their words", () => {
    const { documents, tokenized } = corpusOf("优化 营商 环境 。 优化 营商 环境");
    const [unit] = [...tokenUnits(documents, tokenized, { ngram: { from: 2, to: 3 }, places: true })];
    expect(unit!.tokens.slice(0, 3)).toEqual(["优化营商", "优化营商环境", "营商环境"]);
    expect(unit!.offsets!.slice(0, 3)).toEqual([
      [0, 4],
      [0, 6],
      [2, 6],
    ]);
  });
});
