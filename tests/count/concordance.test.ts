import { describe, expect, it } from "vitest";
import { concordance } from "../../src/count/concordance.js";
import { NO_METADATA } from "../../src/model/document.js";
import { passages, placeIn } from "../../src/model/passage.js";
import { cleanDocument } from "../helpers/count-corpus.js";
import { growth, LINEAR } from "../helpers/growth.js";

describe("concordance", () => {
  it("gives the exact place and the context on the line", () => {
    const document = {
      ...cleanDocument("a.txt", "标题", "做强𠮷祥产业链，做大产业"),
      metadata: { ...NO_METADATA, title: "标题" },
    };
    expect(concordance([document], "产业", { width: 3 })).toEqual([
      { path: "a.txt", line: 2, column: 5, quote: "产业", left: "强𠮷祥", right: "链，做", title: "标题", date: null },
      { path: "a.txt", line: 2, column: 11, quote: "产业", left: "，做大", right: "", title: "标题", date: null },
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
