import { describe, expect, it } from "vitest";
import { keyOf, parseTermDictionary } from "../../../src/count/dictionary/parse.js";

const parsed = (text: string) => parseTermDictionary({ name: "d.txt", text });
const shown = (text: string) =>
  parsed(text).dictionary.entries.map(({ term, category, weight }) => [term, category, weight]);
const faults = (text: string) => parsed(text).problems.map(({ parameters }) => [parameters!.line, parameters!.fault]);

describe("a dictionary of terms", () => {
  it("is told by its content: tabs, categories with colons, JSON, a term a line", () => {
    const wanted = [
      ["林长制", "山", 1],
      ["河长制", "水", 1],
    ];
    expect(shown("林长制\t山\n河长制\t水\n")).toEqual(wanted);
    expect(shown("term\tcategory\r\n林长制\t山\r\n河长制\t水")).toEqual(wanted);
    expect(shown("category,term\n山,林长制\n水,河长制")).toEqual(wanted);
    expect(shown("# 说明\n山: 林长制\n\n水：河长制")).toEqual(wanted);
    expect(shown('{"山": ["林长制"], "水": ["河长制"]}')).toEqual(wanted);
    expect(shown('[{"term": "林长制", "category": "山"}, {"term": "河长制", "category": "水"}]')).toEqual(wanted);
    expect(shown("林长制\n河长制")).toEqual([
      ["林长制", null, 1],
      ["河长制", null, 1],
    ]);
  });

  it("may have quotes around its cells, and one column under a name", () => {
    const wanted = [["林长制", "山", 1]];
    expect(shown('"term"\t"category"\n"林长制"\t"山"')).toEqual(wanted);
    expect(shown('"term","category"\n"林长制","山"')).toEqual(wanted);
    expect(shown('term,category\n"青山,绿水",山\n" 说""好""话",山')).toEqual([
      ["青山,绿水", "山", 1],
      ['说"好"话', "山", 1],
    ]);
    expect(shown("term\n林长制\n河长制").map(([term]) => term)).toEqual(["林长制", "河长制"]);
    expect(shown("关键词\n林长制").map(([term]) => term)).toEqual(["关键词", "林长制"]);
  });

  it("takes a line of several words for no term, a motto for one", () => {
    expect(faults("林长制\n林长制、河长制\n林长制，河长制，湖长制\n林长制;河长制")).toEqual([
      [2, "spaces"],
      [3, "spaces"],
      [4, "spaces"],
    ]);
    expect(shown("绿水青山，金山银山")).toHaveLength(1);
  });

  it("is the same dictionary in each of these forms", () => {
    const hashes = ["山: 林长制\n水: 河长制", "河长制\t水\n林长制\t山", '{"水": ["河长制"], "山": ["林长制"]}'].map(
      (text) => parsed(text).dictionary.sha256,
    );
    expect(new Set(hashes).size).toBe(1);
    expect(parsed("山: 林长制").dictionary.sha256).not.toBe(hashes[0]);
  });

  it("takes weights, and excluders from any line", () => {
    expect(shown("确保\t力度\t3\n力争\t力度\t1.5")).toEqual([
      ["确保", "力度", 3],
      ["力争", "力度", 1.5],
    ]);
    expect(shown('{"力度": {"确保": 3, "力争": 1.5}}')).toEqual(shown("确保\t力度\t3\n力争\t力度\t1.5"));
    expect(parsed("山: 林长制 !林长制度\n！河长制").dictionary.excluders).toEqual(["林长制度", "河长制"]);
  });

  it("names bad lines and uses the others", () => {
    expect(faults("林长制\t山\tx\n河长制\t水\n\t水\n+\t水")).toEqual([
      [1, "weight"],
      [3, "empty"],
      [4, "letterless"],
    ]);
    expect(faults("山:\n山: 林长制\n绿水 青山\nTotal: 河长制")).toEqual([
      [1, "empty"],
      [3, "spaces"],
      [4, "reserved"],
    ]);
    expect(faults(`${"长".repeat(101)}\n林长制`)).toEqual([[1, "long"]]);
    expect(faults("确保\t力度\t3\n确保\t力度\t2\n确保\t决心\t2")).toEqual([[2, "twice"]]);
  });

  it("is no dictionary without a term", () => {
    for (const text of ["", "\n# 说明\n", "!林长制", "{}", "[]"]) {
      expect(() => parsed(text)).toThrow(expect.objectContaining({ code: "E_NO_TERMS" }));
    }
    expect(() => parsed('{"山": [')).toThrow(expect.objectContaining({ code: "E_BROKEN_TERMS" }));
  });

  it("takes terms as they are: like patterns, of one character, called like properties of every object", () => {
    expect(shown("a.*b\n林\n__proto__: constructor")).toEqual([
      ["a.*b", null, 1],
      ["林", null, 1],
      ["constructor", "__proto__", 1],
    ]);
  });

  it("looks for terms without case, width and white space between Han characters", () => {
    expect(["ＧＤＰ", "数字 经济", "Big  Data", "5G 基站"].map(keyOf)).toEqual([
      "ｇｄｐ",
      "数字经济",
      "big data",
      "5g 基站",
    ]);
    expect(parsed("ＧＤＰ").dictionary.entries[0]).toMatchObject({ term: "GDP", key: "gdp" });
  });
});
