import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { parseInput } from "../../src/read/read-input.js";
import { zipOf } from "../helpers/office/zip.js";

const read = (bytes: Uint8Array, textColumn?: string) =>
  parseInput(
    "a.xlsx",
    { bytes: Buffer.from(bytes), sha256: "", shrunk: false },
    textColumn === undefined ? {} : { textColumn },
  );
type Cell = string | number | boolean | Date | null;
const book = (...sheets: readonly (readonly Cell[])[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map((rows, index) => ({ name: `表${index + 1}`, rows: rows.map((row) => [...row]) })) });
const codes = async (bytes: Uint8Array): Promise<string[]> => (await read(bytes)).problems.map(({ code }) => code);

/** A workbook of one sheet with these rows as XML. */
const sheetOf = (rows: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf(
    Object.entries({
      "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ...more,
    }).map(([name, content]) => ({ name, content })),
  );

describe("a workbook", () => {
  it("has a document for each row, its other columns stated of it", async () => {
    const { documents, problems } = await read(
      await book([
        ["标题", "正文", "日期", "人数"],
        ["甲", "推动产业发展。", new Date("2024-01-17"), 12],
        ["乙", "优化营商环境。\n第二段。", null, 3.5],
      ]),
    );
    expect(problems).toEqual([]);
    expect(
      documents.map(({ path, text, stated, fields }) => [path, text, stated.title, stated.date ?? null, fields.人数]),
    ).toEqual([
      ["a.xlsx#1", "推动产业发展。", "甲", "2024-01-17", "12"],
      ["a.xlsx#2", "优化营商环境。\n第二段。", "乙", null, "3.5"],
    ]);
  });

  it("says in each row what a cell merged over rows shows; a text stands for itself alone", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const long = "推动产业发展。".repeat(10);
    const rows = [
      `<row r="1">${cell("A1", "省份")}${cell("B1", "城市")}${cell("C1", "正文")}</row>`,
      `<row r="2">${cell("A2", "山东省")}${cell("B2", "济南市")}${cell("C2", long)}</row>`,
      `<row r="3">${cell("B3", "青岛市")}${cell("C3", "优化营商环境。")}</row>`,
      `<row r="4">${cell("B4", "烟台市")}</row>`,
    ];
    const merged =
      '<mergeCells><mergeCell ref="A2:A900000"/><mergeCell ref="C2:C2"/><mergeCell ref="C2:C4"/></mergeCells>';
    const sheet = `<worksheet><sheetData>${rows.join("")}</sheetData>${merged}</worksheet>`;
    const { documents } = await read(sheetOf("", { "xl/worksheets/sheet1.xml": sheet }));
    expect(documents.map(({ path, stated }) => [path, stated.region])).toEqual([
      ["a.xlsx#1", "山东省/济南市"],
      ["a.xlsx#2", "山东省/青岛市"],
    ]);
  });

  it("may have a title above its header, and empty rows, whose numbers count", async () => {
    const rows = [
      ["各区报告汇总"],
      ["单位", "2024年"],
      ["标题", "正文", "年份"],
      ["甲", "推动产业发展。", 2024],
      [],
      ["乙", "优化营商环境。", 2023],
    ];
    expect((await read(await book(rows))).documents.map(({ path, text }) => [path, text])).toEqual([
      ["a.xlsx#1", "推动产业发展。"],
      ["a.xlsx#3", "优化营商环境。"],
    ]);
  });

  it("may have names of groups of columns above its header", async () => {
    const rows = [
      ["概况", null, "正文信息"],
      ["省份", "年份", "正文"],
      ["甘肃省", 2023, "抓好生产。"],
    ];
    const { documents } = await read(await book(rows));
    expect(documents).toMatchObject([{ text: "抓好生产。", stated: { region: "甘肃省", year: 2023 } }]);
  });

  it("does not take a cell of a row for the header", async () => {
    const rows = [
      ["label", "note"],
      ["content", "甲"],
      ["text", "乙"],
    ];
    expect(await codes(await book(rows))).toEqual(["E_NO_TEXT_COLUMN"]);
  });

  it("has the rows of every sheet that has a text column", async () => {
    const bytes = await book([["说明"], ["无"]], [["正文"], ["甲文。"]], [["内容"], ["乙文。"]]);
    expect((await read(bytes)).documents.map(({ path, text }) => [path, text])).toEqual([
      ["a.xlsx#1", "甲文。"],
      ["a.xlsx/表3#1", "乙文。"],
    ]);
  });

  it("reads the column that is asked for", async () => {
    const { documents } = await read(
      await book([
        ["a", "答复"],
        ["x", "推动产业发展。"],
      ]),
      "答复",
    );
    expect(documents.map(({ text }) => text)).toEqual(["推动产业发展。"]);
  });

  it("joins the runs of a rich text and leaves out its readings", async () => {
    const strings =
      '<sst><si><t>正文</t></si><si><r><t>推动</t></r><r><rPr><b/></rPr><t xml:space="preserve">产业 </t></r><rPh sb="0" eb="1"><t>tuidong</t></rPh><r><t>发展_x000A_。</t></r></si></sst>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>';
    const { documents } = await read(sheetOf(rows, { "xl/sharedStrings.xml": strings }));
    expect(documents.map(({ text }) => text)).toEqual(["推动产业 发展\n。"]);
  });

  it("with a million empty rows is read in little memory", async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join(
      "",
    );
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = sheetOf(
      `<row r="1">${cell("A1", "正文")}</row>${empty}<row r="1000002">${cell("A1000002", "推动产业发展。")}</row>`,
    );
    const before = process.memoryUsage().rss;
    const { documents } = await read(bytes);
    expect(documents.map(({ path, text }) => [path, text])).toEqual([["a.xlsx#1000001", "推动产业发展。"]]);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 << 20);
  });

  it("that is damaged, cut off or encrypted is named", async () => {
    const sound = Buffer.from(await book([["正文"], ["甲文。"]]));
    expect(await codes(sound.subarray(0, sound.length - 40))).toEqual(["E_DAMAGED_ARCHIVE"]);
    expect(await codes(sheetOf('<row r="1"><c></row>'))).toEqual(["E_DAMAGED_FILE"]);
    // What expands itself again and again is never expanded.
    expect(
      await codes(
        sheetOf("", { "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY x "xx">]><sst><si><t>&x;</t></si></sst>' }),
      ),
    ).toEqual(["E_DAMAGED_FILE"]);
    const locked = await writeXlsx({
      sheets: [{ name: "S", rows: [["正文"]] }],
      encryption: { password: "x", spinCount: 1 },
    });
    expect(await codes(locked)).toEqual(["E_ENCRYPTED"]);
  });
});
