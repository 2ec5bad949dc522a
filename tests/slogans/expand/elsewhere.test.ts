import { describe, expect, it } from "vitest";
import { growth, LINEAR } from "../../helpers/growth.js";
import { members } from "../../helpers/members.js";

const FOUR = "湖水更加清澈,山林更加茂密,村道更加通畅,市集更加热闹";

describe("what sentences near by name without saying of what", () => {
  it.each([
    [
      "clauses side by side that hold a word",
      "四个更加",
      `实现${FOUR}的目标。\n围绕“四个更加”,抓好春耕。`,
      FOUR.split(","),
    ],
    [
      "names that end in the noun of a programme",
      "三大经济",
      "壮大“三大经济”,见效了。一体发展湖湾经济、林下经济、市集经济,稳步增收。",
      ["湖湾经济", "林下经济", "市集经济"],
    ],
    [
      "names of one length with one character, anywhere",
      "四稳",
      "做好“四稳”工作。\n修路。\n种树。\n着力稳岗位、稳货源、稳物价、稳民心,有成效。",
      ["稳岗位", "稳货源", "稳物价", "稳民心"],
    ],
    [
      "names that end in one character, behind any verb",
      "四美",
      "建设“四美”村庄。\n修路。\n种树。\n做到山林美、湖湾美、村舍美、庭院美的要求。",
      ["山林美", "湖湾美", "村舍美", "庭院美"],
    ],
    [
      "sentences that begin alike",
      "三稳",
      "抓好“三稳”工作。全力稳岗位,开招工会。全力稳货源,修冷库。全力稳物价,设平价店。",
      ["稳岗位", "稳货源", "稳物价"],
    ],
    [
      "sentences that say with one verb no more than a name",
      "三大集群",
      "推动“三大园区”向“三大集群”转变,注重集群成长。打造林木加工集群。种树。打造湖鲜加工集群。修堤。打造山货加工集群。建库。",
      ["林木加工集群", "湖鲜加工集群", "山货加工集群"],
    ],
  ])("%s", (_, slogan, text, names) => expect(members(slogan, text)).toEqual([names]));

  it.each([
    ["more clauses than are counted", "三个更加", `实现${FOUR}的目标。\n围绕“三个更加”,抓好春耕。`],
    ["fewer", "五个更加", `实现${FOUR}的目标。\n围绕“五个更加”,抓好春耕。`],
    ["clauses far away", "四个更加", `实现${FOUR}的目标。\n修路。\n种树。\n围绕“四个更加”,抓好春耕。`],
    ["two lists", "四稳", "做好“四稳”工作。\n要稳岗位、稳货源、稳物价、稳民心。\n要稳粮食、稳林果、稳水产、稳畜禽。"],
    ["three names far away", "三稳", "做好“三稳”工作。\n修路。\n种树。\n着力稳岗位、稳货源、稳物价,有成效。"],
    ["names of unlike length", "四稳", "做好“四稳”工作。\n着力稳岗位、稳工业货源、稳物价、稳民心,有成效。"],
    ["verbs with what is counted", "四网", "抓好“四网”工程。\n要修建路网、疏通水网、架设电网、铺设气网。"],
    ["what everybody calls otherwise", "三农", "做好“三农”工作。要让农业强、农村美、农民富,有成效。"],
    [
      "names that only hold the noun of a programme",
      "三项工作",
      "抓好“三项工作”。\n要改进工作作风,提高工作效率,部署工作要点。",
    ],
  ])("not %s", (_, slogan, text) => expect(members(slogan, text)).toEqual([]));

  it("takes time proportional to the text", () =>
    expect(
      growth((size) => members("四稳", `做好“四稳”工作。${"稳岗位、稳货源、稳、".repeat(size / 10)}`), 20_000),
    ).toBeLessThan(LINEAR));
});
