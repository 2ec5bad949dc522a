import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { cexi, isStackTrace, json, lines, scratch } from "../helpers/cexi.js";

const folder = scratch();
const TEXTS = {
  甲: ["推动产业发展，加快项目建设。项目带动产业。", "项目建设提速，产业链招商。"],
  乙: ["保障民生，发展教育事业。民生优先。", "民生改善，教育均衡，产业转型。"],
};
for (const [group, texts] of Object.entries(TEXTS)) {
  mkdirSync(join(folder, group));
  texts.forEach((text, i) => {
    writeFileSync(join(folder, group, `${i}.txt`), `${text}\n`);
  });
}
const [jia, yi] = [join(folder, "甲"), join(folder, "乙")];
const run = (...args: string[]) => cexi([...args, "--engine", "node-rs"]);

describe("cexi compare", () => {
  it("takes two folders as two groups", () => {
    const result = json(run("compare", jia, yi, "--format", "json"));
    expect(result.schema).toBe("cexi/compare/1");
    expect(result.groups.map(({ name, documents }: { name: string; documents: number }) => [name, documents])).toEqual([
      [yi, 2],
      [jia, 2],
    ]);
    const row = result.terms.find(({ term }: { term: string }) => term === "民生");
    expect(row).toMatchObject({ group: yi, counts: { [yi]: 3, [jia]: 0 }, documents: { [yi]: 2, [jia]: 0 } });
    expect(result.shared).toContain("产业");
    expect(result.warnings.join(" ")).toMatch(/too few documents/u);
    expect(result.similarity).toMatchObject({ measure: "cosine", labels: expect.arrayContaining([jia, yi]) });
  });

  it("gives the same bytes for any order of paths", () => {
    expect(run("compare", yi, jia, "--format", "json").out).toBe(run("compare", jia, yi, "--format", "json").out);
  });

  it("says warnings on standard error in a pipe, and nothing but rows on standard output", () => {
    const { out, err } = run("compare", jia, yi);
    expect(out.split("\n")[0]).toMatch(/^group\tterm\tcount/u);
    expect(err).toMatch(/too few documents/u);
    expect(run("compare", jia, yi, "--view", "similarity").err).not.toMatch(/too few documents/u);
  });

  it.each(["groups", "similarity", "shared", "terms"])(
    "shows %s for people, and warns of p where it stands",
    (view) => {
      const { out, code } = run("compare", jia, yi, "--view", view, "--format", "table");
      expect(code).toBe(0);
      expect(lines(out).length).toBeGreaterThan(2);
      expect(/\[W_FEW_DOCUMENTS\]/u.test(out)).toBe(view === "terms");
    },
  );

  it("chooses among all terms: --top shortens the list, and changes no figure", () => {
    const terms = (...more: string[]) =>
      lines(run("compare", jia, yi, "--view", "terms", "--format", "csv", ...more).out);
    const all = terms("--top", "1000");
    const first = terms("--top", "1");
    expect(first.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(first));
    expect(first.some((row) => row.includes(",民生,"))).toBe(true);
    const alike = (top: string) => json(run("compare", jia, yi, "--format", "json", "--top", top)).similarity;
    expect(alike("1")).toEqual(alike("1000"));
  });

  it("suggests the nearest name for an unknown group", () => {
    const { code, err } = run("compare", folder, "--by", "folder", "--target", "甲乙");
    expect(code).toBe(2);
    expect(lines(err)).toHaveLength(1);
    expect(err).toMatch(/no group is called 甲乙; did you mean/u);
  });

  it("refuses one group in one line", () => {
    const { code, err } = run("compare", join(jia, "0.txt"));
    expect([code, lines(err).length, isStackTrace(err)]).toEqual([2, 1, false]);
    expect(err).toMatch(/only one group/u);
  });

  it("names each broken line of a reference list, and goes on", () => {
    const list = join(folder, "list.tsv");
    writeFileSync(list, "term\tcount\n产业\t5\nbroken\n民生\tmany\n教育\t95\n");
    const ran = run("compare", jia, "--reference-list", list, "--format", "json");
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/line 3 .*\n.*line 4 /u);
    const row = json(ran).terms.find(({ term }: { term: string }) => term === "产业");
    expect(row.counts[list]).toBe(5);
  });

  it("says in its help which convention was taken", () => {
    expect(run("compare", "--help").out).toMatch(/four cells \(Dunning/u);
  });
});

