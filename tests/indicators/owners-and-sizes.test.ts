import { describe, expect, it } from "vitest";
import { indicators } from "../../src/indicators/indicators.js";
import { growth, QUADRATIC } from "../helpers/growth.js";
import { textOf } from "../helpers/text-of.js";

const REPORT = { kind: "work-report", year: 2023, region: "某省/某市" } as const;
const rows = (sentence: string) => indicators([textOf(`一、2022年工作回顾\n${sentence}。`, "a.txt", REPORT)]);
const told = (sentence: string): string[] =>
  rows(sentence).map(({ indicator, value, unit, direction }) => `${indicator} ${direction ? "-" : ""}${value}${unit}`);

describe("the size of a thing", () => {
  it.each([
    ["建成20万吨级码头", []],
    ["扩建220千伏变电站3座", ["扩建220千伏变电站 3座"]],
    ["新建4座110千伏变电站", ["新建变电站 4座"]],
    ["投用2个5000吨级泊位", ["泊位 2个"]],
    ["推进百万千瓦级风电基地", []],
    ["拆除10蒸吨以下燃煤锅炉30台", ["燃煤锅炉 30台"]],
    ["机组一度停运,平台升到2.0升级版", []],
    ["变电容量新增500万千伏安,用电3万度", ["变电容量 500万千伏安", "用电 3万度"]],
  ])("is no figure: %s", (sentence, expected) => expect(told(sentence)).toEqual(expected));

  it.each([
    ["加快甲厂6万吨再生铜、乙厂3万吨铝箔", ["再生铜 6万吨", "铝箔 3万吨"]],
    ["在建2座40万千瓦光热电站", ["在建光热电站 2座", "光热电站 40万千瓦"]],
    ["甲港形成900万吨吞吐能力", ["吞吐能力 900万吨"]],
    ["茶叶产量3万吨以上", ["茶叶产量 3万吨"]],
    ["滨河步道12公里全线贯通", ["滨河步道 12公里"]],
    ["完成河道8公里治理任务", ["河道 8公里"]],
  ])("is of what stands behind it, where nothing is measured before: %s", (sentence, expected) =>
    expect(told(sentence)).toEqual(expected),
  );
});

describe("a measure without a series", () => {
  it.each([
    ["总投资9亿元的6个水利项目开工", ["水利项目总投资 9亿元", "水利项目 6个"]],
    ["谋划项目40个、总投资70亿元", ["谋划项目 40个", "谋划项目总投资 70亿元"]],
    ["新登记企业900家,总量达到6000家", ["新登记企业 900家", "企业总量 6000家"]],
    ["高速公路新增通车里程60公里,总里程达900公里", ["高速公路新增通车里程 60公里", "高速公路总里程 900公里"]],
    ["自然保护区6个,面积90万亩", ["自然保护区 6个", "自然保护区面积 90万亩"]],
    ["粮食总产40万吨,单产600斤", ["粮食总产 40万吨", "粮食单产 600斤"]],
    ["工业投资保持稳定,总量居全市各县第1", ["工业投资总量 1位"]],
    ["茶叶增产3万吨,增量占全省12%", ["茶叶 3万吨", "茶叶增量占全省 12%"]],
    ["总量突破6000家", ["总量 6000家"]],
    ["总投资20亿元", ["总投资 20亿元"]],
  ])("is that of its things: %s", (sentence, expected) => expect(told(sentence)).toEqual(expected));

  it.each([
    ["茶叶出口3亿元,占全市农产品出口总额的12%", ["茶叶出口 3亿元", "茶叶出口 12%"]],
    ["规费完成6亿元,占调整预算103%,增长5%", ["规费 6亿元", "规费 103%", "规费 5%"]],
    ["民间投资增长6%,高于全部投资增速2个百分点", ["民间投资 6%", "民间投资 2个百分点"]],
    ["占经济总量的比重达到31%", ["占经济总量的比重 31%"]],
    ["占地面积12亩", ["占地面积 12亩"]],
  ])("is that of what was told before, where it is a share or compared: %s", (sentence, expected) =>
    expect(told(sentence)).toEqual(expected),
  );
});

