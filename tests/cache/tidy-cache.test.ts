import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheInfo, clearCache, pruneCache } from "../../src/cache/cache-folder.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidy-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OURS = "0123456789ab";
const OTHERS = "ba9876543210";
const DAY = 24 * 60 * 60;

function file(name: string, bytes = 10, daysUnused = 0): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.alloc(bytes));
  const seconds = Date.now() / 1000 - daysUnused * DAY;
  utimesSync(path, seconds, seconds);
  return path;
}
const pack = (store: string, digit: string): string => `${store}/m1-${digit.repeat(12)}.pack`;
const there = (paths: readonly string[]): boolean[] => paths.map((path) => existsSync(path));
const prune = (maxBytes: number): void => pruneCache({ maxBytes }, folder, OURS);
/** The number of a process that has ended. */
const dead = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

describe("pruneCache", () => {
  it("deletes the longest unused packs of all stores until the rest is small enough", () => {
    const index = file(pack(`files-${OURS}`, "e"), 100, 0);
    const [a, b, c, d] = [
      file(pack(`bags-${OURS}`, "a"), 300, 3),
      file(pack(`inputs-${OURS}`, "b"), 300, 1),
      file(pack(`bags-${OURS}`, "c"), 300, 2),
      file(pack(`lines-${OURS}`, "d"), 300, 4),
    ];
    prune(1_300);
    expect(there([a, b, c, d])).toEqual([true, true, true, true]);
    prune(1_299);
    expect(there([a, b, c, d])).toEqual([true, true, true, false]);
    prune(700);
    expect(there([a, b, c, d, index])).toEqual([false, true, true, false, true]);
    expect(cacheInfo(folder).bytes).toBe(700);
    expect(existsSync(join(folder, `lines-${OURS}`))).toBe(false);
  });

  it("deletes packs of other versions, and temporary files of processes that are gone", () => {
    const old = file(pack(`bags-${OTHERS}`, "a"));
    const own = file(pack(`bags-${OURS}`, "a"));
    const stale = [
      file(`${pack(`bags-${OURS}`, "b")}.${dead()}.tmp`),
      file(`${pack(`files-${OURS}`, "d")}.${dead()}.tmp`),
    ];
    const forgotten = file(`${pack(`files-${OURS}`, "d")}.${process.pid}.tmp`, 10, 2); // the number of its process was given anew
    const written = file(`${pack(`lines-${OURS}`, "c")}.${process.pid}.tmp`);
    prune(1e9);
    expect(there([old, own, ...stale, forgotten, written])).toEqual([false, true, false, false, false, true]);
    expect(existsSync(join(folder, `bags-${OTHERS}`))).toBe(false);
  });

  it("touches nothing else, should the folder be somebody's home, and neither does clearing", () => {
    const foreign = [
      "thesis.tmp",
      "library.pack",
      "a/files.index",
      "bags-of-words/m1-aaaaaaaaaaaa.pack",
      `bags-${OURS}/mine.pack`,
      `bags-${OURS}/notes.txt`,
      `bags-${OURS}/sub/m1-aaaaaaaaaaaa.pack`,
      `photos-${OTHERS}/m1-aaaaaaaaaaaa.pack`,
    ].map((name) => file(name, 10, 900));
    mkdirSync(join(folder, "empty"));
    prune(0);
    expect(clearCache(folder)).toMatchObject({ files: 0, bytes: 0 });
    expect(there([...foreign, join(folder, "empty")]).every(Boolean)).toBe(true);
  });

  it("minds no folder that is not there", () => {
    pruneCache({ maxBytes: 0 }, join(folder, "none"), OURS);
    expect(existsSync(join(folder, "none"))).toBe(false);
  });
});

describe("clearCache", () => {
  it("says what it deleted and leaves no empty folder", () => {
    file(pack(`files-${OURS}`, "c"), 5);
    file(pack(`bags-${OTHERS}`, "a"), 7);
    file(`${pack(`bags-${OURS}`, "b")}.${process.pid}.tmp`, 11);
    expect(clearCache(folder)).toMatchObject({ folder, files: 3, bytes: 23, maxBytes: 2_147_483_648 });
    expect(cacheInfo(folder)).toMatchObject({ files: 0, bytes: 0 });
    expect(existsSync(join(folder, `bags-${OURS}`))).toBe(false);
  });
});
