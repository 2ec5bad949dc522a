import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../helpers/cexi.js";
import { readPage } from "../helpers/markdown.js";

const page = readPage("CONTRIBUTING.md");

describe("CONTRIBUTING.md", () => {
  it("names only files and folders that are there", () => {
    const paths = [...page.matchAll(/\b(?:src|tests|scripts|lexicon|corpus|docs)\/[\w./-]*\w/gu)].map(([path]) => path);
    expect(paths.length).toBeGreaterThan(40);
    const missing = paths.filter((path) => {
      const own = path.replace(/\bNAME\b/gu, "kwic");
      return !existsSync(join(ROOT, own)) && !existsSync(join(ROOT, own.replace(/kwic/u, "count")));
    });
    expect(missing).toEqual([]);
  });

  it("names every room", () => {
    const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const missing = rooms.map(({ name }) => `src/${name}/`).filter((room) => !page.includes(room));
    expect(missing.filter((room) => room !== "src/types/")).toEqual([]);
  });
});
