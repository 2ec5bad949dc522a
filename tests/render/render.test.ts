import { parse } from "csv-parse/sync";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Table } from "../../src/model/table.js";
import { type RenderOptions, render, type TextFormat } from "../../src/render/index.js";

const print = async (
  table: Table,
  format: TextFormat,
  options: RenderOptions = {},
  json: object = {},
): Promise<string> => [...(await render({ json, table }, format, options))].join("");
const linesOf = (text: string): string[] => text.split("\n").slice(0, -1);

const table: Table = {
  title: "词频",
  columns: [
    { name: "term", elastic: true },
    { name: "count", bar: true },
    { name: "per_10k", header: "per 10k", digits: 2 },
    { name: "sha", machineOnly: true },
  ],
  rows: [
    ["高质量发展", 1234, 12.5, "x"],
    ["app", 2, null, null],
  ],
  notes: ["read: 2 documents"],
};

describe("a result as JSON", () => {
  it.each([[[]], [[{ text: "产业" }, {}, null]], [Array.from({ length: 300 }, (_, n) => n)]])(
    "has the same bytes where members are made as they are written",
    async (members) => {
      const made: Iterable<unknown> = { [Symbol.iterator]: () => members[Symbol.iterator]() };
      expect(await print(table, "json", {}, { members: made })).toBe(`${JSON.stringify({ members })}\n`);
    },
  );
});

describe("a table on a terminal", () => {
  it("is aligned by display width, with a dash where there is no figure", async () => {
    expect(linesOf(await print(table, "table", { width: 60 }))).toEqual([
      "词频",
      "term        count  per 10k",
      "高质量发展  1,234    12.50  ████████████████████",
      "app             2        –",
      "",
      "read: 2 documents",
    ]);
  });

  it("shows numbers of texts with all their decimals", async () => {
    const read: Table = {
      columns: [{ name: "value", type: "number" }],
      rows: [[0.004], [6.2], [1234.5678], [-3], [null]],
    };
    expect(linesOf(await print(read, "table", { width: 60 })).map((line) => line.trim())).toEqual([
      "value",
      "0.004",
      "6.2",
      "1,234.5678",
      "-3",
      "–",
    ]);
  });

  it("fits any terminal of 30 columns or more, whatever the texts", async () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("产业".repeat(40)), fc.constant("👩‍👩‍👧𠮷"));
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 30, max: 120 }),
        async (cells, width) => {
          const columns = [{ name: "text", elastic: true }, { name: "n", bar: true }, { name: "more" }];
          const rows = cells.map((text, i) => [text, i, text]);
          const [shown] = (await print({ columns, rows }, "table", { width })).split("\n\n");
          for (const line of shown!.split("\n")) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  it("shortens at the end, or at the beginning where that is the lesser loss", async () => {
    const long = { columns: [{ name: "path", cut: "start" as const, elastic: true }], rows: [["甲".repeat(40)]] };
    expect(await print(long, "table", { width: 30 })).toContain(`…${"甲".repeat(14)}\n`);
  });

  it("says how many rows it does not show", async () => {
    const rows = Array.from({ length: 50 }, (_, i) => [i]);
    const text = await print({ columns: [{ name: "n" }], rows }, "table", { rows: 30 });
    expect(text).toMatch(/… 20 more rows/u);
    expect(linesOf(await print({ columns: [{ name: "n" }], rows }, "tsv", { rows: 30 }))).toHaveLength(51);
  });

  it("colours only where it may", async () => {
    expect(await print(table, "table", { colorLevel: 0 })).not.toContain("\u001b");
    expect(await print(table, "table", { colorLevel: 1 })).toContain("\u001b[");
  });
});

const hostile = "\u001b[31m红\u0007\u202e\u2066\u200f\ud800\u0085\u009b|`<b>\\";
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

