import { describe, expect, it } from "vitest";
import { fieldRecords } from "../../src/read/text/dump.js";
import { sourceOf } from "../helpers/source-of.js";

const record = (title: string, before = "") =>
  `${before}标题：${title}\n来源：青柳日报\n时间：2024-03-05 09:12\n正文：\n${title}的经过写在这里。\n`;
const textsOf = (text: string) => fieldRecords({ ...sourceOf(text), path: "a.txt" })?.documents;

describe("records of a scraper, one below the other", () => {
  it.each([
    ["parted by rules", [record("甲村修路"), record("乙村打井"), record("丙村种树")].join(`${"=".repeat(40)}\n`)],
    [
      "with rules at either end",
      `-----\n${record("甲村修路")}-----\r\n${record("乙村打井")}-----\n${record("丙村种树")}\n-----\n`,
    ],
    [
      "with a number and an address before the title",
      ["甲村修路", "乙村打井", "丙村种树"]
        .map((title, k) => record(title, `第${k + 1}篇\nhttp://a.cn/${k}\n`))
        .join("*****\n"),
    ],
    ["beginning with their titles", [record("甲村修路"), record("乙村打井"), record("丙村种树")].join("\n\n")],
    [
      "with titles in brackets",
      [record("甲村修路"), record("乙村打井"), record("丙村种树")].join("\n").replace(/标题：/gu, "【标题】："),
    ],
  ])("are a document each: %s", (_, text) => {
    const documents = textsOf(text)!;
    expect(documents.map(({ path }) => path)).toEqual(["a.txt#1", "a.txt#2", "a.txt#3"]);
    expect(documents[1]!.text).toContain("乙村打井的经过写在这里。");
    expect(documents[1]!.text).not.toMatch(/甲村|丙村|[=*-]{5}/u);
  });

  it.each([
    ["one record", record("甲村修路")],
    ["a list of titles", "标题：甲村修路\n标题：乙村打井\n标题：丙村种树\n"],
    ["a page pasted twice", [record("甲村修路"), record("甲村修路")].join("=====\n")],
    ["a rule within a text", `${record("甲村修路")}=====\n相关链接\n`],
    ["text before the first title", `全县工作动态\n${record("甲村修路")}${record("乙村打井")}`],
  ])("are none: %s", (_, text) => expect(textsOf(text)).toBeUndefined());
});
