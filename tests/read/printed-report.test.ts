import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { concordance, keptText, prepare } from "../../src/index.js";

// Made by LibreOffice from the text in corpus/ with the layout OFFICIAL of office/soffice.ts.
const FOLDER = join(import.meta.dirname, "../fixtures/office");
const NAME = "zhangqiu-2025-work-report";
const open = async (path: string) => (await prepare([path], { cache: false })).documents[0]!;
const keptLines = async (path: string): Promise<string[]> =>
  keptText(await open(path))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe.each(["docx", "doc", "pdf"])("a report as %s", (format) => {
  const path = join(FOLDER, `${NAME}.${format}`);

  it("keeps the lines that its text keeps", async () => {
    const expected = await keptLines(join(import.meta.dirname, "../../corpus", `${NAME}.txt`));
    const spaceless = (lines: readonly string[]) => lines.map((line) => line.replace(/\s/gu, ""));
    expect(spaceless(await keptLines(path))).toEqual(spaceless(expected));
  });

  it("has places in the lines that clean prints", async () => {
    const document = await open(path);
    const hits = concordance([document], "区");
    expect(hits.length).toBeGreaterThan(3);
    for (const { line, column, quote } of hits)
      expect([...document.lines[line - 1]!.raw].slice(column - 1, column - 1 + [...quote].length).join("")).toBe(quote);
  });

  it("is read although its name says nothing", async () => {
    const { parseInput } = await import("../../src/read/read-input.js");
    const bytes = readFileSync(path);
    const { documents } = await parseInput("report", { bytes, sha256: "", shrunk: false }, {});
    expect(documents[0]!.text).toContain("章丘");
  });
});
