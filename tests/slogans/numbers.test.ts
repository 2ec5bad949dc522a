import { describe, expect, it } from "vitest";
import { passages } from "../../src/model/passage.js";
import { NUMBER_RULES, numbersIn } from "../../src/slogans/numbers.js";
import { slogans } from "../../src/slogans/slogans.js";
import { growth, LINEAR } from "../helpers/growth.js";
import { textOf } from "../helpers/text-of.js";

const reasonsIn = (text: string) =>
  numbersIn("a.txt", passages(textOf(text))[0]!, []).map(({ quote, reason }) => [quote, reason]);

describe("numbers that are no slogans", () => {
  for (const { id, example, reason } of NUMBER_RULES) {
    it(`${id}: ${example}`, () => expect(reasonsIn(`,${example},`)[0]?.[1]).toBe(reason));
  }
  it("are quoted with their unit", () =>
    expect(reasonsIn("完成1310亿元,增长6%,引进世界500强企业")).toEqual([
      ["1310亿元", "an amount with its unit"],
      ["6%", "a share"],
      ["世界500强", "a list of ranks"],
    ]));
  it("leave taken stretches alone", () => {
    const [passage] = passages(textOf("深化2468体系"));
    expect(numbersIn("a.txt", passage!, [[2, 6]])).toEqual([]);
  });
  it("are named only on request, beside accepted codes", () => {
    const document = textOf("深化“2468”工作体系,投资20亿元。");
    expect(slogans([document]).rejected).toEqual([]);
    expect(slogans([document], { numbers: true }).rejected.map(({ quote }) => quote)).toEqual(["20亿元"]);
  });
  it("are found in linear time", () => {
    for (const unit of ["1", "2:", "3,"]) {
      expect(growth((times) => reasonsIn(unit.repeat(times)), 8_000)).toBeLessThan(LINEAR);
    }
  });
});
