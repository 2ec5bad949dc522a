import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseChanges } from "../../src/index.js";
import { PHRASE_STATUSES, phraseCounts } from "../../src/reuse/phrases.js";
import { growth, LINEAR } from "../helpers/growth.js";
import { textOf } from "../helpers/text-of.js";

const OLD = "坚持项目为王，全力推进重点工程建设。\n新建口袋公园十二处。完善社区养老服务体系；修缮老旧小区电梯。";
const NEW = "坚持项目为王，加快推进重点工程建设！\n完善社区养老服务体系。探索低空经济应用场景。新建口袋公园十二处；";
const between = (before: string, after: string) =>
  phraseChanges([textOf(before, "2024.txt")], [textOf(after, "2025.txt")]);

describe("phraseChanges", () => {
  it("tells what is reworded, new, gone and kept, wherever it stands, whatever mark ends it", () => {
    expect(between(OLD, NEW).map(({ status, marked }) => [status, marked])).toEqual([
      ["reworded", "坚持项目为王，[-全力-]{+加快+}推进重点工程建设[-。-]{+！+}"],
      ["new", "探索低空经济应用场景。"],
      ["gone", "修缮老旧小区电梯。"],
      ["kept", "完善社区养老服务体系。"],
      ["kept", "新建口袋公园十二处；"],
    ]);
  });

  it("names both places, and quotes what stands there", () => {
    const [reworded] = between(OLD, NEW);
    expect(reworded!.before).toEqual({
      path: "2024.txt",
      line: 1,
      column: 1,
      quote: "坚持项目为王，全力推进重点工程建设。",
    });
    expect(reworded!.place).toEqual({
      path: "2025.txt",
      line: 1,
      column: 1,
      quote: "坚持项目为王，加快推进重点工程建设！",
    });
  });

  it("gives each sentence one partner, the one most alike", () => {
    const before = "推进城乡供水管网改造十公里。推进城乡燃气管网改造十公里。";
    const changes = between(before, "推进城乡供水管网改造二十公里。推进城乡供暖管网改造二十公里。");
    expect(changes.map(({ status, before: of, place }) => [status, of?.column, place?.column])).toEqual([
      ["reworded", 1, 1],
      ["reworded", 15, 16],
    ]);
  });

  const sentence = fc.array(fc.constantFrom("推进", "改革", "城乡", "供水", "管网", "十", "公里", "，"), {
    minLength: 3,
    maxLength: 9,
  });
  const text = fc
    .array(
      sentence.map((words) => words.join("")),
      { maxLength: 6 },
    )
    .map((all) => all.map((one) => `${one}。`).join(""));

  it("accounts for each different sentence of either text once; the other way round new is gone", () => {
    const lettersIn = (all: string) =>
      new Set(
        all
          .split("。")
          .map((one) => one.replaceAll("，", ""))
          .filter((one) => [...one].length >= 4),
      );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const counts = phraseCounts(between(before, after));
        expect(counts.reworded + counts.new + counts.kept).toBe(lettersIn(after).size);
        expect(counts.reworded + counts.gone + counts.kept).toBe(lettersIn(before).size);
        expect(phraseCounts(between(after, before)).kept).toBe(counts.kept);
        expect(phraseCounts(between(before, before))).toMatchObject({ reworded: 0, new: 0, gone: 0 });
      }),
    );
  });

  it("tells them in the order of its statuses", () => {
    const statuses = between(OLD, NEW).map(({ status }) => PHRASE_STATUSES.indexOf(status));
    expect(statuses).toEqual([...statuses].sort());
  });

  it("takes time in proportion to the texts", () => {
    const made = (size: number, year: number): string =>
      Array.from(
        { length: size },
        (_, n) => `第${n}项任务由${(n * 7919) % 10_007}号专班${year % 2 === 0 ? "牵头" : "负责"}推进落实。`,
      ).join("\n");
    expect(growth((size) => between(made(size, 0), made(size, 1)), 200)).toBeLessThan(LINEAR);
  });
});
