import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Table } from "../../src/model/table.js";
import { dta, stataNames } from "../../src/render/dta.js";

/** A Python that has pandas; `CEXI_PYTHON` may name one. */
const PYTHON = [process.env.CEXI_PYTHON, "python3", "/usr/bin/python3"].find(
  (name) => name !== undefined && spawnSync(name, ["-c", "import pandas"]).status === 0,
);
const HAS_HAVEN = spawnSync("Rscript", ["-e", "library(haven)"]).status === 0;

const LONG = "长".repeat(900); // 2,700 bytes
const TABLE: Table = {
  columns: [
    { name: "region", type: "text", label: "地区" },
    { name: "code", type: "text", label: "行政区划代码" },
    { name: "year", type: "integer", unit: "year", label: "年份" },
    { name: "数字经济", type: "integer" },
    { name: "rate", digits: 4, label: `很长的标签${"很".repeat(90)}` },
    { name: "text", type: "text" },
    { name: "present", type: "boolean" },
    { name: "if", type: "integer" },
  ],
  rows: [
    ["甲省/乙市", "411523", 2009, 3, 0.25, LONG, true, 40_000],
    ["丙县\0", null, 2010, null, null, null, false, -5],
    ["", "110000", null, 0, Number.NaN, "短", null, 3_000_000_000],
  ],
};
const json = { schema: "cexi/index/1", run: { version: "0.1.0", options: { by: "region,year" } } };
const { bytes, warnings } = dta({ json, table: TABLE });
const NAMES = ["region", "code", "year", "v4", "rate", "text", "present", "v_if"];

/** What a program of another language reads back, as JSON. */
function readBack(command: string, args: readonly string[]): unknown {
  const file = join(mkdtempSync(join(tmpdir(), "cexi-dta-")), "panel.dta");
  writeFileSync(file, bytes);
  return JSON.parse(
    execFileSync(command, [...args, file], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } }),
  );
}

const IN_PANDAS = `
import sys, json, pandas
with pandas.read_stata(sys.argv[1], iterator=True, convert_missing=False) as f:
    labels = f.variable_labels()
    table = f.read()
print(json.dumps({"labels": labels, "types": [str(t) for t in table.dtypes],
  "rows": [[None if pandas.isna(v) else (v if isinstance(v, str) else float(v)) for v in row] for row in table.values.tolist()]}))
`;

const IN_HAVEN = `
library(haven); file <- commandArgs(trailingOnly = TRUE)[1]; table <- read_dta(file)
quoted <- function(x) ifelse(is.na(x), "null", encodeString(enc2utf8(as.character(x)), quote = '"'))
cat("[", paste0("[", quoted(names(table)), ",", sapply(table, function(c) if (is.null(attr(c, "label"))) "null" else quoted(attr(c, "label"))), ",",
  sapply(table, function(c) paste0("[", paste(quoted(c), collapse = ","), "]")), "]", collapse = ","), "]", sep = "")
`;

describe("a file of Stata", () => {
  it("begins and ends as format 118, and its map tells where each part begins", () => {
    const buffer = Buffer.from(bytes);
    expect(buffer.toString("latin1", 0, 80)).toMatch(/^<stata_dta><header><release>118<\/release><byteorder>LSF/u);
    const at = buffer.indexOf("<map>") + 5;
    const map = Array.from({ length: 14 }, (_, i) => Number(buffer.readBigUInt64LE(at + 8 * i)));
    const parts =
      "stata_dta map variable_types varnames sortlist formats value_label_names variable_labels characteristics data strls value_labels".split(
        " ",
      );
    expect(parts.map((part) => buffer.indexOf(`<${part}>`))).toEqual(map.slice(0, 12));
    expect(map.slice(12)).toEqual([buffer.length - "</stata_dta>".length, buffer.length]);
  });

  it("is the same bytes for the same result, and holds how it came about", () => {
    expect(Buffer.from(dta({ json, table: TABLE }).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(bytes).toString("utf8")).toContain('"by":"region,year"');
    expect(warnings).toEqual([]);
  });

  it("says which tables it leaves out", () => {
    const more = [{ ...TABLE, name: "dictionary" }];
    expect(dta({ json, table: TABLE, more }).warnings.map((one) => one.code)).toEqual(["W_TABLES_LEFT_OUT"]);
  });

  it("can be empty", () => {
    expect(dta({ json: {}, table: { columns: [], rows: [] } }).bytes.length).toBeGreaterThan(300);
    expect(dta({ json: {}, table: { ...TABLE, rows: [] } }).bytes.length).toBeGreaterThan(300);
  });
});

describe("names of variables", () => {
  it("are ASCII, at most 32 characters, each once whatever its case, and no words of Stata", () => {
    expect(stataNames(["Year", "year", "int", "str12", "2024", "年份", "a b-c", "_"])).toEqual([
      "Year",
      "year_2",
      "v_int",
      "v_str12",
      "v_2024",
      "v6",
      "a_b_c",
      "v8",
    ]);
    const long = stataNames(["manufacturing_upgrade_per_10k_characters", "manufacturing_uplift_per_10k_characters"]);
    expect(long).toEqual(["manufacturing_per_10k_characters", "manufacturinper_10k_characters_2"]);
    expect(long.every((name) => name.length <= 32)).toBe(true);
  });
});

describe.skipIf(PYTHON === undefined)("read back by pandas (skipped without it)", () => {
  it("has the same names, labels, figures and texts; missing is missing", () => {
    const { labels, types, rows } = readBack(PYTHON!, ["-c", IN_PANDAS]) as {
      labels: Record<string, string>;
      types: string[];
      rows: unknown[][];
    };
    expect(Object.keys(labels)).toEqual(NAMES);
    expect([labels.region, labels.v4, labels.text, [...labels.rate!].length]).toEqual(["地区", "数字经济", "", 80]);
    expect(types[2]).toMatch(/^(?:int|float)/u);
    expect(rows).toEqual([
      ["甲省/乙市", 411523, 2009, 3, 0.25, LONG, 1, 40_000],
      ["丙县", null, 2010, null, null, "", 0, -5],
      ["", 110000, null, 0, null, "短", null, 3_000_000_000],
    ]);
  });
});

describe.skipIf(!HAS_HAVEN)("read back by haven (skipped without it)", () => {
  it("has the same names, labels, figures and texts; missing is missing", () => {
    const columns = readBack("Rscript", ["-e", IN_HAVEN]) as [string, string | null, unknown[]][];
    expect(columns.map(([name]) => name)).toEqual(NAMES);
    expect(columns.map(([, label]) => label).slice(0, 4)).toEqual(["地区", "行政区划代码", "年份", "数字经济"]);
    expect(columns[1]![2]).toEqual(["411523", null, "110000"]);
    expect(columns[5]![2]).toEqual([LONG, "", "短"]);
    expect(columns[3]![2]).toEqual(["3", null, "0"]);
  });
});
