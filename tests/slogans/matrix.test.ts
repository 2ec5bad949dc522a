import { describe, expect, it } from "vitest";
import { sloganMatrix } from "../../src/slogans/matrix.js";
import { slogans } from "../../src/slogans/slogans.js";
import { expansionText, matrixTable, rejectionsTable, slogansTable } from "../../src/slogans/table.js";
import { textOf } from "../helpers/text-of.js";

const documents = [
  textOf("深化“2468”工作体系,树牢“项目为王”理念。", "a.txt", { region: "某省/某市/东区", year: 2023 }),
  textOf("“2468”工作体系再深化,推进“放管服”改革。", "b.txt", { region: "某省/某市/东区", year: 2024 }),
  textOf("树牢“项目为王”理念和“放管服”改革。", "c.txt", { region: "某省/某市/西区", date: "2022-05-01" }),
];
const found = slogans(documents).slogans;
const matrix = sloganMatrix(documents, found, "region");
const row = (text: string) => matrix.rows.find((one) => one.text === text);

describe("slogans by group", () => {
  it("counts documents and slogans of each group", () =>
    expect(matrix.groups).toEqual([
      { name: "某省/某市/东区", keys: { region: "某省/某市/东区" }, documents: 2, slogans: 3 },
      { name: "某省/某市/西区", keys: { region: "某省/某市/西区" }, documents: 1, slogans: 2 },
    ]));
  it("tells what one group alone says, and since when", () =>
    expect(row("2468")).toMatchObject({
      spread: "one",
      only: "某省/某市/东区",
      since: 2023,
      counts: { "某省/某市/东区": 2 },
    }));
  it("tells what groups share; the year of publication stands in for the year of the text", () =>
    expect(row("项目为王")).toMatchObject({ spread: "shared", only: null, since: 2022 }));
  it("marks stock phrases", () => expect(row("放管服")?.spread).toBe("common"));
  it("is a table of one row a slogan and one column a group", () => {
    const table = matrixTable(matrix);
    expect(table.rows).toHaveLength(found.length);
    expect(table.columns.map(({ header, name }) => header ?? name).slice(-2)).toEqual(["东区", "西区"]);
  });
  it("groups what has no region under ?", () =>
    expect(sloganMatrix([...documents, textOf("深化“2468”体系", "x.txt")], found, "region").groups.at(-1)).toEqual({
      name: "?",
      keys: { region: null },
      documents: 1,
      slogans: 0,
    }));
});

describe("tables", () => {
  it("have a cell for each column", () => {
    for (const table of [slogansTable(found), rejectionsTable(slogans([textOf("拨打“12345”热线")]).rejected)]) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
    }
  });
  it("write an expansion as a sum", () =>
    expect(
      expansionText({
        status: "partial",
        members: [
          { n: 3, label: "主导", items: ["甲", "乙", "丙"], places: [] },
          { n: 2, label: "支撑", items: [], places: [] },
          { n: null, label: null, items: [], places: [] },
        ],
        place: null,
      }),
    ).toBe("3 主导 (甲、乙、丙) + 2 支撑 …"));
});
