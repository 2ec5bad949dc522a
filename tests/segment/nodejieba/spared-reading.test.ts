import {
  closeSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { interruption } from "../../../src/base/interruption.js";
import { LINK } from "../../../src/segment/nodejieba/second-reading.js";
import { SparedReading } from "../../../src/segment/nodejieba/spared-reading.js";

let folder: string;
let file: string;
let instead: string;
let spared: SparedReading;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "spared-")));
  file = join(folder, "large");
  instead = join(folder, "small");
  writeFileSync(file, "large");
  writeFileSync(instead, "small");
  spared = SparedReading.begin({ file, instead })!;
});
afterEach(() => {
  spared.end();
  rmSync(folder, { recursive: true, force: true });
});

const say = (state: number): void => void Atomics.store(spared.link.state, 0, state);
const seen = (): string => readFileSync(spared.link.path, "utf8");

describe("a reading that is spared", () => {
  it.skipIf(!existsSync("/proc/self/fd"))(
    "is that after the one for which the file was opened (needs /proc)",
    async () => {
      expect(seen()).toBe("large");
      const opened = openSync(spared.link.path, "r");
      await pause(30);
      expect(seen()).toBe("large"); // others may have it open: whoever reads through the link says so
      say(LINK.reading);
      await pause(30);
      expect(seen()).toBe("small");
      expect(readFileSync(opened, "utf8")).toBe("large");
      closeSync(opened);
    },
  );

  it("is that after the first, too, where that was over before anybody looked", async () => {
    say(LINK.reading);
    await pause(50);
    expect(seen()).toBe("large");
    await pause(150);
    expect(seen()).toBe("small");
  });

  it("leaves nothing behind when all is loaded, and until then nobody ends the process without a look", async () => {
    const { path } = spared.link;
    expect([...interruption.temporaryFiles, interruption.loading.size]).toEqual([path, 1]);
    say(LINK.reading);
    await pause(150);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    say(LINK.loaded);
    await Promise.all(interruption.loading);
    expect(() => lstatSync(path)).toThrow("ENOENT");
    expect([interruption.temporaryFiles.size, interruption.loading.size]).toEqual([0, 0]);
  });

  it("leaves nothing behind when the thread ends before", async () => {
    const { path } = spared.link;
    expect(readlinkSync(path)).toBe(file);
    spared.end();
    spared.end();
    await pause(1);
    expect(() => lstatSync(path)).toThrow("ENOENT");
    expect([interruption.temporaryFiles.size, interruption.loading.size]).toEqual([0, 0]);
  });

  it("is none where the file cannot be found, or no link be laid", () => {
    expect(SparedReading.begin({ file: join(folder, "none"), instead })).toBeNull();
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(folder, "no-such-folder");
    expect(SparedReading.begin({ file, instead })).toBeNull();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    expect(interruption.temporaryFiles.size).toBe(1);
  });
});
