import { describe, expect, it } from "vitest";
import { Bar, CLOCK, type Told } from "../../../src/cli/terminal/bar.js";

const MB = 1_000_000;
const PHRASES = { left: `${CLOCK} left`, taken: `${CLOCK} so far` };

/** A bar of a run that began at 0, and what it shows at a second. */
function barOf() {
  const bar = new Bar(0, PHRASES);
  return {
    tell: (seconds: number, stage: string, done: number, total: number, more: Partial<Told> = {}): void =>
      bar.tell({ stage, done, total, bytes: null, columns: 100, ...more }, seconds * 1000),
    at: (seconds: number): string | null => bar.line(seconds * 1000),
  };
}

const bytes = (done: number, total: number) => ({ bytes: { done: done * MB, total: total * MB } });

describe("the bar", () => {
  it("shows items, megabytes a second and the time left, from one second on", () => {
    const { tell, at } = barOf();
    tell(0, "reading", 0, 100, bytes(0, 60));
    tell(0.9, "reading", 9, 100, bytes(1, 60));
    expect(at(0.9)).toBeNull();
    tell(2, "reading", 50, 100, bytes(10, 60));
    expect(at(2)).toBe(`reading [${"=".repeat(12)}${" ".repeat(12)}] 50/100 (50 %)  5.0 MB/s  0:10 left`);
    tell(4, "reading", 99, 100, bytes(20, 520));
    expect(at(4)).toContain("99/100 (99 %)  5.0 MB/s  1:40 left");
  });

  it("judges a stage by what it did itself, in one unit, not by what it found done", () => {
    const { tell, at } = barOf();
    tell(1, "reading", 9, 9, bytes(9, 9));
    tell(3, "segmenting", 80, 100, bytes(80, 100));
    expect(at(3)).toMatch(/80\/100 \(80 %\) {2}0:03 so far$/u);
    tell(5, "segmenting", 90, 100, bytes(84, 100));
    expect(at(5)).toMatch(/90\/100 \(90 %\) {2}2\.0 MB\/s {2}0:08 left$/u);
    tell(6, "counting", 0, 8);
    tell(7, "counting", 2, 8);
    expect(at(7)).toMatch(/\] 2\/8 \(25 %\) {2}0:03 left$/u);
    tell(8, "counting", 4, 8, bytes(1, 3));
    expect(at(8)).toMatch(/4\/8 \(50 %\) {2}0:08 so far$/u);
  });

  it("counts on while a stage is silent, and says how long the run took when it took longer than thought", () => {
    const { tell, at } = barOf();
    tell(0, "reading", 0, 1, bytes(0, 80));
    expect(at(7.9)).toBe(`reading [${" ".repeat(24)}] 0/1 (0 %)  0:07 so far`);
    tell(10, "comparing", 0, 4);
    tell(12, "comparing", 2, 4);
    expect([at(12), at(13), at(14.5)].map((line) => line!.replace(/^.*\) {2}/u, ""))).toEqual([
      "0:02 left",
      "0:01 left",
      "0:14 so far",
    ]);
  });

  it("has no items where a stage has none, and never more than all", () => {
    const { tell, at } = barOf();
    expect(at(5)).toBeNull();
    tell(2, "writing", 0, 0);
    expect(at(61)).toBe("writing  1:01 so far");
    tell(62, "reading", 12, 9);
    expect(at(62)).toContain(`[${"=".repeat(24)}] 12/9 (100 %)`);
  });

  it("fits a narrow terminal, and one that says that it has no columns", () => {
    const { tell, at } = barOf();
    tell(2, "读取", 5, 9, { columns: 20 });
    expect(at(2)!.length).toBeLessThan(20);
    tell(2, "读取", 5, 9, { columns: 0 });
    expect(at(2)!.length).toBeGreaterThan(30);
  });
});
