import { describe, expect, it } from "vitest";
import { isOwnOutput } from "../../src/read/own-output.js";

describe("isOwnOutput", () => {
  it.each([
    ["a table of terms", "term\tcount\tsubstring\tper_10k\n项目\t3\t4\t1.2\n"],
    ["the same for Excel", '\ufeff"term","count","substring"\n'],
    ["on a terminal", "term  count  substring  per 10k\n项目  3  4  1.2\n"],
    ["in Markdown", "| term | count | tfidf |\n| --- | ---: | ---: |\n"],
    ["a table of hits", "path,line,column,left,quote,right,title,date\n"],
    ["a table of slogans", "text\tkind\tscore\tcount\tdocuments\thead\n"],
    ["JSON", '{"schema":"cexi/freq/1","run":{}}'],
    ["a row of NDJSON", '{"term":"项目","count":3,"log_ratio":1.2}\n'],
    ["a page", '<!doctype html>\n<html lang="zh"><head><meta name="generator" content="cexi"></head></html>'],
    ["a brief", "# 报告\n\n正文\n\n<!-- cexi report -->\n"],
  ])("knows %s", (_, text) => expect(isOwnOutput(text)).toBe(true));

  it.each([
    ["a table of texts", "path,title,date,text\na.txt,题,2024-01-01,正文\n"],
    ["cleaned documents in a table", "path\ttitle\tsha256\ttext\tboilerplate\tduplicate\n"],
    ["a cleaned document", '{"path":"a.txt","lines":[],"text":"正文","removed":{"boilerplate":0}}\n'],
    ["a page of others", '<html><head><meta name="generator" content="CMS"></head></html>'],
    ["a text", "各位代表：\n现在，我代表区人民政府作工作报告。\n"],
    ["a short table", "term,count\n项目,3\n"],
  ])("leaves alone %s", (_, text) => expect(isOwnOutput(text)).toBe(false));
});
