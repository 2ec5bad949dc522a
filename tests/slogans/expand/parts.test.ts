import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyItem } from "../../../src/slogans/expand/parts.js";

const counted = (label: string | null) => ({ n: 1, label, written: `一${label ?? ""}` });

describe("the only item of a part", () => {
  it("is one character where that is all that stands there", () => {
    expect(onlyItem("一湖三岛,湖,岛", { start: 5, end: 6 }, counted("湖"))).toEqual({ start: 5, end: 6 });
  });

  it("is named without what counts it again behind it", () => {
    const text = "围绕绿色转型这一主线,推进两项改革";
    expect(onlyItem(text, { start: 2, end: 10 }, counted(null))).toEqual({ start: 2, end: 6 });
  });

  it("stands within its part, whatever that is", () => {
    const piece = fc.constantFrom(..."一 1 个 这 条 主 线 、 , 。 “ ” 即 是 打造 具有 湖 岛".split(" "));
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(null, "湖", "主线"),
        (pieces, label) => {
          const text = pieces.join("");
          const { start, end } = onlyItem(text, { start: 0, end: text.length }, counted(label));
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        },
      ),
    );
  });
});
