import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Of } from "../../src/base/sha256.js";
import { Store } from "../../src/cache/store.js";
import { FigureMemory } from "../../src/pipeline/figure-memory.js";
import { cleanDocument } from "../helpers/count-corpus.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const memoryIn = (home: string): FigureMemory => new FigureMemory(new Store((kind) => join(home, kind)));

describe("FigureMemory", () => {
  it("gives back every figure under its name and what it is of, and no other", () => {
    const figure = fc.tuple(fc.string(), fc.string(), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.uniqueArray(figure, { selector: ([name, of]) => `${name}\0${of}`, maxLength: 8 }), (figures) => {
        const home = mkdtempSync(join(folder, "p-"));
        for (const [name, of, value] of figures) {
          const writing = memoryIn(home);
          writing.of(sha256Of(of)).put(name, value);
          writing.save();
        }
        for (const [name, of, value] of figures) expect(memoryIn(home).of(sha256Of(of)).get(name)).toBe(value);
        expect(memoryIn(home).of(sha256Of("something else")).get("a name that nobody gave")).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  it("is that of the texts in their order, whatever the documents are called", () => {
    const before = process.env.CEXI_CACHE;
    process.env.CEXI_CACHE = folder;
    try {
      const [one, two] = [cleanDocument("a.txt", "产业发展。"), cleanDocument("b.txt", "项目建设。")] as const;
      const writing = new FigureMemory();
      writing.ofTexts([one, two]).put("n", 3);
      writing.save();
      expect(new FigureMemory().ofTexts([{ ...one, path: "c.txt" }, two]).get("n")).toBe(3);
      for (const other of [[two, one], [one], [one, two, two], [one, cleanDocument("b.txt", "项目建设!")]]) {
        expect(new FigureMemory().ofTexts(other).get("n")).toBeUndefined();
      }
    } finally {
      if (before === undefined) delete process.env.CEXI_CACHE;
      else process.env.CEXI_CACHE = before;
    }
  });
});
