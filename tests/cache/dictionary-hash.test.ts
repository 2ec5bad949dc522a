import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dictionaryHash } from "../../src/cache/dictionary-hash.js";
import type { Engine } from "../../src/segment/engine.js";

let folder: string;
let hashed: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dictionary-"));
  hashed = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OLD = new Date("2020-01-01");
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  utimesSync(path, OLD, OLD);
  return path;
};
const engine = (sha256: string, ...dictionaryFiles: readonly string[]): Engine => ({
  engine: "node-rs",
  engineVersion: "0",
  dictionaryFiles,
  get dictionarySha256() {
    hashed++;
    return sha256;
  },
  load: () => {},
  cut: (text) => [text],
  tags: (words) => words.map(() => "x"),
});
const hashOf = (one: Engine): string => dictionaryHash(one, join(folder, "engines.index"));

/** A file may still change without a new stamp right after it was written; then nothing is remembered. */
const later = () => new Promise((resolve) => setTimeout(resolve, 2_600));

describe("dictionaryHash", () => {
  it("reads a dictionary once, and again when one of its files or the set of them is another", async () => {
    const [words, model] = [file("words", "产业 3 n"), file("model", "0.5")];
    await later();
    expect([hashOf(engine("first", words, model)), hashOf(engine("first", words, model))]).toEqual(["first", "first"]);
    expect(hashed).toBe(1);
    writeFileSync(model, "0.25");
    await later();
    expect(hashOf(engine("second", words, model))).toBe("second");
    expect(hashOf(engine("second", words, model))).toBe("second");
    expect(hashed).toBe(2);
    const other = file("other", "0.5");
    await later();
    expect(hashOf(engine("third", words, other))).toBe("third");
    expect(hashOf(engine("second", words, model))).toBe("second"); // `words` was noted with the other set
    expect(hashed).toBe(4);
  });

  it("remembers nothing of files that changed just now, nor of files that are not there", () => {
    const words = join(folder, "words");
    writeFileSync(words, "产业 3 n");
    for (const path of [words, join(folder, "missing")]) {
      expect([hashOf(engine("one", path)), hashOf(engine("two", path))]).toEqual(["one", "two"]);
    }
    expect(existsSync(join(folder, "engines.index"))).toBe(false);
  });
});
