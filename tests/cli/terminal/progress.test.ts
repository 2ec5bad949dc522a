import { beforeAll, describe, expect, it } from "vitest";
import type { Told } from "../../../src/cli/terminal/bar.js";
import type { BarThreadData } from "../../../src/cli/terminal/bar-thread.js";
import { progress } from "../../../src/cli/terminal/progress.js";
import { Screen, shownBar } from "../../../src/cli/terminal/screen.js";
import { speak } from "../../../src/words/phrases.js";

beforeAll(() => speak("en"));

const refuse = (): never => {
  throw new Error("nobody should ask");
};

/** A run on a terminal: what its thread is told, and what is written beside it. */
function run() {
  const told: Told[] = [];
  const written: string[] = [];
  let time = 0;
  let data: BarThreadData | null = null;
  const onProgress = progress(
    { progress: true },
    { isTTY: true, columns: 90, write: (text) => written.push(text) },
    (given) => {
      data = given;
      return (one) => told.push(one);
    },
    () => time,
  );
  return {
    told,
    written,
    at: (seconds: number, ...word: Parameters<typeof onProgress>): void => {
      time = seconds * 1000;
      onProgress(...word);
    },
    /** The line as the thread has it. */
    screen: () => new Screen(data!.screen),
  };
}

describe("what stages say", () => {
  it("starts a thread only for a run that lasts, or has much to read", () => {
    const short = run();
    short.at(0.1, "reading", 1, 900, refuse);
    short.at(0.15, "reading", 1, 9, () => ({ done: 0, total: 1_000_000 }));
    expect(short.told).toEqual([]);
    short.at(0.3, "reading", 2, 9, () => ({ done: 1, total: 1_000_000 }));
    expect(short.told).toHaveLength(1);
    const large = run();
    large.at(0.01, "reading", 0, 1, () => ({ done: 0, total: 80_000_000 }));
    expect(large.told).toEqual([
      { stage: "reading", done: 0, total: 1, bytes: { done: 0, total: 80_000_000 }, columns: 90 },
    ]);
  });

  it("is passed on ten times a second at most, but the beginning and the end of a stage always", () => {
    const { told, at } = run();
    for (let n = 0; n <= 100; n++) at(0.5 + n / 250, "reading", n, 100);
    at(0.901, "counting", 0, 4);
    at(0.902, "counting", 1, 4);
    at(0.903, "counting", 4, 4);
    expect(told.map(({ stage, done }) => `${stage} ${done}`)).toEqual([
      ...["reading 0", "reading 25", "reading 50", "reading 75", "reading 100"],
      ...["counting 0", "counting 4"],
    ]);
  });

  it("looks sizes up of few inputs, and of many when a bar is about to be shown", () => {
    const { told, at } = run();
    at(0.5, "reading", 1, 101, refuse);
    at(0.95, "reading", 2, 101, () => ({ done: 1, total: 2 }));
    expect(told.map(({ bytes }) => bytes)).toEqual([null, { done: 1, total: 2 }]);
  });

  it("gives the line to whoever writes, until a stage says something again", () => {
    const { written, at, screen } = run();
    at(1, "reading", 1, 9);
    let drawn = 0;
    const draw = (): void => screen().draw(() => drawn++);
    draw();
    shownBar.hide();
    draw();
    expect([drawn, written]).toEqual([1, ["\r\u001b[K"]]);
    at(1.01, "reading", 2, 9);
    draw();
    expect(drawn).toBe(2);
  });

  it("is for nobody off a terminal or where it is not wanted", () => {
    for (const [options, isTTY] of [
      [{ progress: false }, true],
      [{ progress: true, quiet: true }, true],
      [{ progress: true }, false],
    ] as const) {
      progress(options, { isTTY, write: refuse }, refuse, () => 1e6)("reading", 1, 9, refuse);
    }
  });
});
