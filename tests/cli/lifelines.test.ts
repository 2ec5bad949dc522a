import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { cexi, json, scratch } from "../helpers/cexi.js";

const folder = scratch();
mkdirSync(join(folder, "reports"));
const TEXTS: Readonly<Record<number, string>> = {
  2020: "深入实施“三城同创”行动，构建“352”现代产业体系。",
  2021: "继续推进各项工作，“352”现代产业体系初步成形。",
  2023: "大力开展“四城联动”行动，完善“352”现代产业体系。",
};
for (const [year, text] of Object.entries(TEXTS))
  writeFileSync(
    join(folder, `reports/${year}.txt`),
    `${year}年甲县政府工作报告\n——${year}年1月9日在甲县第五届人民代表大会上\n${text}\n`,
  );
writeFileSync(join(folder, "links.tsv"), "三城同创\t四城联动\n");
const run = (...args: string[]) => cexi(["lifelines", ...args], { cwd: folder });

interface Line {
  readonly text: string;
  readonly present: number[];
  readonly silent: number[];
  readonly missing: number[];
}
const lineOf = (slogans: readonly Line[], text: string): Line | undefined => slogans.find((line) => line.text === text);

describe("cexi lifelines", () => {
  it("is what its schema says, alone, by group and as a panel", () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(cexi(["schema", "lifelines"]).out));
    for (const more of [[], ["--by", "year"], ["--panel"]]) {
      const result = json(run("reports", ...more, "--format", "json"));
      expect(validate(result) ? null : validate.errors).toBeNull();
    }
  });

  it("never calls a year without a report silent", () => {
    const { slogans } = json(run("reports", "--format", "json"));
    expect(lineOf(slogans, "352")).toMatchObject({ present: [2020, 2021, 2023], silent: [], missing: [2022] });
    expect(lineOf(slogans, "三城同创")).toMatchObject({ present: [2020], silent: [2021, 2023], missing: [2022] });
  });

  it("joins what a list of links joins", () => {
    const { slogans } = json(run("reports", "--links", "links.tsv", "--format", "json"));
    expect(lineOf(slogans, "三城同创")).toBeUndefined();
    expect(lineOf(slogans, "四城联动")!.present).toEqual([2020, 2023]);
  });

  it("gives every cell of a panel, empty where there is no report", () => {
    const { out } = run("reports", "--panel", "--format", "csv");
    const cells = out.split("\n").filter((row) => row.includes(",352,"));
    expect(cells.map((row) => row.split(",").slice(2, 5))).toEqual([
      ["2020", "352", "1"],
      ["2021", "352", "1"],
      ["2022", "352", ""],
      ["2023", "352", "1"],
    ]);
  });
});
