import { expect, describe as group, it } from "vitest";
import type { CleanDocument } from "../../src/index.js";
import { KIND_RULES } from "../../src/metadata/kind.js";
import { describe } from "../../src/metadata/metadata.js";
import { NUMBER_FIELDS } from "../../src/metadata/numbers.js";
import { type Label, NO_METADATA } from "../../src/model/document.js";

type Lines = readonly (string | readonly [Label, string])[];

function told(lines: Lines, path = "a.txt", fields: Readonly<Record<string, string>> = {}) {
  const document: CleanDocument = {
    path,
    encoding: "utf-8",
    sha256: "",
    metadata: NO_METADATA,
    fields,
    lines: lines.map((line, index) => {
      const [label, raw] = typeof line === "string" ? (["content", line] as const) : line;
      return { number: index + 1, raw, label, reason: "", cuts: [] };
    }),
  };
  return describe(document, {});
}

const OPENING = "现在，我代表市人民政府，向大会报告工作，请予审议。";
const PROSE = "过去的一年，各项工作都有了新的进展，群众的日子越过越好，城乡面貌一天一个样。";

group("the place of a report", () => {
  it.each<[string, Lines, string | null, string | null]>([
    [
      "its congress",
      [["title", "政府工作报告"], "——在云南省大理白族自治州第十五届人民代表大会上", OPENING.replace("市", "州")],
      "云南省/大理白族自治州",
      "532900",
    ],
    [
      "a short name",
      [["title", "黔南州政府工作报告"], OPENING.replace("市", "州")],
      "贵州省/黔南布依族苗族自治州",
      "522700",
    ],
    [
      "two characters",
      [["title", "易县2024年政府工作报告"], OPENING.replace("市", "县")],
      "河北省/保定市/易县",
      "130633",
    ],
    ["a former name", [["title", "2009年襄樊市政府工作报告"], OPENING], "湖北省/襄阳市", "420600"],
    ["the speaker", [["title", "政府工作报告"], "甘肃省省长 某某", OPENING.replace("市", "省")], "甘肃省", "620000"],
    ["a stem", [["title", "2024年襄阳政府工作报告"], OPENING], "湖北省/襄阳市", "420600"],
    [
      "the country",
      [
        ["title", "政府工作报告"],
        "——2019年3月5日在第十三届全国人民代表大会第二次会议上",
        OPENING.replace("市人民政府", "国务院"),
      ],
      "全国",
      null,
    ],
    [
      "the country before whose congress a plan is given",
      [
        ["title", "政府工作报告"],
        "——2019年3月5日在第十三届全国人民代表大会第二次会议上",
        "国家种树委员会",
        "受国务院委托，向大会报告工作，请予审议。",
      ],
      "全国",
      null,
    ],
    ["none but another in passing", [["title", "政府工作报告"], OPENING, "到上海市、北京市、深圳市招商。"], null, null],
  ])("is told by %s", (_, lines, region, code) => {
    expect(told(lines)).toMatchObject({ region, code, kind: "work-report" });
  });

  it("is that of the congress where the title names a city of the same stem", () => {
    const lines: Lines = [
      ["title", "大理市政府工作报告（2014年2月18日 某某）"],
      "——2014年2月18日在大理白族自治州第十三届人民代表大会第二次会议上",
      "州长 某某",
    ];
    expect(told(lines)).toMatchObject({ region: "云南省/大理白族自治州", level: "prefecture", date: "2014-02-18" });
  });

  it("is not that of another level than the one that speaks", () => {
    const lines: Lines = [["title", "政府工作报告"], OPENING.replace("市", "县"), "在河南省委、驻马店市委的领导下。"];
    expect(told(lines).region).toBeNull();
  });

  it("is told by folder and file where the text tells none", () => {
    const lines: Lines = [["title", "2024年政府工作报告"], OPENING];
    expect(told(lines, "各地/山东省/济南市/2024.txt").region).toBe("山东省/济南市");
    expect(told(lines, "辽宁省/朝阳市.txt").region).toBe("辽宁省/朝阳市");
    expect(told(lines, "x/y.txt").region).toBeNull();
  });

  it("is told by a column with the name of the file", () => {
    const lines: Lines = [["title", "政府工作报告"], OPENING];
    const fields = { 文件名: "山东省_济南市_2014.txt" };
    expect(told(lines, "a.csv#3", fields)).toMatchObject({ region: "山东省/济南市", year: 2014 });
  });

  it("is told by a code in the name of the file beside a year, not by six digits alone", () => {
    const lines: Lines = [["title", "政府工作报告"], OPENING];
    expect(told(lines, "350100_2015.txt").region).toBe("福建省/福州市");
    expect(told(lines, "350100/2015.txt").region).toBe("福建省/福州市");
    expect(told(lines, "350100.txt").region).toBeNull();
  });

  it.each(["月湖区", "平度市", "永年区", "桑日县"])("keeps 年, 月, 日 and 度 of %s in the name of a file", (name) => {
    const lines: Lines = [["title", "政府工作报告"], OPENING.replace("市", name.slice(-1))];
    expect(told(lines, `2015年${name}政府工作报告.txt`).region).toMatch(new RegExp(`/${name}$`, "u"));
  });

  const gathered = (place: string, year: number): Lines => [
    ["title", "政府工作报告"],
    `——${year}年1月20日在${place}第三届人民代表大会第二次会议上`,
    OPENING,
  ];
  it.each([
    ["铜仁市", 2008, "贵州省/铜仁地区/铜仁市"],
    ["铜仁市", 2015, "贵州省/铜仁市"],
    ["巢湖市", 2008, "安徽省/巢湖市"],
    ["巢湖市", 2015, "安徽省/合肥市/巢湖市"],
    ["萧山市", 1999, "浙江省/杭州市/萧山区"],
    ["荆沙市", 1995, "湖北省/荆州市"],
    ["大庸市", 1993, "湖南省/张家界市"],
    ["通什市", 1999, "海南省/五指山市"],
    ["伊克昭盟", 1998, "内蒙古自治区/鄂尔多斯市"],
    ["郊区", 2015, null],
  ])("is the %s of %i", (place, year, region) => expect(told(gathered(place, year)).region).toBe(region));

  it("is a prefecture under its administrative office, older than the lists, too", () => {
    const lines: Lines = [["title", "丽江地区行署工作报告"], "各位代表：", "我代表地区行署向大会报告工作。"];
    expect(told(lines)).toMatchObject({ region: "云南省/丽江市", kind: "work-report" });
  });

  it("is not a namesake whose city the text names in passing", () => {
    const lines: Lines = [["title", "朝阳区政府工作报告"], OPENING.replace("市", "区"), "到北京、上海招商。"];
    expect(told(lines).region).toBeNull();
    expect(told([...lines, "长春都市圈建设提速。"]).region).toBe("吉林省/长春市/朝阳区");
  });

  it("is not the province of a text that says 全市", () => {
    const lines = Array.from({ length: 4 }, () => "按照浙江省的部署，全省一盘棋，全市上下抓落实。");
    expect(told([["title", "政府工作报告"], "各位代表：", ...lines]).region).toBeNull();
  });

  it("is not the folder of a text that never names it", () => {
    expect(told([["title", "关于加强绿化工作的通知"], PROSE], "济南市/a.txt").region).toBeNull();
    expect(told([["title", "关于加强绿化工作的通知"], `${PROSE}济南要走在前列。`], "济南市/a.txt").region).toBe(
      "山东省/济南市",
    );
  });

  it.each<[string, Lines]>([
    [
      "fields of a scraper",
      [
        ["meta", "省份：甘肃省"],
        ["meta", "城市：临夏回族自治州"],
      ],
    ],
    ["a field with a short name", [["meta", "地区：甘肃 临夏"]]],
    ["the name of the site", [["boilerplate", "临夏州人民政府门户网站"]]],
    ["a line with nothing else", ["甘肃省临夏州"]],
  ])("is told at its head by %s", (_, lines) => {
    const report: Lines = [["title", "政府工作报告"], ...lines, OPENING.replace("市", "州")];
    expect(told(report).region).toBe("甘肃省/临夏回族自治州");
  });

  it("is no place of a menu, nor of another level than the one that speaks", () => {
    const menu: Lines = [["title", "政府工作报告"], "明光市", "天长市", OPENING];
    expect(told(menu).region).toBeNull();
    expect(told([["title", "政府工作报告"], "明光市人民政府网", OPENING.replace("市", "县")]).region).toBeNull();
  });

  it.each([
    ["喀左县", "辽宁省/朝阳市/喀喇沁左翼蒙古族自治县"],
    ["达茂旗", "内蒙古自治区/包头市/达尔罕茂明安联合旗"],
    ["巴州", "新疆维吾尔自治区/巴音郭楞蒙古自治州"],
    ["鄂伦春旗", "内蒙古自治区/呼伦贝尔市/鄂伦春自治旗"],
  ])("is the one that people call %s", (name, region) => {
    const unit = name.slice(-1);
    expect(told([["title", `${name}政府工作报告`], OPENING.replace("市", unit)]).region).toBe(region);
  });

  it("is that of a county whose leader bears its name", () => {
    const lines: Lines = [["title", "政府工作报告"], "平利县长 某某", OPENING.replace("市", "县")];
    expect(told(lines).region).toBe("陕西省/安康市/平利县");
  });

  it("is that of a congress whose name a line end parts", () => {
    const lines: Lines = [
      ["title", "政府工作报告"],
      "——2024年1月9日在明光市第五届人民",
      "代表大会第三次会议上",
      OPENING,
    ];
    expect(told(lines)).toMatchObject({ region: "安徽省/滁州市/明光市", date: "2024-01-09" });
  });

  it("is that of the office that signs, not of one that is named in the text", () => {
    const signed: Lines = [["title", "关于开展绿化工作的意见"], PROSE, "明光市人民政府办公室", "2024年3月5日"];
    expect(told(signed).region).toBe("安徽省/滁州市/明光市");
    expect(told([...signed.slice(0, 3), PROSE]).region).toBeNull();
    const learning: Lines = [["title", "关于印发襄阳市绿化做法的通知"], ...signed.slice(1)];
    expect(told(learning).region).toBe("安徽省/滁州市/明光市");
  });

  it.each(["我市代表团赴襄阳市考察绿化", "关于学习借鉴襄阳市绿化经验的通知", "对标襄阳市抓绿化"])(
    "is no place that others visit: %s",
    (title) => expect(told([["title", title], PROSE]).region).toBeNull(),
  );

  it("is not the province of a new area that signs", () => {
    const signed: Lines = [["title", "支持企业的若干措施"], PROSE, "甘肃某某新区管理委员会", "2024年3月5日"];
    expect(told(signed).region).toBeNull();
  });

  it("is the country for what its bodies issue", () => {
    expect(told([["title", "国务院关于加强绿化工作的意见"], PROSE])).toMatchObject({
      region: "全国",
      level: "national",
    });
    const signed: Lines = [["title", "种树的若干措施"], PROSE, "财政部 税务总局", "2024年3月5日"];
    expect(told(signed).region).toBe("全国");
    const headed: Lines = [["title", "种树的若干措施"], "国家林业和草原局 财政部", "2024年3月5日", PROSE];
    expect(told(headed).region).toBe("全国");
    expect(told([["title", "第十四届全国人民代表大会第二次会议公告"], PROSE]).region).toBe("全国");
  });
});

