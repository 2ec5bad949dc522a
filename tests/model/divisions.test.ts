import { expect, describe as group, it } from "vitest";
import { identityOf, regionNamed } from "../../src/model/divisions.js";
import { tellingPath } from "../../src/model/telling-path.js";

group("identityOf", () => {
  it.each([
    ["山东省", 2020, { code: "370000", level: "province", codeThen: null }],
    ["山东省/济南市/章丘区", 2010, { code: "370114", level: "county", codeThen: "370181" }],
    ["山西省/吕梁市", 2003, { code: "141100", level: "prefecture", codeThen: "142300" }],
    ["山东省/莱芜市", 2010, { code: null, level: "prefecture", codeThen: "371200" }],
    ["湖北省/襄阳市", 2008, { code: "420600", level: "prefecture", codeThen: null }],
    ["全国", 2020, { code: null, level: "national", codeThen: null }],
    ["山东省/济南市/历城区/洪家楼街道", 2020, { code: null, level: "township", codeThen: null }],
    ["别处", 2020, { code: null, level: null, codeThen: null }],
    [null, null, { code: null, level: null, codeThen: null }],
  ])("%s in %s", (region, year, identity) => expect(identityOf(region, year)).toEqual(identity));
});

group("regionNamed", () => {
  it.each([
    ["陕西 西安", "陕西省/西安市"],
    ["恩施州", "湖北省/恩施土家族苗族自治州"],
    ["山东省济南市历城", "山东省/济南市/历城区"],
    ["辽宁/朝阳", "辽宁省/朝阳市"],
    ["吉林", "吉林省"],
    ["全国", "全国"],
    ["鼓楼区", null],
    ["铜仁市", "贵州省/铜仁市"],
    ["350100", "福建省/福州市"],
    ["350100000000", "福建省/福州市"],
    ["999999", null],
  ])("%s", (address, path) => expect(regionNamed(address)).toBe(path));
});

group("tellingPath", () => {
  it("is the same for paths without Chinese characters and years", () => {
    expect(tellingPath("a.txt")).toBe(tellingPath("b/c/d.txt"));
  });
  it("tells codes of places apart", () => {
    expect(tellingPath("350100_2015.txt")).not.toBe(tellingPath("350200_2015.txt"));
  });
  it("tells a year in the file from one in the folder", () => {
    expect(tellingPath("2014/x.md")).not.toBe(tellingPath("x/2014.md"));
  });
});
