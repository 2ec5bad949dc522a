import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropRepeatedParagraphs } from "../../src/clean/repeats.js";
import { type CleanDocument, keptText, type Label, NO_METADATA } from "../../src/model/document.js";

const documentOf = (lines: readonly (string | readonly [Label, string])[]): CleanDocument => ({
  path: "a.txt",
  encoding: null,
  sha256: "",
  metadata: NO_METADATA,
  fields: {},
  lines: lines.map((line, index) => ({
    number: index + 1,
    raw: typeof line === "string" ? line : line[1],
    label: typeof line === "string" ? "content" : line[0],
    reason: "given",
    cuts: [],
  })),
});
const labels = (lines: Parameters<typeof documentOf>[0]): string =>
  dropRepeatedParagraphs(documentOf(lines))
    .lines.map((line) => line.label[0])
    .join("");

const A = "全区上下坚持项目为王，经济总量再上新台阶。";
const B = "民生福祉持续改善，群众获得感不断增强。";
const C = "生态环境质量稳步提升，蓝天碧水成为常态。";

describe("dropRepeatedParagraphs", () => {
  it("keeps the first copy of a repeated paragraph", () => expect(labels([A, B, A, C])).toBe("ccdc"));

  it("drops a body pasted twice", () => expect(labels([A, B, C, A, B, C])).toBe("cccddd"));

  it("takes width, spaces and invisible characters for nothing", () => {
    const wide = `\u3000\u3000${A.replace("，", ",").replace("项目", "项\u200b目")} `;
    expect(labels([A, wide])).toBe("cd");
  });

  it("lets a speaker turn to the audience again", () => {
    expect(labels(["各位代表！", A, "各位代表！", B])).toBe("cccc");
    expect(labels(["各位代表、同志们、朋友们！", A, "各位代表、同志们、朋友们！", B])).toBe("cccc");
  });

  it("drops short lines inside a repeated block", () => {
    expect(labels([A, "各位代表！", B, "一、回顾", C, A, "各位代表！", B, "一、回顾", C])).toBe("cccccddddd");
  });

  it("makes one clean copy of interleaved ones", () => {
    expect(labels([A, A, A, "各位代表！", "各位代表！", "各位代表！", B, B, B])).toBe("cddcddcdd");
  });

  it("leaves answers and labelled entries that recur under other questions", () => {
    const answer = "答：可以。每人每月补贴三百元，由用人单位申报。";
    expect(labels(["1.本科生可以申请吗？", answer, "2.专科生可以申请吗？", answer])).toBe("cccc");
    expect(labels([A, "责任单位：县教育局、各乡镇人民政府。", B, "责任单位：县教育局、各乡镇人民政府。"])).toBe("cccc");
    expect(labels([A, "清河快讯：重点项目开工，企业满意。", B, "清河快讯：重点项目开工，企业满意。"])).toBe("cccd");
  });

  it("leaves the cells of a table and the items of lists", () => {
    expect(labels(["合格", A, "合格", "市工业和信息化局", B, "市工业和信息化局"])).toBe("cccccc");
    expect(labels(["4.申报材料真实性承诺书。", A, "4.申报材料真实性承诺书。", B])).toBe("cccc");
  });

  it("drops a repeated title however short, and one that repeats its lines joined", () => {
    expect(labels([["title", "产业兴旺"], A, ["heading", "产业兴旺"], B])).toBe("tcdc");
    expect(labels([["title", "以大提升"], ["title", "促大发展"], A, "以大提升促大发展"])).toBe("ttcd");
  });

  it("keeps what was removed for another reason", () => {
    expect(labels([A, ["boilerplate", A], ["meta", A], A])).toBe("cbmd");
  });

  it("drops a line that is put together from earlier ones", () => expect(labels([A, B, C, A + B + C])).toBe("cccd"));

  it("cuts sentences that were pasted into a line twice", () => {
    const { lines } = dropRepeatedParagraphs(documentOf([A + B + C + A + B + C]));
    expect(lines[0]!.label).toBe("content");
    expect(lines[0]!.cuts.every((cut) => cut.label === "duplicate")).toBe(true);
    expect(keptText(dropRepeatedParagraphs(documentOf([A + B + C + A + B + C])))).toBe(A + B + C);
  });

  it("leaves a sentence that is taken up again later in the line", () =>
    expect(keptText(dropRepeatedParagraphs(documentOf([A + B + A])))).toBe(A + B + A));

  it("says which line stands already", () => {
    expect(dropRepeatedParagraphs(documentOf([B, A, A])).lines[2]!.reason).toContain("line 2");
  });

  it("keeps the set of distinct long paragraphs, against a slow second implementation", () => {
    const paragraph = fc.constantFrom(
      A,
      B,
      C,
      `${A}${B}二者相辅相成。`,
      "发展是第一要务，人才是第一资源，创新是第一动力。",
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 20 }), (lines) => {
        const distinct = lines.filter((line, index) => lines.indexOf(line) === index);
        const kept = dropRepeatedParagraphs(documentOf(lines)).lines.filter((line) => line.label === "content");
        expect(kept.map((line) => line.raw)).toEqual(distinct);
      }),
    );
  });

  it("is idle on what it has cleaned", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(A, B, C, A + B), { maxLength: 20 }), (lines) => {
        const once = dropRepeatedParagraphs(documentOf(lines));
        expect(keptText(dropRepeatedParagraphs(once))).toBe(keptText(once));
      }),
    );
  });
});
