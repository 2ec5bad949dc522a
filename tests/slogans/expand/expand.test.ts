import { describe, expect, it } from "vitest";
import { slogans } from "../../../src/slogans/slogans.js";
import { slogansIn, textOf } from "../../helpers/text-of.js";

const expansionOf = (text: string, slogan: string) => slogansIn(text).get(slogan)?.expansion;
const itemsOf = (text: string, slogan: string) =>
  expansionOf(text, slogan)?.members.map(({ n, items }) => [n, ...items]);

describe("expansions", () => {
  const code =
    "构建以新材料、新能源两大产业为主导,以文旅、康养、物流三大产业为特色,以金融产业一大产业为支撑的“231”产业体系。";
  it("aligns the digits of a code with the numerals of its sentence", () =>
    expect(itemsOf(code, "231")).toEqual([
      [2, "新材料", "新能源"],
      [3, "文旅", "康养", "物流"],
      [1, "金融产业"],
    ]));
  it("names the groups by their role", () =>
    expect(expansionOf(code, "231")?.members.map(({ label }) => label)).toEqual(["主导", "特色", "支撑"]));
  it("leaves a code alone whose numbers do not add up", () =>
    expect(expansionOf(code.replace("231", "241"), "241")).toMatchObject({ status: "unexplained", members: [] }));
  it("cuts 125510 as 1-2-5-5-10", () =>
    expect(
      expansionOf("落实“125510”发展思路,即一个目标、两大战略、五大工程、五项机制、十大行动。", "125510")?.members.map(
        ({ n }) => n,
      ),
    ).toEqual([1, 2, 5, 5, 10]));
  it("reads a code explained number by number", () =>
    expect(itemsOf("实施“21”计划:“2”是指两大引擎,即科创、人才;“1”是指强区。", "21")).toEqual([
      [2, "科创", "人才"],
      [1, "强区"],
    ]));
  it("names what is behind the count of the one thing, whole", () =>
    expect(itemsOf("实施“12”计划:“1”指一个目标,即建设文化强县;“2”指两条路径,即引才、育才。", "12")).toEqual([
      [1, "建设文化强县"],
      [2, "引才", "育才"],
    ]));
  it("takes no clause behind a list into it", () =>
    expect(itemsOf("提出“三项重点工作”,即修路、引水、育林,每一项各选两处先做示范。", "三项重点工作")).toEqual([
      [3, "修路", "引水", "育林"],
    ]));
  it("sorts what is told in pairs by the character that each member holds", () =>
    expect(itemsOf("落实“两减两增”:指减少燃煤、增加光伏,减少开荒、增加造林。", "两减两增")).toEqual([
      [2, "减少燃煤", "减少开荒"],
      [2, "增加光伏", "增加造林"],
    ]));
  it("names nothing where a part tells a story instead of a name", () =>
    expect(
      itemsOf(
        "构建“一圈两带”:“一圈”即以老城为中心,包括东镇、西镇等组团,形成紧密联系的都市圈;“两带”即江北城镇带、江南城镇带。",
        "一圈两带",
      ) ?? [],
    ).toEqual([]));
  it("takes clauses for no list of several", () =>
    expect(
      itemsOf("构建“两心多点”:“两心”指东城、西城;“多点”指支持河口等加快建设节点,发展壮大一批小镇。", "两心多点"),
    ).toEqual([[2, "东城", "西城"], [null]]));
  it("takes no end of another list for words side by side", () =>
    expect(itemsOf("守住保障粮食安全和防止规模性返贫致贫“两条底线”。", "两条底线")?.flat() ?? []).not.toContain(
      "致贫",
    ));
  it("calls an open list partial", () =>
    expect(expansionOf("开展产业提质、城市更新、乡村建设、河道整治等“八大行动”。", "八大行动")?.status).toBe(
      "partial",
    ));
  it("lists what stands right before", () =>
    expect(itemsOf("打好蓝天、碧水、净土三大保卫战。", "三大保卫战")).toEqual([[3, "蓝天", "碧水", "净土"]]));
  it("reads numbered lines below", () =>
    expect(
      itemsOf(
        "坚持“三个更加注重”:\n——更加注重质量。要好。\n——更加注重效益。要多。\n——更加注重安全。要稳。\n以上。",
        "三个更加注重",
      ),
    ).toEqual([[3, "质量", "效益", "安全"]]));
  it("reads clauses that name one member each", () =>
    expect(itemsOf("抓好外贸“三新”,引育新主体,做大规模;开拓新市场;发展新业态。", "三新")).toEqual([
      [3, "新主体", "新市场", "新业态"],
    ]));
  it("reads the parts of a chain", () =>
    expect(itemsOf("建立“科技—产业—金融”服务体系。", "科技—产业—金融")).toEqual([[null, "科技", "产业", "金融"]]));
  it("invents nothing for an established pair", () =>
    expect(expansionOf("加强民政和统战、双拥工作。", "双拥")?.status).toBe("unexplained"));
});

describe("glossaries", () => {
  const glossary = "名词解释\n1.“四早”工程:指早预防、早发现、早诊断、早治疗。\n2.“双千”计划:是指面向企业的人才计划。";
  it("attach their words with a place", () => {
    const { explanation } = expansionOf(`实施“双千”计划。\n${glossary}`, "双千")!;
    expect(explanation).toMatchObject({ text: "是指面向企业的人才计划。", place: { line: 4 } });
  });
  it("give the members where they list as many as the term counts", () =>
    expect(itemsOf(glossary, "四早")).toEqual([[4, "早预防", "早发现", "早诊断", "早治疗"]]));
  it("serve the other documents of the corpus", () => {
    const result = slogans([textOf("推进“双千”计划。", "a.txt"), textOf(glossary, "b.txt")]);
    const own = slogans([textOf("推进“双千”计划。", "a.txt")]);
    expect(result.slogans.find(({ text }) => text === "双千")?.expansion.explanation?.place.path).toBe("b.txt");
    expect(own.slogans[0]?.expansion.status).toBe("unexplained");
  });
});
