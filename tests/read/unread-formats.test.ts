import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCorpus } from "../../src/index.js";

const root = mkdtempSync(join(tmpdir(), "cexi-unread-"));
afterAll(() => rmSync(root, { recursive: true }));

async function problemsOf(name: string, ...files: string[]): Promise<string[]> {
  const folder = join(root, name);
  mkdirSync(join(folder, "inner"), { recursive: true });
  for (const file of files) writeFileSync(join(folder, file), "推动产业发展。");
  return (await readCorpus([folder])).problems.map(({ path, reason }) => `${path.slice(root.length + 1)}: ${reason}`);
}

describe("a folder", () => {
  it("names in one line what it holds and nobody reads", async () => {
    expect(await problemsOf("mixed", "a.txt", "b.rtf", "c.RTF", "inner/d.ppt", "inner/e.rar", "f.png")).toEqual([
      expect.stringMatching(/^mixed: 4 files are not read: 2 rtf, 1 ppt, 1 rar; save .* and unpack the archive$/u),
    ]);
  });

  it("names files that hold Chinese under an ending that nobody thought of, and no programs", async () => {
    expect(await problemsOf("others", "a.txt", "全文.log", "b.xml", "c.srt", "d.py", "e.yaml")).toEqual([
      expect.stringMatching(/^others: 3 files are not read: 1 log, 1 srt, 1 xml; save them as/u),
    ]);
  });

  it("says nothing of pictures and programs beside texts", async () => {
    expect(await problemsOf("pictures", "a.txt", "b.png", "c.exe", "d.css")).toEqual([]);
  });

  it("of pictures alone says how they become texts", async () => {
    expect(await problemsOf("scans", "a.jpg", "b.jpg", "c.tif")).toEqual([
      expect.stringMatching(/^scans: no texts in this folder .* but pictures \(2 jpg, 1 tif\); .*OCR/u),
    ]);
  });
});
