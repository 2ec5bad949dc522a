import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cexi, scratch } from "../helpers/cexi.js";
import { makeCorpus } from "../helpers/made-corpus.js";

const folder = scratch();
const texts = join(folder, "texts");
const cache = join(folder, "cache");

/** Enough text for a thread, and among it what is no plain text or cannot be read. */
beforeAll(() => {
  makeCorpus(texts, 60, 14_000);
  makeCorpus(join(texts, "long"), 1, 400_000);
  const rows = Array.from({ length: 300 }, (_, n) => `第${n}号通知,全区推进第${n}批重点项目建设，优化营商环境。`);
  writeFileSync(join(texts, "table.csv"), ["标题,正文", ...rows].join("\n"));
  writeFileSync(
    join(texts, "page.html"),
    "<html><title>通知</title><p>各镇街要抓好春耕生产，确保粮食安全。</p></html>",
  );
  writeFileSync(join(texts, "broken.pdf"), "%PDF-1.7 nothing");
  writeFileSync(join(texts, "empty.txt"), "");
  writeFileSync(join(texts, "half.txt"), Buffer.from("全市坚持稳中求进工作总基调，推动高质量发展。").subarray(0, 40));
});

const run = (words: readonly string[], ...more: string[]) =>
  cexi([...words, texts, "--format", "json", ...more], { env: { CEXI_CACHE: cache } });

describe("inputs that a thread cleans, or looks through when they are clean", () => {
  it.each([["clean"], ["kwic", "春耕"], ["count", "春耕"], ["slogans"], ["indicators"]])(
    "%s says the same as without the thread: result, what cannot be read and exit code",
    (...words) => {
      const alone = run(words, "--jobs", "1", "--no-cache");
      expect(alone.code).toBe(3);
      expect(alone.err).toContain("broken.pdf");
      const { code, out, err } = run(words, "--no-cache");
      expect({ code, out, err }).toEqual({ code: alone.code, out: alone.out, err: alone.err });
    },
  );

  it("are remembered as others are, and read back", () => {
    rmSync(cache, { recursive: true, force: true });
    const alone = run(["clean"], "--jobs", "1", "--no-cache");
    for (let times = 0; times < 2; times++) expect(run(["clean"]).out).toBe(alone.out);
  });
});
