import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../helpers/cexi.js";

/** A Python that has pyspark and pytest: `CEXI_PYTHON`, else that of the path. */
const python = process.env.CEXI_PYTHON ?? "python3";
const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const isThere = runs("java", "-version") && runs(python, "-c", "import pyspark, pytest");

describe.skipIf(!isThere)("spark/, on a cluster of this machine (skipped without Java, pyspark and pytest)", () => {
  it("says what the command says, and why where it cannot", () => {
    const args = ["-m", "pytest", "-q", "-W", "ignore", "--tb=short", join(ROOT, "spark/tests")];
    const ran = spawnSync(python, args, { cwd: join(ROOT, "spark"), encoding: "utf8", maxBuffer: 1 << 28 });
    expect(ran.stdout.split("\n").slice(-60).join("\n")).toMatch(/^\d+ passed/mu);
    expect(ran.status).toBe(0);
  });
});
