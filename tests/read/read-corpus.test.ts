import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean, readCorpus, toRecord } from "../../src/index.js";
import { keptTextOf } from "../../src/model/document.js";

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const codes = async (...paths: string[]): Promise<string[]> =>
  (await readCorpus(paths)).problems.map(({ code }) => code);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cexi-sources-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("readCorpus", () => {
  it("reads a folder in code-unit order, mixed encodings in one run, hidden entries left out", async () => {
    const inner = join(folder, "mixed");
    mkdirSync(join(inner, ".git"), { recursive: true });
    mkdirSync(join(inner, "B"));
    writeFileSync(join(inner, "a.txt"), "正文一段");
    writeFileSync(join(inner, "B", "b.txt"), iconv.encode("正文两段", "gbk"));
    writeFileSync(join(inner, ".git", "c.txt"), "藏");
    writeFileSync(join(inner, "picture.jpg"), "x");
    symlinkSync(inner, join(inner, "loop"));
    const { documents, problems } = await readCorpus([inner]);
    expect(documents.map(({ path, text }) => [path, text])).toEqual([
      [join(inner, "B", "b.txt"), "正文两段"],
      [join(inner, "a.txt"), "正文一段"],
    ]);
    expect(problems).toEqual([]);
  });

  it("reads a file once however often and in whatever order it is named", async () => {
    const a = file("once-a.txt", "甲");
    const b = file("once-b.txt", "乙");
    const first = await readCorpus([a, b, a, join(folder, "once-*.txt")]);
    expect(first.documents.map(({ text }) => text)).toEqual(["甲", "乙"]);
    expect((await readCorpus([b, a])).documents).toEqual(first.documents);
  });

  it("reads the paths of a list", async () => {
    const a = file("listed.txt", "甲");
    const list = file("list", `${a}\r\n\r\n`);
    expect((await readCorpus([], { filesFrom: list })).documents).toHaveLength(1);
  });

  it("gives one problem for each bad input and goes on", async () => {
    const good = file("good.txt", "正文");
    const { documents, problems } = await readCorpus([
      good,
      join(folder, "missing.txt"),
      join(folder, "*.nothing"),
      file("empty.txt", ""),
      file("white.txt", " \n\n"),
      file("binary.txt", Buffer.alloc(500)),
    ]);
    expect(documents.map(({ text }) => text)).toEqual(["正文"]);
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "E_EMPTY",
      "E_EMPTY",
      "E_NOT_TEXT",
      "E_NO_MATCH",
      "E_NO_SUCH_PATH",
    ]);
    for (const { reason } of problems) expect(reason).not.toContain("\n");
  });

  it("says that a folder holds no texts", async () => {
    mkdirSync(join(folder, "bare"));
    expect(await codes(join(folder, "bare"))).toEqual(["E_NO_TEXTS"]);
  });

  it("keeps a truncated text and notes it", async () => {
    const bytes = Buffer.from("各位代表");
    const { documents, problems } = await readCorpus([file("cut.txt", bytes.subarray(0, bytes.length - 2))]);
    expect(documents[0]!.text).toBe("各位代");
    expect(problems.map(({ code }) => code)).toEqual(["E_TRUNCATED"]);
  });

  it("refuses an encoding that nobody knows", async () => {
    await expect(readCorpus([folder], { encoding: "klingon" })).rejects.toMatchObject({ code: "E_UNKNOWN_ENCODING" });
  });

  it("loses nothing between the records that clean writes and the documents read from them", async () => {
    const { documents } = await readCorpus([file("record.txt", "标题一行文字\n\n正文第一段。\r\n【打印本页】")]);
    const record = toRecord(clean(documents[0]!));
    const { documents: again } = await readCorpus([file("records.ndjson", `${JSON.stringify(record)}\n`)]);
    expect(toRecord({ ...clean(again[0]!), metadata: clean(documents[0]!).metadata })).toEqual(record);
  });

  it.each([
    ["a piece of a page", "<p>抓好生产。</p>\n<div>服务群众。</div>", ["抓好生产。\n服务群众。"]],
    [
      "a list of JSON",
      '[{"title":"甲","content":"抓好生产。"},{"content":"服务群众。"}]',
      ["抓好生产。", "服务群众。"],
    ],
    ["lines of JSON", '{"content":"抓好生产。"}\n{"content":"服务群众。"}', ["抓好生产。", "服务群众。"]],
  ])("reads %s that was saved as text", async (_, content, texts) => {
    const { documents } = await readCorpus([file("saved.txt", content)]);
    expect(documents.map(({ text }) => text)).toEqual(texts);
  });

  it("leaves entities of spaces and marks out of a text, and letters in", async () => {
    const { documents } = await readCorpus([
      file("source.txt", "&nbsp;抓好&ldquo;放管服&rdquo;改革，R&D增长&hellip;\n"),
    ]);
    const [line] = clean(documents[0]!).lines;
    expect(keptTextOf(line!).replaceAll(/\s/gu, "")).toBe("抓好放管服改革，R&D增长");
  });

  it("leaves tags around lines out of a text, those of dumps of the web, too", async () => {
    const dump =
      "<url>http://www.example.cn/1.html</url>\n<contenttitle>清河区召开水利会议</contenttitle>\n<content>会议要求抓好<b>水网</b>建设，税收<5亿元的乡镇不摊派。</content>\n";
    const { documents } = await readCorpus([file("dump.txt", dump)]);
    const kept = clean(documents[0]!).lines.filter(({ label }) => label === "title" || label === "content");
    expect(kept.map((line) => keptTextOf(line).trim())).toEqual([
      "清河区召开水利会议",
      expect.stringMatching(/^会议要求抓好 ?水网 ?建设，税收<5亿元的乡镇不摊派。$/u),
    ]);
  });

  it("takes a text that begins with a brace for a text", async () => {
    const { documents } = await readCorpus([file("brace", "{这不是JSON}\n正文")]);
    expect(documents[0]!.text).toBe("{这不是JSON}\n正文");
  });
});