group("the year and the day of a report", () => {
  const held = (day: string): Lines => [
    ["title", "政府工作报告"],
    `——${day}在明光市第五届人民代表大会第三次会议上`,
    OPENING,
  ];
  it.each([
    ["2024年1月9日", 2024, "2024-01-09"],
    ["2023年12月28日", 2024, "2023-12-28"],
    ["2023年11月2日", 2024, "2023-11-02"],
    ["2021年10月26日", 2021, "2021-10-26"],
    ["二〇〇五年一月二十六日", 2005, "2005-01-26"],
    ["二 〇 〇 五 年 一 月 二 十 六 日", 2005, "2005-01-26"],
    ["2024年1月9号", 2024, "2024-01-09"],
  ])("held on %s", (day, year, date) => expect(told(held(day))).toMatchObject({ year, date }));

  it("go by the headings before title and upload", () => {
    const lines: Lines = [
      ["title", "2013年政府工作报告"],
      ["meta", "发布时间：2015-03-01"],
      OPENING,
      ["heading", "一、2013年工作回顾"],
      PROSE,
      ["heading", "二、2014年工作安排"],
      PROSE,
    ];
    expect(told(lines)).toMatchObject({ year: 2014, date: "2015-03-01" });
  });

  it("go by the name of the file at last", () => {
    expect(told([["title", "政府工作报告"], OPENING], "明光/2016.md").year).toBe(2016);
    expect(told([["title", "2015年政府工作报告"], OPENING], "明光/2016.md").year).toBe(2015);
  });

  it.each<[string, Lines, number | null]>([
    ["the work it plans", ["2018年工作的安排和2019年主要任务，我讲几点。"], 2019],
    ["the year just past", ["刚刚过去的二〇一八年，全市经济稳中有进。"], 2019],
    ["the month it was given in", ["（2019年1月）"], 2019],
    ["the month of its session", ["——2019年1月在明光市第五届人民代表大会第三次会议上"], 2019],
    ["an upload of the same time", [["meta", "发布时间：2019-02-03"], "2018年，全市经济稳中有进。"], 2019],
    ["the work to be done", ["做好2019年各项工作，重在落实。"], 2019],
    ["the aims announced", ["2019年全市经济社会发展主要预期目标是：多种树。"], 2019],
    ["a paragraph on the year ahead", ["2018年是难忘的一年。", "2019年，是植树造林的关键之年，任务不轻。"], 2019],
    ["no paragraph on the year gone by", ["2018年是种树不平凡的一年。", "今年要多种树。"], null],
    ["the year alone on a line", ["（2019年）"], 2019],
    ["a field", [["meta", "时间：2019年"]], 2019],
    ["the demands of its work", ["2019年政府工作的总体要求是，稳字当头。"], 2019],
    ["no upload in December", [["meta", "发布时间：2019-12-03"], "2019年是种树之年。"], null],
    ["an upload in December", [["meta", "发布时间：2019-12-03"], "2020年是种树之年。"], 2020],
    ["no upload years later", [["meta", "发布时间：2024-02-03"], "2018年，全市经济稳中有进。"], null],
  ])("go by %s", (_, lines, year) => {
    expect(told([["title", "政府工作报告"], "各位代表：", ...lines]).year).toBe(year);
  });

  it("go by the heading that is left where the title is lost", () => {
    expect(told([["title", "2018年工作回顾"], PROSE, "各位代表！让我们携手前进。"]).year).toBe(2019);
  });

  it.each([
    ["below the title behind a dash", ["──2024年1月9日"]],
    ["a line of its own below the session", ["——在明光市第五届人民代表大会第三次会议上", "（2024年1月9日）"]],
    ["with the speaker", ["（2024年1月9日　某　某）"]],
    ["above the session", ["2024年1月9日", "在明光市第五届人民代表大会第三次会议上"]],
    ["below the session", ["——在明光市第五届人民代表大会第三次会议上", "2024.1.9"]],
    ["full-width", ["——２０２４年１月９日在明光市第五届人民代表大会第三次会议上"]],
    ["before 上午 no upload", ["——2024年1月9日在明光市第五届人民代表大会", "第三次会议上", "发布日期：2024-02-20"]],
  ])("day: %s", (_, lines) => {
    expect(told([["title", "政府工作报告"], ...lines, OPENING]).date).toBe("2024-01-09");
  });
});

