import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hanNumber } from "../../src/base/han-number.js";
import { figuresIn } from "../../src/indicators/figures.js";
import { TRAP_RULES, trapEnd } from "../../src/indicators/traps.js";
import { plainAmount } from "../../src/indicators/units.js";
import { normalize } from "../../src/model/normalize.js";

const figures = (raw: string): string[] => {
  const { text } = normalize(raw);
  return figuresIn(text).map(
    ({ value, valueMax, unit }) => `${value}${valueMax === null ? "" : `~${valueMax}`}${unit}`,
  );
};

describe("figuresIn", () => {
  it.each([
    ["增长５．５％", ["5.5%"]],
    ["完成１２．５亿元", ["12.5亿元"]],
    ["增长百分之五点五", ["5.5%"]],
    ["提高千分之三", ["3‰"]],
    ["产量二百三十万吨", ["230万吨"]],
    ["总额1.2万亿元", ["1.2万亿元"]],
    ["突破9千亿元", ["9千亿元"]],
    ["收入3亿2000万元", ["3.2亿元"]],
    ["筹资四十多亿元", ["40亿元"]],
    ["收入一亿二千万元，支出三亿五千多万元", ["1.2亿元", "3.5亿元"]],
    ["存款一万二千亿元", ["12000亿元"]],
    ["解决三万五千人的饮水，安置两万零四十五人", ["3.5万人", "2.0045万人"]],
    ["完成投资三点五亿元", ["3.5亿元"]],
    ["惠及三四百人", []],
    ["占比超过五成", ["50%"]],
    ["占全省的三分之一", ["33.3%"]],
    ["占全省1/4", ["25%"]],
    ["由2.5:1缩小到2.4:1", ["2.5:1", "2.4:1"]],
    ["增长13 .5 %", ["13.5%"]],
    ["新增12,300个岗位", ["12300个"]],
    ["浓度30微克/立方米", ["30微克/立方米"]],
    ["居全省第三位,居全国第8", ["3位", "8位"]],
    ["分别新建5、8座", ["5座", "8座"]],
    ["快1.2个、0.8个百分点", ["1.2个百分点", "0.8个百分点"]],
    ["惠及近30万农村居民", ["30万人"]],
  ])("reads %s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each(["-", "–", "—", "——", "~", "～", "－", "至", "到", "―", "〜"])("reads a range with %s", (dash) => {
    expect(figures(`增长5%${dash}5.5%`)).toEqual(["5~5.5%"]);
    expect(figures(`增长5${dash}5.5%左右`)).toEqual(["5~5.5%"]);
  });

  it("takes both ends of a change for two figures, not for a range", () => {
    expect(figures("由21%到30%")).toEqual(["21%", "30%"]);
  });

  it.each([
    ["增长1O％", "1O", 10],
    ["总产4l.5亿斤", "4l.5", 41.5],
    ["增长7.1,", "7.1", 7.1],
    ["由2.55:1缩小到2.411", "2.411", 2.41],
  ])("names the damage in %s", (raw, characters, value) => {
    const found = figuresIn(normalize(raw).text).at(-1)!;
    expect([found.damaged, found.value]).toEqual([characters, value]);
  });

  it.each([
    "二〇二六年一月二十七日",
    "2021-2025年",
    "1-5月份",
    "0531-82561234",
    "13912345678",
    "11370112X/2024-0000018",
    "第三十二条",
    "拨打12345热线",
    "世界500强",
    "5A级",
    "107国道",
    "1小时经济圈",
    "7×24小时",
    "“2468”行动",
    "PM2.5",
    "5G",
    "《若干措施20条》",
    "三个方面",
    "十个方面",
    "60岁以上",
    "三年行动",
    "3个万亿元台阶",
  ])("finds no figure in %s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  it("gives spans in order that lie in the text and do not overlap", () => {
    const piece = fc.constantFrom(
      "增长",
      "5",
      "5%",
      "—",
      "万",
      "亿元",
      "、",
      ",",
      "。",
      "第",
      "百",
      "二十",
      "分之",
      ":1",
      "年",
      "个",
      "《",
      "》",
      "l",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const figure of figuresIn(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(text.length);
          end = figure.end;
        }
      }),
    );
  });
});

describe("TRAP_RULES", () => {
  it.each(TRAP_RULES.map(({ id, example, pattern }) => [id, example, pattern] as const))(
    "%s holds for its example",
    (_, example, pattern) => {
      const at = example.search(/[\d一二三四五六七八九十第]/u);
      pattern.lastIndex = Math.max(0, at);
      expect(pattern.test(example)).toBe(true);
    },
  );

  it("end where they begin in plain text", () => {
    expect(trapEnd("增长5%", 2)).toBe(2);
  });
});

describe("hanNumber", () => {
  it.each([
    ["五", 5],
    ["十", 10],
    ["二十五", 25],
    ["一百零八", 108],
    ["三千二百", 3200],
    ["二〇二六", 2026],
    ["五点五", 5.5],
    ["一亿二千万", 120_000_000],
    ["十点", null],
    ["人", null],
  ])("%s is %s", (numeral, value) => {
    expect(hanNumber(numeral)).toBe(value);
  });
});

describe("plainAmount", () => {
  it.each([
    [3.7, "万家", 37_000, "家"],
    [1.2, "万亿元", 1.2e12, "元"],
    [4500, "万标箱", 45_000_000, "标箱"],
    [5, "%", 5, "%"],
    [30, "千瓦", 30, "千瓦"],
  ])("%s %s is %s %s", (value, unit, amount, plain) => {
    expect(plainAmount(value, unit)).toEqual({ amount, unit: plain });
  });
});
