import { describe, expect, it } from "vitest";
import { members, noted } from "../../helpers/members.js";

describe("no members are", () => {
  it.each([
    [
      "some of more numbered items than are counted",
      "两篇文章",
      "写好“两篇文章”：一是要修路,通到村口；二是要引水,流到田头；三是要种树,绿到山顶。",
    ],
    ["a verb and its object", "两创", "深化文化“两创”,推进传习。"],
    ["amounts", "三个领域", "投向这三个领域的资金分别是上年的1.8倍、2.7倍和3.1倍。"],
    ["those who are given a slogan", "新三板", "争取松岭软件、翠湾药业、桐溪蜂业等更多企业挂牌“新三板”。"],
    ["what plans are for", "三项计划", "推进各族青少年交往交流交融“三项计划”。"],
    ["what works are for", "三大工程", "围绕水源水质水量“三大工程”抓好落实。"],
    ["the terms of a plan", "三年行动计划", "实施主干道路、支线道路、重要节点提质“三年行动计划”。"],
    ["what everybody calls otherwise", "三农", "培育懂育种、爱乡村、爱村民的“三农”工作队伍。"],
    [
      "phrases side by side that count other things, in quotation marks",
      "三大计划",
      "抓好港口建设“六大行动”、林业建设“七大园区”、渔业“三大计划”。",
    ],
    [
      "phrases side by side that count other things, with any measure word",
      "四项工程",
      "抓好港口建设6个片区、林业7大园区建设、渔业8条链条、人才引进四项工程。",
    ],
  ])("%s", (_, slogan, text) => expect(members(slogan, text)).toEqual([]));
  it("the characters of the last name, where it ends in what is counted", () =>
    expect(members("三港联动", "推动河运港、公路港、高铁港“三港联动”。")).toEqual([["河运港", "公路港", "高铁港"]]));
  it("what one thing is made of, for a group of a code", () => {
    expect(
      noted("四区三园一体", "打造核心区、示范区、辐射区、拓展区，建设集循环种植、创意加工、乡村体验于一体的田园小镇。"),
    ).toEqual([]);
    expect(
      noted("四区三园一体", "打造融采摘、垂钓、露营为一体的田园小镇，建设茶叶产业园、蔬菜产业园、水果产业园。"),
    ).toEqual([]);
  });
  it("what the name is mostly made of", () => {
    expect(
      noted(
        "3+1",
        "以竹木家具为主的轻工业、以风力发电为主的能源业、以夜间经济、假日经济为主的服务业和茶叶大产业。",
        "产业体系",
      ),
    ).toEqual([["轻工业", "能源业", "服务业"], ["茶叶大产业"]]);
    expect(members("三大产业", "发展以仓储和配送为主的现代服务业、纺织业、制茶业“三大产业”。")).toEqual([
      ["现代服务业", "纺织业", "制茶业"],
    ]);
    expect(members("四大产业", "发展以仓储、配送为主的现代服务业、纺织业、制茶业“四大产业”。")).toEqual([]);
  });
  it("what the last of its kind is made of", () =>
    expect(
      noted("三环", "第一环为湖滨路；第二环由松岭大道等构成；由翠湾高速、桐溪高速、柳河高速等构成的第三环。"),
    ).toEqual([]));
  it("what stands for the second of its kind", () =>
    expect(noted("二线", "“二线”指区内与区外之间的管理界限,照章征收过路费和过桥费。", "管住")).toEqual([]));
  it("what becomes of a name", () =>
    expect(noted("三权分置", "指将林地经营权分为采伐权、经营权,实行三项权利并行。")).toEqual([]));
  it("the slogan said shorter", () =>
    expect(noted("三大类工程", "即乡村三大工程,村道硬化工程,窄路拓宽工程,险桥改造工程。")).toEqual([
      ["村道硬化工程", "窄路拓宽工程", "险桥改造工程"],
    ]));
  it("what says what something else is like, in the middle of a note", () =>
    expect(noted("三网融合", "各网互相兼容,避免重复建设,形成适应面广、容易养护、费用低廉的高速通信平台。")).toEqual(
      [],
    ));
  it("two things that go together in what is told of a part", () =>
    expect(
      noted(
        "12",
        "“1”即建强药谷集群;“2”即推动两个倍增,药材产值倍增至200亿元,果品及茶叶产业产值倍增至500亿元。",
        "目标",
      ).flat(),
    ).not.toContain("茶叶"));
  it("the ends of ranges of numbers", () =>
    expect(
      members("人口达到20—30万,城区达到20—30平方公里", "围绕“人口达到20—30万,城区达到20—30平方公里”目标。"),
    ).toEqual([]));
  it("where all of them are done", () =>
    expect(noted("三育并举", "指在教学中,突出德育实效,提升智育水平,强化体育锻炼。")).toEqual([
      ["突出德育实效", "提升智育水平", "强化体育锻炼"],
    ]));
});
