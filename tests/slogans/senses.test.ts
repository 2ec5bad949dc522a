import { describe, expect, it } from "vitest";
import { sloganMatrix } from "../../src/slogans/matrix.js";
import { slogans } from "../../src/slogans/slogans.js";
import { textOf } from "../helpers/text-of.js";

const found = (documents: Parameters<typeof slogans>[0], text: string) =>
  slogans(documents).slogans.find((slogan) => slogan.text === text)!;
const east = { region: "甲省/东市", year: 2020 };
const west = { region: "乙省/西市", year: 2024 };
const north = { region: "丙省/北市", year: 2025 };

describe("senses", () => {
  const first = textOf("抓好“三清”工作(清河、清路、清村)。", "a.txt", east);
  const second = textOf("推进“三清”行动(清账、清债、清欠)。", "b.txt", west);
  const silent = textOf("抓实“三清”,确保见效。", "c.txt", north);
  it("are told apart by what the documents say", () => {
    const slogan = found([first, second], "三清");
    expect(slogan.senses.map(({ regions, documents }) => [regions, documents])).toEqual([
      [["乙省/西市"], 1],
      [["甲省/东市"], 1],
    ]);
    expect(slogan.expansion.status).toBe("unexplained");
  });
  it("are no more than one where all documents mean the same", () =>
    expect(found([first, { ...first, path: "d.txt" }], "三清").senses).toEqual([]));
  it("do not explain a document of another region and another head", () => {
    const slogan = found([first, silent], "三清");
    expect(slogan.expansion.status).toBe("unexplained");
    expect(slogan.senses).toHaveLength(2);
  });
  it("of a phrase that nearly all documents use are one where only one document tells it", () => {
    const others = [..."子丑寅卯辰巳午未申酉戌"].map((name) =>
      textOf("抓实“三清”,确保见效。", `${name}.txt`, { region: `${name}省/${name}市`, year: 2025 }),
    );
    expect(found([first, ...others], "三清")).toMatchObject({ common: true, senses: [] });
  });
  it("explain a silent document of their own region", () =>
    expect(found([first, textOf("抓实“三清”,确保见效。", "c.txt", east)], "三清").expansion.status).toBe("explained"));
});

describe("what is a slogan in one document", () => {
  const ruled = textOf("弘扬“青山常在碧水长流”理念。", "a.txt", west);
  const plain = textOf("坚持青山常在碧水长流的方向。", "b.txt", east);
  it("is counted in all, quoted or not", () => {
    const slogan = found([ruled, plain], "青山常在碧水长流");
    expect(slogan).toMatchObject({ count: 2, documents: 2, counted: "all" });
    const [row] = sloganMatrix([ruled, plain], [slogan], "region").rows;
    expect(row).toMatchObject({ since: 2020, only: null });
  });
  it("is counted in quotation marks alone where it is a short word", () => {
    const documents = [textOf("擦亮“绿”“暖心”品牌。", "a.txt", west), textOf("办好暖心小事。", "b.txt", east)];
    const slogan = found(documents, "暖心");
    expect(slogan).toMatchObject({ count: 1, documents: 1, counted: "quoted" });
    const [row] = sloganMatrix(documents, [slogan], "region").rows;
    expect(row).toMatchObject({ since: null, only: null });
  });
});
