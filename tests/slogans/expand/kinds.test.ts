import { describe, expect, it } from "vitest";
import { members, noted } from "../../helpers/members.js";
import { slogansIn } from "../../helpers/text-of.js";

describe("the first name of a list", () => {
  it.each([
    ["推进翠湾、松岭古镇、桐溪古镇三大展馆群落建设。", "三大展馆群落建设", ["翠湾", "松岭古镇", "桐溪古镇"]],
    ["基本实现城区超市、乡村集市、社区小店“三个全覆盖”。", "三个全覆盖", ["城区超市", "乡村集市", "社区小店"]],
    ["按照卫生、绿化、排水“三个不留死角”的要求整治。", "三个不留死角", ["卫生", "绿化", "排水"]],
    ["确立了以翠湾、松岭、桐溪“三点布局”。", "三点布局", ["翠湾", "松岭", "桐溪"]],
    [
      "出台产业扶持意见和桑、麻、菌、薯、藕、枣六大产业行动方案。",
      "六大产业行动方案",
      ["桑", "麻", "菌", "薯", "藕", "枣"],
    ],
    ["搞好节水、育种、农机、植保四个现代农业示范区。", "四个现代农业示范区", ["节水", "育种", "农机", "植保"]],
    [
      "实施新建湖堤、优化林带、整合渠网、淘汰旧泵“四个一批”。",
      "四个一批",
      ["新建湖堤", "优化林带", "整合渠网", "淘汰旧泵"],
    ],
    ["围绕“林地、水源、服务”三大要素,见效了。", "三大要素", ["林地", "水源", "服务"]],
    ["夯实安全生产责任和权力两张清单,实行追究。", "两张清单", ["安全生产责任", "权力"]],
    ["建成一批集林果种植、水产养殖、文化体验“三位一体”的农庄。", "三位一体", ["林果种植", "水产养殖", "文化体验"]],
    ["重点打造稻米和特色油料、果蔬两大产业链。", "两大产业链", ["稻米和特色油料", "果蔬"]],
    ["推进现代乡镇的路网通畅、云网通畅“双畅”工程。", "双畅", ["路网通畅", "云网通畅"]],
    ["开展抓山林、抓水利、抓落实“三抓”活动。", "三抓", ["抓山林", "抓水利", "抓落实"]],
    ["常态化构建护林巡查、森林防火、山洪抢险等三大应急体系。", "三大应急体系", ["护林巡查", "森林防火", "山洪抢险"]],
    ["打造粮油、果品、水产等松岭山区三大产业链。", "三大产业链", ["粮油", "果品", "水产"]],
    ["发挥松岭医院、翠湾医院两大医联体作用。", "两大医联体", ["松岭医院", "翠湾医院"]],
    ["统筹林业、水利、农机三大环节,抓出成效。", "三大环节", ["林业", "水利", "农机"]],
    ["继续开展果品、粮油、水产“三大促销”。", "三大促销", ["果品", "粮油", "水产"]],
    ["推进住房保障体系、果品供应体系“两个体系”建设。", "两个体系", ["住房保障体系", "果品供应体系"]],
    ["让桑蚕、果蔬、水产“三轮”驱动。", "三轮", ["桑蚕", "果蔬", "水产"]],
    ["在桑蚕种养、稻田养鱼、林下种菌三大领域公开选点。", "三大领域", ["桑蚕种养", "稻田养鱼", "林下种菌"]],
    [
      "初步建成带动全县、辐射周边的果品信息中心、果品加工中心、果品会展中心“三个中心”。",
      "三个中心",
      ["果品信息中心", "果品加工中心", "果品会展中心"],
    ],
  ])("begins behind the words that lead on to it: %s", (text, slogan, names) =>
    expect(members(slogan, text)).toEqual([names]),
  );
  it("begins behind a document that it stands in", () =>
    expect(noted("三大城建项目", "指进入《松岭市重点项目投资计划》的轻轨、南环快速路、北站改造三项城建项目。")).toEqual(
      [["轻轨", "南环快速路", "北站改造"]],
    ));
  it("is not the end of the list of another slogan", () =>
    expect(
      members("四优设施", "聚焦新能源、新装备、新材料“三新产业”和优路网、优水网、优电网、优气网“四优设施”发力。"),
    ).toEqual([["优路网", "优水网", "优电网", "优气网"]]));
  it("begins behind 指, whatever verb it begins with itself", () => {
    expect(noted("三大工程", "指畅通工程、绿化美化工程、老街区更新工程。")).toEqual([
      ["畅通工程", "绿化美化工程", "老街区更新工程"],
    ]);
    expect(noted("三个一批", "指发展林果脱困一批、易地搬迁脱困一批、生态护林脱困一批。")).toEqual([
      ["发展林果脱困一批", "易地搬迁脱困一批", "生态护林脱困一批"],
    ]);
  });
  it("keeps what the party does", () =>
    expect(noted("三下村", "指宣传党的政策措施下村、农技服务指导下村、医疗义诊问诊下村。")).toEqual([
      ["宣传党的政策措施下村", "农技服务指导下村", "医疗义诊问诊下村"],
    ]));
  it("is as long as the others where they are many", () =>
    expect(noted("六办", "指松岭审批服务一窗通办、一网通办、就近申办、一次办成、掌上通办、马上办好。")).toEqual([
      ["一窗通办", "一网通办", "就近申办", "一次办成", "掌上通办", "马上办好"],
    ]));
  it("may be made of verbs among names of four characters", () =>
    expect(members("四大行动", "实施巩固提升、产业振兴、文化兴村、党建引领“四大行动”。")).toEqual([
      ["巩固提升", "产业振兴", "文化兴村", "党建引领"],
    ]));
  it("is not measured by what another adds in brackets", () =>
    expect(members("三大建材基地", "主要是巩固发展松岭、桐溪（含翠湾）、柳河三大建材基地。")).toEqual([
      ["松岭", "桐溪(含翠湾)", "柳河"],
    ]));
});

