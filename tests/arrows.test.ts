import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** What each part may import beside itself, `model` and `errors`. The data flows one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: [],
  sources: [],
  clean: [],
  dedup: ["stats"],
  segment: [],
  count: ["segment", "stats"],
  slogans: ["count", "stats", "segment"],
  compare: ["count", "stats", "segment"],
  report: ["clean", "dedup", "segment", "count", "slogans", "compare", "stats"],
  stats: [],
  // What carries the stages (workers, memory between runs) knows what it carries.
  run: ["sources", "clean", "segment"],
  render: [],
  "prepare-input": ["sources", "clean", "dedup", "run"],
  pipeline: ["prepare-input", "sources", "clean", "dedup", "segment", "count", "run"],
  index: [
    "sources",
    "clean",
    "dedup",
    "segment",
    "count",
    "slogans",
    "compare",
    "stats",
    "report",
    "run",
    "pipeline",
    "prepare-input",
  ],
  cli: ["index", "render"],
};

const root = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const partOf = (file: string): string => file.split("/")[0]!.replace(/\.ts$/u, "");
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)].map((match) =>
    relative(root, join(root, dirname(file), match[1]!)).replace(/\.js$/u, ".ts"),
  );
const isAllowed = (from: string, to: string): boolean =>
  from === to || to === "model" || to === "errors" || (MAY_IMPORT[from]?.includes(to) ?? false);

describe("imports between the parts", () => {
  it("go along the arrows of the layout only", () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !isAllowed(partOf(file), partOf(target)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it("are read from every part", () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(50);
    expect(isAllowed("slogans", "compare")).toBe(false);
  });
});
