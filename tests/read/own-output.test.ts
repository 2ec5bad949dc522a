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
    ["a table of terms with Chinese heads", "词,词频,字面次数,每万词,篇数\n项目,3,4,1.2,2\n"],
    ["hits with Chinese heads", "文件\t行\t列\t左侧\t原文\t右侧\t标题\t日期\n"],
    [
      "slogans with Chinese heads on a terminal",
      "文字      类型  得分  次数  篇数\n三链协同  行动  0.91     2     1\n",
    ],
    ["keywords with Chinese heads", "组,词,权重,词频\n甲县,项目,1.2,3\n"],
    ["the summary of cleaning with Chinese heads", "文件\t标题\t行数\t字数\t保留\t网页杂项\n"],
    ["passages with Chinese heads", "文件\t行\t字数\t改动字数\t类别\t来源\n"],
    ["a grid of what is there", "region,code,level,year,documents,characters,z,flags\n"],
    ["figures", "indicator\tscope\tvalue\tvalue_max\tunit\tcommitment\tstatus\n"],
    ["hits in Markdown with Chinese heads", "| 文件 | 行 | 左侧 | 原文 | 右侧 |\n| --- | ---: | ---: | --- | --- |\n"],
    ["tokens", '{"path":"a.txt","title":null,"kind":null,"tokens":["项目"],"sentences":[[0,1]]}\n'],
    ["the documents of a matrix", "document\ttitle\tdate\tregion\tcode\tlevel\tyear\tkind\n"],
    ["JSON", '{"schema":"cexi/freq/1","run":{}}'],
    ["a row of NDJSON", '{"term":"项目","count":3,"log_ratio":1.2}\n'],
    ["a page", '<!doctype html>\n<html lang="zh"><head><meta name="generator" content="cexi"></head></html>'],
    ["a brief", "# 报告\n\n正文\n\n<!-- cexi report -->\n"],
  ])("knows %s", async (_, text) => expect(await isOwnOutput(text)).toBe(true));

  it.each([
    ["a table of texts", "path,title,date,text\na.txt,题,2024-01-01,正文\n"],
    ["cleaned documents in a table", "path\ttitle\tsha256\ttext\tboilerplate\tduplicate\n"],
    ["a cleaned document", '{"path":"a.txt","lines":[],"text":"正文","removed":{"boilerplate":0}}\n'],
    ["a page of others", '<html><head><meta name="generator" content="CMS"></head></html>'],
    ["a text", "各位代表：\n现在，我代表区人民政府作工作报告。\n"],
    ["a table of texts with Chinese heads", "标题,日期,地区,正文\n题,2024-01-01,甲县,正文\n"],
    ["a table of figures of others", "地区,年份,指标,值\n甲县,2024,人口,3\n"],
    ["a table of texts with one head that ours have, too", "题名,历年,全文\n题,2024,正文\n"],
    ["a short table", "term,count\n项目,3\n"],
  ])("leaves alone %s", async (_, text) => expect(await isOwnOutput(text)).toBe(false));
});
