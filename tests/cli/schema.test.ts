import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { SCHEMAS } from "../../src/cli/about/schemas/index.js";
import { COMMANDS } from "../../src/cli/commands.js";
import { cexi, json, lines, ROOT } from "../helpers/cexi.js";

const CORPUS = join(ROOT, "corpus");
const ajv = new Ajv2020({ allErrors: true });
const errorsOf = (name: string, value: unknown): string[] => {
  const isValid = ajv.compile(SCHEMAS[name]!);
  return isValid(value) ? [] : isValid.errors!.slice(0, 5).map((error) => `${error.instancePath} ${error.message}`);
};

/** One or more real results for each schema. */
const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  freq: [[CORPUS], [CORPUS, "--by", "region", "--top", "5"], [CORPUS, "--ngram", "2..3"]],
  count: [
    ["产业", CORPUS],
    ["产业", CORPUS, "--by", "region"],
  ],
  kwic: [["产业", CORPUS]],
  slogans: [[CORPUS], [CORPUS, "--explain"]],
  dedup: [[CORPUS]],
  compare: [[CORPUS, "--by", "region"]],
  index: [
    ["environment", CORPUS],
    ["environment", CORPUS, "--by", "year", "--tokens", "--formula", "cntext"],
    ["digital-economy", CORPUS, "--by", "year", "--wide", "--binary", "--methods"],
  ],
  coverage: [[CORPUS]],
  doctor: [[]],
};

describe("cexi schema", () => {
  it("prints a schema for every command that has a JSON result", () => {
    for (const name of Object.keys(SCHEMAS)) expect(json(cexi(["schema", name])).$schema).toMatch(/2020-12/u);
    expect(cexi(["schema", "frq"])).toMatchObject({ code: 2, err: expect.stringMatching(/did you mean freq/u) });
  });

  for (const [name, runs] of Object.entries(RUNS)) {
    for (const args of runs) {
      // A schema is written before its command; the run joins in with the command.
      it.skipIf(!(name in COMMANDS))(
        `describes what cexi ${name} ${args.slice(name === "doctor" ? 0 : 1).join(" ")} prints`,
        () => {
          expect(errorsOf(name, json(cexi([name, ...args, "--format", "json"])))).toEqual([]);
        },
      );
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
