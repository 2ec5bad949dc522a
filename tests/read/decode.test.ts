import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { type Decoded, decode } from "../../src/read/text/decode.js";

const GB = "全区上下锚定目标，扎实推进各项工作。";
const BIG5 = "臺北市政府發言人說，捷運新線預計明年通車，屆時將改善交通。";
const decoded = (bytes: Uint8Array, name?: string): Decoded => {
  const result = decode(bytes, name);
  if ("notText" in result) throw new Error(result.notText);
  return result;
};

describe("decode", () => {
  it.each([
    ["utf-8", "utf8", GB],
    ["gb18030", "gb18030", GB],
    ["gb18030", "gbk", GB],
    ["big5", "big5", BIG5],
    ["utf-16le", "utf-16le", GB],
    ["utf-16be", "utf-16be", GB],
  ])("tells %s by its content", (told, written, text) => {
    expect(decoded(iconv.encode(text, written))).toEqual({ text, encoding: told, damage: null });
  });

  it("takes back bytes that a program took for Western letters", () => {
    const read = (bytes: Buffer, seen: string) =>
      decoded(Buffer.from(seen === "latin1" ? iconv.decode(bytes, seen) : new TextDecoder(seen).decode(bytes))).text;
    const long = `${GB}各位代表：“十四五”以来——全区经济稳中向好……\n`.repeat(3);
    expect(read(Buffer.from(long), "latin1")).toBe(long);
    expect(read(Buffer.from(long), "windows-1252")).toBe(long);
    expect(read(iconv.encode(long, "gbk"), "latin1")).toBe(long);
    expect(read(Buffer.from(`${long},2024`), "latin1")).toBe(`${long},2024`);
    const table = `标题,正文\n甲,${iconv.decode(Buffer.from(GB), "latin1")}\n`;
    expect(decoded(Buffer.from(table)).text).toBe(`标题,正文\n甲,${GB}\n`);
    for (const text of ["Café de l’Évêché à Orléans", "café “乙” – é”…", "§ 5 Ä Ö Ü ß", `${GB}ä¸Ö`])
      expect(decoded(Buffer.from(text)).text).toBe(text);
  });

  it("reads the letters of Hong Kong in Big5, which its standard lacks", () => {
    const text = "房屋署公佈邨內工程進度，街坊嘅意見會納入下一階段嘅規劃。";
    expect(decoded(iconv.encode(text, "big5-hkscs"))).toEqual({ text, encoding: "big5-hkscs", damage: null });
  });

  it.each(["utf8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])("takes a byte order mark off (%s)", (written) => {
    expect(decoded(iconv.encode(GB, written, { addBOM: true })).text).toBe(GB);
  });

  it("tells GBK from Big5 by six characters", () => {
    for (let at = 0; at + 6 <= GB.length; at++) {
      expect(decoded(iconv.encode(GB.slice(at, at + 6), "gbk")).encoding).toBe("gb18030");
    }
    for (let at = 0; at + 6 <= BIG5.length; at++) {
      expect(decoded(iconv.encode(BIG5.slice(at, at + 6), "big5")).encoding).toBe("big5");
    }
  });

  it("reads UTF-8 that was cut inside a character and says so", () => {
    const bytes = Buffer.from(GB.repeat(3), "utf8");
    const cut = decoded(bytes.subarray(0, bytes.length - 1));
    expect(cut).toEqual({
      text: GB.repeat(3).slice(0, -1),
      encoding: "utf-8",
      damage: { kind: "truncated", count: 2 },
    });
  });

  it("reads a text with a few bad bytes and counts them", () => {
    const bytes = Buffer.concat([Buffer.from(GB.repeat(5)), Buffer.from([0xff]), Buffer.from(GB)]);
    expect(decoded(bytes)).toEqual({
      text: `${GB.repeat(5)}\ufffd${GB}`,
      encoding: "utf-8",
      damage: { kind: "replaced", count: 1 },
    });
  });

  it("reads a text with a few NUL bytes", () => {
    expect(decoded(Buffer.from(`a\0b${GB}`)).text).toBe(`a\0b${GB}`);
  });

  it.each([
    ["PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ["NULs", new Array(100).fill(0)],
  ])("takes %s for no text", (_, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toHaveProperty("notText");
  });

  it("obeys a name, and refuses one that nobody knows", () => {
    expect(decoded(iconv.encode(GB, "gbk"), "gb2312").text).toBe(GB);
    expect(() => decode(Buffer.from(GB), "klingon")).toThrow(expect.objectContaining({ code: "E_UNKNOWN_ENCODING" }));
  });

  it("brings back any text that was written in UTF-8, or in another encoding under its name", () => {
    const text = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, fc.constantFrom("utf-8", "utf-16le", "utf-16be", "gb18030"), (original, name) => {
        expect(decoded(iconv.encode(original, name), name).text).toBe(original);
      }),
    );
    fc.assert(fc.property(text, (original) => decoded(Buffer.from(original)).text === original));
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decode(bytes)));
  });
});
