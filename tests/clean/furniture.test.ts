import { describe, expect, it } from "vitest";
import { clean } from "../../src/clean/clean.js";
import { isKept } from "../../src/model/document.js";
import { sourceOf } from "../helpers/source-of.js";
import { ABOVE_THE_TITLE, BELOW_THE_TEXT, TEXT } from "./fixtures/lines.js";

const TITLE = "清河区奋力谱写高质量发展新篇章";
const DATE = "2024-01-17";
const BODY = [
  "清河区坚持把项目建设作为经济工作的总抓手，全年实施重点项目一百二十个，完成投资三百亿元，均创历史新高。",
  "走进清河经济开发区，一座座现代化厂房拔地而起，一条条智能生产线开足马力，处处涌动着发展的热潮。",
  "新的一年，清河区将继续抢抓机遇、真抓实干，以更大力度优化环境、服务企业、改善民生，书写新的答卷。",
];

const labelOf = (lines: readonly string[], text: string): string => {
  const line = clean(sourceOf(lines.join("\n"))).lines.find(({ raw }) => raw === text)!;
  return isKept(line) ? `${text} kept: ${line.reason}` : "removed";
};

describe("furniture around a text", () => {
  it.each(BELOW_THE_TEXT)("is removed below it: %s", (line) => {
    expect(labelOf([TITLE, DATE, ...BODY, line], line)).toBe("removed");
  });

  it.each(ABOVE_THE_TITLE)("is removed above its title: %s", (line) => {
    expect(labelOf([line, TITLE, DATE, ...BODY], line)).toBe("removed");
  });
});

describe("lines of the text", () => {
  it.each(TEXT)("stay inside it: %s", (line) => {
    const { lines } = clean(sourceOf([TITLE, DATE, BODY[0], line, BODY[1], BODY[2]].join("\n")));
    expect(lines.filter((l) => !isKept(l) || l.cuts.length > 0).map((l) => l.raw)).toEqual([DATE]);
  });

  it.each(TEXT)("stay as its last line: %s", (line) => {
    const { lines } = clean(sourceOf([TITLE, DATE, ...BODY, line].join("\n")));
    expect(
      lines
        .filter((l) => !isKept(l) || l.cuts.length > 0)
        .map((l) => `${l.raw}: ${l.reason}`)
        .slice(1),
    ).toEqual([]);
  });

  it.each(TEXT)("stay as its first line: %s", (line) => {
    const { lines } = clean(sourceOf([TITLE, DATE, line, ...BODY].join("\n")));
    expect(
      lines
        .filter((l) => !isKept(l) || l.cuts.length > 0)
        .map((l) => `${l.raw}: ${l.reason}`)
        .slice(1),
    ).toEqual([]);
  });
});
