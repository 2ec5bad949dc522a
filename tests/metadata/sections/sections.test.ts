import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptText, type SectionName } from "../../../src/index.js";
import { onlySections } from "../../../src/metadata/sections/only-sections.js";
import {
  ANNOUNCING_SENTENCES,
  HEADING_RULES,
  PLAN_SENTENCES,
  type SectionRule,
} from "../../../src/metadata/sections/rules.js";
import { sectionsOf } from "../../../src/metadata/sections/sections.js";
import { TimeWords } from "../../../src/metadata/sections/sentences.js";
import type { Metadata } from "../../../src/model/document.js";
import { SECTION_NAMES, sectionsOfLine } from "../../../src/model/section.js";
import { textOf } from "../../helpers/text-of.js";

const REPORT: Partial<Metadata> = { kind: "work-report", year: 2024 };

/** A report with its sections, as the path makes them. */
function sectioned(text: string, metadata: Partial<Metadata> = REPORT) {
  const document = textOf(text, "a.txt", metadata);
  return { ...document, sections: sectionsOf(document, document.metadata) };
}

/** The text of each section, in the order of the text, as `name: its first characters`. */
function parts(text: string, metadata?: Partial<Metadata>): string[] {
  const { sections, lines } = sectioned(text, metadata);
  return (sections ?? []).map(({ name, line, offset }) => {
    const raw = lines[line - 1]!.raw;
    return `${name}: ${raw.slice(offset, offset + 6)}`;
  });
}

const OPENING = "现在，我代表青原县人民政府，向大会报告工作，请予审议，并请列席人员提出意见。";
const REVIEW = "全县生产总值增长6.1%，新修公路40公里。对存在的困难和问题，我们将高度重视，认真加以解决。";
const AIMS = "今年全县经济社会发展的主要预期目标是：生产总值增长6%左右，城镇新增就业4000人。";
const TASKS = "围绕上述目标，重点抓好以下工作。加快园区建设，办好民生实事。";

