import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const COUNTING = ["count", "segment"];

/** What each room may import beside itself and what everybody may. The data flows one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: [],
  stats: [],
  words: [],
  read: [],
  clean: [],
  metadata: [],
  dedup: [],
  segment: [],
  count: ["segment"],
  slogans: COUNTING,
  indicators: COUNTING,
  reuse: COUNTING,
  compare: COUNTING,
  collocates: COUNTING,
  keywords: COUNTING,
  network: COUNTING,
  report: [
    "clean",
    "dedup",
    "segment",
    "count",
    "slogans",
    "indicators",
    "reuse",
    "compare",
    "collocates",
    "keywords",
    "network",
  ],
  render: [],
  // What wraps the steps (memory between runs, threads) gets the steps handed in.
  cache: [],
  work: [],
  pipeline: ["read", "clean", "metadata", "dedup", "segment", "count", "cache", "work"],
  // The steps on one document, for engines that bring together what it tells.
  map: ["pipeline", "read", "clean", "metadata", "dedup", "segment", "count", "slogans", "indicators", "work"],
  // The library and the command are made of faces alone.
  index: [],
  cli: ["index"],
};

/** What a room shows to the library and to the command. */
const isFace = (file: string): boolean => /^[a-z]+\/(?:[a-z]+\/)?index\.ts$/u.test(file);
const THROUGH_FACES = ["index", "cli"];

/** Files that lead back to themselves, those of one circle together (Tarjan's strongly connected components). */
function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const target of arrows.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of arrows.keys()) if (!order.has(file)) visit(file);
  return circles;
}

const root = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const roomOf = (file: string): string => file.split("/")[0]!.replace(/\.ts$/u, "");
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)].map((match) =>
    relative(root, join(root, dirname(file), match[1]!)).replace(/\.js$/u, ".ts"),
  );
/** What the data are, small tools of the language, arithmetic, and how things are said. */
const EVERYBODYS = ["base", "model", "stats", "words"];
const isAllowed = (from: string, to: string, file = to): boolean =>
  from === to ||
  (THROUGH_FACES.includes(from) && isFace(file)) ||
  (EVERYBODYS.includes(to) && (!EVERYBODYS.includes(from) || EVERYBODYS.indexOf(to) < EVERYBODYS.indexOf(from))) ||
  (MAY_IMPORT[from]?.includes(to) ?? false);

describe("files and the imports between the rooms", () => {
  it("import along the arrows of the layout only", () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !isAllowed(roomOf(file), roomOf(target), target))
        .map((target) => `${file} -> ${target}`),
    );
    expect(strays.sort()).toEqual([]);
  });

  it("make no circle anywhere, types and late imports included", () => {
    const circles = circlesOf(new Map(files.map((file) => [file, importsOf(file)])));
    expect(circles).toEqual([]);
    expect(
      circlesOf(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
          ["d", ["a"]],
        ]),
      ),
    ).toEqual([["a", "b", "c"]]);
  });

  it("have at most 300 lines, those of words aside", () => {
    const linesOf = (file: string): number => readFileSync(join(root, file), "utf8").split("\n").length - 1;
    expect(files.filter((file) => roomOf(file) !== "words" && linesOf(file) > 300)).toEqual([]);
  });

  it("hold no control character, which would make them no text", () => {
    const strange = files.filter((file) => /[^\P{Cc}\n]/u.test(readFileSync(join(root, file), "utf8")));
    expect(strange).toEqual([]);
  });

  it("are read from every room", () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(50);
    expect(isAllowed("slogans", "compare")).toBe(false);
    expect(isAllowed("cli", "count", "count/frequencies.ts")).toBe(false);
    expect(isAllowed("model", "words")).toBe(false);
  });
});
