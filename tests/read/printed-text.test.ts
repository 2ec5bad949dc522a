import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowDocuments } from "../../src/read/table/rows.js";
import { printedText } from "../../src/read/text/printed-text.js";
import { sourceOf } from "../helpers/source-of.js";

const read = (text: string) => printedText(sourceOf(text));
const linesOf = (text: string): string[] => read(text).text.split("\n");

/** Breaks a paragraph as printers do: behind so many letters, but not before a mark. */
function broken(paragraph: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const letter of paragraph) {
    if (line.length >= width && !/[，。、；：”）]/u.test(letter)) {
      lines.push(line);
      line = "";
    }
    line += letter;
  }
  return [...lines, line];
}

const WORDS = ["推进", "老旧小区", "改造", "新建", "停车场", "提升", "服务", "企业", "养老", "托育", "设施"];
const clause = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 6 }).map((words) => words.join(""));
const paragraph = fc.array(clause, { minLength: 9, maxLength: 20 }).map((clauses) => `${clauses.join("，")}。`);

describe("a text whose lines are broken at one width", () => {
  it.each([24, 33, 40])("has its paragraphs again, each in the line that it began in: %i letters", (width) => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 6, maxLength: 20 }),
        fc.constantFrom("　　", "    "),
        fc.constantFrom("\n", "\r\n"),
        (paragraphs, indent, end) => {
          const rows = paragraphs.map((paragraph) => broken(paragraph, width, indent));
          const read = linesOf(rows.flat().join(end));
          let row = 0;
          for (const [index, lines] of rows.entries()) {
            expect(read[row]!.trim()).toBe(paragraphs[index]);
            expect(
              read
                .slice(row + 1, row + lines.length)
                .join("")
                .trim(),
            ).toBe("");
            row += lines.length;
          }
          expect(read).toHaveLength(row);
        },
      ),
    );
  });

  const HEADER = "柳河县人民政府公报";
  const PAGE = `  青柳乡去年修通了八条进村的水泥路，给四百户人家换上了新水
表，把三座危桥都拆了重建，还请来农技员在田头开了六十场课。
一、道路
  今年还要把余下的两条路修完，在路口装上灯和牌子，并让每个
村都有一班车，早晚各开两趟，赶集的日子再加一趟，票价不涨，
老人凭证免票。
（一）桥梁。两座小桥今年动工，先修便桥再拆旧桥，不让学生绕
路上学，秋收以前通车。
（二）饮水。水厂的第二条管子埋到北坡，十二个组的人都能喝上
干净水。`;

  it("keeps headings and numbered parts apart where nothing is indented", () => {
    const read = linesOf(PAGE.replace(/^ +/gmu, ""));
    expect(read.filter((line) => line !== "")).toHaveLength(5);
    expect(read[2]).toBe("一、道路");
    expect(read[6]).toMatch(/^（一）桥梁.*路上学，秋收以前通车。$/u);
    expect(read[8]).toMatch(/^（二）饮水/u);
  });

  it("goes on over the end of a page, whose header and number are furniture", () => {
    const pages = [1, 2, 3].map(
      (page) =>
        `${HEADER}\n${PAGE.trimStart().replace("青柳", "东西北"[page - 1]!)}\n  ${"东西北"[page - 1]}坡的规划写在这一页最下面的一行里，到了这里还没有写完，\n— ${page} —\n`,
    );
    const { text, lineHints } = read(pages.join("\f"));
    const lines = text.split("\n");
    const furniture = lines.filter((_, index) => lineHints[index] === "furniture").map((line) => line.trim());
    expect(furniture).toEqual([1, 2, 3].flatMap((page) => [HEADER, `— ${page} —`]));
    expect(text).toMatch(/还没有写完，西乡去年修通了[\s\S]*还没有写完，北乡去年修通了/u);
  });

  it("may have numbers for the ends of its pages, and paragraphs of another text behind it", () => {
    const whole = "县里另外印发的一段话，没有折行，".repeat(12);
    const { text, lineHints } = read(
      `${PAGE.replaceAll("年", "岁")}\n${PAGE.replace("每个\n", "每个\n— 12 —\n\n")}\n第一条 今年先修路，再架桥，后引水，三件事都要在入冬以前做完，不得拖延\n第二条 各村自报\n${whole}`,
    );
    const lines = text.split("\n").map((line) => line.trim());
    expect(lines.filter((_, index) => lineHints[index] === "furniture")).toEqual(["— 12 —"]);
    expect(lines.find((line) => line.startsWith("今年还要"))).toMatch(/并让每个村都有一班车.*免票。$/u);
    expect(lines.slice(-3)).toEqual([expect.stringMatching(/^第一条.*拖延$/u), "第二条 各村自报", whole]);
  });

  it("may stand in a cell", () => {
    const rows = [{ number: 1, cells: new Map([["text", PAGE]]) }];
    const { documents } = rowDocuments(sourceOf(""), { columns: ["text"], rows, problems: [] });
    expect(documents[0]!.text).toBe(read(PAGE).text);
    expect(documents[0]!.text).toContain("换上了新水表");
  });

  it.each([
    [
      "paragraphs in lines of their own",
      `${"青柳乡去年修通了八条进村的路，给四百户换了水表，拆建三座危桥，请来农技员开了六十场课，还办了两次集市。\n".repeat(9)}`,
    ],
    [
      "headlines",
      [
        "我县召开春耕生产现场会",
        "青柳乡水厂二期管网完工",
        "县领导到一线检查防汛工作",
        "全县教育大会今日上午召开",
        "我县三项改革经验全省推广",
        "秋季招聘会提供岗位两千个",
        "县医院新院区主体结构封顶",
      ].join("\n"),
    ],
    [
      "rows of a table",
      Array.from(
        { length: 20 },
        (_, row) => `青柳乡,20${10 + row},水泥路,${100 + row},户数,${400 + row},已完成,无`,
      ).join("\n"),
    ],
    [
      "cells apart",
      Array.from({ length: 20 }, (_, row) => `青柳乡人民政府    第${10 + row}批、水泥路工程    已完成，待验收`).join(
        "\n",
      ),
    ],
    ["short verses", Array.from({ length: 20 }, () => "春风又绿江南岸，明月何时照我还").join("\n")],
  ])("is none: %s", (_, text) => {
    const source = sourceOf(text);
    expect(printedText(source)).toBe(source);
  });
});
