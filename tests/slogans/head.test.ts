import { describe, expect, it } from "vitest";
import { slogansIn } from "../helpers/text-of.js";

const headOf = (text: string, slogan: string): string | null | undefined => slogansIn(text).get(slogan)?.head;

describe("heads", () => {
  it("behind: the noun phrase up to a mark", () =>
    expect(headOf("持续深化“5566”工作推进体系,见效了。", "5566")).toBe("工作推进体系"));
  it("behind: not the verb after it", () => expect(headOf("“放管服”改革推动效能提升。", "放管服")).toBe("改革"));
  it("behind a list of quotations", () =>
    expect(headOf("培育“瞪羚”“独角兽”等高成长型企业。", "瞪羚")).toBe("高成长型企业"));
  it("inside a counted programme", () => expect(headOf("实施“九大提升行动”。", "九大提升行动")).toBe("提升行动"));
  it("before: what it is said of", () =>
    expect(headOf("把招商引资作为全区的“一号工程”。", "一号工程")).toBe("招商引资"));
  it("none where nothing is labelled", () => expect(headOf("做到“项目落地即开工”。", "项目落地即开工")).toBeNull());
});
