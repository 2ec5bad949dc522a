import { describe, expect, it } from "vitest";
import { members, noted } from "../../helpers/members.js";

describe("the first name begins", () => {
  it.each([
    [
      "behind a verb with 了",
      "谋划了码头和货场、矿山修复、竹木加工“三大工程”。",
      "三大工程",
      ["码头和货场", "矿山修复", "竹木加工"],
    ],
    [
      "behind an adverb and whatever verb follows it",
      "全面拧牢乡镇、部门、业主“三方责任”。",
      "三方责任",
      ["乡镇", "部门", "业主"],
    ],
    [
      "behind 一批 that a verb brings",
      "培养一批懂育种、懂农机、懂植保“三懂”能手。",
      "三懂",
      ["懂育种", "懂农机", "懂植保"],
    ],
    [
      "with a noun that begins as a verb does",
      "推进建设用地许可证、施工许可证“两证合办”。",
      "两证合办",
      ["建设用地许可证", "施工许可证"],
    ],
    [
      "behind the verb that a number is told with",
      "“2”即新增精细陶瓷及新材料、轴承制造两个百亿产业。",
      "两个百亿产业",
      ["精细陶瓷及新材料", "轴承制造"],
    ],
    ["with 到位", "确保到位资金、开工面积“双提升”。", "双提升", ["到位资金", "开工面积"]],
    ["not within 代表团", "松岭代表团夺得单打、双打、混打“三个第一”。", "三个第一", ["单打", "双打", "混打"]],
  ])("%s", (_, text, slogan, names) => expect(members(slogan, text)).toEqual([names]));
  it("behind 将, although it is as long as the others by chance", () =>
    expect(noted("三园合一", "将松柏园、翠湾公园、桐溪公园和柳河绿地合一。")).toEqual([
      ["松柏园", "翠湾公园", "桐溪公园"],
    ]));
  it.each([
    ["完善松岭生态旅游度假区票务、导览、餐饮、住宿、救援队五大服务体系。", "五大服务体系", "票务"],
    ["健全翠湾集团采购、仓库、配送、结算部四大系统。", "四大系统", "采购"],
    ["建设松岭高新技术产业开发区、翠湾港、柳河镇三大平台。", "三大平台", "松岭高新技术产业开发区"],
  ])("behind the name of the place or office that all belong to: %s", (text, slogan, name) =>
    expect(members(slogan, text)[0]?.[0]).toBe(name),
  );
  it("behind two verbs that govern each group", () => {
    const groups = [
      ["柳河", "桐河", "松河"],
      ["杏湖", "桃湖"],
    ];
    expect(noted("3+2", "综合治理柳河、桐河、松河，生态修复杏湖、桃湖。", "工程")).toEqual(groups);
    expect(noted("3+2", "“3”为综合治理柳河、桐河、松河，“2”为生态修复杏湖、桃湖。", "工程")).toEqual(groups);
    expect(noted("三项工程", "生态修复工程、综合治理工程、新建提升工程。")).toEqual([
      ["生态修复工程", "综合治理工程", "新建提升工程"],
    ]);
  });
  it("behind 即, although the words before it begin alike", () =>
    expect(
      noted("四个坚持", "坚持和发展乡村治理的基本方略，即坚持党建引领；坚持农民主体；坚持融合发展；坚持绿色发展。"),
    ).toEqual([["坚持党建引领", "坚持农民主体", "坚持融合发展", "坚持绿色发展"]]));
  it("behind 进行", () => expect(noted("三化", "对老街进行绿化、亮化、净化。")).toEqual([["绿化", "亮化", "净化"]]));
  it("not within 联合国", () =>
    expect(noted("两争", "争取联合国水利奖和国家文明县。")).toEqual([["联合国水利奖", "国家文明县"]]));
});

describe("the last name ends", () => {
  it("before 为, which makes all of them what is counted", () =>
    expect(members("三大定位", "松岭市以中药材集散地、山地运动目的地、生态康养地为三大定位。")).toEqual([
      ["中药材集散地", "山地运动目的地", "生态康养地"],
    ]));
  it("before the noun that the name of the slogan ends in", () => {
    expect(noted("两病", "指儿童哮喘、先天性弱视免费筛查试点工作。", "免费筛查")).toEqual([["儿童哮喘", "先天性弱视"]]);
    expect(noted("三方责任", "乡镇、部门、业主责任。")).toEqual([["乡镇", "部门", "业主"]]);
  });
  it("with the character that is counted, where the others end in it", () => {
    expect(noted("三地治理", "推进荒草地、陡坡地、撂荒地治理工程。", "工程")).toEqual([["荒草地", "陡坡地", "撂荒地"]]);
    expect(noted("两型", "建设资源节约型、环境友好型管理试点。", "社会")).toEqual([["资源节约型", "环境友好型"]]);
    expect(members("三烟", "治理“三烟”:“三烟”指厨房油烟、烧烤油烟、秸秆焚烧浓烟。")).toEqual([
      ["厨房油烟", "烧烤油烟", "秸秆焚烧浓烟"],
    ]);
  });
  it("before what a verb tells behind 和", () =>
    expect(noted("三定", "定路段范围、定养护标准、定考核奖惩和建立分级巡查的工作体制。", "养护机制")).toEqual([
      ["定路段范围", "定养护标准", "定考核奖惩"],
    ]));
  it("before the number of all, within a frame", () =>
    expect(noted("4S", "以整队、清点、巡视、交接四大环节为核心,规范值守。", "管理")).toEqual([
      ["整队", "清点", "巡视", "交接"],
    ]));
});

