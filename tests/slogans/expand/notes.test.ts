import { describe, expect, it } from "vitest";
import { passages } from "../../../src/model/passage.js";
import { glossaryNotes } from "../../../src/slogans/expand/notes.js";
import { slogansIn, textOf } from "../../helpers/text-of.js";

const BODY = "大力实施“四联”工程,推进“三清”行动,办好“两库一站”。\n今年还要做好各项工作,确保各项任务落到实处。\n";
const notesIn = (notes: string): Record<string, string> =>
  Object.fromEntries(
    glossaryNotes("a.txt", passages(textOf(BODY + notes))).map(({ term, words }) => [term, words.text]),
  );

const FOUR = "联防、联治、联调、联动";
const THREE = "清河、清路、清村";

describe("notes of any layout", () => {
  const layouts: readonly (readonly [name: string, notes: string])[] = [
    ["numbered, with a colon", `1.“四联”:${FOUR}。\n2.“三清”:${THREE}。`],
    ["numbered, with a full stop", `1.“四联”。${FOUR}。\n2.“三清”。${THREE}。`],
    ["numbered, with a space", `1. “四联” ${FOUR}。\n2. “三清” ${THREE}。`],
    ["in square brackets", `[1]“四联”:${FOUR}。\n[2]“三清”:${THREE}。`],
    ["as footnotes of Markdown", `[^1]: “四联”:${FOUR}。\n\n[^2]: “三清”:${THREE}。`],
    ["with circled numbers", `①“四联”:${FOUR}。\n②“三清”:${THREE}。`],
    ["term and words on lines of their own", `1.“四联”:\n${FOUR}。\n2.“三清”:\n${THREE}。`],
    ["in lenticular brackets", `【“四联”】${FOUR}。\n【“三清”】${THREE}。`],
    ["bold", `**1、“四联”:**${FOUR}。\n**2、“三清”:**${THREE}。`],
    ["several in one paragraph", `1.“四联”:${FOUR}。2.“三清”:${THREE}。`],
  ];
  it.each(layouts)("are found %s", (_, notes) => {
    for (const text of [`名词解释\n${notes}`, notes]) {
      const found = Object.entries(notesIn(text)).map(([term, words]) => [term.replace(/[【】]/gu, ""), words]);
      expect(found).toEqual([
        ["“四联”", `${FOUR}。`],
        ["“三清”", `${THREE}。`],
      ]);
    }
  });

  it("need no mark under their heading, where terms are quoted", () => {
    const wanted = { "“四联”": `${FOUR}。`, "“三清”": `${THREE}。` };
    for (const notes of [`“四联” ${FOUR}。\n“三清” ${THREE}。`, `“四联”\n${FOUR}。\n“三清”\n${THREE}。`]) {
      expect(notesIn(`名词解释\n${notes}`)).toEqual(wanted);
      expect(notesIn(notes)).toEqual({});
    }
    // Among numbered notes a line that begins with a quotation goes on with the last.
    const numbered = `名词解释\n1.“四联”:${FOUR}。\n“三清” ${THREE}。\n2.“五进”:进甲、进乙、进丙、进丁、进戊。`;
    expect(Object.keys(notesIn(numbered))).toEqual(["“四联”", "“五进”"]);
  });
  it("keep 即, 指 and 是指 in their words", () =>
    expect(notesIn(`1.“四联”指${FOUR}。\n2.“三清”即${THREE}。`)).toEqual({
      "“四联”": `指${FOUR}。`,
      "“三清”": `即${THREE}。`,
    }));
  it("go on over several lines", () =>
    expect(notesIn(`1.“四联”:${FOUR}。\n由各镇实施。\n2.“三清”:${THREE}。`)["“四联”"]).toBe(`${FOUR}。\n由各镇实施。`));
  it("are no numbered paragraphs of the body", () =>
    expect(notesIn("1.着力扩大投资。全年完成投资很多。\n2.着力改善民生。全年办好实事很多。")).toEqual({}));

  it("explain each term of a joint note", () => {
    const found = slogansIn(`${BODY}名词解释\n1.“四联”、“三清”:四联,即${FOUR}。三清,即${THREE}。`);
    expect(found.get("四联")?.expansion.members[0]?.items).toEqual(FOUR.split("、"));
    expect(found.get("三清")?.expansion.members[0]?.items).toEqual(THREE.split("、"));
  });
  it("in brackets right behind a word give its members", () =>
    expect(slogansIn("抓好“三渠”(甲渠、乙渠、丙渠),修复堤岸。").get("三渠")?.expansion).toMatchObject({
      status: "explained",
      members: [{ n: 3, label: "渠", items: ["甲渠", "乙渠", "丙渠"] }],
    }));
  it("of ten thousand entries are read", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `${index + 1}.“第${index}词”:说明第${index}个词。`);
    expect(glossaryNotes("a.txt", passages(textOf(`名词解释\n${many.join("\n")}`)))).toHaveLength(10_000);
  });
});