describe("sections of a report", () => {
  it("are told by headings on lines of their own", () => {
    const text = [OPENING, "一、2023年工作回顾", REVIEW, "二、2024年工作安排", AIMS, TASKS].join("\n");
    expect(parts(text)).toEqual([
      "other: 现在，我代表",
      "review: 一、2023",
      "plan: 二、2024",
      "targets: 今年全县经济",
      "plan: 围绕上述目标",
    ]);
  });

  it("may have headings with 壹, 贰", () => {
    const text = [OPENING, "壹、2023年工作回顾", REVIEW, "贰、2024年工作安排", AIMS, TASKS].join("\n");
    expect(parts(text)).toEqual([
      "other: 现在，我代表",
      "review: 壹、2023",
      "plan: 贰、2024",
      "targets: 今年全县经济",
      "plan: 围绕上述目标",
    ]);
  });

  it("are told in a text that lost its breaks, at borders inside the line", () => {
    const text = `${OPENING}一、2023年工作回顾过去的一年，成绩来之不易。${REVIEW}二、2024年工作安排今年是关键的一年。${AIMS}${TASKS}`;
    const { sections } = sectioned(text);
    expect(sections!.map(({ name, line, offset }) => [name, line, text.slice(offset, offset + 4)])).toEqual([
      ["other", 1, "现在，我"],
      ["review", 1, "一、20"],
      ["plan", 1, "二、20"],
      ["targets", 1, "今年全县"],
      ["plan", 1, "围绕上述"],
    ]);
  });

  it("are told by sentences where there is no heading", () => {
    const text = [OPENING, REVIEW, "2024年是打基础的一年，任务很重。", AIMS, TASKS].join("\n");
    expect(parts(text)).toEqual([
      "other: 现在，我代表",
      "review: 全县生产总值",
      "plan: 2024年是",
      "targets: 今年全县经济",
      "plan: 围绕上述目标",
    ]);
  });

  it("are told by the end of the list of shortcomings where nothing else tells", () => {
    const text = [OPENING, REVIEW, "抓工业，抓农业，抓城市，一件一件落到实处。", "让群众过上更好的日子。"].join("\n");
    expect(parts(text)).toEqual(["other: 现在，我代表", "review: 全县生产总值", "plan: 抓工业，抓农"]);
  });

  it("leave the years beyond aside, also where they stand behind the plan", () => {
    const text = [
      "一、2023年工作回顾",
      REVIEW,
      "二、2024年工作安排",
      AIMS,
      TASKS,
      "三、今后五年的奋斗目标",
      "到2028年，全县面貌有大的改变。",
      "四、加强政府自身建设",
      "从严从实转变作风。",
    ].join("\n");
    expect(parts(text).slice(-2)).toEqual(["other: 三、今后五年", "plan: 四、加强政府"]);
  });

  it("turn to the years beyond where neither the review nor they have a heading", () => {
    const text = `${OPENING}\n过去五年,我们奋力开拓。\n${REVIEW}\n未来五年,我们要再上台阶\n道路通车里程达到90公里。\n今年,全县工作要稳中求进。\n${AIMS}\n${TASKS}`;
    expect(parts(text)).toContain("other: 未来五年,我");
  });

  it("take a paragraph that looks back among the years beyond for review", () => {
    const text = [
      "一、2025年工作回顾",
      REVIEW,
      "二、“十五五”时期主要目标任务",
      "“十四五”时期，我们办成了不少大事。",
      "“十五五”时期，我们要再上新台阶。",
      "三、2026年工作安排",
      AIMS,
    ].join("\n");
    const names = parts(text, { kind: "work-report", year: 2026 }).map((part) => part.split(":")[0]);
    expect(names).toEqual(["review", "other", "review", "other", "plan", "targets"]);
  });

  it("read 今年 as the year under review where the report was given before the year that it plans", () => {
    const text = ["今年的主要工作", REVIEW, "明年的主要任务", "明年是攻坚的一年。", TASKS].join("\n");
    const held: Partial<Metadata> = { kind: "work-report", year: 2024, date: "2023-12-20" };
    expect(parts(text, held)).toEqual(["review: 今年的主要工", "plan: 明年的主要任"]);
  });

  it("let the targets go on over a list of figures and the words that explain them", () => {
    const text = [
      "一、2023年工作回顾",
      REVIEW,
      "二、2024年工作安排",
      "主要预期目标是：",
      "——生产总值增长6%；",
      "——粮食产量30万吨以上。",
      "提出这样的增长目标，考虑了需要和可能。",
      TASKS,
    ].join("\n");
    const { sections } = sectioned(text);
    expect(sections!.find(({ name }) => name === "targets")!.line).toBe(4);
    expect(sections!.at(-1)).toMatchObject({ name: "plan", line: 8 });
  });

  it("have a mean concentration among the targets of a year", () => {
    const aims = "今年的主要目标是：产值增长6%左右，粉尘年均浓度控制在40微克/立方米以内。";
    const text = ["一、2023年工作回顾", REVIEW, "二、2024年工作安排", aims, TASKS].join("\n");
    expect(parts(text).map((part) => part.split(":")[0])).toEqual(["review", "plan", "targets", "plan"]);
  });

  it("take targets of several years, means of a plan and results for no announcement", () => {
    const text = [
      "一、过去五年的回顾",
      REVIEW,
      "二、今后五年的目标任务",
      "今后五年的主要目标是：生产总值年均增长7%，财政收入翻一番。",
      "三、2024年重点工作",
      "抓好开局，办好实事。",
    ].join("\n");
    expect(sectioned(text).sections!.some(({ name }) => name === "targets")).toBe(false);
  });

  it("are null for other kinds, and for a report in which nothing tells them", () => {
    expect(sectioned(REVIEW, { kind: "news" }).sections).toBeNull();
    expect(sectioned("天气很好。", REPORT).sections).toBeNull();
  });

  it("say by which rule each begins", () => {
    for (const { reason } of sectioned([OPENING, "一、2023年工作回顾", REVIEW, "二、2024年工作安排", AIMS].join("\n"))
      .sections!) {
      expect(reason).toMatch(/^[a-z-]+: \S/u);
    }
  });
});

