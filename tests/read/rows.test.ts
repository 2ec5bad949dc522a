import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/index.js";
import { jsonLinesDocuments, tableDocuments } from "../../src/read/table/rows.js";

const file = (path: string, text: string): SourceDocument => ({
  path,
  encoding: "utf-8",
  sha256: "",
  text,
  lineHints: [],
  stated: {},
  fields: {},
  labelled: null,
});

describe("tableDocuments", () => {
  it("makes a document of each row, with metadata from the columns that name them", () => {
    const text =
      '\ufeffprovince,city,标题,发布日期,来源,note,正文\n山东省,济南市,某报告,2024年1月7日,某日报,记,"第一段\n""第二""段"\n';
    const { documents, problems } = tableDocuments(file("a.csv", text));
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      path: "a.csv#1",
      text: '第一段\n"第二"段',
      stated: { title: "某报告", date: "2024-01-07", source: "某日报", region: "山东省/济南市" },
      fields: { province: "山东省", city: "济南市", note: "记" },
    });
  });

  it("leaves out a row with broken quotes, names it, and keeps the rest", () => {
    const { documents, problems } = tableDocuments(file("b.csv", 'id,text\n1,甲\n2,"乙"x\n3,丙\n'));
    expect(documents.map(({ path, text }) => [path, text])).toEqual([
      ["b.csv#1", "甲"],
      ["b.csv#3", "丙"],
    ]);
    expect(problems).toMatchObject([{ path: "b.csv#2", code: "E_BROKEN_ROW" }]);
    expect(problems[0]!.reason).toContain("line 3");
  });

  it("reads on behind a quote that is never closed", () => {
    const { documents, problems } = tableDocuments(file("c.csv", 'id,text\n1,甲\n2,"乙\n3,丙\n4,丁\n'));
    expect(documents.map(({ path, text }) => [path, text])).toEqual([
      ["c.csv#1", "甲"],
      ["c.csv#3", "丙"],
      ["c.csv#4", "丁"],
    ]);
    expect(problems).toMatchObject([{ path: "c.csv#2", code: "E_BROKEN_ROW" }]);
  });

  it("lists the columns where none holds the text", () => {
    const { documents, problems } = tableDocuments(file("d.tsv", "id\tbody2\n1\tx\n"));
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: "E_NO_TEXT_COLUMN" }]);
    expect(problems[0]!.reason).toContain("id, body2");
  });

  it("takes the column that is asked for", () => {
    expect(tableDocuments(file("e.csv", "a,text\n甲,乙\n"), "a").documents[0]!.text).toBe("甲");
    expect(tableDocuments(file("e.csv", "a,text\n甲,乙\n"), "b").problems).toMatchObject([
      { code: "E_NO_TEXT_COLUMN" },
    ]);
  });
});

describe("jsonLinesDocuments", () => {
  it("keeps the good lines and names the bad one", () => {
    const text = '{"title":"甲","content":"一"}\n{broken\n\n{"content":"二","tags":["x","y"]}\n';
    const { documents, problems } = jsonLinesDocuments(file("a.jsonl", text));
    expect(documents.map(({ path, text: body }) => [path, body])).toEqual([
      ["a.jsonl#1", "一"],
      ["a.jsonl#4", "二"],
    ]);
    expect(documents[1]!.fields).toEqual({ tags: "x、y" });
    expect(problems).toMatchObject([{ path: "a.jsonl#2", code: "E_BROKEN_LINE" }]);
  });
});
