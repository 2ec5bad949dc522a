import { describe, expect, it } from "vitest";
import { slogansIn } from "../helpers/text-of.js";

const headOf = (text: string, slogan: string): string | null | undefined => slogansIn(text).get(slogan)?.head;

describe("heads", () => {
  it("behind: the noun phrase up to a mark", () =>
    expect(headOf("持续深化“5566”工作推进体系,见效了。", "5566")).toBe("工作推进体系"));
  it("behind: not the verb after it", () => expect(headOf("“放管服”改革推动效能提升。", "放管服")).toBe("改革"));
  it("behind a list of quotations", () =>
    expect(headOf("培育“瞪羚”“独角兽”等高成长型企业。", "瞪羚")).toBe("高成长型企业"));
  it("behind: over the names in brackets", () => {
    expect(headOf("壮大“四黑”(黑茶、黑猪、黑米、黑木耳)产业,见效了。", "四黑")).toBe("产业");
    expect(headOf("壮大“四黑”(见附件)产业,见效了。", "四黑")).toBeNull();
  });
  it("inside a counted programme", () => expect(headOf("实施“九大提升行动”。", "九大提升行动")).toBe("提升行动"));
  it("before: what it is said of", () =>
    expect(headOf("把招商引资作为全区的“一号工程”。", "一号工程")).toBe("招商引资"));
  it("none where nothing is labelled", () => expect(headOf("做到“项目落地即开工”。", "项目落地即开工")).toBeNull());
  it("behind: no half of a word", () =>
    expect(headOf("以“众人拾柴火焰高”的开放协作心态汇聚力量。", "众人拾柴火焰高")).toBeNull());
  it("behind: a doing is a head where the phrase ends, not where it goes on", () => {
    expect(headOf("深化“八清”整治,见效了。", "八清")).toBe("整治");
    expect(headOf("坚持“八清”联动发展,见效了。", "八清")).toBeNull();
  });
  it("behind: nouns of work that begin with a verb, no verbs that end as nouns do", () => {
    expect(headOf("推行“六色岭”拉动工程,见效了。", "六色岭")).toBe("拉动工程");
    expect(headOf("建立“六色岭”同步机制,见效了。", "六色岭")).toBe("同步机制");
    expect(headOf("出台“六色岭”实行办法,见效了。", "六色岭")).toBe("实行办法");
    expect(headOf("推行“六色岭”授权,见效了。", "六色岭")).toBeNull();
  });
  it("behind: a campaign in which is done what a quotation counts", () => {
    expect(headOf("推进“五大提升”工程,见效了。", "五大提升")).toBe("工程");
    expect(headOf("开展“八大清洁”创建活动,见效了。", "八大清洁")).toBe("创建活动");
    expect(headOf("实施“五大提升行动”工作方案。", "五大提升行动")).toBe("提升行动");
    expect(headOf("打好“三场硬仗”部署要求落地。", "三场硬仗")).toBe("硬仗");
    expect(headOf("推进“六色岭”行动重大项目,见效了。", "六色岭")).toBe("行动");
  });
  it("behind: a campaign, not what it does to whom", () => {
    expect(headOf("“六色岭”工程增补老城区停车位。", "六色岭")).toBe("工程");
    expect(headOf("“六色岭”行动帮带薄弱村。", "六色岭")).toBe("行动");
    expect(headOf("实施“六色岭”行动方案,见效了。", "六色岭")).toBe("行动方案");
  });
  it("behind: nothing that a thing turns into", () => {
    expect(headOf("让“沉睡林地”转变为活资产。", "沉睡林地")).toBeNull();
    expect(headOf("“六色岭”升级成景区。", "六色岭")).toBeNull();
    expect(headOf("巩固“六色岭”治理成果。", "六色岭")).toBe("治理");
  });
  it("behind: the town that a quotation describes, not its own 之", () => {
    expect(headOf("打造“宜居宜游”首善之城,见效了。", "宜居宜游")).toBe("首善之城");
    expect(headOf("打造“宜居宜游”活力之都,见效了。", "宜居宜游")).toBe("活力之都");
    expect(headOf("擦亮“松岭茶香”之乡,见效了。", "松岭茶香")).toBeNull();
  });
  it("behind: not what is made, brought in or done by law", () => {
    expect(headOf("“六色岭”引进项目八个。", "六色岭")).toBeNull();
    expect(headOf("“一楼一策”制定改造方案。", "一楼一策")).toBeNull();
    expect(headOf("坚持“六色岭”依法治理工作。", "六色岭")).toBeNull();
    expect(headOf("实施“六色岭”引进计划,见效了。", "六色岭")).toBe("引进计划");
  });
  it("behind: not what kind of thing the next noun is, nor what a clause tells", () => {
    expect(headOf("打造“六色岭”重点风景带路,见效了。", "六色岭")).not.toBe("重点");
    expect(headOf("“六色岭”企业家座谈,见效了。", "六色岭")).not.toBe("企业");
    expect(headOf("在“六色岭”基础上扩园。", "六色岭")).toBeNull();
    expect(headOf("“六色岭”贯通工程按计划通车。", "六色岭")).toBe("贯通工程");
    expect(headOf("“六色岭”平台提供岗位。", "六色岭")).toBe("平台");
    expect(headOf("推进“六色岭”一批示范项目落地。", "六色岭")).toBe("示范项目");
  });
  it("behind: not over a verb with its object, nor what is said of the noun", () => {
    expect(headOf("以“六岭百溪”任务清单承接上级利好政策。", "六岭百溪")).toBe("任务清单");
    expect(headOf("打造“六色岭”产业承接平台,见效了。", "六色岭")).toBe("产业承接平台");
    expect(headOf("“松岭e站”兑现奖补资金,见效了。", "松岭e站")).toBeNull();
    expect(headOf("把“六色岭”作为主战略。", "六色岭")).toBeNull();
    expect(headOf("提升“六色岭”联防体系实战能力。", "六色岭")).toBe("联防体系");
    expect(headOf("“六色岭”平台群众满意度提高。", "六色岭")).toBe("平台");
    expect(headOf("提高“六色岭”服务水平。", "六色岭")).toBe("服务水平");
    expect(headOf("“六色岭”改革纵深突破。", "六色岭")).toBe("改革");
  });
  it("behind: not half of a word that ends in letters, nor 式 before it", () => {
    expect(headOf("创新“老家松岭”文化IP推广,见效了。", "老家松岭")).toBeNull();
    expect(headOf("营造“松林”式服务,见效了。", "松林")).toBe("服务");
  });
  it("inside: what a code in quotation marks numbers, and a circle, whatever follows", () => {
    expect(headOf("实施“3+5湖湾治理工程”。", "3+5")).toBe("湖湾治理工程");
    expect(headOf("“10分钟书香生活圈”老城覆盖率提高。", "10分钟书香生活圈")).toBe("书香生活圈");
  });
  it("never holds a second count of the name", () =>
    expect(headOf("破解“三大关口两大难题”,见效了。", "三大关口两大难题")).toBeNull());
  it("behind 的: what a counted phrase or a plan is", () =>
    expect(headOf("形成“一湖多湾”的格局。", "一湖多湾")).toBe("格局"));
  it("behind a row without 等: of the last alone", () => {
    expect(headOf("加力实施“两优”“两新”政策。", "两优")).toBeNull();
    expect(headOf("加力实施“两优”“两改”等政策。", "两优")).toBe("政策");
  });
  it("behind a list whose first name is the slogan, if it is a plan", () => {
    expect(headOf("推进“东绿”三期等重大生态工程,见效了。", "东绿")).toBe("重大生态工程");
    expect(headOf("健全“区管镇用”、医护下乡等工作机制。", "区管镇用")).toBe("工作机制");
    expect(headOf("实施“绿岭行动”、河湖清淤等重大生态工程。", "绿岭行动")).toBe("行动");
  });
  it("behind a frame: what it is of", () =>
    expect(headOf("推进以“提低扩中”、“稳岗增岗”为重点的分配制度改革。", "提低扩中")).toBe("分配制度改革"));
  it("behind: not what explains it, nor another counted thing", () => {
    expect(headOf("“六有”指有机构、有队伍等六项标准。", "六有")).toBeNull();
    expect(headOf("推行“一事一议”帮扶五大工程,见效了。", "一事一议")).toBe("帮扶");
  });
  it("inside: not the size of what is counted, nor numerals before it", () => {
    expect(headOf("培育“五十亿级企业”。", "五十亿级企业")).toBe("企业");
    expect(headOf("推进“十百千亿工程”。", "十百千亿工程")).toBe("工程");
  });
  it("behind: 制", () => expect(headOf("实行“一票否决”制,压实责任。", "一票否决")).toBe("制"));
  it("behind a row of years", () =>
    expect(headOf("接续开展服务提质攻坚年、效能提升年行动。", "服务提质攻坚年")).toBe("行动"));
  it("behind: not what it is praised for", () =>
    expect(headOf("健全“访谈+联调+评议”一站式化解机制。", "访谈+联调+评议")).toBe("化解机制"));
  it("inside a quoted campaign", () => expect(headOf("实施“清渠工程”,抓好排水。", "清渠工程")).toBe("工程"));
  it("none for a period of planning", () => expect(headOf("编制“十五五”规划。", "十五五")).toBeNull());
  it("behind 的: no plain noun, no thing that is counted", () => {
    expect(headOf("守住“早发现、早隔离”的水库安全底线。", "早发现、早隔离")).toBe("水库安全底线");
    expect(headOf("培育“全绿色、全循环”的现代渔业产业集群。", "全绿色、全循环")).toBeNull();
    expect(headOf("优化“一湖多湾”的城市空间形态。", "一湖多湾")).toBeNull();
  });
  it("over all occurrences: a noun that may follow anything is none if it does so in half of them", () => {
    expect(headOf("“四岸联创”见效了。\n开展“四岸联创”活动。", "四岸联创")).toBeNull();
    expect(headOf("“四岸联创”：四个河岸。\n开展“四岸联创”活动。", "四岸联创")).toBe("活动");
    expect(headOf("“四岸联创”见效了。\n实施“四岸联创”工程。", "四岸联创")).toBe("工程");
  });
  it("over all occurrences: of equals the one that others hold", () =>
    expect(headOf("优化“三湾两岛”海洋经济发展格局。\n构建“三湾两岛”发展格局。", "三湾两岛")).toBe("发展格局"));
  it("over all occurrences: the doing that unlike names begin with", () =>
    expect(headOf("开展“三烟”整治行动。\n推进“三烟”整治活动。", "三烟")).toBe("整治"));
  it("behind: no clause that the slogan begins", () => {
    expect(headOf("推进“四湾”同步改革示范区建设。", "四湾")).toBeNull();
    expect(headOf("推行“一湾一长”解决各类问题。", "一湾一长")).toBeNull();
    expect(headOf("健全“访谈+联调”矛盾解决机制。", "访谈+联调")).toBe("矛盾解决机制");
  });
  it("behind: no break inside another word", () => {
    expect(headOf("实施“三湾两岛”先进行业培育工程。", "三湾两岛")).toBe("先进行业培育工程");
    expect(headOf("实施“访谈+联调”带头人培育工程。", "访谈+联调")).toBe("带头人培育工程");
  });
  it("behind 建设: a plan, not who takes part", () => {
    expect(headOf("实施“三湾两岛”建设名单管理。", "三湾两岛")).toBeNull();
    expect(headOf("完善“三湾两岛”建设规划。", "三湾两岛")).toBe("建设规划");
  });
  it("behind: not what is made much of", () => expect(headOf("做好“湾头渔尾”文章。", "湾头渔尾")).toBeNull());
  it("behind: a place that is to become new", () =>
    expect(headOf("谱写“山清水秀”新青湾现代化建设新篇章。", "山清水秀")).toBe("新青湾"));
});
