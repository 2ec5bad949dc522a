import { describe, expect, it } from "vitest";
import { sloganKey } from "../../src/slogans/variants.js";
import { slogansIn } from "../helpers/text-of.js";

describe("sloganKey", () => {
  const same: readonly [string, string][] = [
    ["两不愁三保障", "两不愁、三保障"],
    ["1+ 4 + N", "1＋4＋N"],
    ["获得感、幸福感、安全感", "幸福感、获得感、安全感"],
    ["十大民生实事", "十件民生实事"],
    ["十五件实事", "15件实事"],
    ["新一轮四减四增", "四减四增"],
    ["以产业向“新”发展提“质”", "以产业向新发展提质"],
  ];
  for (const [a, b] of same) it(`${a} = ${b}`, () => expect(sloganKey(a)).toBe(sloganKey(b)));
  it("keeps different numbers apart", () => expect(sloganKey("三大工程")).not.toBe(sloganKey("四大工程")));
});

describe("variants of one slogan", () => {
  const text = "聚焦“两不愁三保障”,落实“两不愁、三保障”和两不愁三保障要求。";
  it("are one slogan, named by the most frequent form", () => {
    const slogan = slogansIn(text).get("两不愁三保障")!;
    expect(slogan).toMatchObject({ count: 3, variants: ["两不愁、三保障"] });
  });
});
