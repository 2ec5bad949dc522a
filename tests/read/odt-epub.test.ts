import { describe, expect, it } from "vitest";
import { openZip } from "../../src/read/archive/zip.js";
import type { ByteFile } from "../../src/read/byte-file.js";
import { epubDocument } from "../../src/read/office/epub.js";
import { odtDocument } from "../../src/read/office/odt.js";
import { zipOf } from "../helpers/office/zip.js";

const opened = async (members: Readonly<Record<string, string>>) => {
  const bytes = zipOf(Object.entries(members).map(([name, content]) => ({ name, content })));
  const file: ByteFile = { path: "a", bytes, sha256: "", depth: 0 };
  return [file, await openZip(bytes)] as const;
};

describe("odtDocument", () => {
  const odt = (body: string) =>
    opened({
      "content.xml": `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    });

  it("gives a line for each paragraph and row, and notes at the end", async () => {
    const body = [
      "<text:h>某县工作报告</text:h>",
      "<text:p>抓好<text:span>产业</text:span>。<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注释。</text:p></text:note-body></text:note>再说</text:p>",
      '<text:p>一<text:s text:c="2"/>二<text:tab/>三<text:line-break/>另行</text:p>',
      "<table:table><table:table-row><table:table-cell><text:p>指标</text:p></table:table-cell><table:table-cell><text:p>值</text:p></table:table-cell></table:table-row></table:table>",
    ];
    const { text } = await odtDocument(...(await odt(body.join("\n"))));
    expect(text.split("\n")).toEqual(["某县工作报告", "抓好产业。再说", "一  二\t三", "另行", "指标\t值", "注释。"]);
  });

  it("leaves out remarks and deleted text, and marks a list of contents", async () => {
    const body =
      "<text:tracked-changes><text:p>删去的话</text:p></text:tracked-changes><text:table-of-content><text:p>一、回顾 1</text:p></text:table-of-content><text:p>留下<office:annotation><text:p>批注</text:p></office:annotation>的话。</text:p>";
    const document = await odtDocument(...(await odt(body)));
    expect(document.text).toBe("一、回顾 1\n留下的话。");
    expect(document.lineHints).toEqual(["furniture", undefined]);
  });

  it("names a file without text, and one that is broken", async () => {
    await expect(odtDocument(...(await odt("<text:p/>")))).rejects.toMatchObject({ code: "E_EMPTY" });
    await expect(odtDocument(...(await odt("<text:p>")))).rejects.toMatchObject({ code: "E_DAMAGED_FILE" });
  });
});

describe("epubDocument", () => {
  it("reads chapters in the order of reading, and what the book states", async () => {
    const members = {
      "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      "OPS/book.opf":
        '<package xmlns:dc="d"><metadata><dc:title>某县年鉴</dc:title><dc:creator>王小明</dc:creator><dc:date>2024-03-05</dc:date></metadata><manifest><item id="b" href="b%201.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>',
      "OPS/a.xhtml": "<html><head><title/></head><body><h1>第一章</h1><p>抓好产业。</p></body></html>",
      "OPS/b 1.xhtml": "<html><body><p>办好实事。</p></body></html>",
      "OPS/n.xhtml": "<html><body><p>目录</p></body></html>",
    };
    const document = await epubDocument(...(await opened(members)));
    expect(document.text.split("\n")).toEqual(["第一章", "抓好产业。", "办好实事。"]);
    expect(document.stated).toEqual({ title: "某县年鉴", author: ["王小明"], date: "2024-03-05" });
  });
});
