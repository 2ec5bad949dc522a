import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const SHARED = fileURLToPath(new URL("../../../../shared", import.meta.url));
const BIN = fileURLToPath(new URL("../../../bin/cexi.js", import.meta.url));
const missing = !existsSync(join(SHARED, "score/run.mjs"));

// Measured when these floors were set: everything at or above the figure in the comment.
describe.skipIf(missing)("sections over ../shared (skipped where it is missing)", () => {
  it("are right on reports of provinces and of a city (a third of them, for time)", async () => {
    const json = join(tmpdir(), `cexi-sections-${process.pid}.json`);
    const options = [
      "--data",
      join(SHARED, "data"),
      "--gold",
      join(SHARED, "gold"),
      "--only",
      "sections",
      "--json",
      json,
    ];
    const documents = ["--documents", "^(prov-(liaoning|guangdong|jilin|shanghai)|city-20(02|06|16|26))"];
    try {
      const score = join(SHARED, "score/run.mjs");
      await promisify(execFile)(process.execPath, [score, "--cexi", `node ${BIN}`, ...options, ...documents]);
      const { figures } = JSON.parse(readFileSync(json, "utf8")).tasks.sections;
      expect(figures.accuracy).toBeGreaterThanOrEqual(0.95); // 0.999
      expect(figures["recall.review"]).toBeGreaterThanOrEqual(0.9);
      expect(figures["recall.targets"]).toBeGreaterThanOrEqual(0.9);
      expect(figures["recall.plan"]).toBeGreaterThanOrEqual(0.9);
    } finally {
      rmSync(json, { force: true });
    }
  });
});
