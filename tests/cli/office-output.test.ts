import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { BIN, cexi, json, lines, ROOT, scratch } from "../helpers/cexi.js";

const folder = scratch();
const corpus = join(ROOT, "corpus");
const at = (name: string): string => join(folder, name);
const sheetsOf = async (name: string) => (await readXlsx(readFileSync(at(name)))).sheets;
const rowsOf = (rows: readonly (readonly unknown[])[]): Record<string, unknown>[] => {
  const [header, ...body] = rows;
  return body.map((row) => Object.fromEntries(header!.map((name, index) => [String(name), row[index] ?? null])));
};
const buffer = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).slice().buffer as ArrayBuffer;

/** What each command writes into a workbook, the main table first. */
const SHEETS: readonly (readonly [name: string, args: readonly string[], sheets: readonly string[]])[] = [
  ["freq", ["freq", corpus], ["freq"]],
  ["freq-by", ["freq", corpus, "--by", "region"], ["freq", "groups"]],
  ["clean", ["clean", corpus], ["documents", "lines"]],
  ["count", ["count", "产业", corpus], ["count", "inside", "across"]],
  ["kwic", ["kwic", "产业", corpus], ["kwic"]],
  ["slogans", ["slogans", corpus], ["slogans", "places"]],
  ["slogans-by", ["slogans", corpus, "--by", "region"], ["matrix", "slogans", "places"]],
  ["slogans-explain", ["slogans", corpus, "--explain"], ["rejected", "slogans", "places", "claims"]],
  ["compare", ["compare", corpus, "--by", "region"], ["terms", "groups", "similarity", "shared", "only", "warnings"]],
  ["compare-view", ["compare", corpus, "--by", "region", "--view", "similarity"], ["similarity"]],
  ["dedup", ["dedup", corpus, "--paragraphs"], ["dedup", "stock", "repeated"]],
  ["keywords", ["keywords", corpus], ["keywords"]],
  ["collocates", ["collocates", "发展", corpus], ["collocates", "places"]],
  ["doctor", ["doctor"], ["doctor"]],
];

describe("-o FILE.xlsx", () => {
  it.each(SHEETS)("%s writes its tables as sheets", async (name, args, sheets) => {
    const ran = cexi([...args, "-o", at(`${name}.xlsx`)]);
    expect([ran.code, ran.out]).toEqual([0, ""]);
    expect((await sheetsOf(`${name}.xlsx`)).map((sheet) => sheet.name)).toEqual([...sheets, "about"]);
  });

  it("holds the figures of the JSON", async () => {
    cexi(["freq", corpus, "--top", "20", "-o", at("same.xlsx")]);
    const { terms, run } = json(cexi(["freq", corpus, "--top", "20", "--format", "json"]));
    const [freq, about] = await sheetsOf("same.xlsx");
    const rows = rowsOf(freq!.rows);
    expect(rows.map(({ term, count, substring }) => [term, count, substring])).toEqual(
      terms.map((row: { term: string; count: number; substring: number }) => [row.term, row.count, row.substring]),
    );
    expect(rowsOf(about!.rows)).toContainEqual({ section: "run", name: "inputs_sha256", value: run.inputs_sha256 });
  });

  it("has every place of every slogan, as the JSON has", async () => {
    cexi(["slogans", corpus, "-o", at("places.xlsx")]);
    const { slogans } = json(cexi(["slogans", corpus, "--format", "json"]));
    type Place = { path: string; line: number; column: number; quote: string };
    const expected = slogans.flatMap((slogan: { text: string; occurrences: Place[] }) =>
      slogan.occurrences.map(({ path, line, column, quote }) => [slogan.text, path, line, column, quote]),
    );
    const places = rowsOf((await sheetsOf("places.xlsx"))[1]!.rows);
    expect(places.map(({ text, path, line, column, quote }) => [text, path, line, column, quote])).toEqual(expected);
  });

  it("is the same file on every run, and leaves no temporary file", () => {
    for (const name of ["a.xlsx", "b.xlsx"])
      cexi(["slogans", corpus, "--jobs", name === "a.xlsx" ? "1" : "2", "-o", at(name)]);
    expect(readFileSync(at("a.xlsx")).equals(readFileSync(at("b.xlsx")))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("reads the rows it wrote: the text of a workbook is a text again", () => {
    cexi(["clean", corpus, "-o", at("again.xlsx")]);
    const ran = cexi(["clean", at("again.xlsx"), "--format", "ndjson"]);
    expect(lines(ran.out).length).toBe(lines(cexi(["clean", corpus, "--format", "ndjson"]).out).length);
  });

  it("goes into a pipe as bytes", () => {
    const piped = spawnSync(process.execPath, [BIN, "kwic", "产业", corpus, "--format", "xlsx"], {
      maxBuffer: 1 << 26,
    });
    cexi(["kwic", "产业", corpus, "-o", at("piped.xlsx")]);
    expect(piped.stdout.equals(readFileSync(at("piped.xlsx")))).toBe(true);
  });

  it.each(["xlsx", "parquet"])("%s is refused on a terminal, in one line, before anything is read", (format) => {
    const wrapped = at("terminal.cjs");
    writeFileSync(wrapped, "process.stdout.isTTY = true;");
    const env = { NODE_OPTIONS: `--require ${wrapped}` };
    const ran = cexi(["freq", join(folder, "no-such-folder"), "--format", format], { env });
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(lines(ran.err)).toEqual([
      `cexi: --format ${format} is no text for a terminal; name a file with -o FILE.${format} [E_BINARY_ON_TERMINAL]`,
    ]);
  });
});

describe("-o FILE.parquet", () => {
  it("holds the main table with the figures of the JSON, and says what is left out", async () => {
    const ran = cexi(["compare", corpus, "--by", "region", "-o", at("c.parquet")]);
    expect(lines(ran.err).filter((line) => line.includes("left out: groups, similarity"))).toHaveLength(1);
    const { terms } = json(cexi(["compare", corpus, "--by", "region", "--format", "json"]));
    const rows = await parquetReadObjects({ file: buffer(at("c.parquet")) });
    type Row = {
      term: string;
      group: string;
      counts: Record<string, number>;
      g2: number;
      distinctive: boolean;
      folded_under?: string;
    };
    const shown = terms.filter((row: Row) => row.folded_under === undefined);
    expect(rows.map((row) => [row.group, row.term, Number(row.count), row.distinctive])).toEqual(
      shown.map((row: Row) => [row.group, row.term, row.counts[row.group], row.distinctive]),
    );
  });

  it("of clean is the corpus: kept text and metadata of each document", async () => {
    cexi(["clean", corpus, "-o", at("clean.parquet")]);
    const records = lines(cexi(["clean", corpus, "--format", "ndjson"]).out).map((line) => JSON.parse(line));
    const rows = await parquetReadObjects({ file: buffer(at("clean.parquet")) });
    expect(rows.map(({ path, text, year, title }) => [path, text, year === null ? null : Number(year), title])).toEqual(
      records.map(({ path, text, year, title }) => [path, text, year, title]),
    );
    expect(parquetMetadata(buffer(at("clean.parquet"))).num_rows).toBe(BigInt(records.length));
  });

  it("of nothing found is a table without rows", async () => {
    const ran = cexi(["kwic", "没有这个词", corpus, "-o", at("none.parquet")]);
    expect(ran.code).toBe(1);
    expect(await parquetReadObjects({ file: buffer(at("none.parquet")) })).toEqual([]);
  });
});
