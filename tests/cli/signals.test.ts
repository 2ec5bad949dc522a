import { afterAll, describe, expect, it } from "vitest";
import { atMercy, interruption, noteTemporary } from "../../src/base/interruption.js";
import { handleSignals } from "../../src/cli/signals.js";

describe("signals", () => {
  const before = process.listenerCount("SIGINT");
  const isHeard = (): boolean => process.listenerCount("SIGINT") > before;
  handleSignals();
  afterAll(() => interruption.leave());

  it("are heard from the start, once", () => {
    interruption.hear();
    expect(process.listenerCount("SIGINT")).toBe(before + 1);
  });

  it("may end the process at once during work that leaves nothing behind, and are heard after it", async () => {
    expect(await atMercy(() => (isHeard() ? "heard" : "not heard"))).toBe("not heard");
    expect(isHeard()).toBe(true);
    await expect(
      atMercy(() => {
        throw new Error("failed");
      }),
    ).rejects.toThrow("failed");
    expect(isHeard()).toBe(true);
  });

  it("are heard while there is a temporary file, and from the moment that one is about to be made", async () => {
    await interruption.leave();
    expect(isHeard()).toBe(false);
    noteTemporary("made-up.tmp");
    expect(isHeard()).toBe(true);
    expect(await atMercy(isHeard)).toBe(true);
    interruption.temporaryFiles.delete("made-up.tmp");
    expect(await atMercy(isHeard)).toBe(false);
  });
});
