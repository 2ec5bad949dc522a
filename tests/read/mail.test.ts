import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { parseInput } from "../../src/read/read-input.js";
import { docxOf, paragraph, run } from "../helpers/office/docx.js";

const TEXT = "区里印发通知，要求各单位做好防汛值守，确保信息畅通，遇有险情及时上报，不得迟报漏报瞒报。";
const read = (path: string, text: string) =>
  parseInput(path, { bytes: Buffer.from(text, "latin1"), sha256: "", shrunk: false }, {});
const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/.{76}/gu, "$&\r\n");
const quoted = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replace(/.{72}/gu, "$&=\r\n");

describe("a mail", () => {
  it("gives its text, subject and day, and the texts attached to it", async () => {
    const { documents, problems } = await read(
      "a.eml",
      [
        "From: office@example.com",
        `Subject: =?utf-8?B?${Buffer.from("防汛通知").toString("base64")}?=`,
        "Date: Tue, 02 Jul 2024 09:00:00 +0800",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="x"',
        "",
        "--x",
        'Content-Type: text/plain; charset="utf-8"', // a lie: the bytes are GBK
        "Content-Transfer-Encoding: base64",
        "",
        base64(iconv.encode(TEXT, "gbk")),
        "--x",
        "Content-Type: application/octet-stream",
        'Content-Disposition: attachment; filename="plan.docx"',
        "Content-Transfer-Encoding: base64",
        "",
        base64(docxOf(paragraph(run("防汛预案")))),
        "--x--",
        "",
      ].join("\r\n"),
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ path, text }) => [path, text.trim()])).toEqual([
      ["a.eml", TEXT],
      ["a.eml/plan.docx", "防汛预案"],
    ]);
    expect(documents[0]!.stated).toMatchObject({ title: "防汛通知", date: "2024-07-02" });
  });

  it("without a text is named", async () => {
    const { problems } = await read(
      "a.eml",
      "From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n\r\n",
    );
    expect(problems).toMatchObject([{ code: "E_EMPTY" }]);
  });
});

describe("a page saved as MHTML", () => {
  const saved = (to: string) =>
    read(
      "a.mht",
      `From: <saved by a browser>\r\n${to}Subject: page\r\nDate: Mon, 6 May 2024 10:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="y"\r\n\r\n--y\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://example.com/2.html\r\n\r\n${quoted(Buffer.from(`<p>${TEXT}</p>`))}\r\n--y--\r\n`,
    );

  it("has the address of its first part, and not the day on which it was saved", async () => {
    const [document] = (await saved("")).documents;
    expect(document!.stated).toEqual({ title: "page", url: "http://example.com/2.html" });
  });

  it("is a mail where it is sent to somebody", async () => {
    const [document] = (await saved("To: b@example.com\r\n")).documents;
    expect(document!.stated).toEqual({ title: "page", date: "2024-05-06" });
  });

  it.each(["a.mhtml", "a.mht", "page"])("is read as a page (%s)", async (path) => {
    const html = `<html><head><meta charset="gb2312"></head><body><div><p>${TEXT}</p><p>${TEXT}</p></div></body></html>`;
    const head = `MIME-Version: 1.0\r\nSnapshot-Content-Location: http://example.com/1.html\r\nContent-Type: multipart/related; type="text/html"; boundary="y"\r\n\r\n`;
    const part = `--y\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
    const { documents } = await read(path, `${head}${part}${quoted(iconv.encode(html, "gbk"))}\r\n--y--\r\n`);
    expect(documents).toMatchObject([{ text: `${TEXT}\n${TEXT}`, stated: { url: "http://example.com/1.html" } }]);
  });
});
