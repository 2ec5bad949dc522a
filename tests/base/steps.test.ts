import { describe, expect, it } from "vitest";
import { atOnce, stepByStep, withPauses } from "../../src/base/steps.js";

describe("steps", () => {
  const items = [3, 1, 2];

  it("give one result, however they are done", async () => {
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses++;
    };
    const made = [6, 2, 4];
    expect(atOnce(stepByStep(items, (n) => 2 * n))).toEqual(made);
    expect(
      await withPauses(
        stepByStep(items, (n) => 2 * n),
        pause,
      ),
    ).toEqual(made);
    expect(pauses).toBe(items.length);
  });

  it("stop where a step fails, and say why", async () => {
    const done: number[] = [];
    const steps = () =>
      stepByStep(items, (n) => {
        if (n === 1) throw new Error("one");
        done.push(n);
      });
    expect(() => atOnce(steps())).toThrow("one");
    await expect(withPauses(steps(), async () => {})).rejects.toThrow("one");
    expect(done).toEqual([3, 3]);
  });
});
