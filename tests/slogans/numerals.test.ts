import { describe, expect, it } from "vitest";
import { countNumerals, numeralValue } from "../../src/slogans/numerals.js";

describe("numeralValue", () => {
  const ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  it("reads the numerals from 1 to 99", () => {
    for (let n = 1; n < 100; n++) {
      const tens = Math.floor(n / 10);
      const numeral = (tens === 0 ? "" : tens === 1 ? "十" : `${ones[tens]}十`) + ones[n % 10];
      expect(numeralValue(numeral)).toBe(n);
      expect(numeralValue(String(n))).toBe(n);
    }
  });
  it("takes 两 and 双 for two", () => expect([numeralValue("两"), numeralValue("双")]).toEqual([2, 2]));
  it("is null where no number stands", () =>
    expect([numeralValue(""), numeralValue("多"), numeralValue("三五")]).toEqual([null, null, null]));
});

describe("countNumerals", () => {
  it("counts each numeral character", () => expect(countNumerals("五提五促")).toBe(2));
});