describe("what people look at", () => {
  it.each(["table", "tsv", "csv", "markdown"] as const)(
    "holds no escapes, control or bidi characters (%s)",
    async (format) => {
      const text = await print(
        { title: hostile, columns: [{ name: "a" }], rows: [[hostile]], notes: [hostile] },
        format,
      );
      expect(HARMFUL.test(text)).toBe(false);
      expect(text).toContain("红");
    },
  );

  it("has markup escaped in Markdown, each row on one line", async () => {
    const cell = "a|b `c` <script>x</script> \\ [l](u) *e*\nnext & ![i](j)";
    const rows = linesOf(await print({ columns: [{ name: "a" }], rows: [[cell]] }, "markdown"));
    expect(rows).toHaveLength(3);
    expect(rows[2]).toBe(
      "| a\\|b \\`c\\` &lt;script&gt;x&lt;/script&gt; \\\\ \\[l\\](u) \\*e\\* next &amp; \\!\\[i\\](j) |",
    );
  });
});

describe("TSV", () => {
  it("has one line a row, whatever is in the cells", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string()), { maxLength: 5 }),
        async (rows) => {
          const lines = linesOf(await print({ columns: [{ name: "a" }, { name: "b" }], rows }, "tsv"));
          expect(lines).toHaveLength(rows.length + 1);
          for (const line of lines) expect(line.split("\t")).toHaveLength(2);
        },
      ),
    );
  });

  it("prints figures plainly: no grouping, an empty cell where there is none", async () => {
    expect(linesOf(await print(table, "tsv"))).toEqual([
      "term\tcount\tper_10k\tsha",
      "高质量发展\t1234\t12.5\tx",
      "app\t2\t\t",
    ]);
  });
});

describe("CSV", () => {
  it("is read back by another program as it was", async () => {
    const safe = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/^[=+\-@\t\r\n＝＋－＠]|[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(safe, safe), { maxLength: 5 }), async (rows) => {
        const text = await print({ columns: [{ name: "a" }, { name: "b" }], rows }, "csv");
        expect(parse(text)).toEqual([["a", "b"], ...rows]);
      }),
    );
  });

  it("keeps line breaks inside a cell, in quotes", async () => {
    expect(parse(await print({ columns: [{ name: "a" }], rows: [['x\n"y",z']] }, "csv"))).toEqual([
      ["a"],
      ['x\n"y",z'],
    ]);
  });

  it("makes cells harmless that would start a formula, but leaves numbers alone", async () => {
    const cells = ["=1+1", "+cmd", "-x", "@SUM", "\tx", "＝1", "-5", "+3.5%", "-1,234.5", "1=1"];
    const shown = async (options: RenderOptions) =>
      parse(await print({ columns: [{ name: "a" }], rows: cells.map((cell) => [cell]) }, "csv", options))
        .slice(1)
        .map(([cell]: string[]) => cell);
    expect(await shown({})).toEqual([
      "'=1+1",
      "'+cmd",
      "'-x",
      "'@SUM",
      "'\tx",
      "'＝1",
      "-5",
      "+3.5%",
      "-1,234.5",
      "1=1",
    ]);
    expect(await shown({ rawCells: true })).toEqual(cells);
  });

  it("begins with a byte order mark where asked", async () => {
    expect((await print(table, "csv", { bom: true })).startsWith("\ufeffterm,")).toBe(true);
    expect((await print(table, "csv")).startsWith("term,")).toBe(true);
  });
});

describe("JSON", () => {
  it("in pieces is what JSON.stringify makes of the whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const whole = { value, nothing: undefined, list: [undefined, value] };
        expect(await print(table, "json", {}, whole)).toBe(`${JSON.stringify(whole)}\n`);
      }),
    );
  });

  it("as records prints the rows of the table where there are none of its own", async () => {
    expect(linesOf(await print(table, "ndjson")).map((line) => JSON.parse(line))).toEqual([
      { term: "高质量发展", count: 1234, per_10k: 12.5, sha: "x" },
      { term: "app", count: 2, per_10k: null, sha: null },
    ]);
  });
});
