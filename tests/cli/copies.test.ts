import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { cexi, isStackTrace, json, scratch } from "../helpers/cexi.js";

const folder = scratch();
const file = (name: string): string => join(folder, name);
const COPIED = "推进老城区供热管网改造三十七公里，新建社区食堂十二处，为六百户老人装上扶手";
mkdirSync(file("old"));
writeFileSync(file("old/a.txt"), `甲县工作要点\n一是筹措资金，倒排工期。${COPIED}。\n`);
writeFileSync(file("old/b.txt"), "乙县工作要点\n二是整修村道，疏浚沟渠，让田间地头的水流得更畅快一些。\n");
writeFileSync(file("draft.txt"), `丙县工作要点\n各位同志：${COPIED.replace("三十七", "二十九")}。下一步把牢质量关。\n`);
const run = (...args: string[]) => cexi(["copies", ...args], { cwd: folder });

describe("cexi copies", () => {
  it("is what its schema says, by passage and by sentence", () => {
    for (const unit of ["passage", "sentence"]) {
      const result = json(run("draft.txt", "--against", "old", "--unit", unit, "--format", "json"));
      const validate = new Ajv2020({ strict: false }).compile(JSON.parse(cexi(["schema", "copies"]).out));
      expect(validate(result) ? null : validate.errors).toBeNull();
      expect((unit === "passage" ? result.runs : result.pairs).length).toBe(1);
    }
  });

  it("names both places, and quotes exactly what stands there", () => {
    const { runs } = json(run("draft.txt", "--against", "old/a.txt", "old/b.txt", "--format", "json"));
    const { place, source } = runs[0];
    for (const { path, line, column, quote } of [place, source]) {
      const text = [...readFileSync(file(path), "utf8").split("\n")[line - 1]!];
      expect(text.slice(column - 1, column - 1 + [...quote].length).join("")).toBe(quote);
    }
    expect([place.path, source.path]).toEqual(["draft.txt", "old/a.txt"]);
  });

  it("holds a folder against itself without --against, and nothing against itself", () => {
    expect(json(run("old", "--format", "json")).runs).toEqual([]);
    expect(json(run("old", "draft.txt", "--format", "json")).runs).toHaveLength(2);
  });

  it("never says that anyone copied unlawfully", () => {
    for (const lang of ["en", "zh"]) {
      const { out } = run("draft.txt", "--against", "old", "--format", "table", "--lang", lang);
      expect(out).not.toMatch(/plagiar|抄袭|剽窃/iu);
    }
  });

  it("writes a network, and names a missing folder in one line", () => {
    expect(run("draft.txt", "--against", "old", "-o", "c.gexf").code).toBe(0);
    expect(readFileSync(file("c.gexf"), "utf8")).toContain("draft.txt");
    const { code, err } = run("draft.txt", "--against", "none");
    expect([code, isStackTrace(err)]).toEqual([2, false]);
  });
});