describe("figures in their order", () => {
  it.each([
    ["甲县、乙县税收分别增长5%、6%,分别居全省第三、第九", ["甲县税收 3位", "乙县税收 9位"]],
    ["茶具、陶瓷出口分别增长1.5倍、40%", ["茶具出口 1.5倍", "陶瓷出口 40%"]],
    ["城乡居民养老金、特困供养标准分别提高20元、50元", ["城乡居民养老金 20元", "特困供养标准 50元"]],
    ["牛羊存栏分别为8万头、30万只", ["牛存栏 8万头", "羊存栏 30万只"]],
    ["急救型、康复型护理床位分别达到60张、90张", ["急救型护理床位 60张", "康复型护理床位 90张"]],
    ["城乡居民收入分别增长4%、6%", ["城镇居民收入 4%", "农村居民收入 6%"]],
    ["税收居全省第三、增长6%", ["税收 3位", "税收 6%"]],
    ["城乡低保标准提高到每月800元和600元", ["城市低保标准 800元", "农村低保标准 600元"]],
    ["城市供水、农村供水覆盖率分别达到99%、90%", ["城市供水覆盖率 99%", "农村供水覆盖率 90%"]],
    ["新建和改造提升泵站50座", ["新建泵站、改造提升泵站 50座"]],
    ["税收增长6%,总量和增速均居全市第4位", ["税收 4位"]],
    ["税收增长6%,高于全国0.7、全省2.3个百分点", ["税收 0.7个百分点", "税收 2.3个百分点"]],
    [
      "三次产业贡献分别为0.2、-5.6、1.3个百分点",
      ["第一产业贡献 0.2个百分点", "第二产业贡献 -5.6个百分点", "第三产业贡献 1.3个百分点"],
    ],
    ["钟表及眼镜制造业、玩具和文具制造业分别增长5%、6%", ["钟表及眼镜制造业 5%", "玩具和文具制造业 6%"]],
    ["金融机构存、贷款余额分别增长5%、6%", ["金融机构存款余额 5%", "金融机构贷款余额 6%"]],
    ["税收、规费达到9亿元、2亿元,分别完成年度任务的103%和98%", ["税收 103%", "规费 98%"]],
    ["税收3亿元,比增9%,增速排位全市第8,全省排名第30位", ["税收 9%", "税收 8位", "税收 30位"]],
    ["规费6亿元,完成县政府下达全年目标的61%", ["规费 61%"]],
    ["工业产值增长8%,比全市平均增幅高2个百分点,超时序进度4个百分点", ["工业产值 2个百分点", "工业产值 4个百分点"]],
    ["税收30亿元,增长6%,分居全省第4、第3位", ["税收 4位", "税收 3位"]],
  ])("go to their series: %s", (sentence, expected) =>
    expect(told(sentence)).toEqual(expect.arrayContaining(expected)),
  );
});

describe("names", () => {
  it.each([
    ["审批时限压缩60%,材料精简30%", ["审批时限 -60%", "材料 -30%"]],
    ["药品平均降价超40%", ["药品 -40%"]],
    ["办证时限由9个工作日缩短至3个工作日", ["办证时限 3个工作日"]],
    ["压缩机产量9万台", ["压缩机产量 9万台"]],
    ["营业收入、算力规模等主要指标均增长2倍", ["营业收入、算力规模 2倍"]],
    ["每年将70%以上的财力用于民生", ["财力 70%"]],
    ["公交覆盖全市91%的行政村", ["行政村 91%"]],
    ["所有街道和85%的社区建成食堂", ["社区 85%"]],
    ["以工代赈资金3亿元,带动务工3万农牧民", ["以工代赈资金 3亿元", "农牧民 3万人"]],
    ["有出口实绩的企业达90家", ["有出口实绩的企业 90家"]],
    ["为8000名农民工追回工资2亿元", ["农民工 8000名", "农民工追回工资 2亿元"]],
    ["20条排水沟整治率达100%", ["排水沟 20条", "排水沟整治率 100%"]],
    ["全国规模最大、技术领先的数据园营收达到9亿元", ["数据园营收 9亿元"]],
    ["人均产值进入全国前8位", ["人均产值 8位"]],
    ["70种农产品产量居全国第一", ["农产品产量 70种", "农产品产量 1位"]],
    ["整治30条小型以上沟道", ["小型以上沟道 30条"]],
    ["开通12条国际及地区航线,建成9所乡镇及社区食堂", ["国际及地区航线 12条", "乡镇及社区食堂 9所"]],
    ["现场签约6亿元,约200人参加", ["现场签约 6亿元", " 200人"]],
    ["对60家企业实施改造,40个新开工项目如期完成", ["企业 60家", "新开工项目 40个"]],
    ["5部门联合检查,制定规章5部", ["制定规章 5部"]],
    ["落实市委九届十一次全会部署", []],
    ["粉尘浓度25微克每立方米", ["粉尘浓度 25微克每立方米"]],
    ["城乡收入比缩小到2.1∶1,产业结构进一步优化,调整为9∶41∶50", ["城乡收入比 2.1:1", "产业结构 9:41:50"]],
    ["培育农场50个、作坊20家,分别占全省的1/5、1/4", ["农场 50个", "作坊 20家", "农场 20%", "作坊 25%"]],
    ["名茶产量占全省的40%", ["名茶产量占全省 40%"]],
    ["单位产值水耗为全国平均的60%", ["单位产值水耗 60%"]],
    ["审批事项调减20%,养老金标准调增8%", ["审批事项 -20%", "养老金标准 8%"]],
    ["惠及80个乡镇近9万群众", ["乡镇 80个", "群众 9万人"]],
    ["形成12项全国首创成果", ["全国首创成果 12项"]],
    ["收支相抵,结转下年3亿元", ["结转下年 3亿元"]],
    ["产业比由1:2:3调整为1:2:4", ["产业比 1:2:3", "产业比 1:2:4"]],
    ["人均产值6万元,按平均汇率计算为9000美元", ["人均产值 6万元", "人均产值 9000美元"]],
    ["专项债完成率居全市第2", ["专项债完成率 2位"]],
    ["据5‰人口抽样调查推算,常住人口30万人", ["常住人口 30万人"]],
    ["软件企业一季度实现产值9亿元", ["软件企业产值 9亿元"]],
    ["和田县税收2亿元", ["和田县税收 2亿元"]],
    ["12个社区开展试点,5户企业落实政策,8个项目进展顺利", ["社区 12个", "企业 5户", "项目 8个"]],
    ["建成3个国家级、9个省级示范园", ["国家级示范园 3个", "省级示范园 9个"]],
    ["投资超过5亿元的项目7个", ["项目 7个"]],
    ["惠及700户规模以上企业,9个新增长点项目投产", ["规模以上企业 700户", "新增长点项目 9个"]],
    ["参加比赛获得第一名8个", ["参加比赛获得第一名 8个"]],
    ["天然气产能达到22亿方,算力超3万P", ["天然气产能 22亿方", "算力 3万P"]],
    ["家禽存栏900百羽", ["家禽存栏 900百羽"]],
    ["完成土方工程,落实3个方面举措", ["方面举措 3个"]],
  ])("are whole in %s", (sentence, expected) => expect(told(sentence)).toEqual(expected));
});

