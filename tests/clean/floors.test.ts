import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const SHARED = fileURLToPath(new URL("../../../shared", import.meta.url));
const BIN = fileURLToPath(new URL("../../bin/cexi.js", import.meta.url));
const missing = !existsSync(join(SHARED, "score/run.mjs"));

interface Figures {
  readonly [name: string]: number;
}

/** Runs the scorer on the built command and gives its figures. */
async function score(task: string, documents: string): Promise<Figures> {
  const json = join(tmpdir(), `cexi-floors-${process.pid}-${task}-${documents.length}.json`);
  const options = ["--data", join(SHARED, "data"), "--gold", join(SHARED, "gold"), "--only", task, "--json", json];
  try {
    await promisify(execFile)(process.execPath, [
      join(SHARED, "score/run.mjs"),
      "--cexi",
      `node ${BIN}`,
      ...options,
      ...(documents ? ["--documents", documents] : []),
    ]);
    return JSON.parse(readFileSync(json, "utf8")).tasks[task].figures;
  } finally {
    rmSync(json, { force: true });
  }
}

// Measured when these floors were set: everything at or above the figure in the comment.
describe.skipIf(missing)("floors over ../shared (skipped where it is missing)", () => {
  it("holds on five scraped articles", async () => {
    const figures = await score("clean", "^00");
    expect(figures.f1).toBeGreaterThanOrEqual(0.998); // 1.000
    expect(figures.content_loss_percent).toBeLessThanOrEqual(0.05); // 0
    expect(figures.boilerplate_leak_percent).toBeLessThanOrEqual(1); // 0
    expect(figures.duplicate_leak_percent).toBeLessThanOrEqual(0.5); // 0
    expect(figures.keep_accuracy).toBeGreaterThanOrEqual(0.99); // 1.000
    expect(figures.label_accuracy).toBeGreaterThanOrEqual(0.98); // 1.000
    expect(figures.count_error_percent).toBeLessThanOrEqual(0.5); // 0
    expect(figures.invented_characters).toBe(0);
    expect(figures.text_agrees).toBe(1);
    expect(figures.all_lines_listed).toBe(1);
  });

  it("holds on reports of provinces, of a city and of the State Council (a third of them, for time)", async () => {
    const figures = await score("clean", "^(prov-(sichuan|shaanxi|guangdong)|city-20(04|16|24)|nat)");
    expect(figures.keep_accuracy).toBeGreaterThanOrEqual(0.995); // 0.999
    expect(figures.boilerplate_leak_percent).toBeLessThanOrEqual(1); // 0
    expect(figures.content_loss_percent).toBeLessThanOrEqual(0.05); // 0
    expect(figures.invented_characters).toBe(0);
    expect(figures.text_agrees).toBe(1);
    expect(figures.all_lines_listed).toBe(1);
  });

  it("gives one clean copy of texts that were pasted six times", async () => {
    const figures = await score("duplicates", "");
    expect(figures.coverage).toBeGreaterThanOrEqual(0.99); // 0.998
    expect(figures.length_ratio).toBeLessThanOrEqual(1.02); // 0.998
  });
});
