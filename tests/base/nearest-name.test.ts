import { expect, it } from "vitest";
import { nearestNames } from "../../src/base/nearest-name.js";

it("looks for the name that was meant without regard to case, and says each once", () => {
  expect(nearestNames("REGION", ["year", "region"])).toEqual(["region"]);
  expect(nearestNames("年分", ["年份", "地区", "年份"])).toEqual(["年份"]);
});
