import { describe, expect, it } from "vitest";
import { plainJson } from "../../src/read/table/json.js";

describe("extended JSON of MongoDB", () => {
  it.each([
    [{ $oid: "5f1a2b3c4d5e6f7081920a1b" }, "5f1a2b3c4d5e6f7081920a1b"],
    [{ $date: "2019-03-05T08:30:00Z" }, "2019-03-05T08:30:00Z"],
    [{ $date: 1551774600000 }, "2019-03-05T08:30:00.000Z"],
    [{ $date: { $numberLong: "1551774600000" } }, "2019-03-05T08:30:00.000Z"],
    [{ $date: "2019-03-04T16:00:00.000Z" }, "2019-03-05"],
    [{ $numberInt: "12" }, "12"],
  ])("reads %j as its plain value", (value, expected) => {
    expect(plainJson(value)).toBe(expected);
  });

  it.each([[{ $date: {} }], [{ $oid: "1", more: 2 }], [{ date: "2019" }], [["a"]], ["text"], [null]])(
    "gives %j back as it is",
    (value) => {
      expect(plainJson(value)).toBe(value);
    },
  );

  it("leaves what is no date as it is written", () => {
    expect(plainJson({ $date: "三月五日" })).toBe("三月五日");
  });
});
