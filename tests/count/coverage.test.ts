import { describe, expect, it } from "vitest";
import { coverage, coveragePicture } from "../../src/count/coverage.js";
import { type CleanDocument, NO_METADATA } from "../../src/model/document.js";
import { cleanDocument } from "../helpers/count-corpus.js";

const report = (path: string, region: string, year: number, characters: number): CleanDocument => ({
  ...cleanDocument(path, "政".repeat(characters)),
  metadata: { ...NO_METADATA, region, year },
});

const CORPUS = [
  report("a08", "甲县", 2008, 100),
  report("a09", "甲县", 2009, 110),
  report("a11", "甲县", 2011, 120),
  report("a12", "甲县", 2012, 40),
  report("b09", "乙县", 2009, 90),
  report("b12", "乙县", 2012, 100),
];
const found = coverage(CORPUS, { duplicates: new Set(["a11", "b12"]) });
const cell = (region: string, year: number) => found.rows.find((row) => row.region === region && row.year === year)!;

describe("the coverage of a corpus", () => {
  it("has a cell for each place and year, years without a gap", () => {
    expect(found.rows.map(({ region, year }) => `${region} ${year}`)).toEqual(
      ["乙县", "甲县"].flatMap((region) => [2008, 2009, 2010, 2011, 2012].map((year) => `${region} ${year}`)),
    );
    expect(cell("甲县", 2010)).toMatchObject({ documents: 0, characters: null, z: null, flags: ["missing"] });
  });

  it("measures the length of a text against those of the same place", () => {
    // mean 92.5, deviation of the sample √(((7.5)² + (17.5)² + (27.5)² + (52.5)²) / 3)
    const deviation = Math.sqrt((7.5 ** 2 + 17.5 ** 2 + 27.5 ** 2 + 52.5 ** 2) / 3);
    expect(cell("甲县", 2012).z).toBeCloseTo((40 - 92.5) / deviation, 12);
    expect(cell("乙县", 2009).z).toBeNull();
  });

  it("flags what is short and what stands elsewhere too", () => {
    expect(cell("甲县", 2012).flags).toEqual(["short"]);
    expect([cell("甲县", 2011).flags, cell("乙县", 2012).flags]).toEqual([["duplicate"], ["duplicate"]]);
    expect(cell("甲县", 2008).flags).toEqual([]);
  });

  it("can be looked at: a row a place, a sign a year", () => {
    expect(coveragePicture(found)!.rows).toEqual([
      ["乙县", "·█··=", 2, 3, 0, 1],
      ["甲县", "▇█·=!", 4, 1, 1, 1],
    ]);
    expect(coveragePicture(coverage(CORPUS, { by: "year" }))).toBeNull();
  });

  it("shows places and counts documents without a year", () => {
    const undated = ["甲县", "丙县"].map((region) => {
      const { metadata, ...document } = report(region, region, 0, 100);
      return { ...document, metadata: { ...metadata, year: null } };
    });
    expect(coveragePicture(coverage([...CORPUS, ...undated]))!.rows).toEqual([
      ["丙县", "·····", 1, 5, 0, 0],
      ["乙县", "·█··█", 2, 3, 0, 0],
      ["甲县", "▇█·█!", 5, 1, 1, 0],
    ]);
  });
});
