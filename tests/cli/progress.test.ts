import { beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../src/cli/phrases/phrases.js";
import { progress } from "../../src/cli/progress.js";

beforeAll(() => speak("en"));

const MB = 1_000_000;

function screen(columns = 100) {
  let written: string[] = [];
  let time = 0;
  const stream = { isTTY: true, columns, write: (text: string) => written.push(text) };
  const bar = progress({ progress: true }, stream, () => time);
  return {
    bar,
    at: (seconds: number, ...update: Parameters<typeof bar.update>): string => {
      time = seconds * 1000;
      written = [];
      bar.update(...update);
      return written.join("");
    },
  };
}

describe("progress", () => {
  it("shows documents, pace and the time left by it, from one second on, ten times a second at most", () => {
    const { at } = screen();
    const bytes = (done: number, total: number) => () => ({ done: done * MB, total: total * MB });
    expect(at(0.9, "reading", 9, 100, bytes(1, 60))).toBe("");
    expect(at(2, "reading", 50, 100, bytes(10, 60))).toBe(
      `\r\u001b[Kreading [${"=".repeat(12)}${" ".repeat(12)}] 50/100 (50 %)  5.0 MB/s  0:10 left`,
    );
    expect(at(2.05, "reading", 51, 100, bytes(11, 60))).toBe("");
    expect(at(4, "reading", 99, 100, bytes(20, 520))).toContain("99/100 (99 %)  5.0 MB/s  1:40 left");
  });

  it("judges a stage by what it did itself, not by what it found done", () => {
    const { at } = screen();
    at(2, "reading", 9, 9, () => ({ done: 9 * MB, total: 9 * MB }));
    const bytes = (done: number) => () => ({ done: done * MB, total: 100 * MB });
    expect(at(3, "segmenting", 80, 100, bytes(80))).toMatch(/80\/100 \(80 %\)$/u);
    expect(at(5, "segmenting", 90, 100, bytes(84))).toMatch(/90\/100 \(90 %\) {2}2\.0 MB\/s {2}0:08 left$/u);
  });

  it("asks for sizes only when it draws, and draws nothing off a terminal or where it is not wanted", () => {
    const refuse = (): never => {
      throw new Error("asked for sizes");
    };
    expect(screen().at(0.5, "reading", 1, 9, refuse)).toBe("");
    for (const [options, isTTY] of [
      [{ progress: false }, true],
      [{ progress: true, quiet: true }, true],
      [{ progress: true }, false],
    ] as const) {
      progress(options, { isTTY, write: refuse }, () => 1e6).update("reading", 1, 9, refuse);
    }
  });

  it("fits a narrow terminal and takes the bar away at the end", () => {
    const { at, bar } = screen(20);
    expect(at(2, "读取", 5, 9).replace("\r\u001b[K", "").length).toBeLessThanOrEqual(19);
    expect(() => bar.end()).not.toThrow();
  });
});
