import { describe, expect, it } from "vitest";
import type { CleanDocument } from "../../src/model/document.js";
import { adoptionPanel, lifelines } from "../../src/slogans/lifelines.js";
import { swimLane } from "../../src/slogans/lifelines-table.js";
import { type Sense, type Slogan, UNEXPLAINED } from "../../src/slogans/types.js";
import { cleanDocument } from "../helpers/count-corpus.js";

const report = (year: number | null, region: string | null, ...lines: string[]): CleanDocument => {
  const document = cleanDocument(`${region ?? "x"}-${year ?? "x"}.txt`, ...lines);
  return { ...document, metadata: { ...document.metadata, year, region } };
};

/** A slogan as it stands in documents, wherever its words do. */
function slogan(text: string, documents: readonly CleanDocument[], kind: Slogan["kind"] = "catchphrase"): Slogan {
  const occurrences = documents.flatMap(({ path, lines }) =>
    lines.flatMap(({ number, raw }) => {
      const column = [...raw.slice(0, Math.max(0, raw.indexOf(text)))].length + 1;
      return raw.includes(text) ? [{ path, line: number, column, quote: text }] : [];
    }),
  );
  return {
    text,
    kind,
    occurrences,
    variants: [],
    regions: [],
    expansion: UNEXPLAINED,
    senses: [],
    common: false,
  } as unknown as Slogan;
}

const [A, B] = ["甲省/甲市", "乙省/乙市"];

describe("lifelines", () => {
  const documents = [
    report(2018, A, "建设“三城同创”新格局。"),
    report(2019, A, "继续“三城同创”新格局。"),
    report(2021, A, "打造“四城联动”新格局。"),
    report(2022, A, "“四城联动”见效，三城同创成果巩固。"),
    report(null, A, "三城同创，没有年份。"),
  ];
  const lines = lifelines(
    documents,
    ["三城同创", "四城联动"].map((text) => slogan(text, documents)),
  );

  it("tells years present, silent and missing, which together are all years of the corpus", () => {
    expect(lines[0]).toMatchObject({
      present: [2018, 2019, 2022],
      silent: [2021],
      missing: [2020],
      left_censored: true,
    });
    expect(lines[1]).toMatchObject({
      present: [2021, 2022],
      silent: [2018, 2019],
      missing: [2020],
      left_censored: false,
    });
    expect(lines[1]!.first).toEqual({
      year: 2021,
      place: { path: "甲省/甲市-2021.txt", line: 1, column: 4, quote: "四城联动" },
    });
    expect(swimLane(lines[0]!)).toBe("██ ·█");
  });

  it("leaves out documents without a year, and slogans that stand in such alone", () => {
    expect(lines[0]!.last.year).toBe(2022);
    expect(lifelines([report(null, A, "三城同创")], [slogan("三城同创", documents)])).toEqual([]);
  });

  it("proposes what may have been replaced, with reasons, and only where one ends as the other comes", () => {
    const renamed = [report(2018, A, "建设“三城同创”新格局。"), report(2019, A, "打造“四城联动”新格局。")];
    const [, now] = lifelines(
      renamed,
      ["三城同创", "四城联动"].map((text) => slogan(text, renamed)),
    );
    expect(now!.perhaps_from).toEqual([
      { text: "三城同创", why: "same words behind: ”新格局。; ends 2018, this begins 2019" },
    ]);
    expect(lines[1]!.perhaps_from).toEqual([]);
  });

  it("joins an old name and a new one where a list of links says so, and not before", () => {
    const joined = lifelines(
      documents,
      ["三城同创", "四城联动"].map((text) => slogan(text, documents)),
      new Map([["三城同创", "四城联动"]]),
    );
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({ text: "四城联动", present: [2018, 2019, 2021, 2022], variants: ["三城同创"] });
  });

  describe("of one code in several places", () => {
    const C = `${A}/丙区`;
    const places = [
      report(2018, A, "“4510”"),
      report(2019, B, "“4510”"),
      report(2021, C, "“4510”"),
      report(2021, B, "别的"),
    ];
    const told = (...of: readonly string[]): Sense => ({
      regions: of,
      documents: of.length,
      head: null,
      expansion: { ...UNEXPLAINED, status: "explained" },
    });
    const code = (more: Partial<Slogan> = {}): Slogan => ({ ...slogan("4510", places, "numeric-code"), ...more });
    const regionsOf = (one: Slogan) =>
      lifelines(places, [one]).map(({ sense, regions, present }) => [sense, regions, present]);

    it("has a life-line for each place where nobody says what it stands for, but for a place within it", () => {
      expect(regionsOf(code())).toEqual([
        [1, [A, C], [2018, 2021]],
        [2, [B], [2019]],
      ]);
      expect(adoptionPanel(places, [code()]).map(({ region, year, lag }) => [region, year, lag])).toContainEqual([
        B,
        2019,
        0,
      ]);
    });

    it("has one life-line where the meanings agree, and for words that no two places explain otherwise", () => {
      expect(regionsOf(code({ expansion: { ...UNEXPLAINED, status: "partial" } }))).toEqual([
        [null, [B, A, C], [2018, 2019, 2021]],
      ]);
      expect(regionsOf(code({ senses: [told(A, B), { ...told(C), expansion: UNEXPLAINED }] }))).toHaveLength(1);
      expect(
        regionsOf(code({ kind: "catchphrase", senses: [told(A), { ...told(B, C), expansion: UNEXPLAINED }] })),
      ).toHaveLength(1);
    });

    it("has two where two places give it two meanings, whatever it is; years of one place are never parted", () => {
      expect(regionsOf(code({ kind: "catchphrase", senses: [told(A), told(B)] }))).toHaveLength(2);
      expect(regionsOf(code({ senses: [told(B), told(A, B), told(C)] }))).toEqual([
        [1, [B, A], [2018, 2019]],
        [2, [C], [2021]],
      ]);
      expect(regionsOf(code({ common: true }))).toHaveLength(1);
    });
  });

  it("gives a panel of regions and years: said, silent, unknown; the first adoption and its lag", () => {
    const two = [
      report(2018, A, "三城同创"),
      report(2020, A, "别的"),
      report(2019, B, "别的"),
      report(2020, B, "三城同创"),
    ];
    const rows = adoptionPanel(two, [slogan("三城同创", two)]);
    expect(rows.map(({ region, year, present }) => [region, year, present])).toEqual([
      [B, 2018, null],
      [B, 2019, 0],
      [B, 2020, 1],
      [A, 2018, 1],
      [A, 2019, null],
      [A, 2020, 0],
    ]);
    expect(rows[0]).toMatchObject({ first_adoption: 2020, lag: 2 });
    expect(rows[3]).toMatchObject({ first_adoption: 2018, lag: 0 });
  });
});
