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
    ["357强基工程", "357"],
    ["2+6+N培优计划", "2+6+N"],
  ];
  for (const [a, b] of same) it(`${a} = ${b}`, () => expect(sloganKey(a)).toBe(sloganKey(b)));
  it("keeps different numbers apart", () => expect(sloganKey("三大工程")).not.toBe(sloganKey("四大工程")));
});

describe("a code and the code with its head", () => {
  it("are one slogan with a head", () => {
    const found = slogansIn("实施青岭水系“369工程”。\n青岭水系“369”工程全面完成。\n松岭推行“642工作法”。");
    expect(found.get("369")).toMatchObject({ count: 2, head: "工程", variants: ["369工程"] });
    expect(found.get("642")).toMatchObject({ head: "工作法", variants: ["642工作法"] });
    expect(found.has("369工程") || found.has("642工作法")).toBe(false);
  });
  for (const text of ["2035远景计划", "300人才计划", "三十六工程", "15分钟便民工程"])
    it(`${text} is no code`, () => expect(sloganKey(text)).toBe(text));
});

describe("variants of one slogan", () => {
  const text = "聚焦“两不愁三保障”,落实“两不愁、三保障”和两不愁三保障要求。";
  it("are one slogan, named by the most frequent form", () => {
    const slogan = slogansIn(text).get("两不愁三保障")!;
    expect(slogan).toMatchObject({ count: 3, variants: ["两不愁、三保障"] });
  });
});
