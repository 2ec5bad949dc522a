import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FileIndex, stampOf } from "../../src/cache/file-index.js";

let folder: string;
let index: string;
let text: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "file-index-"));
  index = join(folder, "cache", "files.index");
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
/** Notes the file and looks it up again in a new process. */
function noted(): string | undefined {
  const before = stampOf(text);
  const files = FileIndex.open(index);
  files.note(text, HASH, before);
  files.save();
  return FileIndex.open(index).sha256Of(text);
}

describe("FileIndex", () => {
  it("knows a file that stayed as it was, and leaves no temporary file", () => {
    later(10_000);
    expect(noted()).toBe(HASH);
    expect(readdirSync(join(folder, "cache"))).toEqual(["files.index"]);
  });

  it("notes no file that was written just now, nor in what the clock takes for the future", () => {
    later(1_000);
    expect(noted()).toBeUndefined();
    later(-3_600_000); // the clock was set back
    expect(noted()).toBeUndefined();
  });

  it("does not know a file again that was written, replaced or deleted, whatever its times say", () => {
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
      expect(FileIndex.open(index).sha256Of(text)).toBeUndefined();
    }
  });

  it("notes nothing where the file changed between its stamp and its reading", () => {
    const before = stampOf(text);
    writeFileSync(text, "longer");
    later(10_000);
    const files = FileIndex.open(index);
    files.note(text, HASH, before);
    expect(files.sha256Of(text)).toBeUndefined();
  });

  it("knows nothing when a byte of it is damaged, when it is cut short, or something else", () => {
    later(10_000);
    noted();
    const whole = readFileSync(index);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 1;
      writeFileSync(index, damaged);
      expect(FileIndex.open(index).sha256Of(text)).toBeUndefined();
    }
    for (let size = whole.length - 1; size >= 0; size--) {
      writeFileSync(index, whole);
      truncateSync(index, size);
      expect(FileIndex.open(index).sha256Of(text)).toBeUndefined();
    }
    for (const foreign of ["", "{}", "[]", `[[${JSON.stringify(text)},null]]`, "\n", "null"]) {
      writeFileSync(index, foreign);
      expect(FileIndex.open(index).sha256Of(text)).toBeUndefined();
    }
  });

  it("goes on where it cannot be written", () => {
    later(10_000);
    mkdirSync(index, { recursive: true });
    expect(noted()).toBeUndefined();
    expect(readdirSync(join(folder, "cache"))).toEqual(["files.index"]);
  });
});