describe("what a figure is told for", () => {
  it("is each year of a span, where there are as many", () => {
    const periods = (sentence: string) => rows(sentence).map(({ period }) => period);
    expect(periods("近三年税收分别增长5%、6%、7%")).toEqual(["2020", "2021", "2022"]);
    expect(periods("茶叶产量连续三年分别增长5%、6%")).toEqual(["2022", "2022"]);
    expect(periods("过去五年,税收、规费、罚没收入分别增长5%、6%、7%")).toEqual(Array(3).fill("2018-2022"));
  });

  it("is the year before for its last months, in news of the first months", () => {
    const period = (text: string, date: string) =>
      indicators([textOf(text, "a.txt", { kind: "news", year: Number(date.slice(0, 4)), date })])[0]!.period;
    expect(period("12月份,税收增长5%。", "2024-01-09")).toBe("2023-12");
    expect(period("四季度税收增长5%。", "2024-02-02")).toBe("2023-10/2023-12");
    expect(period("1月份,税收增长5%。", "2024-02-02")).toBe("2024-01");
    expect(period("10月份,税收增长5%。", "2024-11-02")).toBe("2024-10");
  });

  it("is none of the plan that things were named in", () => {
    const plan = textOf("二、2023年工作安排\n建设“十四五”规划确定的6个基地,新增装机30万千瓦。", "a.txt", REPORT);
    expect(indicators([plan]).map(({ period, status }) => `${period} ${status}`)).toEqual(Array(2).fill("2023 target"));
  });

  it("is that of the sum for the parts behind things that are counted, too", () => {
    expect(rows("过去五年,建成6个体育场、9个图书馆").map(({ period }) => period)).toEqual(Array(2).fill("2018-2022"));
  });

  it("is the year of a bulletin, where nothing else is said", () => {
    const metadata = { kind: null, year: 2022, title: "某县2022年国民经济和社会发展统计公报" } as const;
    const bulletin = textOf("一、综合\n年末人口30万人。与2020年相比,税收增长9%。", "a.txt", metadata);
    expect(indicators([bulletin]).map(({ period, status }) => `${period} ${status}`)).toEqual([
      "2022 achieved",
      "2021-2022 achieved",
    ]);
  });

  it("is over in the account of a year that is closed", () => {
    const account = textOf("2022年,税收9亿元,增长4%。", "a.txt", {
      kind: null,
      year: 2022,
      title: "某区2022年决算报告",
    });
    expect(indicators([account]).map(({ status }) => status)).toEqual(["achieved", "achieved"]);
  });

  it("is a level for a standard that is raised to so much a head, and the end of a change", () => {
    expect(rows("补助标准提高到每人每年90元")[0]).toMatchObject({ change: "level", direction: null });
    expect(rows("过去五年,通道新增6条、达到40条").map(({ period }) => period)).toEqual(["2018-2022", "2022"]);
  });

  it("is no year since something, and a level behind a growth is one", () => {
    const [colleges, income] = rows("时隔60年再次建成2所学院,居民收入增速高于经济增速、突破3万元");
    expect(colleges).toMatchObject({ value: 2, period: "2022" });
    expect(income).toMatchObject({ value: 3, change: "level" });
  });

  it("is the last year for a level of a public purse, all years for what was built anew", () => {
    const [revenue, schools] = rows("过去五年,公共预算收入突破50亿元,新改扩建学校60所");
    expect(revenue).toMatchObject({ period: "2022" });
    expect(schools).toMatchObject({ period: "2018-2022" });
  });
});

