import { describe, expect, it } from "vitest";
import { members, noted } from "../../helpers/members.js";

describe("no members are", () => {
  it.each([
    [
      "some of more numbered items than are counted",
      "两篇文章",
      "写好“两篇文章”：一是要修路,通到村口；二是要引水,流到田头；三是要种树,绿到山顶。",
    ],
    ["amounts", "三个领域", "投向这三个领域的资金分别是上年的1.8倍、2.7倍和3.1倍。"],
    ["those who are given a slogan", "新三板", "争取松岭软件、翠湾药业、桐溪蜂业等更多企业挂牌“新三板”。"],
    ["the terms of a plan", "三年行动计划", "实施主干道路、支线道路、重要节点提质“三年行动计划”。"],
    ["what everybody calls otherwise", "三农", "培育懂育种、爱乡村、爱村民的“三农”工作队伍。"],
    [
      "two names of which the last holds all that is counted",
      "双大互动",
      "积极参与翠湾三角、大园区大港口“双大互动”等区域合作。",
    ],
  ])("%s", (_, slogan, text) => expect(members(slogan, text)).toEqual([]));
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
  it("where all of them are done", () =>
    expect(noted("三育并举", "指在教学中,突出德育实效,提升智育水平,强化体育锻炼。")).toEqual([
      ["突出德育实效", "提升智育水平", "强化体育锻炼"],
    ]));
});
