import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptText } from "../../src/model/document.js";
import { passages, placeIn } from "../../src/model/passage.js";
import { parseInput } from "../../src/read/read-input.js";
import { markdownDocument, marksIn } from "../../src/read/text/markdown.js";
import { cleanCorpus } from "../helpers/clean-corpus.js";
import { sourceOf } from "../helpers/source-of.js";

const bare = (line: string): string => {
  let text = "";
  let at = 0;
  for (const { start, end, divides } of marksIn(line)) {
    text += line.slice(at, start) + (divides ? " " : "");
    at = end;
  }
  return text + line.slice(at);
};
const cleaned = (text: string) => cleanCorpus([markdownDocument({ ...sourceOf(text), path: "a.md" })])[0]!;

describe("marks of Markdown", () => {
  it.each([
    ["## 二、**主要**成绩 ##", "二、主要成绩 "],
    ['**[办事指南](http://a.cn/x_(1) "t")**见附件[^3]。', "办事指南见附件。"],
    ["- [x] ~~旧~~新*规*则", "旧新规则"],
    ["> 引用<u>一</u>句<br>另起", "引用一句 另起"],
    ["![图](a.png)正文", " 正文"],
    ["| 指标 | 6.5% |", "  指标   6.5%  "],
    ["见<http://a.cn>与`代码`", "见 与代码"],
    ['[1]: http://a.cn "题"', " "],
    ["[^2]: 注释一条", "注释一条"],
    ["3*5=15，2*3=6，a_b_c，1. 条目，〔2024〕5号", "3*5=15，2*3=6，a_b_c，1. 条目，〔2024〕5号"],
    ["\\*不是强调\\*", "*不是强调*"],
  ])("%s", (line, text) => expect(bare(line)).toBe(text));

  it("are in order, inside their line, and do not overlap, whatever the line", () => {
    const piece = fc.constantFrom(
      "*",
      "**",
      "_",
      "~~",
      "[",
      "](",
      ")",
      "![",
      "`",
      "|",
      "甲",
      "a",
      "<br>",
      "\\",
      "[^1]",
      " ",
      "#",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const line = pieces.join("");
        let end = 0;
        for (const mark of marksIn(line)) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

describe("a file of Markdown", () => {
  const TEXT = [
    "---",
    "title: '春耕备耕'",
    "tags: [农业, 民生]",
    "日期: 2023-03-01",
    "---",
    "# 春耕备耕",
    "",
    "全镇推广**绿色防**控技术，[农资](http://a.cn)供应充足，农机检修提前完成，为全年丰收打下了坚实基础。",
  ].join("\n");

  it("has its front matter as metadata, and its marks outside the kept text", () => {
    const document = cleaned(TEXT);
    expect(document.metadata).toMatchObject({ title: "春耕备耕", date: "2023-03-01" });
    expect(document.fields).toMatchObject({ tags: "农业、民生" });
    expect(keptText(document)).toBe(
      "春耕备耕\n全镇推广绿色防控技术，农资供应充足，农机检修提前完成，为全年丰收打下了坚实基础。",
    );
  });

  it("goes on over a mark of emphasis as if it were not there, and places lead to the file", () => {
    const document = cleaned(TEXT);
    const passage = passages(document).find(({ text }) => text.includes("绿色防控"))!;
    const start = passage.text.indexOf("绿色防控");
    expect(placeIn("a.md", passage, start, start + 4)).toEqual({
      path: "a.md",
      line: 8,
      column: 7,
      quote: "绿色防**控",
    });
    const last = passage.text.indexOf("农资");
    expect(placeIn("a.md", passage, last, last + 2)).toMatchObject({ line: 8, quote: "农资" });
  });

  it("without front matter begins with its text, a rule at its top notwithstanding", () => {
    expect(keptText(cleaned(`---\n正文第一段，没有字段。\n\n正文第二段。`))).toContain("正文第一段");
  });
});

describe("front matter", () => {
  it("may be written in TOML", () => {
    const text = '+++\ntitle = "题目"\ndate = 2024-03-05\n+++\n正文。\n';
    expect(markdownDocument({ ...sourceOf(text), path: "a.md" }).stated).toMatchObject({
      title: "题目",
      date: "2024-03-05",
    });
  });
});

describe("a text that is no file of Markdown", () => {
  const MARKED =
    "# 春耕备耕\n\n**某镇人民政府**\n\n**各位乡亲：**\n\n全镇推广**绿色防**控技术，[农资](http://a.cn)供应充足。";
  const HIDDEN = "张**、李**等人来信\n\n张**说，路灯坏了，电话138****1234。\n\n**镇回复：已经修好。";
  const read = async (path: string, text: string) => {
    const { documents } = await parseInput(path, { bytes: Buffer.from(text), sha256: "", shrunk: false }, {});
    return keptText(cleanCorpus(documents)[0]!);
  };

  it.each([
    ["a.txt", MARKED],
    ["a.csv", `标题,正文\n,"${MARKED}"`],
    ["a.jsonl", JSON.stringify({ text: MARKED })],
  ])("is read as Markdown where it is written so: %s", async (path, text) =>
    expect(await read(path, text)).toMatch(/^春耕备耕\n[\s\S]*各位乡亲：\n全镇推广绿色防控技术，农资供应充足。$/u),
  );

  it("has no title before a mark within its text", () => {
    const text = "全镇坚持把春耕春管摆在首位**全面**推广绿色防控技术，农资供应充足，农机检修提前完成，为丰收打下基础。";
    expect(cleaned(text).metadata.title).toBeNull();
  });

  it("keeps asterisks that hide a name", async () => {
    expect(await read("a.txt", HIDDEN)).toContain("张**说，路灯坏了，电话138****1234。");
    expect(await read("a.csv", `标题,正文\n,"${HIDDEN}"`)).toContain("**镇回复：已经修好。");
  });
});
