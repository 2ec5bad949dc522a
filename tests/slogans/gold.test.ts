import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { BIN } from "../helpers/cexi.js";

const SHARED = fileURLToPath(new URL("../../../shared", import.meta.url));
const SCORER = join(SHARED, "score/run.mjs");

/** Measured on the annotated texts; raised with the program, never lowered in silence. */
const FLOORS: Readonly<Record<string, number | { max: number }>> = {
  "slogans.precision": 0.985,
  "slogans.recall": 0.97,
  "slogans.kind_f1": 0.97,
  "slogans.kind.numeric-code.f1": 0.99,
  "slogans.kind.numeral-abbreviation.f1": 0.985,
  "slogans.kind.themed-year.f1": 0.95,
  "slogans.kind.action-program.f1": 0.94,
  "slogans.kind.contraction.f1": 0.95,
  "slogans.traps_reported": { max: 3 },
  "slogans.head_accuracy": 0.92,
  "slogans.heads_invented": { max: 29 },
  "slogans.places_exact_percent": 100,
  "slogans.places_on_dropped_lines_percent": { max: 0 },
  "slogans.count_is_places": 1,
  "slogans.expansion_recall": 0.81,
  "slogans.expansions_wrong_percent": { max: 4 },
  "slogans.expansions_overclaimed": { max: 0 },
  "slogans.glossary_coverage": 1,
  "slogans.glossary_report_coverage": 1,
  "expansions.recall": 0.78,
  "expansions.wrong_percent": { max: 4.2 },
  "expansions.source.before.recall": 0.75,
  "expansions.source.glossary.recall": 0.84,
  "expansions.explained_by_glossary": 0.91,
};

describe.skipIf(!existsSync(SCORER))("annotated texts beside the checkout (skipped where they are missing)", () => {
  const folder = mkdtempSync(join(tmpdir(), "cexi-gold-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("slogans and what they stand for hold the measured floors", () => {
    const result = join(folder, "figures.json");
    const floors = join(folder, "floors.json");
    writeFileSync(floors, JSON.stringify(FLOORS));
    const ran = spawnSync(
      process.execPath,
      [
        SCORER,
        "--cexi",
        `${process.execPath} ${BIN}`,
        "--data",
        join(SHARED, "data"),
        "--gold",
        join(SHARED, "gold"),
        "--only",
        "slogans,expansions",
        "--floors",
        floors,
        "--json",
        result,
      ],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    expect(
      ran.stderr +
        ran.stdout
          .split("\n")
          .filter((line) => /floor/iu.test(line))
          .join("\n"),
    ).not.toMatch(/missed|below/u);
    expect(ran.status).toBe(0);
    expect(JSON.parse(readFileSync(result, "utf8"))).toBeTruthy();
  });
});
