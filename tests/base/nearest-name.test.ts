import { expect, it } from "vitest";
import { nearestName, nearestNames } from "../../src/base/nearest-name.js";

it("looks for the name that was meant without regard to case, and says each once", () => {
  expect(nearestNames("REGION", ["year", "region"])).toEqual(["region"]);
  expect(nearestNames("年分", ["年份", "地区", "年份"])).toEqual(["年份"]);
});

it("suggests only a name that has a letter in common with what was written", () => {
  expect(nearestName("x", ["t", "mi"])).toBeNull();
  expect(nearestName("m", ["t", "mi"])).toBe("mi");
});

it("compares the parts of a path, too", () => {
  expect(nearestName("槐阴区", ["山东省/济南市/历下区", "山东省/济南市/槐荫区"])).toBe("山东省/济南市/槐荫区");
});
