import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type Schema, schemas } from "../../src/cli/about/schemas.js";
import { cexi, json, lines, ROOT } from "../helpers/cexi.js";

const SCHEMAS = schemas();
const CORPUS = join(ROOT, "corpus");
const ajv = new Ajv2020({ allErrors: true });
/** The same schema, which refuses properties that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return "properties" in parts && "required" in parts ? { additionalProperties: false, ...parts } : parts;
}

const errorsOf = (name: string, value: unknown, schema: unknown = SCHEMAS[name]): string[] => {
  const { $id, ...unnamed } = schema as Schema; // the same schema is compiled for every run
  const isValid = ajv.compile(unnamed);
  return isValid(value) ? [] : isValid.errors!.slice(0, 5).map((error) => `${error.instancePath} ${error.message}`);
};

const [ARTICLE, REPORT] = ["shizhong-2025-interview.txt", "zhangqiu-2025-work-report.txt"].map((name) =>
  join(CORPUS, name),
);
const PAIR = ["", "-reprint"].map((end) => join(CORPUS, `jiyang-2023-northern-new-area${end}.txt`));

/** One or more real results for each schema. */
const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  freq: [[CORPUS], [CORPUS, "--by", "region", "--top", "5"], [CORPUS, "--ngram", "2..3"]],
  count: [
    ["产业", CORPUS],
    ["产业", CORPUS, "--by", "region"],
    ["产业,项目", CORPUS, "--by", "region"],
  ],
  kwic: [
    ["产业", CORPUS],
    ["产业,项目", CORPUS],
  ],
  slogans: [[CORPUS], [CORPUS, "--explain"], [CORPUS, "--by", "region"]],
  dedup: [[CORPUS], [CORPUS, "--paragraphs"], [...PAIR, "--explain"]],
  compare: [
    [CORPUS, "--by", "region"],
    [CORPUS, "--by", "year", "--strings", "--view", "trend"],
    [...PAIR, "--view", "phrases"],
  ],
  index: [
    ["environment", CORPUS],
    ["environment", CORPUS, "--by", "year", "--tokens", "--formula", "cntext"],
    ["digital-economy", CORPUS, "--by", "year", "--wide", "--binary", "--methods"],
  ],
  claims: [[ARTICLE!, "--against", REPORT!]],
  collocates: [["发展", CORPUS]],
  keywords: [[CORPUS], [CORPUS, "--by", "region", "--method", "text-rank"]],
  tokens: [
    [CORPUS, "--raw", "--offsets", "--pos"],
    [CORPUS, "--unit", "sentence"],
  ],
  matrix: [[CORPUS], [CORPUS, "--by", "region", "--tfidf"]],
  network: [[CORPUS], [CORPUS, "--by", "year", "--window", "5"]],
  copies: [[CORPUS], [CORPUS, "--unit", "sentence"]],
  lifelines: [[CORPUS], [CORPUS, "--by", "region"], [CORPUS, "--panel"]],
  indicators: [[CORPUS], [CORPUS, "--headline"], [CORPUS, "--panel"], [CORPUS, "--pair"]],
  report: [[CORPUS], [CORPUS, "--by", "year"]],
  coverage: [[CORPUS]],
  doctor: [[], ["--terms"]],
  config: [[]],
};
const SCHEMA_OF: Readonly<Record<string, string>> = { config: "config-values" };

describe("cexi schema", () => {
  it("prints a schema for every command that has a JSON result", () => {
    for (const name of Object.keys(SCHEMAS)) expect(json(cexi(["schema", name])).$schema).toMatch(/2020-12/u);
    expect(cexi(["schema", "frq"])).toMatchObject({ code: 2, err: expect.stringMatching(/did you mean freq/u) });
  });

  for (const [name, runs] of Object.entries(RUNS)) {
    for (const args of runs) {
      it(`describes all that cexi ${[name, ...args.filter((arg) => !arg.startsWith("/"))].join(" ")} prints`, () => {
        const schema = SCHEMA_OF[name] ?? name;
        const result = json(cexi([name, ...args, "--format", "json"]));
        expect(errorsOf(schema, result)).toEqual([]);
        expect(errorsOf(schema, result, closed(SCHEMAS[schema]))).toEqual([]);
      });
    }
  }

  it("describes each record of cexi clean", () => {
    const records = lines(cexi(["clean", CORPUS, "--format", "ndjson"]).out).map((line) => JSON.parse(line));
    expect(records.length).toBeGreaterThan(5);
    for (const record of records) expect(errorsOf("clean", record)).toEqual([]);
  });

  it("refuses what is no result", () => {
    const result = json(cexi(["kwic", "产业", CORPUS, "--format", "json"]));
    expect(errorsOf("kwic", { ...result, hits: [{ line: 0 }] })).not.toEqual([]);
  });
});
