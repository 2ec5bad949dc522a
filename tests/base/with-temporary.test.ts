import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withTemporary } from "../../src/base/with-temporary.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "temporary-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const listening = (): number => process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");

describe("withTemporary", () => {
  it("listens to signals while something is half written, once for all of it, and no longer", async () => {
    const before = listening();
    const heard = await withTemporary(join(folder, "a"), () => withTemporary(join(folder, "b"), listening));
    expect([heard, listening()]).toEqual([before + 2, before]);
  });

  it("leaves what was given its name, and nothing under the temporary one", async () => {
    const temporary = join(folder, "a.tmp");
    await withTemporary(temporary, () => {
      writeFileSync(temporary, "whole");
      renameSync(temporary, join(folder, "a"));
    });
    expect([existsSync(temporary), existsSync(join(folder, "a"))]).toEqual([false, true]);
  });

  it("takes away a file or a folder that was not finished, and passes on what went wrong", async () => {
    const before = listening();
    const temporary = join(folder, "b.tmp");
    const failing = withTemporary(temporary, async () => {
      mkdirSync(temporary);
      writeFileSync(join(temporary, "part"), "");
      throw new Error("disk full");
    });
    await expect(failing).rejects.toThrow("disk full");
    expect([existsSync(temporary), listening()]).toEqual([false, before]);
  });
});
