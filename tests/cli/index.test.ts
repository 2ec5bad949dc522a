import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cexi, json, scratch } from "../helpers/cexi.js";

const folder = scratch();
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const REPORTS = file(
  "reports.csv",
  [
    "地区,年份,正文",
    "甲县,2009,推进林长制，优化营商环境，改善环境。",
    "甲县,2010,推进林长制和河长制。",
    "甲县,2010,不再提及。",
    "乙县,2010,推进河长制，整治环境。",
    ",2010,推进林长制。",
  ].join("\n"),
);
const TERMS = file("terms.txt", "chief: 林长制 河长制\n环境: 环境\n!营商环境\n");

describe("cexi index", () => {
  it("gives a row for each document and category without --by", () => {
    const { rows, dictionary } = json(cexi(["index", TERMS, REPORTS, "--format", "json", "--quiet"]));
    expect(dictionary).toMatchObject({ terms: 3, categories: 2, excluders: 1, match: "string", nested: "dictionary" });
    expect(rows).toHaveLength(5 * 3);
    expect(rows[0]).toMatchObject({ path: `${REPORTS}#1`, year: 2009, category: "chief", matches: 1, tokens: null });
  });

  it("gives a balanced panel whose missing cells are null, and tells what was pooled", () => {
    const args = ["index", TERMS, REPORTS, "--by", "地区,年份", "--balanced", "--format", "json"];
    const { out, err } = cexi(args);
    const rows = JSON.parse(out).rows.filter(({ category }: { category: string }) => category === "total");
    expect(rows.map((row: Record<string, unknown>) => [row.region, row.year, row.documents, row.matches])).toEqual([
      ["乙县", 2009, null, null],
      ["乙县", 2010, 1, 2],
      ["甲县", 2009, 1, 2],
      ["甲县", 2010, 2, 2],
      [null, 2010, 1, 1],
    ]);
    for (const code of ["W_NO_FIELD", "W_POOLED", "W_MISSING_CELLS"]) expect(err).toContain(`[${code}]`);
  });

  it("writes a column for each category and measure with --wide, and Stata takes its names", () => {
    const args = ["index", TERMS, REPORTS, "--by", "region,year", "--wide"];
    const { out, err } = cexi([...args, "--format", "csv"]);
    expect(out.split("\n")[0]).toContain("chief_matches");
    expect(err).toMatch(/c2 环境.*\[W_NUMBERED_COLUMNS\]/u);
    const panel = join(folder, "panel.dta");
    expect(cexi([...args, "-o", panel, "--quiet"]).code).toBe(0);
    const bytes = readFileSync(panel);
    expect(bytes.toString("latin1", 0, 40)).toContain("<release>118<");
    expect(bytes.toString("utf8")).toContain("环境 匹配次数");
  });

  it("counts tokens and shows how terms are cut where asked", () => {
    const { rows, terms, run } = json(cexi(["index", TERMS, REPORTS, "--tokens", "--format", "json", "--quiet"]));
    expect(rows[0].tokens).toBeGreaterThan(5);
    expect(terms[2]).toMatchObject({ term: "环境", hosts: [{ word: "营商环境", count: 1 }] });
    expect(run.engine).not.toBeNull();
  });

  it("names bad lines, uses the others, and ends with 3", () => {
    const bad = file("bad.tsv", "林长制\tchief\n河长制\tchief\tmuch\n");
    const { code, err, out } = cexi(["index", bad, REPORTS, "--format", "json"]);
    expect(code).toBe(3);
    expect(err).toMatch(/bad\.tsv: line 2: .*\[E_BAD_TERM\]/u);
    expect(JSON.parse(out).dictionary.terms).toBe(1);
  });

  it("ends with 2 where there is no term to count", () => {
    for (const text of ["", "!营商环境\n", "{"]) {
      const { code, err, out } = cexi(["index", file("none.txt", text), REPORTS]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/\[E_(?:NO_TERMS|BROKEN_TERMS)\]/u);
    }
    expect(cexi(["index", join(folder, "nowhere.tsv"), REPORTS]).err).toContain("[E_LIST_UNREADABLE]");
    expect(cexi(["index", folder]).err).toMatch(/folder.* before the texts.*environment.*\[E_LIST_UNREADABLE\]/u);
  });

  it("knows three dictionaries by name, and says what they are", () => {
    for (const name of ["environment", "digital-economy", "business-climate"]) {
      const { code, err } = cexi(["指数", name, REPORTS]);
      expect(code).toBe(0);
      expect(err).toContain("[W_EXAMPLE_DICTIONARY]");
    }
  });
});

describe("cexi coverage", () => {
  it("tells by place and year what is there and what is not", () => {
    const { rows, by } = json(cexi(["覆盖", REPORTS, "--format", "json", "--quiet"]));
    expect(by).toEqual(["region", "year"]);
    const flagged = rows.filter(({ flags }: { flags: string[] }) => flags.includes("missing"));
    expect(flagged).toMatchObject([{ region: "乙县", year: 2009, documents: 0, characters: null, z: null }]);
  });
});
