import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { Screen } from "../../../src/cli/terminal/screen.js";

describe("the line of a terminal that two threads write to", () => {
  it("holds a bar until it is taken, and none until it is given back", () => {
    const screen = new Screen(Screen.shared());
    const drawn: boolean[] = [];
    const draw = (): void => screen.draw((isShown) => drawn.push(isShown));
    draw();
    draw();
    expect(drawn).toEqual([false, true]);
    expect([screen.take(), screen.take()]).toEqual([true, false]);
    draw();
    expect(drawn).toHaveLength(2);
    screen.free();
    draw();
    expect(drawn).toEqual([false, true, false]);
  });

  it("is taken only when the line is drawn to its end", async () => {
    const shared = Screen.shared();
    // Draws for a fifth of a second, as `draw` does, and says so before.
    const drawing = new Worker(
      `const { workerData, parentPort } = require("node:worker_threads");
       const cells = new Int32Array(workerData);
       Atomics.store(cells, 0, 1);
       parentPort.postMessage("drawing");
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
       Atomics.store(cells, 1, 1);
       Atomics.store(cells, 0, 0);
       Atomics.notify(cells, 0);`,
      { eval: true, workerData: shared },
    );
    const ended = new Promise((resolve) => drawing.once("exit", resolve));
    await new Promise((resolve) => drawing.once("message", resolve));
    const began = performance.now();
    expect(new Screen(shared).take()).toBe(true);
    expect(performance.now() - began).toBeGreaterThan(100);
    await ended;
  });
});
