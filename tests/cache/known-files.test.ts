import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KnownFiles, stampsOf } from "../../src/cache/known-files.js";
import { Store } from "../../src/cache/store.js";

let folder: string;
let text: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "known-files-"));
  text = join(folder, "a.txt");
  writeFileSync(text, "一");
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const HASH = "ab".repeat(32);
/** The clock as it stands so long after the file was written. */
const later = (milliseconds: number): void => {
  vi.useFakeTimers({ now: statSync(text).ctimeMs + milliseconds, toFake: ["Date"] });
};
const open = (): Store => new Store((kind) => join(folder, "cache", kind));
const known = (...paths: readonly string[]): string | undefined => new KnownFiles(open()).sha256Of(paths);
/** Notes the file and looks it up again in a new process. */
function noted(before = stampsOf([text])): string | undefined {
  const store = open();
  new KnownFiles(store).note(HASH, before, text);
  store.flush();
  return known(text);
}

describe("KnownFiles", () => {
  it("know a file that stayed as it was, and leave no temporary file", () => {
    later(10_000);
    expect(noted()).toBe(HASH);
    expect(readdirSync(join(folder, "cache", "files")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("note no file that was written just now, nor in what the clock takes for the future", () => {
    later(1_000);
    expect(noted()).toBeUndefined();
    later(-3_600_000); // the clock was set back
    expect(noted()).toBeUndefined();
  });

  it("do not know a file again that was written, replaced or deleted, whatever its times say", () => {
    later(10_000);
    const { atime, mtime } = statSync(text);
    const changes: (() => void)[] = [
      () => {
        writeFileSync(text, "二"); // of the same length
        utimesSync(text, atime, mtime);
      },
      () => {
        writeFileSync(`${text}.new`, "三");
        utimesSync(`${text}.new`, atime, mtime);
        renameSync(`${text}.new`, text);
      },
      () => rmSync(text),
    ];
    for (const change of changes) {
      later(10_000);
      expect(noted()).toBe(HASH);
      change();
      expect(known(text)).toBeUndefined();
    }
  });

  it("note nothing where the file changed between its stamp and its reading", () => {
    const before = stampsOf([text]);
    writeFileSync(text, "longer");
    later(10_000);
    expect(noted(before)).toBeUndefined();
  });

  it("know several files together, and no other set of them", () => {
    const other = join(folder, "b.txt");
    writeFileSync(other, "二");
    later(10_000);
    const store = open();
    new KnownFiles(store).note(HASH, stampsOf([text, other]), text, other);
    store.flush();
    expect([known(text, other), known(other, text), known(text), known(other)]).toEqual([HASH, ...Array(3)]);
    writeFileSync(other, "三");
    expect(known(text, other)).toBeUndefined();
    expect(known(text, join(folder, "missing"))).toBeUndefined();
  });
});
