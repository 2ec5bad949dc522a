import {
  closeSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openNodejieba } from "../../../src/segment/nodejieba/nodejieba.js";
import { lastWords, type SpareLink, spareSecondReading } from "../../../src/segment/nodejieba/second-reading.js";

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
    ["that leads to its dictionary", "file", 1],
    ["that led elsewhere too early", "instead", 1],
    ["that is gone", null, 0],
  ] as const)("%s cuts and tags as ever", (_, target, isRead) => {
    const { engine, of } = figures();
    const path = join(folder, String(target));
    const instead = new URL("../../../lexicon/nodejieba/one-word.txt", import.meta.url).pathname;
    if (target !== null) symlinkSync(target === "file" ? engine.dictionaryFiles[0]! : instead, path);
    const link: SpareLink = { path, isRead: new Int32Array(new SharedArrayBuffer(4)) };
    engine.load(link);
    expect(of()).toEqual(expected);
    expect(link.isRead[0]).toBe(isRead);
  });
});

describe("a second reading that is spared", () => {
  let home: string;
  let file: string;
  let instead: string;
  let spared: { readonly told: unknown; end(): void };
  let link: SpareLink;
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "spared-")));
    file = join(home, "large");
    instead = join(home, "small");
    writeFileSync(file, "large");
    writeFileSync(instead, "small");
    spared = spareSecondReading(file, instead)!;
    link = spared.told as SpareLink;
  });
  afterEach(async () => {
    spared.end();
    await pause(20);
    rmSync(home, { recursive: true, force: true });
  });
  const seen = (): string => readFileSync(link.path, "utf8");

  it.skipIf(!existsSync("/proc/self/fd"))(
    "is that after the one for which the file was opened (needs /proc)",
    async () => {
      expect(seen()).toBe("large");
      const opened = openSync(link.path, "r");
      await pause(30);
      expect(seen()).toBe("large"); // others may have it open: the thread says that it reads through the link
      Atomics.store(link.isRead, 0, 1);
      await pause(30);
      expect(seen()).toBe("small");
      expect(readFileSync(opened, "utf8")).toBe("large");
      closeSync(opened);
    },
  );

  it("is that after the first, too, where that was over before it was looked at", async () => {
    Atomics.store(link.isRead, 0, 1);
    await pause(200);
    expect(seen()).toBe("small");
  });

  it("leaves nothing behind, listens to signals while there is a link, and no longer", async () => {
    const listening = process.listenerCount("SIGINT");
    expect(lstatSync(link.path).isSymbolicLink()).toBe(true);
    spared.end();
    spared.end();
    await pause(20);
    expect(() => lstatSync(link.path)).toThrow("ENOENT");
    expect(process.listenerCount("SIGINT")).toBe(listening - 1);
  });

  it("is none where the file cannot be found, or no link be laid", () => {
    expect(spareSecondReading(join(home, "none"), instead)).toBeNull();
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(home, "no-such-folder");
    expect(spareSecondReading(file, instead)).toBeNull();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
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
