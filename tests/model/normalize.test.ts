import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize, originOf } from "../../src/model/normalize.js";

describe("normalize", () => {
  it("makes full width half", () => expect(normalize("１，２：（Ａ）").text).toBe("1,2:(A)"));
  it("makes every space one kind", () =>
    expect(normalize("甲\u3000乙\u00a0丙\t丁").text).toBe("甲 乙 丙 丁".replace(/ /g, "")));
  it("keeps the spaces between words", () => expect(normalize("区长\u3000王健").text).toBe("区长 王健"));
  it("drops what has no width", () => expect(normalize("产\u200b业\ufeff链").text).toBe("产业链"));
  it("drops escapes that a scraper wrote out", () =>
    expect(normalize("<U+00A0><U+3000>各位代表").text).toBe("各位代表"));
  it("makes letters of radicals, of compatibility forms too", () => {
    expect(normalize("⽤⼯单位的⼾籍⻔槛与⾦融⻛险").text).toBe("用工单位的户籍门槛与金融风险");
    expect(normalize("來（\uf92d）").text).toBe("來(來)");
  });
  it("makes marks of vertical lines and half width the usual ones", () =>
    expect(normalize("提质︑增效︒︽规划︾﹐落实｡︵完︶").text).toBe("提质、增效。《规划》,落实。(完)"));
  it("drops variation selectors of one and of two code units", () => {
    const { text, origin } = normalize("葛\u{e0100}洲坝︀工程");
    expect(text).toBe("葛洲坝工程");
    expect([...(origin ?? [])]).toEqual([0, 3, 4, 6, 7]);
  });
  it("makes one hyphen of all", () => expect(normalize("‑3.5%，A‐1").text).toBe("-3.5%,A-1"));
  it("keeps a full-width comma that would make thousands of a list", () => {
    expect(normalize("分别是20，135，480人").text).toBe("分别是20，135，480人");
    expect(normalize("前5，12345热线").text).toBe("前5,12345热线");
  });
  it("joins a letter-spaced title", () => {
    expect(normalize("政 府 工 作 报 告").text).toBe("政府工作报告");
    expect(normalize("二 〇 一 二 年").text).toBe("二〇一二年");
    expect(normalize("清河区　政　府　工　作　报　告").text).toBe("清河区 政府工作报告");
  });
  it("leaves a name of two characters spaced", () => expect(normalize("市长 龚 正").text).toBe("市长 龚 正"));
  it("returns the text itself where nothing changes", () => expect(normalize("产业链").origin).toBeNull());

  it("always leads back: each code unit comes from the one it says", () => {
    const unit = fc.oneof(
      fc.constantFrom("政", "府", " ", "\u3000", "，", "\u200b", "<U+00A0>", "A", "Ａ", "\n"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const raw = units.join("");
        const normalized = normalize(raw);
        const origins = [...normalized.text.split("").keys()].map((index) => originOf(normalized, index));
        expect(origins).toEqual([...new Set(origins)].sort((a, b) => a - b));
        expect(origins.map((origin) => normalize(raw[origin]!).text).join("")).toBe(normalized.text);
      }),
    );
  });
});