describe("the last name of a list", () => {
  it("ends before what is done with all of them", () =>
    expect(noted("三名", "名医、名家、名校长培育引进工程。", "工程")).toEqual([["名医", "名家", "名校长"]]));
  it("ends where the others end, although a word goes on there", () =>
    expect(noted("三化", "指推进车间绿色化、精细化、智能化改造提升。", "改造")).toEqual([
      ["绿色化", "精细化", "智能化"],
    ]));
  it("goes on behind its quotation as the others do, and ends with it if the others are quotations", () => {
    expect(members("三场硬仗", "打好“新工坊”建链强链、“新市集”融合提升、“新果园”释能增效“三场硬仗”。")).toEqual([
      ["新工坊建链强链", "新市集融合提升", "新果园释能增效"],
    ]);
    expect(noted("三个示范", "指“松岭托育示范城市”“翠湾医改示范地区”“桐溪养老综合示范”建设行动。")).toEqual([
      ["松岭托育示范城市", "翠湾医改示范地区", "桐溪养老综合示范"],
    ]);
  });
  it("ends before 等 and 的", () => {
    expect(
      noted("1+2+X", "“1”即网格长；“2”即监督员、保洁员；“X”即根据需要，将街道社工、楼栋长、志愿者等纳入网格。", "做法"),
    ).toEqual([["网格长"], ["监督员", "保洁员"], ["街道社工", "楼栋长", "志愿者"]]);
    expect(noted("两条红线", "坚决守住不再毁林、不再排污的“两条红线”。")).toEqual([["不再毁林", "不再排污"]]);
  });
  it("ends before the mark of a footnote", () =>
    expect(members("三条底线", "守住了“三保”（6）、偿债和不添新债三条底线。")).toEqual([["三保", "偿债", "不添新债"]]));
  it("keeps what 和 joins to it", () =>
    expect(noted("三清两改", "清生活垃圾、清生活污水、清沟渠淤泥和塑料残膜,改村庄厕所、改村庄道路。")).toEqual([
      ["清生活垃圾", "清生活污水", "清沟渠淤泥和塑料残膜"],
      ["改村庄厕所", "改村庄道路"],
    ]));
  it("keeps a noun behind the ending that others share", () =>
    expect(noted("两品一标", "绿色产品、有机产品和产品产地标志。")).toEqual([
      ["绿色产品", "有机产品"],
      ["产品产地标志"],
    ]));
  it("is a quotation with the noun behind it where no other is quoted", () =>
    expect(noted("三城同创", "即创建文明城市、国家卫生城市、“绿水青山”实践创新基地。")).toEqual([
      ["文明城市", "国家卫生城市", "绿水青山实践创新基地"],
    ]));
  it("ends before the numeral of the slogan", () => {
    expect(noted("双提升", "指的是路网建设和公交服务双提升。")).toEqual([["路网建设", "公交服务"]]);
    expect(noted("三证合一", "将营业执照、机构代码证和税务登记证三证合为一证。")).toEqual([
      ["营业执照", "机构代码证", "税务登记证"],
    ]);
  });
  it("may be parted from its number by where it is", () =>
    expect(members("四大网络建设", "完善种子、农药、化肥、农膜等农村四大网络建设。")).toEqual([
      ["种子", "农药", "化肥", "农膜"],
    ]));
});