describe("a measure alone", () => {
  it.each([
    ["陶瓷行业稳步回升,产值增长5%", ["陶瓷行业产值 5%"]],
    ["大力发展林果业,实现收入3亿元", ["林果业收入 3亿元"]],
    ["电子工业加快改造、提升质量,产值达到40亿元,增长9%", ["电子工业产值 40亿元", "电子工业产值 9%"]],
    ["纺织业总产值增长8%、增加值增长6%", ["纺织业总产值 8%", "纺织业增加值 6%"]],
    ["实施水利项目30个,完成投资7亿元", ["水利项目 30个", "水利项目投资 7亿元"]],
  ])("is of the trade or the projects told of just before: %s", (sentence, expected) =>
    expect(told(sentence)).toEqual(expected),
  );

  it.each([
    ["设施进一步完善,产值增长5%", [" 5%"]],
    ["支持企业加快发展,产值达到6亿元", [" 6亿元"]],
    ["签约亿元项目6个,完成投资70亿元", ["签约亿元项目 6个", " 70亿元"]],
    ["新增养殖场6个,增加值增长5%", ["新增养殖场 6个", " 5%"]],
  ])("has no name where they are not known: %s", (sentence, expected) => expect(told(sentence)).toEqual(expected));

  it.each([
    ["总产值突破30亿元", ["总产值 30亿元"]],
    ["税收增长4%,投资增长6%", ["税收 4%", "投资 6%"]],
  ])("keeps its name where nothing stands before, or it is that of the territory: %s", (sentence, expected) =>
    expect(told(sentence)).toEqual(expected),
  );
});

describe("a part of what was told", () => {
  it.each([
    [
      "货运周转量31亿吨公里,其中,铁路12亿吨公里、水路5亿吨公里",
      ["货运周转量 31亿吨公里", "铁路货运周转量 12亿吨公里", "水路货运周转量 5亿吨公里"],
    ],
    ["存款余额90亿元,增长6%,其中住户50亿元", ["存款余额 90亿元", "存款余额 6%", "住户存款余额 50亿元"]],
    ["生产总值增长6%,其中第一产业增长3%", ["生产总值 6%", "第一产业增加值 3%"]],
  ])("is measured as its whole: %s", (sentence, expected) => expect(told(sentence)).toEqual(expected));

  it.each([
    ["固定资产投资80亿元,其中高速公路200公里", ["固定资产投资 80亿元", "高速公路 200公里"]],
    ["财政收入20亿元,其中税收16亿元", ["财政收入 20亿元", "税收 16亿元"]],
    ["粮食产量40万吨,其中夏粮总产12万吨", ["粮食产量 40万吨", "夏粮总产 12万吨"]],
    ["存款余额90亿元,茶园50亿元", ["存款余额 90亿元", "茶园 50亿元"]],
  ])("keeps its own measure, and what is no part its name: %s", (sentence, expected) =>
    expect(told(sentence)).toEqual(expected),
  );

  it("shares the end of its list", () =>
    expect(told("集中养育、散居孤儿津贴标准分别提高到1500元、1100元")).toEqual([
      "集中养育孤儿津贴标准 1500元",
      "散居孤儿津贴标准 1100元",
    ]));
});

describe("hostile sentences", () => {
  const lines = (unit: string, size: number) => rows(`产值5亿元,${unit.repeat(size)}甲第3位;`.repeat(30));

  it.each(["城市", "排名在", "排位列", "跃升至", "全省各市"])("are read in bounded time before a rank: %s", (unit) =>
    expect(growth((size) => lines(unit, size), 3)).toBeLessThan(QUADRATIC),
  );

  it("may list levels without end", () => {
    const told = rows(`新增4个${"国家级、6个省级".repeat(20_000)}园区`);
    expect(told).toHaveLength(20_001);
  });
});