describe("rules of sections", () => {
  const read = (text: string) => new TimeWords(2024, false).read(text.replaceAll("，", ",").replaceAll("：", ":"));
  const rules: readonly SectionRule[] = [...HEADING_RULES, ...PLAN_SENTENCES, ...ANNOUNCING_SENTENCES];
  it.each(rules.map((rule) => [rule.id, rule] as const))("%s takes its example", (_, { pattern, example }) => {
    expect(pattern.test(read(example))).toBe(true);
  });

  it.each([
    ["2023年", "L"],
    ["二〇二四年", "N"],
    ["2035年", "F"],
    ["“十三五”时期", "P"],
    ["“十四五”", "C"],
    ["“十五五”规划", "F规划"],
    ["过去五年", "P"],
    ["未来五年", "F"],
    ["去年和今年", "L和N"],
  ])("words of time: %s in a report on the plans for 2024", (text, letters) => expect(read(text)).toBe(letters));
});

describe("words of time", () => {
  it("know the plan that runs, the one gone by and the one to come, with and without quotation marks", () => {
    const read = (text: string) => new TimeWords(2024, false).read(text);
    expect([read("十四五时期"), read("十三五期间"), read("十五五规划")]).toEqual(["C时期", "P期间", "F规划"]);
    expect([read("“十四五”时期"), read("“十三五”期间"), read("“十五五”规划")]).toEqual(["C", "P", "F规划"]);
  });
});

describe("onlySections", () => {
  const text = `${OPENING}\n一、2023年工作回顾\n${REVIEW}二、2024年工作安排今年是关键一年。${AIMS}\n${TASKS}`;

  it("cuts a line at the border that lies in it", () => {
    expect(keptText(onlySections(sectioned(text), ["review"]))).toBe(`一、2023年工作回顾\n${REVIEW}`);
    expect(keptText(onlySections(sectioned(text), ["targets"]))).toBe(AIMS);
  });

  it("keeps lines and columns of what is left", () => {
    const [line] = onlySections(sectioned(text), ["targets"]).lines;
    expect(line).toMatchObject({ number: 3, raw: text.split("\n")[2] });
  });

  it("leaves nothing of a document without sections", () => {
    expect(onlySections(sectioned(REVIEW, { kind: "news" }), ["review", "other"]).lines).toEqual([]);
  });

  const LINES = [
    OPENING,
    "一、2023年工作回顾",
    REVIEW,
    "二、2024年工作安排",
    AIMS,
    TASKS,
    "",
    "　",
    "三、今后五年的目标",
  ];
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom("", "\n")), { maxLength: 12 })
    .map((pieces) => pieces.flat().join(""));

  it("gives each character of kept text to one section and no more", () => {
    fc.assert(
      fc.property(texts, (made) => {
        const document = sectioned(made);
        if (document.sections === null) return;
        const lengths = SECTION_NAMES.map(
          (name) => keptText(onlySections(document, [name])).replaceAll("\n", "").length,
        );
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(keptText(document).replaceAll("\n", "").length);
        expect(keptText(onlySections(document, SECTION_NAMES))).toBe(keptText(document));
      }),
    );
  });

  it("opens sections in the order of the text, each line in at least one", () => {
    fc.assert(
      fc.property(texts, (made) => {
        const { sections, lines } = sectioned(made);
        if (sections === null) return;
        const places = sections.map(({ line, offset }) => line * 1e6 + offset);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        const names: SectionName[] = lines
          .slice(sections[0]!.line - 1)
          .flatMap(({ number }) => sectionsOfLine(sections, number)[0]?.name ?? []);
        expect(names).toHaveLength(lines.length - sections[0]!.line + 1);
      }),
    );
  });

  it("finds the sections of a line of millions of characters", () => {
    const long = `${OPENING}一、2023年工作回顾过去的一年，成绩很大。${REVIEW.repeat(40_000)}二、2024年工作安排今年是新的一年。${AIMS}`;
    expect(sectioned(long).sections!.map(({ name }) => name)).toEqual(["other", "review", "plan", "targets"]);
  });
});