describe("names that are no members", () => {
  it.each([
    ["four places with a title", "四好公路", "松岭、桐溪、柳河、翠湾获评“四好公路”示范县。"],
    ["examples of very many", "三类强企", "引进松岭、桐溪、柳河等“三类强企”项目46个。"],
    ["words for what it is", "三队联动", "推进“三队联动”,这是把服务送到村口的一种治理模式、服务方式和动员机制。"],
    ["times", "4·19", "推行“4·19”模式,即居民办理新装、移装、增容和换表,只跑一次。"],
    ["quotations beside it", "翠湾三峡", "松岭新能源车、桐溪乙烯、“柳河三峡”“翠湾三峡”等一批标志性重大项目全面开工。"],
    ["its own verb", "两个毫不放松", "要切实落实“两个毫不放松”,增强活力。"],
  ])("%s", (_, slogan, text) => expect(members(slogan, text)).toEqual([]));
  it("what is told of one of them, and amounts of what a clause tells", () => {
    expect(members("三湾", "建设“三湾”之一，即坚持大开放、大合作、大创新，发展松岭。")).toEqual([]);
    const nine =
      "新增岗位900个，康复儿童60人，救治患者80例，培训农民700人，加装电梯75台，整治隐患65处，安装探测器2万套";
    expect(members("九大实事", `办好九大实事:${nine}，设立充电桩90个，建设消防站9个，改造公园9处。`)).toEqual([]);
  });
  it("clauses that nothing makes alike, for a group of a code", () =>
    expect(
      noted("2+3", "打造光电、医药2大集群，光电要重点做芯片、屏幕两条链，医药要重点做疫苗一条链。", "布局"),
    ).toEqual([]));
  it("the list below a line, for all slogans of it but the last", () => {
    const text =
      "始终围绕“四新”主攻“四优”,夯实实体经济根基。\n一是聚焦厂房做强工业。多招工人。\n二是聚焦水渠做精农业。多种果树。\n三是聚焦市集做活商业。多办展会。\n四是聚焦街巷做美城镇。多种树木。";
    expect(members("四新", text)).toEqual([]);
    expect(members("四优", text)).toEqual([
      ["聚焦厂房做强工业", "聚焦水渠做精农业", "聚焦市集做活商业", "聚焦街巷做美城镇"],
    ]);
  });
  it("two things of which the second names both", () =>
    expect(members("双循环", "努力成为区内大循环的重要支点和区内区外双循环的重要节点。")).toEqual([["区内", "区外"]]));
});

