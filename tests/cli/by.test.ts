import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, json as parsed, scratch } from "../helpers/cexi.js";

const TABLE = [
  "text,街道,年份,constructor",
  "推进老旧小区改造,东街,2009,甲",
  "推进绿色发展,,2010,乙",
  "建设绿色园区,西街,2010,",
].join("\n");

const folder = scratch();
const path = join(folder, "街道.csv");
writeFileSync(path, TABLE);
const json = (...args: string[]) => parsed(cexi([...args, "--format", "json"]));

describe("--by on the command line", () => {
  it("names empty cells ? and counts them on standard error", () => {
    const { out, err, code } = cexi(["freq", path, "--by", "街道", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).groups.map(({ name }: { name: string }) => name)).toEqual(["东街", "西街", "?"]);
    expect(err).toMatch(/1 document has no 街道.*\[W_NO_FIELD\]/u);
  });

  it.each(["freq", "count 绿色", "keywords", "slogans", "compare", "report"])("is a usage error for %s", (line) => {
    const words = line.split(" ");
    const { code, err, out } = cexi([...words, path, "--by", "街镇", ...(line === "report" ? ["-o", "-"] : [])]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/街镇.*街道.*\[E_FIELD_UNKNOWN\]/u);
  });

  it("takes several fields in every command that groups, with their values in keys", () => {
    const keys = [
      { year: 2009, 街道: "东街" },
      { year: 2010, 街道: "西街" },
      { year: 2010, 街道: null },
    ];
    const by = ["--by", "year,街道"];
    for (const command of [["freq"], ["count", "绿色"], ["keywords"], ["slogans"], ["compare"]]) {
      const [name, ...rest] = command as [string, ...string[]];
      expect(json(name, ...rest, path, ...by).groups.map((group: { keys: object }) => group.keys)).toEqual(keys);
    }
  });

  it("gives each field a column in tables for programs, so that they can be merged", () => {
    for (const command of ["freq", "keywords"]) {
      const { out } = cexi([command, path, "--by", "年份,街道", "--format", "csv", "--quiet"]);
      const [head, first] = out.split("\n");
      expect(head).toMatch(/^group,year,街道,term,/u);
      expect(first).toMatch(/^2009 · 东街,2009,东街,/u);
    }
  });

  it("counts what lacks a field once for each field, in compare too", () => {
    const { err, out } = cexi(["compare", path, "--by", "year,街道", "--format", "json"]);
    expect(err.match(/no 街道.*\[W_NO_FIELD\]/gu)).toHaveLength(1);
    expect(JSON.parse(out).warning_codes).toContain("W_NO_FIELD");
    for (const view of ["similarity", "trend", "groups"])
      expect(cexi(["compare", path, "--by", "街道", "--view", view, "--format", "table"]).out).toContain(
        "[W_NO_FIELD]",
      );
    const named = ["compare", path, "--by", "街道", "--target", "东街", "--format", "json"];
    expect(json(...named).warning_codes).toContain("W_NO_FIELD"); // among all others
    expect(json(...named, "--reference", "西街").warning_codes).not.toContain("W_NO_FIELD");
  });

  it("does not stumble over columns called like properties of every object", () => {
    expect(json("freq", path, "--by", "constructor").groups).toHaveLength(3);
    expect(cexi(["freq", path, "--by", "__proto__"]).err).toContain("[E_FIELD_UNKNOWN]");
  });

  it.each(["kwic 绿色", "dedup", "clean", "collocates 绿色"])("is no option of %s, which makes no groups", (line) => {
    const { code, err } = cexi([...line.split(" "), path, "--by", "year"]);
    expect(code).toBe(2);
    expect(err).toMatch(/--by/u);
  });
});
