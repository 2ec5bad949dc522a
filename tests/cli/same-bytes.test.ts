import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, ROOT, scratch } from "../helpers/cexi.js";

const folder = scratch();
const CORPORA: readonly (readonly string[])[] = [
  [join(ROOT, "corpus")],
  [join(ROOT, "../shared/data/seeds"), join(ROOT, "../shared/data/provincial-2026")],
];
const COMMANDS: readonly (readonly string[])[] = [
  ["freq"],
  ["freq", "--ngram", "2"],
  ["freq", "--by", "region"],
  ["compare", "--by", "region"],
  ["compare", "--by", "region", "--similarity", "delta"],
  ["compare", "--by", "region", "--similarity", "jensen-shannon"],
  ["keywords"],
  ["slogans"],
  ["slogans", "--explain"],
  ["indicators"],
  ["indicators", "--headline"],
  ["kwic", "产业"],
  ["count", "产业"],
];

const CUT_NOTHING: readonly string[] = ["slogans", "indicators", "kwic"];

describe.each(["nodejieba", "node-rs"])("with %s", (engine) => {
  describe.each(CORPORA)("over %s", (...paths) => {
    const isThere = paths.every(existsSync);
    it.skipIf(!isThere).each(COMMANDS.map((words) => [words.join(" "), words] as const))(
      "%s gives the same bytes each time",
      (_, words) => {
        const cache = join(folder, "cache");
        rmSync(cache, { recursive: true, force: true });
        const run = (given: readonly string[], jobs: readonly string[] = [], ...more: string[]): string => {
          const cutting = CUT_NOTHING.includes(words[0]!) ? [] : ["--engine", engine];
          const args = [...words, ...given, "--format", "json", "--quiet", ...cutting, ...jobs, ...more];
          const { code, out } = cexi(args, { env: { CEXI_CACHE: cache } });
          expect([0, 3]).toContain(code); // a list beside the texts is none
          return out;
        };
        const cold = run(paths, ["--jobs", "1"]);
        expect(JSON.parse(cold).schema).toBe(`cexi/${words[0]}/1`);
        expect(run([...paths].reverse())).toBe(cold);
        expect(run([...paths].reverse(), ["--jobs", "2"], "--no-cache")).toBe(cold);
      },
    );
  });
});
