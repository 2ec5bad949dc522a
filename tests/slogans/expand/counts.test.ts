import { describe, expect, it } from "vitest";
import { slogansIn } from "../../helpers/text-of.js";

/** The groups of a slogan as `n label: names`. */
const told = (text: string, slogan: string): string[] | undefined =>
  slogansIn(text)
    .get(slogan)
    ?.expansion.members.map(({ n, label, items }) => `${n ?? "N"} ${label}: ${items.join(" ")}`);
const names = (text: string, slogan: string): string[] | undefined =>
  slogansIn(text)
    .get(slogan)
    ?.expansion.members.map(({ items }) => items.join(" "));

describe("codes whose numbers are counted again", () => {
  it("take nothing of the next sentence for what a bracket counts", () => {
    const text =
      "建设“1+2+N”供水体系（1座水厂、1个调度中心、2条主干管、N个加压站）。改造6个老旧泵房：甲房、乙房、丙房、丁房、戊房、己房。";
    expect(told(text, "1+2+N")).toEqual(["1 调度中心: ", "2 主干管: ", "N 加压站: "]);
  });
  it("name what a part counts, where it names nothing", () =>
    expect(told("“1+4+N”：“1”指1个总院，“4”指4个分院，“N”指若干村卫生室。", "1+4+N")).toEqual([
      "1 null: 总院",
      "4 分院: ",
      "N 村卫生室: ",
    ]));
  it("have lists behind what they count, led on to by a comma and 分别", () =>
    expect(
      names("落实“3+2”链长制：3条主导产业链，分别是菌菇、茶叶、竹木；2条配套产业链，分别为包装、冷链。", "3+2"),
    ).toEqual(["菌菇 茶叶 竹木", "包装 冷链"]));
  it("count forces and shows, too", () =>
    expect(names("创新“2+3”巡河模式，建强专职护河、志愿护河两支队伍，办好巡河、净滩、宣讲三场活动。", "2+3")).toEqual([
      "专职护河 志愿护河",
      "巡河 净滩 宣讲",
    ]));
  it("name the one thing without its count", () => {
    const text = "推行“12”工作法，“1”是突出党员带头这一条主线，“2”是办好夜校、集市。";
    expect(names(text, "12")).toEqual(["党员带头", "夜校 集市"]);
  });
});

describe("lists and their names", () => {
  it("may be called by the slogan behind a comma", () =>
    expect(names("收费目录、审批目录、处罚目录，合称“三张目录”。", "三张目录")).toEqual([
      "收费目录 审批目录 处罚目录",
    ]));
  it("stand without the numbers and the verb that all have", () =>
    expect(
      names(
        "会议部署“三项行动”。一是实施堤岸加固行动，补齐短板。二是实施河道清淤行动，保障行洪。三是实施闸站改造行动。",
        "三项行动",
      ),
    ).toEqual(["堤岸加固行动 河道清淤行动 闸站改造行动"]));
  it("are whole where brackets follow", () =>
    expect(names("打造东北向产业发展廊（北站—甲镇）、西南向文旅拓展廊（乙镇—丙村）“两廊”。", "两廊")).toEqual([
      "东北向产业发展廊(北站—甲镇) 西南向文旅拓展廊(乙镇—丙村)",
    ]));
  it("keep the object of a verb that needs one", () =>
    expect(names("“三同步”是指同步立项、同步施工、同步纳入考核和评比。", "三同步")).toEqual([
      "同步立项 同步施工 同步纳入考核和评比",
    ]));
  it("may stand in straight quotation marks", () =>
    expect(names('实施"三大整治",即"河湖、矿山、道路"整治.全年投入6亿元.', "三大整治")).toEqual(["河湖 矿山 道路"]));
  it("stand quoted before a number without a measure word", () => {
    const found = slogansIn("整改落实“时限、人员、经费”三到位。");
    expect(found.get("三到位")?.expansion.members[0]?.items).toEqual(["时限", "人员", "经费"]);
    expect(found.has("时限、人员、经费")).toBe(false);
    expect(slogansIn("走访“甲、乙、丙”三个村。").has("三个村")).toBe(false);
    expect(slogansIn("他说“早、快”两句话。").has("两句话")).toBe(false);
  });
  it("may be the next clause, if each name holds the word that is counted", () => {
    expect(names("推行“三必到”制度，做到病重必到、灾后必到、喜事必到。", "三必到")).toEqual([
      "病重必到 灾后必到 喜事必到",
    ]);
    expect(names("抓好“四个一片”，新建一片、改造一片、修复一片、淘汰一片。", "四个一片")).toEqual([
      "新建一片 改造一片 修复一片 淘汰一片",
    ]);
    expect(names("推行“三必到”制度，紧盯学校、医院、商场。", "三必到")).toEqual([]);
    expect(names("推行“三必到”制度，做到病重必到、灾后必到。", "三必到")).toEqual([]);
  });
  it("open the clauses behind the slogan with the word that is counted", () => {
    const text = "牢记“三个务必”。务必谦虚谨慎，守住本色；务必艰苦奋斗，厉行节约；务必敢于斗争，增强本领。";
    expect(names(text, "三个务必")).toEqual(["务必谦虚谨慎 务必艰苦奋斗 务必敢于斗争"]);
    expect(names(text.replace("；务必敢于斗争", "；敢于斗争"), "三个务必")).toEqual([]);
  });
  it("begin behind the number that a code names them by", () =>
    expect(names("“3”为路况、车流、气象三大数据库。", "三大数据库")).toEqual(["路况 车流 气象"]));
  it("stand on numbered lines below a sentence, if they end in what is counted", () =>
    expect(
      names(
        "决定实施“三大工程”。\n一、堤防加固工程。到2025年完成。\n二、河道清淤工程。\n三、闸站改造工程。",
        "三大工程",
      ),
    ).toEqual(["堤防加固工程 河道清淤工程 闸站改造工程"]));
});
