import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as stats from "../../src/stats/index.js";

const folder = fileURLToPath(new URL("../../src/stats/", import.meta.url));

describe("cexi/stats", () => {
  it("has the statistic after which each file is named", () => {
    const names = readdirSync(folder)
      .map((name) => name.replace(/\.ts$/u, ""))
      .map((name) => name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase()));
    const exported = names.filter((name) => Object.hasOwn(stats, name));
    expect(exported).toEqual(expect.arrayContaining(["logLikelihood", "logRatio"]));
    expect(exported.length).toBeGreaterThan(15);
  });
});
