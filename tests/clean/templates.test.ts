import { describe, expect, it } from "vitest";
import { cleanCorpus } from "../helpers/clean-corpus.js";
import { sourceOf } from "../helpers/source-of.js";

const BODIES = [
  "清河区全年实施重点项目一百二十个，完成投资三百亿元，均创历史新高。",
  "临湖县粮食总产连续五年稳定在百万吨以上，高标准农田占比超过八成。",
  "东山市开通三条城市公交环线，群众出行更加便捷，满意度明显提升。",
  "南岭区新建中小学校五所，新增学位四千个，入学难题得到有效缓解。",
];
const page = (body: string, ...tail: string[]): string =>
  ["一个足够长的文章标题放在这里", "2024-01-17", body, ...tail].join("\n");
const labels = (texts: readonly string[]): string[][] =>
  cleanCorpus(texts.map((text, index) => ({ ...sourceOf(text), path: `${index}.txt` }))).map(({ lines }) =>
    lines.map((line) => line.label),
  );

describe("lines that a site repeats", () => {
  it("are boilerplate from three documents on", () => {
    const texts = BODIES.slice(0, 3).map((body) => page(body, "寄语新时代", "清河好声音"));
    expect(labels(texts)[0]).toEqual(["title", "meta", "content", "boilerplate", "boilerplate"]);
    expect(labels(texts.slice(0, 2))[0]).toEqual(["title", "meta", "content", "content", "content"]);
  });

  it("are not found in reprints of one text", () => {
    const texts = [1, 2, 3].map(() => page(BODIES[0]!, "寄语新时代"));
    expect(labels(texts)[0]!.at(-1)).toBe("content");
  });

  it("never are stock paragraphs, headings above text, signatures or dates", () => {
    const stock = "让我们更加紧密地团结起来，为实现宏伟目标而努力奋斗！";
    const texts = BODIES.map((body) =>
      [
        "政府工作报告",
        "各位代表：",
        "一、工作回顾",
        body,
        "二、重点工作",
        `${body}今年再上台阶。`,
        stock,
        "清河区人民政府",
        "2024年1月17日",
      ].join("\n"),
    );
    for (const given of labels(texts)) expect(given).not.toContain("boilerplate");
  });

  it("do not depend on documents that lack them, nor on the order of documents", () => {
    const texts = BODIES.slice(0, 3).map((body) => page(body, "寄语新时代"));
    const alone = labels(texts);
    expect(labels([...texts, page(BODIES[3]!, "另一个结尾")]).slice(0, 3)).toEqual(alone);
    expect(labels([...texts].reverse()).reverse()).toEqual(alone);
  });
});
