import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, json as parsed, scratch } from "../helpers/cexi.js";

const folder = scratch();
const at = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const paths = [at("a.txt", "绿色园区建设，141项任务，1411户。"), at("b.txt", "推进绿色发展，促进园区提质。")];
const list = at("terms.txt", "term\n绿色\n没有的词\n园区\n");
const json = (...args: string[]) => parsed(cexi([...args, "--format", "json"]));

describe("several terms on the command line", () => {
  it("are divided by commas of either width, or come from a list; the rest are paths", () => {
    for (const args of [
      ["绿色,没有的词，园区", ...paths],
      ["--terms", list, ...paths],
      [...paths, "--terms", list],
    ]) {
      const { terms } = json("count", ...args);
      expect(
        terms.map(({ term, total }: { term: string; total: { substring: number; documents: number } }) => [
          term,
          total.substring,
          total.documents,
        ]),
      ).toEqual([
        ["绿色", 2, 2],
        ["没有的词", 0, 0],
        ["园区", 2, 2],
      ]);
    }
  });

  it("give count a row each, and with --by a row for each group, zeros too", () => {
    const rows = (...more: string[]) =>
      cexi(["count", "绿色,141", ...paths, ...more])
        .out.trim()
        .split("\n")
        .map((row) => row.split("\t").slice(0, 3));
    expect(rows()).toEqual([
      ["term", "token", "substring"],
      ["绿色", "0", "2"],
      ["141", "1", "1"],
    ]);
    expect(rows("--by", "document").slice(3)).toEqual([
      ["141", paths[0], "1"],
      ["141", paths[1], "0"],
    ]);
  });

  it("keep the shape of one term where one is asked for", () => {
    expect(Object.keys(json("count", "绿色", ...paths))).toEqual(["schema", "run", "term", "documents", "total"]);
    expect(json("kwic", "12,350", ...paths).term).toBe("12,350");
  });

  it("are sought by kwic, which orders by words and takes regular expressions", () => {
    const quotes = (...args: string[]) =>
      json("kwic", ...args, ...paths).hits.map(({ quote }: { quote: string }) => quote);
    expect(quotes("绿色,园区")).toEqual(["绿色", "园区", "绿色", "园区"]);
    expect(quotes("绿色", "--sort", "R1,date")).toEqual(["绿色", "绿色"]);
    expect(quotes("--regex", "\\d+[项户]")).toEqual(["141项", "1411户"]);
    expect(cexi(["kwic", "--regex", "(绿", ...paths])).toMatchObject({
      code: 2,
      err: expect.stringContaining("E_REGEX"),
    });
  });
});

describe("words of stop lists", () => {
  it("are counted in the footer, and listed where they are to be kept", () => {
    const shown = (...more: string[]) => cexi(["freq", ...paths, "--format", "table", "--min-count", "1", ...more]).out;
    expect(shown()).toMatch(/not listed: 834 stop words, most often .*--keep-words/u);
    expect(shown()).not.toMatch(/^促进 /mu);
    expect(shown("--keep-words", "促进,优化")).toMatch(/^促进 [\s\S]*not listed: 832 stop words/mu);
  });
});
