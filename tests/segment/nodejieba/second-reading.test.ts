import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNodejieba } from "../../../src/segment/nodejieba/nodejieba.js";
import { LINK, lastWords } from "../../../src/segment/nodejieba/second-reading.js";

const folder = mkdtempSync(join(tmpdir(), "second-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "槐荫区坚持推进新质生产力发展,两不愁三保障成果巩固,龙山文化与泉水申遗。";

describe("nodejieba, loaded through a link", () => {
  let expected: readonly unknown[];
  const figures = () => {
    const engine = openNodejieba();
    return { engine, of: () => [engine.cut(TEXT), engine.tags(["发展", "槐荫区", "龟龙麟凤", "龠"])] };
  };
  beforeAll(() => {
    const { engine, of } = figures();
    engine.load();
    expected = of();
  });

  it.each([
    ["that leads to its dictionary", "file"],
    ["that led elsewhere too early", "instead"],
    ["that is gone", null],
  ] as const)("%s cuts and tags as ever, and says that it is done with it", (_, target) => {
    const { engine, of } = figures();
    const path = join(folder, String(target));
    if (target !== null) symlinkSync(engine.readTwice![target], path);
    const link = { path, state: new Int32Array(new SharedArrayBuffer(4)) };
    engine.load(link);
    expect(of()).toEqual(expected);
    expect(link.state[0]).toBe(LINK.loaded);
  });
});

describe("the last words of a dictionary", () => {
  const wordsOf = (text: string) => {
    const path = join(folder, "dictionary");
    writeFileSync(path, text);
    return lastWords(path);
  };

  it("are those of its last lines, the first of which may be cut", () => {
    const lines = Array.from({ length: 1_000 }, (_, n) => `词${n} 3 n`);
    const words = wordsOf(`${lines.join("\n")}\n`);
    expect(words.at(-1)).toEqual({ word: "词999", tag: "n" });
    expect(words.length).toBeGreaterThan(50);
    expect(words[0]).toEqual({ word: `词${1_000 - words.length}`, tag: "n" });
  });

  it("are none where no line is whole", () => {
    expect(wordsOf("的 1 x\n")).toEqual([]);
    expect(wordsOf("一\n二 3\n")).toEqual([]);
  });
});