describe("a list that is of something else", () => {
  it("belongs to one of the members", () =>
    expect(
      noted("三片区", "按水系分为三片区。第一片区为翠湾、桐溪;第二片区为东坪;第三片区为松岭、柳河、梅山。", "布局"),
    ).toEqual([]));
  it("stands behind the first sentence of a part", () =>
    expect(
      members(
        "守住一个底,唱好两台戏",
        "今后要“守住一个底,唱好两台戏”。“一个底”,就是不毁一片林。“两台戏”,就是要唱“山”唱“水”。山是根本,要着力解决护山的专业性、经常性和协同性问题。",
      ),
    ).toEqual([]));
  it("ends in 等 before the other begins", () =>
    expect(
      noted(
        "1+N",
        "“1”指《松岭护林方案》。“N”包括林业、水利、农机推广等重点领域以及木材、石材、竹材的护林方案。",
      ).flat(),
    ).not.toContain("木材"));
  it("names what the thing has to do with", () =>
    expect(noted("一停两拆", "“停”指停建湖岸项目。“拆”指拆除湖岸保护范围内与湖水治理无关的所有房屋。")).toEqual([]));
});

describe("names that open what is told of them", () => {
  it("are as many as are counted, each with what is counted", () =>
    expect(
      members(
        "三个对接",
        "切实做到“三个对接”:果品政策对接。凡新区有的,一一照办;山林机制对接。按规矩办事;运输市场对接:敞开大门。",
      ),
    ).toEqual([["果品政策对接", "山林机制对接", "运输市场对接"]]));
  it("end where their number is said, although the sentence goes on to list", () =>
    expect(noted("三路贯通", "指湖滨路、环山路、沿河路三条路在翠湾大道、松岭隧道、桐溪大桥处相接。")).toEqual([
      ["湖滨路", "环山路", "沿河路"],
    ]));
});

describe("clauses that tell of the names", () => {
  it("are left out behind what is counted", () =>
    expect(
      members(
        "三组团",
        "建设“三组团”：松岭组团着力推进药谷片区建设；桐溪组团重点推进书院建设；翠湾组团加快推进康养片区建设。",
      ),
    ).toEqual([["松岭组团", "桐溪组团", "翠湾组团"]]));
  it("are part of a numbered name that says only how", () =>
    expect(
      members(
        "3件实事",
        "办好3件实事：一是建设松岭书院，新增座位900个；二是支持青年就业；三是利用闲置校舍，改造养老中心。",
      ),
    ).toEqual([["建设松岭书院", "支持青年就业", "利用闲置校舍,改造养老中心"]]));
});

describe("two things of which a slogan says that both do it", () => {
  it.each([
    ["实现客流、收入“双提升”。", "双提升", ["客流", "收入"]],
    ["事故起数和死亡人数实现“双下降”。", "双下降", ["事故起数", "死亡人数"]],
  ])("stand before it: %s", (text, slogan, names) => expect(members(slogan, text)).toEqual([names]));
});

