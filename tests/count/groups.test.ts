import { describe, expect, it } from "vitest";
import { fieldWarnings, groupsOf, membersOf } from "../../src/count/groups.js";
import { type Metadata, NO_METADATA } from "../../src/model/document.js";
import { type Groupable, UNKNOWN_GROUP } from "../../src/model/group.js";

const documentWith = (metadata: Partial<Metadata>, fields: Record<string, string> = {}, path = "a.txt"): Groupable => ({
  path,
  metadata: { ...NO_METADATA, ...metadata },
  fields,
});

const reports = [
  documentWith({ region: "乙县", year: 2010 }),
  documentWith({ region: "甲县", year: 999 }),
  documentWith({ region: "乙县", year: null }),
  documentWith({ region: "甲县", year: 2010 }),
];

describe("groupsOf", () => {
  it("joins the values of several fields in the name and keeps each in the keys", () => {
    const { names, keys, of } = groupsOf(reports, { by: "region,year" });
    expect(names).toEqual(["乙县 · 2010", "乙县 · ?", "甲县 · 999", "甲县 · 2010"]);
    expect(keys[1]).toEqual({ region: "乙县", year: null });
    expect(keys[2]).toEqual({ region: "甲县", year: 999 });
    expect([...of]).toEqual([0, 2, 1, 3]);
  });

  it("takes fields in Chinese, and marks of either width between them", () => {
    expect(groupsOf(reports, { by: "地区，年份" })).toEqual(groupsOf(reports, { by: "region,year" }));
    expect(groupsOf(reports, { by: "地区,region" }).fields).toEqual(["region"]);
  });

  it("sorts figures as numbers, in columns too, and what is unknown last", () => {
    const rows = ["10", "9", "", "-1.5"].map((cell) => documentWith({}, { 批次: cell }));
    expect(groupsOf(rows, { by: "批次" }).names).toEqual(["-1.5", "9", "10", UNKNOWN_GROUP]);
    const mixed = ["10", "9", "2甲"].map((cell) => documentWith({}, { 批次: cell }));
    expect(groupsOf(mixed, { by: "批次" }).names).toEqual(["10", "2甲", "9"]);
  });

  it("puts empty cells and cells of white space into one group without a value", () => {
    const rows = ["甲", "", " ", "甲 "].map((cell) => documentWith({}, { 街道: cell }));
    expect(groupsOf(rows, { by: "街道" }).names).toEqual(["甲", UNKNOWN_GROUP]);
    expect(groupsOf(rows, { by: "街道" }).keys).toEqual([{ 街道: "甲" }, { 街道: null }]);
  });

  it("knows columns that are called like properties of every object, and no others", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    for (const name of names) {
      const fields = Object.fromEntries([[name, "甲"]]);
      const { names: groups, keys } = groupsOf([documentWith({}, fields)], { by: name });
      expect(groups).toEqual(["甲"]);
      expect(Object.entries(keys[0]!)).toEqual([[name, "甲"]]);
      expect(() => groupsOf(reports, { by: name })).toThrow(expect.objectContaining({ code: "E_FIELD_UNKNOWN" }));
    }
  });

  it("a column goes before a field in Chinese that is not read from it, a field in English before a column", () => {
    const rows = [documentWith({ source: "日报", kind: "news" }, { 来源: "日报社", 文种: "甲", source: "乙" })];
    expect(groupsOf(rows, { by: "文种" }).names).toEqual(["甲"]);
    expect(groupsOf(rows, { by: "来源" }).names).toEqual(["日报"]);
    expect(groupsOf(rows, { by: "source" }).names).toEqual(["日报"]);
    expect(groupsOf([documentWith({}, { 来源: "日报社" })], { by: "来源" }).names).toEqual(["日报社"]);
  });

  it("refuses a field that no document has, with the nearest names and the fields there are", () => {
    expect(() => groupsOf(reports, { by: "region,yaer" })).toThrow(/yaer \(did you mean year/u);
    expect(() => groupsOf(reports, { by: "xyz" })).toThrow(/--by takes document, region, year, folder/u);
  });

  it("suggests the field that another Chinese word means, and takes a column that is called so", () => {
    expect(() => groupsOf(reports, { by: "省份" })).toThrow(/省份 \(did you mean 地区/u);
    expect(() => groupsOf(reports, { by: "年度" })).toThrow(/年度 \(did you mean 年份/u);
    expect(groupsOf([documentWith({}, { 省份: "浙江" })], { by: "省份" }).names).toEqual(["浙江"]);
  });

  it("refuses a field of ours that no document has a value for", () => {
    expect(() => groupsOf(reports, { by: "source" })).toThrow(/no document has a value for source/u);
    expect(() => groupsOf(reports, { by: "" })).toThrow(expect.objectContaining({ code: "E_FIELD_UNKNOWN" }));
  });
});

describe("fieldWarnings", () => {
  it("counts the documents that lack each field", () => {
    expect(fieldWarnings(reports, "region,年份").map(({ parameters }) => parameters)).toEqual([
      { documents: 1, by: "year" },
    ]);
  });
});

describe("membersOf", () => {
  it("lists the documents of each group in their order, and none that takes no part", () => {
    expect(membersOf(groupsOf(reports, { by: "region" }))).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(membersOf({ names: ["甲", "乙"], of: Int32Array.of(1, -1, 1) })).toEqual([[], [0, 2]]);
  });
});
