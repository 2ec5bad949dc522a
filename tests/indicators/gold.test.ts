import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { BIN } from "../helpers/cexi.js";

const SHARED = fileURLToPath(new URL("../../../shared", import.meta.url));
const SCORER = join(SHARED, "score/run.mjs");

/** Measured on the annotated texts; raised with the program, never lowered in silence. */
const FLOORS: Readonly<Record<string, number>> = {
  "indicators.f1": 0.98,
  "indicators.role.status": 0.98,
  "indicators.role.qualifier": 0.98,
  "indicators.role.period": 0.93,
  "indicators.places_exact": 1,
  "targets.gdp_target_right": 0.96,
  "targets.target_recall": 0.95,
  "targets.f1": 0.96,
  "targets.role_accuracy": 0.98,
  "targets.period_accuracy": 0.97,
  "targets.qualifier_accuracy": 0.97,
};

describe.skipIf(!existsSync(SCORER))("annotated texts beside the checkout (skipped where they are missing)", () => {
  const folder = mkdtempSync(join(tmpdir(), "cexi-gold-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("figures and targets hold the measured floors", { timeout: 300_000 }, () => {
    const floors = join(folder, "floors.json");
    writeFileSync(floors, JSON.stringify(FLOORS));
    const places = ["--data", join(SHARED, "data"), "--gold", join(SHARED, "gold"), "--only", "indicators,targets"];
    const ran = spawnSync(
      process.execPath,
      [SCORER, "--cexi", `${process.execPath} ${BIN}`, ...places, "--floors", floors],
      {
        encoding: "utf8",
        maxBuffer: 1 << 28,
      },
    );
    const said = ran.stdout.split("\n").filter((line) => /floor/iu.test(line));
    expect(ran.stderr + said.join("\n")).not.toMatch(/missed|below/u);
    expect(ran.status).toBe(0);
  });
});
