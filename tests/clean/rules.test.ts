import { describe, expect, it } from "vitest";
import { featuresOf } from "../../src/clean/features.js";
import { holds, isGluedMenu, ruleAnywhere, wordsIn } from "../../src/clean/match.js";
import { RULES } from "../../src/clean/rules/index.js";
import { REASONS } from "../../src/words/zh/reasons.js";
import { growth, QUADRATIC } from "../helpers/growth.js";
import { TEXT } from "./fixtures/lines.js";

const featured = (text: string) => featuresOf(text, 0, undefined);

describe("rules", () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))("%s takes its own example", (_, rule) => {
    expect(holds(rule, featured(rule.example))).toBe(true);
  });

  it("have ids of their own", () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it("have their reasons in Chinese, too", () => {
    expect(RULES.map(({ why }) => why).filter((why) => !Object.hasOwn(REASONS, why))).toEqual([]);
  });

  it("have no memory between lines", () => {
    for (const rule of RULES) if ("pattern" in rule) expect(rule.pattern.global || rule.pattern.sticky).toBe(false);
  });

  it.each(TEXT)("that hold anywhere leave text alone: %s", (line) => {
    expect(ruleAnywhere(featured(line))?.id).toBeUndefined();
  });

  it("take no line longer than they say", () => {
    const taken = RULES.filter((rule) => rule.atMost < 500).filter((rule) =>
      holds(rule, featured(rule.example.padEnd(rule.atMost + 20, "字"))),
    );
    expect(taken.map((rule) => rule.id)).toEqual([]);
  });
});

describe("wordsIn", () => {
  const rule = RULES.find((one) => one.id === "control-bar");
  if (!rule || !("words" in rule)) throw new Error("the bar of buttons is a rule of words");

  it("counts words that make up the whole line", () => {
    expect(wordsIn("【打印】|【关闭】", rule)).toBe(2);
    expect(wordsIn("微信微博QQ空间", rule)).toBe(3);
  });
  it("is 0 where anything else stands in the line", () => expect(wordsIn("打印机行业关闭产能", rule)).toBe(0));
});

describe("isGluedMenu", () => {
  it("knows a menu run together", () => {
    expect(isGluedMenu(featured("登录注册无障碍阅读搜索首页政务公开政务服务互动交流数据发布魅力清河当前位置"))).toBe(
      true,
    );
  });
  it("leaves a list of fields of work alone", () => {
    expect(isGluedMenu(featured("统筹推进教育科技文化旅游卫生健康体育养老托育等社会事业全面进步"))).toBe(false);
  });
});

describe("hostile lines", () => {
  // Each begins like a rule's line and never ends like one; a pattern that goes back and forth would take minutes.
  const starts = [
    "□记者",
    "记者 ",
    "首页>",
    "上一篇:",
    "【打印】",
    "扫一扫",
    "来源:",
    "(责编",
    "1.",
    "——2024年1月1日在",
    "共1页",
    "{",
    "<a ",
  ];
  const fillers = ["王", "王 ", "首页", "上一篇:", "打印", "12", "来源:", "(", "【", "页", "记者", "<!--", ">"];
  it("cost no more than long ones do", () => {
    const read = (length: number): void => {
      for (const start of starts) {
        for (const filler of fillers) {
          const line = featured(`${start}${filler.repeat(length / filler.length)}！x`);
          for (const rule of RULES) holds({ ...rule, atMost: 1000 }, line);
        }
      }
    };
    expect(growth(read, 40)).toBeLessThan(QUADRATIC);
  });
});