describe("groups", () => {
  it("are called by what stands before the comma", () => {
    const found = slogansIn(
      "做到“办好三件大事,建成两个基地”。“办好三件大事”,就是修路、架桥、通水;“建成两个基地”,就是林果基地和水产基地。",
    );
    const [first] = found.get("办好三件大事,建成两个基地")?.expansion.members ?? [];
    expect(first?.label).toBe("大事");
  });
  it("are told by the nouns that names end in, whatever their order", () =>
    expect(
      noted("三区一中心", "全面深化改革试验区、生态旅游示范区、国际果品消费中心、重大物流服务保障区。", "定位"),
    ).toEqual([["全面深化改革试验区", "生态旅游示范区", "重大物流服务保障区"], ["国际果品消费中心"]]));
  it("are named once where the same names hold both", () =>
    expect(noted("两管两必须", "管林业必须管防火、管渔业必须管防汛。")).toEqual([
      ["管林业必须管防火", "管渔业必须管防汛"],
      [],
    ]));
  it("may count what is 多", () =>
    expect(noted("三多合一", "多证合一、多规合一、多测合一。")).toEqual([["多证合一", "多规合一", "多测合一"]]));
  it("may end in 参与", () =>
    expect(noted("2+1", "清沟渠、众参与、老粪池整治。", "行动")).toEqual([["清沟渠", "众参与"], ["老粪池整治"]]));
  it("begin behind 清单, too", () =>
    expect(members("三个清单一张网", "建立权力清单、责任清单、收费清单、政务服务网“三个清单一张网”。")).toEqual([
      ["权力清单", "责任清单", "收费清单"],
      ["政务服务网"],
    ]));
  it("are named without what counts them through", () =>
    expect(noted("三步曲", "第一步,梳理企业;第二步,上门拜访;第三步,签订协议。", "做法")).toEqual([
      ["梳理企业", "上门拜访", "签订协议"],
    ]));
  it("are complete where 等 leads on to their number", () =>
    expect(slogansIn("做强造纸、纺织、食品等三大传统产业。").get("三大传统产业")?.expansion.status).toBe("explained"));
});

it("The noun behind a quoted term belongs to the term up to a space", () =>
  expect(
    slogansIn(
      "落实“一会两书”制度机制体系,抓好“甲乙”行动。\n名词解释\n1.“一会两书”制度机制体系 议事会,告知书、承诺书。\n2.“甲乙”行动 甲和乙。",
    ).get("一会两书")?.expansion.explanation?.text,
  ).toBe("议事会,告知书、承诺书。"));

describe("sentences of a note", () => {
  it("are no members because a character that is counted stands inside them", () =>
    expect(noted("两化", "茶园里装上探头,硬化成了修路的头一步。硬化渠道和绿化渠道一同动工。")).toEqual([
      ["硬化渠道", "绿化渠道"],
    ]));
  it("are where each begins or ends with it", () =>
    expect(noted("两清", "清沟渠,每季一次。清坑塘,每年一次。")).toEqual([["清沟渠", "清坑塘"]]));
});

describe("a list before a slogan", () => {
  it("does not begin with a term that a note explains", () =>
    expect(
      members(
        "四个专项行动",
        "名词解释\n3.城区更新“六大工程” 指照明工程、管网工程、绿道工程、巩固街面“四个专项行动”工程、停车工程、步道工程。",
      ),
    ).toEqual([]));
  it("begins behind 通过", () =>
    expect(members("四水共治", "满足用水需求,通过涵养水、节约水、调配水、保供水“四水共治”,改善水质。")).toEqual([
      ["涵养水", "节约水", "调配水", "保供水"],
    ]));
});

describe("what stands before the first name", () => {
  it.each([
    ["释放", "加快释放港口、林场、盐湖“三大潜能”。", "三大潜能", ["港口", "林场", "盐湖"]],
    ["搭建", "搭建种业、冷链、电商三大服务平台。", "三大服务平台", ["种业", "冷链", "电商"]],
    ["a place and 已", "目前,全县已形成竹艺、茶油、菌菇三大支柱产业。", "三大支柱产业", ["竹艺", "茶油", "菌菇"]],
    [
      "尤其",
      "尤其河道整治、公路养护、老街修缮“三项硬任务”,进展很快。",
      "三项硬任务",
      ["河道整治", "公路养护", "老街修缮"],
    ],
  ])("is not part of it: %s", (_, text, slogan, items) => expect(members(slogan, text)).toEqual([items]));
  it("5G counts nothing", () =>
    expect(members("5G+", "以及甲峰、乙川、丙原、丁泽、戊岭等“5G+”智慧矿山,建设提速。")).toEqual([]));
  it("are verbs that make no list of what they do to the slogan", () =>
    expect(members("双千项目库", "分批核对、按季充实“双千项目库”。")).toEqual([]));
});