group("the day and year of another text", () => {
  it("is not that of a link below it", () => {
    const links: Lines = [
      ["boilerplate", "相关阅读："],
      ["boilerplate", "· 明光市召开绿化会 2024-03-01"],
    ];
    expect(told([["title", "绿化工作见成效"], PROSE.slice(0, 20), ...links])).toMatchObject({ date: null, year: null });
  });

  it.each([
    ["明光市2018年预算执行情况和2019年预算草案的报告", 2019],
    ["明光市水利局2018年工作总结及2019年工作打算", 2019],
    ["明光市“十四五”规划和2035年远景目标", null],
  ])("of %s is %s", (title, year) => expect(told([["title", title], PROSE]).year).toBe(year));

  it("is the year of the session that passed a law", () => {
    const passed = "（2021年12月24日安徽省第十三届人民代表大会常务委员会第三次会议通过）";
    expect(told([["title", "安徽省绿化条例"], passed, PROSE])).toMatchObject({ region: "安徽省", year: 2021 });
    const past = "2011年12月24日，全市召开绿化工作会议，从此种树成风。";
    expect(told([["title", "绿化见成效"], past, PROSE]).year).toBeNull();
  });
});

group("kinds", () => {
  it.each([
    ["明光市政府工作报告 （2014年1月14日 某某）", "work-report"],
    ["政府工作报告——在明光市第五届人民代表大会上", "work-report"],
    ["明光市2008年《政府工作报告》", "work-report"],
    ["明光市召开优化营商环境新闻发布会", "press-conference"],
    ["市发展改革委负责人就新办法答记者问", "question-answer"],
    ["中华人民共和国森林法", "law"],
    ["2023年明光市国民经济和社会发展统计公报", "bulletin"],
    ["媒体解读明光市政府工作报告", "interpretation"],
    ["关于做好防汛工作的通知", "notice"],
    ["谈谈工作方法", null],
    ["代表委员热议政府工作报告", null],
    ["明光市人民政府关于印发《2024年政府工作报告》的通知", "work-report"],
    ["关于印发《政府工作报告》任务分工方案的通知", "policy"],
    ["依法行政取得新成效", null],
  ])("%s", (title, kind) => expect(told([["title", title], PROSE]).kind).toBe(kind));

  it.each([
    ["a report on the five-year plan", [["title", "关于第十五个五年规划纲要的报告"], PROSE], "work-report"],
    ["deputies at the end", [["title", "让人民满意"], PROSE, "各位代表！让我们携手前进。"], "work-report"],
    ["a budget", [["title", "一份报告"], "各位代表：", "现将预算执行情况提请审议。", PROSE], null],
    ["the party", [["title", "一份报告"], "各位代表、同志们：", "我代表第六届委员会作报告。"], null],
    ["an address in a quotation", [["title", "一份报道"], "“各位代表！”他说，群众满意才算数。"], null],
  ] as [string, Lines, string | null][])("by whom it addresses: %s", (_, lines, kind) =>
    expect(told(lines).kind).toBe(kind),
  );

  it("takes the name of the file where no title tells", () => {
    expect(told([PROSE], "明光市政府工作报告_2016.txt").kind).toBe("work-report");
    expect(told([PROSE], "明光市政府工作报告解读.txt").kind).toBeNull();
  });

  it("tells a report by its opening words where a page has no title", () => {
    expect(told([`各位代表：${OPENING}`, PROSE]).kind).toBe("work-report");
  });

  it.each(KIND_RULES.map((rule) => [rule.id, rule] as const))("%s takes its example", (_, { pattern, example }) => {
    expect(pattern.test(example.replaceAll("，", ",").replaceAll("：", ":"))).toBe(true);
  });
});

group("numbers of a document", () => {
  it.each([
    ["文号：明政发〔2024〕3号", { documentNumber: "明政发〔2024〕3号", indexNumber: null, citationCode: null }],
    ["索引号：JN00001-0302-2020-0001", { documentNumber: null, indexNumber: "JN00001-0302-2020-0001" }],
    [
      "索 引 号：003218/2024-00012 发文字号：明政办〔2024〕12号",
      { documentNumber: "明政办〔2024〕12号", indexNumber: "003218/2024-00012" },
    ],
    ["【法宝引证码】CLI.14.1234567", { documentNumber: null, citationCode: "CLI.14.1234567" }],
    ["字号：大 中 小", { documentNumber: null, indexNumber: null, citationCode: null }],
  ])("%s", (line, numbers) =>
    expect(told([["title", "一份文件的题目"], ["meta", line], PROSE])).toMatchObject(numbers),
  );

  it.each(Object.entries(NUMBER_FIELDS))("%s has an example that it takes", (name, { example }) => {
    const found = told([["title", "一份文件的题目"], ["meta", example], PROSE]);
    expect(found[name as keyof typeof NUMBER_FIELDS]).not.toBeNull();
  });
});
