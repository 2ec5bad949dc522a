import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterCount } from "../../src/base/code-units.js";
import { clean, keepBoilerplate } from "../../src/clean/clean.js";
import { explain, ledgerLine } from "../../src/clean/explain.js";
import { ledgerOf, toRecord } from "../../src/clean/record.js";
import { dropRepeatedParagraphs } from "../../src/clean/repeats.js";
import { type CleanDocument, keptText, keptTextOf } from "../../src/model/document.js";
import { sourceOf } from "../helpers/source-of.js";
import { ABOVE_THE_TITLE, BELOW_THE_TEXT, TEXT } from "./fixtures/lines.js";
import { PAGES } from "./fixtures/pages.js";

const anyLine = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXT, ...BELOW_THE_TEXT, ...ABOVE_THE_TITLE) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...TEXT), fc.constantFrom(...BELOW_THE_TEXT)).map((two) => two.join("")),
  },
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", " ", "\u3000\u3000", "\r", "\ud800", "<U+00A0><U+00A0> 各位代表！", "😀", "\u0000"),
);
const anyText = fc.array(anyLine, { maxLength: 30 }).map((lines) => lines.join("\n"));

const run = (text: string): CleanDocument => dropRepeatedParagraphs(clean(sourceOf(text)));

describe("cleaning", () => {
  it("accounts for every character: kept + removed + blank = input", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = run(text);
        const { input, kept, boilerplate, duplicate, meta, blank } = ledgerOf(document);
        const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
        expect(document.lines.map((line) => line.raw)).toEqual(lines);
        expect(input).toBe(lines.reduce((sum, line) => sum + characterCount(line), 0));
        expect(kept + boilerplate + duplicate + meta + blank).toBe(input);
        expect(kept).toBe(document.lines.reduce((sum, line) => sum + characterCount(keptTextOf(line)), 0));
      }),
      { numRuns: 300 },
    );
  });

  it("cuts in order, within the line, never overlapping", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { raw, cuts } of run(text).lines) {
          let until = 0;
          for (const cut of cuts) {
            expect(cut.start).toBeGreaterThanOrEqual(until);
            expect(cut.end).toBeGreaterThan(cut.start);
            until = cut.end;
          }
          expect(until).toBeLessThanOrEqual(raw.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives every line a label and a reason", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of run(text).lines) expect(line.reason).not.toBe("");
      }),
    );
  });

  it.each(["修桥铺路惠民生\n架线通水见成效", "一条\n两条路都通了\n三条路也都通了"])(
    "takes no last line for the title",
    (text) => {
      expect(run(text).lines.map(({ label }) => label)).not.toContain("boilerplate");
      expect(run(text).lines.at(-1)!.label).not.toBe("title");
    },
  );

  it("leaves lines that came labelled as they are", () => {
    const labelled = run(PAGES.newspaper!).lines;
    expect(clean({ ...sourceOf("anything"), labelled }).lines).toBe(labelled);
  });

  it("writes the kept lines as the text of the record", () => {
    const record = toRecord(run(Object.values(PAGES).join("\n")));
    const kept = record.lines.filter((line) => ["title", "heading", "content"].includes(line.label));
    expect(record.text).toBe(kept.map((line) => line.text).join("\n"));
  });
});

describe("keepBoilerplate", () => {
  it("removes nothing but fields, repeats and blank lines", () => {
    const document = keepBoilerplate(
      clean(sourceOf("标题如此这般\n2024-01-17\n正文第一段到此为止，写得不长也不短，刚刚好够用。\n【打印】【关闭】")),
    );
    expect(document.lines.map((line) => line.label)).toEqual(["title", "meta", "content", "content"]);
    expect(document.lines.at(-1)!.reason).toMatch(/^kept on request; control-bar/);
    expect(keptText(document)).toContain("【打印】【关闭】");
  });
});

describe("explain", () => {
  it("shows every part of every line, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = run(text);
        const whole = document.lines.filter((line) => line.label !== "blank").map((line) => line.raw);
        expect(
          explain(document)
            .parts.map((part) => part.text)
            .join(""),
        ).toBe(whole.join(""));
      }),
    );
  });
  it("adds up in words", () => {
    const ledger = { lines: 3, input: 1200, kept: 1000, boilerplate: 150, duplicate: 20, meta: 30, blank: 0 };
    expect(ledgerLine(ledger)).toBe(
      "3 lines; 1,200 characters = 1,000 kept + 150 boilerplate, 20 duplicate, 30 meta + 0 on blank lines",
    );
  });
});