describe("cexi collocates and cexi keywords", () => {
  it.each([
    ["compare", jia, yi],
    ["collocates", "产业", jia, yi],
    ["keywords", jia, yi],
  ])("print what the schema of cexi %s says", (...args) => {
    const validate = new Ajv2020({ strict: false }).compile(json(cexi(["schema", args[0]!])));
    expect(validate(json(run(...args, "--format", "json"))), JSON.stringify(validate.errors)).toBe(true);
  });

  it("show words with places, and where the weights come from", () => {
    const found = json(run("collocates", "产业", jia, yi, "--min-count", "1", "--format", "json"));
    expect(found.schema).toBe("cexi/collocates/1");
    expect(found.collocates[0].places[0]).toMatchObject({ line: 1 });
    const words = json(run("keywords", jia, yi, "--by", "folder", "--idf", "jieba", "--format", "json"));
    expect(words.source).toMatch(/jieba/u);
    expect(words.groups).toHaveLength(2);
  });

  it("end with 1 and say so where nothing stands beside the term", () => {
    const absent = run("collocates", "没有这个词", jia, yi);
    expect(absent.code).toBe(1);
    expect(absent.err).toContain("没有这个词 does not occur as a token in ");
    expect(run("collocates", "产业", jia, yi, "--min-count", "999").err).not.toContain("W_NO_TOKEN");
  });
});

describe("cexi compare --view phrases", () => {
  const draft = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const old = draft("z-old.txt", "坚持项目为王，全力推进重点工程建设。新建口袋公园十二处。");
  const now = draft("a-new.txt", "坚持项目为王，加快推进重点工程建设。探索低空经济应用场景。");
  const table = draft(
    "years.csv",
    `year,正文\n2023,${"别的话不必多说。"}\n2024,新建口袋公园十二处。\n2025,新建口袋公园十五处。\n`,
  );
  const marked = (...args: string[]) =>
    json(cexi(["compare", ...args, "--view", "phrases", "--format", "json"])).phrases.map(
      (one: { marked: string }) => one.marked,
    );

  it("goes from the first draft to the second, in the order given, and keeps its schema", () => {
    const result = json(cexi(["compare", old, now, "--view", "phrases", "--format", "json"]));
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(cexi(["schema", "compare"]).out));
    expect(validate(result) ? null : validate.errors).toBeNull();
    expect(result).toMatchObject({
      before: { name: old, documents: 1 },
      after: { name: now },
      counts: { reworded: 1, new: 1, gone: 1, kept: 0 },
    });
    expect(marked(old, now)[0]).toBe("坚持项目为王，[-全力-]{+加快+}推进重点工程建设。");
    expect(marked(now, old)[0]).toBe("坚持项目为王，[-加快-]{+全力+}推进重点工程建设。");
  });

  it("compares two years of several, and refuses three groups in one line", () => {
    expect(marked(table, "--by", "year", "--reference", "2024", "--target", "2025")).toEqual([
      "新建口袋公园[-十二-]{+十五+}处。",
    ]);
    const { code, err } = cexi(["compare", table, "--by", "year", "--view", "phrases"]);
    expect([code, err.trim().split("\n").length, isStackTrace(err)]).toEqual([2, 1, false]);
    expect(err).toContain("--reference");
  });

  it("says in a table what was kept in a number, and lists it elsewhere", () => {
    const same = draft("same.txt", "新建口袋公园十二处。");
    const shown = cexi(["compare", old, same, "--view", "phrases", "--format", "table", "--lang", "en"]).out;
    expect(shown).toContain("1 kept");
    expect(shown).not.toContain("十二处");
    expect(cexi(["compare", old, same, "--view", "phrases", "--format", "csv"]).out).toContain(
      "kept,1,新建口袋公园十二处。",
    );
  });
});
