import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Cell, Column, Table } from "../../src/model/table.js";
import { terminal } from "../../src/render/terminal.js";

const print = (table: Table, width: number): string[] =>
  [...terminal(table, { width })].join("").split("\n").slice(0, -1);

const columns: readonly Column[] = [
  { name: "place", type: "text" },
  { name: "code", type: "text", importance: "low" },
  { name: "count", type: "integer" },
  { name: "rate", digits: 2 },
  { name: "empty", type: "text" },
  { name: "score", digits: 3 },
  { name: "quote", type: "text", elastic: true, importance: "high" },
];
const row = (place: string): Cell[] => [
  place,
  "310000",
  120,
  4.5,
  "",
  0.25,
  "推动松岭经验落地见效，再上一个台阶".repeat(2),
];
const table: Table = { columns, rows: [row("松岭省柏川市泉北区"), row("松岭省柏川市泉南区")] };
const headsAt = (width: number): string[] => print(table, width)[0]!.split(/ {2,}/u);

describe("a table that is wider than the terminal", () => {
  it("leaves out empty columns, then unimportant ones, then from the right; the key and what matters stay", () => {
    expect(headsAt(200)).toEqual(["place", "code", "count", "rate", "empty", "score", "quote"]);
    expect(headsAt(100)).toEqual(["place", "code", "count", "rate", "score", "quote"]);
    expect(headsAt(60)).toEqual(["place", "code", "count", "rate", "score", "quote"]);
    expect(headsAt(54)).toEqual(["place", "count", "rate", "score", "quote"]);
    expect(headsAt(48)).toEqual(["place", "count", "rate", "quote"]);
    expect(headsAt(36)).toEqual(["place", "quote"]);
  });

  it("says which columns were left out or cut, and where all of it is", () => {
    expect(print(table, 200).join("\n")).not.toContain("cut to");
    expect(print(table, 100).at(-1)).toBe("cut to 100 columns; left out empty; -o x.xlsx has all");
    expect(print(table, 48).at(-1)).toBe(
      "cut to 48 columns; left out code, empty, score; shortened quote; -o x.xlsx has all",
    );
  });

  it("shortens its key last, and tells the rows apart", () => {
    const lines = print(table, 36).slice(1, 3);
    expect(lines.map((line) => line.split(/ {2,}/u)[0])).toEqual(["松岭省柏川市泉北区", "松岭省柏川市泉南区"]);
    const narrow = print(table, 24).slice(1, 3);
    expect(new Set(narrow.map((line) => line.split(/ {2,}/u)[0])).size).toBe(2);
  });

  it("never shortens a short text that matters, such as a lane of years", () => {
    const lane: Column = { name: "years", type: "text", importance: "high" };
    const years = "█·".repeat(15);
    const wide = { columns: [...columns.slice(0, 6), lane], rows: [[...row("松岭").slice(0, 6), years]] };
    expect(print(wide, 48)[1]).toContain(years);
  });

  it("names a handful of columns where many were left out", () => {
    const many = Array.from({ length: 30 }, (_, i): Column => ({ name: `figure_${i}`, type: "integer" }));
    const wide = { columns: [columns[0]!, ...many], rows: [["松岭", ...many.map((_, i) => i)]] };
    expect(print(wide, 40).at(-1)).toMatch(
      /^cut to 40 columns; left out (?:figure_\d+, ){5}figure_\d+ and 2\d more; -o/u,
    );
  });
});

const GROUPS = ["松岭省", "柏川省", "泉北省", "河套自治区", "云台市", "雁门省", "沙洲省", "蓝湾省"];
const across = (side: "most" | "least", figures: readonly (readonly Cell[])[]): Table => ({
  columns: [
    { name: "group", elastic: true, tone: "strong" },
    ...GROUPS.map((name): Column => ({ name, type: "number", digits: 1, across: side })),
  ],
  rows: figures.map((own, i) => [GROUPS[i]!, ...own]),
});

describe("groups across", () => {
  const table = across("most", [
    [9, 3, 1, null, 0, 5, 4, 2],
    [1, 9, null, null, null, null, null, 7],
  ]);

  it("stand side by side while they fit, their heads shortened so that they differ", () => {
    const [head, ...rest] = print(table, 72);
    expect(head).toMatch(/^group +松岭省 +柏川省/u);
    expect(rest.slice(0, 2).every((line) => stringWidth(line) <= 72)).toBe(true);
  });

  it("become one list a row, the most first, without the row's own group, nothing and 0", () => {
    expect(print(table, 50)).toEqual([
      "group   top groups",
      "松岭省  雁门省 5.0  沙洲省 4.0  柏川省 3.0  +2",
      "柏川省  蓝湾省 7.0  松岭省 1.0",
      "",
      "8 groups do not fit side by side: each row lists those with the most, +N counts the rest; -o x.xlsx has a column for each",
    ]);
  });

  it("have the nearest first where little is near, 0 nearest of all", () => {
    const distances = across("least", [[0, 0.5, 0, 0.2, 0.9, 0.8, 0.7, 0.6]]);
    expect(print(distances, 44)[1]).toBe("松岭省  泉北省 0.0  河套自治区 0.2  +5");
  });

  it("have heads that are told apart, however long, or fold", () => {
    const alike = GROUPS.map((_, i) => `松岭省柏川市第${"一二三四五六七八"[i]}开发区`);
    const columns = alike.map((name): Column => ({ name, type: "integer", across: "most" }));
    const wide = { columns: [{ name: "text" }, ...columns], rows: [["要诀", ...alike.map((_, i) => i + 1)]] };
    expect(print(wide, 60)[0]).toBe("text  top groups");
    expect(print(wide, 70)[0]).toMatch(/…一….*…八…/u);
  });
});
