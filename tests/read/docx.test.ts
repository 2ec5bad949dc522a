import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { parseInput } from "../../src/read/read-input.js";
import { docxOf, paragraph, run } from "../helpers/office/docx.js";
import { zipOf } from "../helpers/office/zip.js";

const read = (bytes: Buffer) => parseInput("a.docx", { bytes, sha256: "", shrunk: false }, {});
async function linesOf(body: string, parts?: Readonly<Record<string, string>>): Promise<string[]> {
  const { documents, problems } = await read(docxOf(body, parts));
  expect(problems).toEqual([]);
  return documents[0]!.text.split("\n");
}
const text = (content: string): string => paragraph(run(content));
const cell = (...contents: string[]): string => `<w:tc>${contents.map(text).join("")}</w:tc>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((content) => cell(content)).join("")}</w:tr>`).join("")}</w:tbl>`;

describe("a Word file", () => {
  it("has one line a paragraph, headings and list items too", async () => {
    const list = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("重点任务")}</w:p>`;
    const heading = paragraph(run("一、总体要求"), "Heading1");
    expect(await linesOf(heading + paragraph(run("推动产") + run("业发展。")) + list)).toEqual([
      "一、总体要求",
      "推动产业发展。",
      "重点任务",
    ]);
  });

  it("has one line a row of a table, and the lines of a cell that only frames text", async () => {
    expect(await linesOf(table(["指标", "增长"], ["生产总值", "6.5"]))).toEqual(["指标\t增长", "生产总值\t6.5"]);
    expect(await linesOf(`<w:tbl><w:tr>${cell("第一段。", "第二段。")}</w:tr></w:tbl>`)).toEqual([
      "第一段。",
      "第二段。",
    ]);
  });

  it("counts what was inserted and not what was deleted or moved away", async () => {
    const tracked =
      run("坚持") +
      '<w:del w:id="1" w:author="a"><w:r><w:delText>旧的</w:delText></w:r></w:del>' +
      `<w:ins w:id="2" w:author="a">${run("新的")}</w:ins>` +
      `<w:moveFrom w:id="3" w:author="a">${run("移走")}</w:moveFrom><w:moveTo w:id="4" w:author="a">${run("移来")}</w:moveTo>` +
      run("理念。");
    expect(await linesOf(paragraph(tracked))).toEqual(["坚持新的移来理念。"]);
  });

  it("leaves out hidden text, comments, field codes, headers and footers", async () => {
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>";
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看得见</w:t></w:r>';
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${run("2024年")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const comment =
      '<w:commentRangeStart w:id="0"/>正<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    const lines = await linesOf(paragraph(hidden + shown + field + comment), {
      comments: `<w:comment w:id="0" w:author="a">${text("批注")}</w:comment>`,
      header: text("页眉"),
    });
    expect(lines).toEqual(["看得见2024年"]);
  });

  it("has its footnotes at the end", async () => {
    const lines = await linesOf(paragraph(`${run("正文")}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      footnotes: `<w:footnote w:id="2">${text("脚注内容")}</w:footnote>`,
    });
    expect(lines).toEqual(["正文", "脚注内容"]);
  });

  it("reads a text box once, and text in content controls and hyperlinks", async () => {
    const inner = `<w:txbxContent>${text("框内文字")}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const control = `<w:sdt><w:sdtContent>${text("控件文字")}</w:sdtContent></w:sdt>`;
    const link = paragraph(`<w:hyperlink w:anchor="x">${run("链接文字")}</w:hyperlink>`);
    const lines = await linesOf(paragraph(box + run("框外")) + control + link);
    expect(lines.filter((line) => line.includes("框内文字"))).toHaveLength(1);
    expect(lines.join("|")).toMatch(/框外.*控件文字\|链接文字/u);
  });

  it("breaks a line where its writer did", async () => {
    expect(await linesOf(paragraph(`${run("标题第一行")}<w:r><w:br/></w:r>${run("标题第二行")}`))).toEqual([
      "标题第一行",
      "标题第二行",
    ]);
  });

  it("removes its list of contents, and says why", async () => {
    const style = (id: string, name: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    const body = paragraph(`${run("一、总体要求")}<w:r><w:tab/></w:r>${run("3")}`, "11") + text("一、总体要求");
    const { documents } = await read(docxOf(body, { styles: style("11", "toc 1") }));
    const { lines } = clean(documents[0]!);
    expect(lines.map(({ raw, reason }) => [raw, reason.split(":")[0]])).toEqual([
      ["一、总体要求\t3", "page-furniture"],
      ["一、总体要求", expect.not.stringContaining("furniture")],
    ]);
  });

  it("without text is named", async () => {
    expect((await read(docxOf(paragraph("")))).problems.map(({ code }) => code)).toEqual(["E_EMPTY"]);
  });

  it("that is cut off, damaged or encrypted is named in one line", async () => {
    const sound = docxOf(text("推动产业发展。"));
    const damaged = docxOf("<w:p><w:r>");
    const marked = zipOf([{ name: "word/document.xml", content: "x", encrypted: true }]);
    for (const bytes of [sound.subarray(0, sound.length - 30), sound.subarray(0, 200), damaged, marked]) {
      const { documents, problems } = await read(bytes);
      expect(documents).toEqual([]);
      expect(problems).toHaveLength(1);
      expect(problems[0]!.reason).toMatch(/^[^\n;]{5,120};[^\n]{5,80}$/u);
    }
  });

  it("that unpacks to far more than it packs is named before it fills the memory", async () => {
    const body = paragraph(run("产业".repeat(1000))).repeat((300 << 20) / 6000);
    const bytes = docxOf(body);
    const before = process.memoryUsage().rss;
    expect((await read(bytes)).problems.map(({ code }) => code)).toEqual(["E_ZIP_BOMB"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 << 20);
  });
});
