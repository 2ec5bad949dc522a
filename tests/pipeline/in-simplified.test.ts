import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/model/document.js";
import { simplified } from "../../src/model/traditional.js";
import { inSimplified } from "../../src/pipeline/in-simplified.js";
import { cleanCorpus } from "../helpers/clean-corpus.js";

const PAGE = `您的位置：首頁 > 政務公開 > 工作動態
瀏陽市召開鄉村振興現場會
發布時間：2024-06-12 09:20 來源：瀏陽日報 作者：鄧國華 責任編輯：譚麗
6月11日，瀏陽市在官渡鎮召開鄉村振興現場會，總結上半年工作，並對下一階段的任務作出安排。
會議要求，各鄉鎮要對照目標，把責任落實到人，讓群眾看得見變化。
上一篇：市長調研電子產業園
【打印】【關閉】`;

const source = (text: string, stated: SourceDocument["stated"] = {}): SourceDocument => ({
  path: "a.txt",
  encoding: "utf-8",
  sha256: "",
  text,
  lineHints: [],
  stated,
  fields: {},
  labelled: null,
});
const cleaned = (text: string, stated = {}) => cleanCorpus([source(text, stated)])[0]!;

describe("texts in traditional letters", () => {
  it("are cleaned and described as the same text in simplified ones", () => {
    const [own, other] = [cleaned(PAGE), cleaned(simplified(PAGE))];
    expect(own.lines.map(({ label, reason }) => [label, reason])).toEqual(
      other.lines.map(({ label, reason }) => [label, reason]),
    );
    expect(own.lines.map(({ label }) => label)).toEqual(
      "boilerplate title meta content content boilerplate boilerplate".split(" "),
    );
    expect(own.metadata).toMatchObject({
      region: "湖南省/长沙市/浏阳市",
      date: "2024-06-12",
      kind: other.metadata.kind,
    });
  });

  it("keep their letters in text and metadata", () => {
    const { lines, metadata } = cleaned(PAGE);
    expect(lines.map(({ raw }) => raw).join("\n")).toBe(PAGE);
    expect(metadata).toMatchObject({ title: "瀏陽市召開鄉村振興現場會", source: "瀏陽日報" });
    expect(metadata).toMatchObject({ author: ["鄧國華"], editor: "譚麗" });
  });

  it("keep those of a title on two lines and of what a page states", () => {
    const text = `縣長在座談會上的講話\n——在全縣產業發展座談會上\n同志們：\n${PAGE.split("\n")[3]}`;
    expect(cleaned(text).metadata.title).toMatch(/^縣長在座談會上的講話/u);
    expect(cleaned(PAGE, { title: "瀏陽市召開鄉村振興現場會", source: "紅網" }).metadata.source).toBe("紅網");
  });

  it("have the sections of a report", () => {
    const report = `現在，我代表縣人民政府，向大會報告工作，請予審議。
一、過去一年工作回顧
我們堅持穩中求進，全縣經濟總量邁上新臺階，城鄉面貌發生了很大變化。
二、今年工作安排
今年經濟社會發展的主要預期目標是：地區生產總值增長6%左右。`;
    expect(cleaned(report).sections?.map(({ name }) => name)).toEqual(["other", "review", "plan", "targets"]);
  });
});

describe("inSimplified", () => {
  it("leaves a simplified text that quotes some traditional letters", () => {
    const text = source("书法家在匾额上题写了“風調雨順”四个字，镇上的老人都说这是清代留下来的，如今挂在祠堂正中。");
    expect(inSimplified(text)).toBe(text);
  });

  it("leaves records that came labelled", () => {
    const record = { ...source(PAGE), labelled: cleaned(PAGE).lines };
    expect(inSimplified(record)).toBe(record);
  });
});

describe("simplified", () => {
  it("keeps the length of a text, and letters of simplified texts", () => {
    expect(simplified("臺灣與乾縣、后稷")).toBe("台湾与乾县、后稷");
    expect(simplified(PAGE)).toHaveLength(PAGE.length);
  });
});