describe("numbered items that each tell of one field", () => {
  it("are named by the field", () =>
    expect(
      members(
        "三大战役",
        "打好“三大战役”：一是在修路方面,打通环线。二是在引水方面,疏浚干渠。三是在供电方面,改造旧网。",
      ),
    ).toEqual([["修路", "引水", "供电"]]));
});

describe("a last name that folds all that are counted", () => {
  it("is told character by character", () =>
    expect(members("三大板块", "推进松岭发展战略、翠湾开发战略、东中西“三大板块”建设。")).toEqual([
      ["东", "中", "西"],
    ]));
});

describe("names side by side that each end in what is counted", () => {
  it("are a list, in a note and before a slogan", () => {
    expect(noted("三权分置", "指将林地经营权分为采伐权和抵押权,实行所有权采伐权抵押权分置并行。")).toEqual([
      ["所有权", "采伐权", "抵押权"],
    ]);
    expect(members("三流融合", "促进人才流资金流信息流“三流融合”。")).toEqual([["人才流", "资金流", "信息流"]]);
  });
});

describe("the clause that says what its names are", () => {
  it("may be a single character", () =>
    expect(noted("一心两翼", "心;东翼、西翼。", "布局")).toEqual([["心"], ["东翼", "西翼"]]));
  it("bears what is counted for them", () => {
    expect(noted("一核两翼", "以松岭城区为核心,以翠湾、桐溪为两翼。", "布局")).toEqual([
      ["松岭城区"],
      ["翠湾", "桐溪"],
    ]);
    expect(noted("一核两翼", "以松岭城区为核心,翠湾新区和桐溪新区为两翼的发展布局。", "布局")).toEqual([
      ["松岭城区"],
      ["翠湾新区", "桐溪新区"],
    ]);
  });
  it("may begin with the verb that is counted", () => {
    expect(noted("水耗双控", "指控制用水总量和强度。")).toEqual([["用水总量", "强度"]]);
    expect(noted("双减", "减轻学生作业负担和校外培训负担。")).toEqual([["学生作业负担", "校外培训负担"]]);
  });
});

describe("a code written with Chinese numerals", () => {
  it("is told by what its sentence counts", () =>
    expect(
      members(
        "一三三",
        "实施“一三三”战略,即突出一个主题,抓好修路、引水、供电三件大事,建强松岭、翠湾、桐溪三个基地。",
      ).slice(1),
    ).toEqual([
      ["修路", "引水", "供电"],
      ["松岭", "翠湾", "桐溪"],
    ]));
});

describe("a list in a note ends", () => {
  it("before what its names are to the slogan", () =>
    expect(noted("三品一标", "无公害果品、绿色果品、有机果品和果品产地标志的统称。")).toEqual([
      ["无公害果品", "绿色果品", "有机果品"],
      ["果品产地标志"],
    ]));
  it("with a name that is no half of a word, although the others are shorter", () =>
    expect(noted("三馆一中心", "史料馆、图书馆、文化馆以及居民活动中心。")).toEqual([
      ["史料馆", "图书馆", "文化馆"],
      ["居民活动中心"],
    ]));
  it("before the levels are counted", () =>
    expect(noted("四级书记", "县、乡、村、组四级书记一同抓护林。", "工程")).toEqual([["县", "乡", "村", "组"]]));
  it("where the names with what is counted end, although a story goes on", () => {
    expect(noted("三调联动", "指村组调解、乡镇调解、行业调解相互衔接、联合调处的机制。", "机制")).toEqual([
      ["村组调解", "乡镇调解", "行业调解"],
    ]);
    expect(noted("三无", "指无围墙、无门卫、无路灯的老街坊、安置区、旧厂区。", "街坊")).toEqual([
      ["无围墙", "无门卫", "无路灯"],
    ]);
  });
  it("before the role that each of them plays", () =>
    expect(noted("三社联动", "以社区为平台、社团为载体、社工为支撑的治理机制。", "机制")).toEqual([
      ["社区", "社团", "社工"],
    ]));
});
