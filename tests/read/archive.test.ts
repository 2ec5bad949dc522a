import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { parseInput } from "../../src/read/read-input.js";
import { docxOf, paragraph, run } from "../helpers/office/docx.js";
import { type ZipMember, zipOf } from "../helpers/office/zip.js";

const TEXT = "推动产业发展。";
const read = (bytes: Buffer, path = "a.zip") => parseInput(path, { bytes, sha256: "", shrunk: false }, {});
const paths = async (members: readonly ZipMember[]) => (await read(zipOf(members))).documents.map(({ path }) => path);
/** What went wrong, without what a reason says; every reason is one line. */
async function codes(bytes: Buffer, path?: string): Promise<string[]> {
  const { problems } = await read(bytes, path);
  for (const { reason } of problems) expect(reason).toMatch(/^[^\n]{10,200}$/u);
  return problems.map(({ path: at, code }) => `${at} ${code}`);
}

describe("a zip archive", () => {
  it("holds a document for each text, in code-unit order, under the name of the archive", async () => {
    const members = [
      { name: "b/二.html", content: `<html><body><p>${TEXT}</p></body></html>`, utf8: true },
      { name: "a.docx", content: docxOf(paragraph(run(TEXT))) },
      { name: "b/一.txt", content: iconv.encode(TEXT, "gbk"), utf8: true },
      { name: "b/.hidden.txt", content: TEXT },
      { name: "__MACOSX/a.txt", content: TEXT },
      { name: "c/", content: "" },
    ];
    expect(await paths(members)).toEqual(["a.zip/a.docx", "a.zip/b/一.txt", "a.zip/b/二.html"]);
    const { documents } = await read(zipOf(members));
    for (const { text } of documents) expect(text.trim()).toBe(TEXT);
  });

  it("has names in GBK, as Windows writes them, or in UTF-8 with or without saying so", async () => {
    for (const [name, utf8] of [
      [iconv.encode("政府工作报告.txt", "gbk"), false],
      [Buffer.from("政府工作报告.txt"), true],
      [Buffer.from("政府工作报告.txt"), false],
    ] as const) {
      expect(await paths([{ name, content: TEXT, utf8 }])).toEqual(["a.zip/政府工作报告.txt"]);
    }
  });

  it("has names that never lead out of it", async () => {
    const names = ["../../etc/a.txt", "/b.txt", "..\\c.txt", "d/../../e.txt"];
    for (const path of await paths(names.map((name) => ({ name, content: TEXT }))))
      expect(path).toMatch(/^a\.zip\/(?!.*(?:^|\/)\.\.(?:\/|$))/u);
  });

  it("keeps what can be read beside what cannot", async () => {
    const bytes = zipOf([
      { name: "a.txt", content: TEXT },
      { name: "b.txt", content: TEXT, encrypted: true },
      { name: "c.docx", content: "no office file" },
      { name: "d.txt", content: TEXT, claimed: 5 },
      { name: "e.rtf", content: "{\\rtf1}" },
      { name: "f.png", content: "x" },
    ]);
    expect(await codes(bytes)).toEqual([
      "a.zip E_UNREAD_FORMAT",
      "a.zip/b.txt E_ENCRYPTED",
      "a.zip/c.docx E_DAMAGED_FILE",
      "a.zip/d.txt E_DAMAGED_ARCHIVE",
    ]);
    expect((await read(bytes)).documents.map(({ path }) => path)).toContain("a.zip/a.txt");
  });

  it("inside an archive is read, three deep", async () => {
    const inner = (depth: number): Buffer =>
      depth === 0
        ? Buffer.from(TEXT)
        : zipOf([{ name: depth === 1 ? "a.txt" : `${depth}.zip`, content: inner(depth - 1) }]);
    expect((await read(inner(3))).documents).toHaveLength(1);
    expect(await codes(inner(4))).toEqual(["a.zip/4.zip/3.zip/2.zip E_NESTED_ARCHIVE"]);
  });

  it("without texts says what it holds instead", async () => {
    const { problems } = await read(
      zipOf([
        { name: "a.jpg", content: "x" },
        { name: "b.jpg", content: "y" },
      ]),
    );
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/2 jpg.*OCR/u)]);
    expect(await codes(zipOf([]))).toEqual(["a.zip E_NO_TEXTS"]);
  });

  it("that is cut off is named", async () => {
    const sound = zipOf([{ name: "a.txt", content: TEXT }]);
    for (const size of [5, 40, sound.length - 1])
      expect(await codes(sound.subarray(0, size))).toEqual(["a.zip E_DAMAGED_ARCHIVE"]);
  });

  it("that grows beyond all measure is named before it fills the memory; what came before is kept", async () => {
    const bytes = zipOf([
      { name: "a.txt", content: TEXT },
      { name: "b.txt", content: Buffer.alloc(400 << 20, "产业发展") },
      { name: "c.txt", content: TEXT },
    ]);
    const before = process.memoryUsage().rss;
    const { documents, problems } = await read(bytes);
    expect(documents.map(({ path }) => path)).toEqual(["a.zip/a.txt"]);
    expect(problems.map(({ path, code }) => [path, code])).toEqual([["a.zip/b.txt", "E_ZIP_BOMB"]]);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 << 20);
  });
});

describe("a gzip file", () => {
  it("is the text that it packs, told by its name without .gz", async () => {
    const { documents } = await read(gzipSync(`text,title\n${TEXT},甲\n`), "a.csv.gz");
    expect(documents.map(({ path, text }) => [path, text])).toEqual([["a.csv.gz#1", TEXT]]);
    expect((await read(gzipSync(docxOf(paragraph(run(TEXT)))), "a.docx.gz")).documents[0]!.text).toBe(TEXT);
  });

  it("that holds a tar archive, is cut off, or grows beyond all measure is named", async () => {
    const tar = Buffer.alloc(1024);
    tar.write("ustar", 257, "latin1");
    expect(await codes(gzipSync(tar), "a.tar.gz")).toEqual(["a.tar.gz E_TAR_ARCHIVE"]);
    expect(await codes(gzipSync(TEXT.repeat(100)).subarray(0, 30), "a.txt.gz")).toEqual(["a.txt.gz E_DAMAGED_ARCHIVE"]);
    expect(await codes(gzipSync(Buffer.alloc(600 << 20)), "a.txt.gz")).toEqual(["a.txt.gz E_ZIP_BOMB"]);
  });
});
