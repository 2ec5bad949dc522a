import { describe, expect, it } from "vitest";
import { slogansIn } from "../../helpers/text-of.js";

/** Members of a slogan that a note explains; groups in order. */
function membersIn(slogan: string, note: string, head = ""): (readonly string[])[] {
  const text = `落实“${slogan}”${head},抓好“甲乙”行动。\n名词解释\n1.“${slogan}”${head}:${note}\n2.“甲乙”行动:甲和乙。`;
  return (
    slogansIn(text)
      .get(slogan)
      ?.expansion.members.map(({ items }) => items) ?? []
  );
}
/** The same where a sentence around the slogan says it. */
const membersAround = (slogan: string, text: string): (readonly string[])[] =>
  slogansIn(text)
    .get(slogan)
    ?.expansion.members.map(({ items }) => items) ?? [];

describe("groups of one size", () => {
  it("have of each item the clause that begins with their character", () => {
    const note = "一清河道,建立巡查制度;二清沟渠,建立养护制度;三清坑塘,建立清淤制度。";
    expect(membersIn("三清三建", note)).toEqual([
      ["清河道", "清沟渠", "清坑塘"],
      ["建立巡查制度", "建立养护制度", "建立清淤制度"],
    ]);
  });
  it("have it between 、, too", () =>
    expect(membersIn("两问两评两比", "问服务优不优,评态度、比能力;问流程短不短,评效率、比作风。")).toEqual([
      ["问服务优不优", "问流程短不短"],
      ["评态度", "评效率"],
      ["比能力", "比作风"],
    ]));
  it("in the same words are named once", () =>
    expect(membersIn("三最三严", "即最严格的准入制度、最严密的监测制度、最严厉的追责制度。")).toEqual([
      ["最严格的准入制度", "最严密的监测制度", "最严厉的追责制度"],
      [],
    ]));
});

describe("numbers within items", () => {
  it("are those of a code, in order", () => {
    const items = ["城区人口6年倍增", "粮食产量5年倍增", "居民收入4年倍增"];
    expect(membersIn("654", `以上年为基础,${items.join("、")}。`, "计划")).toEqual(items.map((item) => [item]));
  });
  it("may be powers of ten", () =>
    expect(membersIn("十百千", "培育十个农庄、修缮百座老屋、带动千名工匠。", "工程")).toEqual([
      ["培育十个农庄"],
      ["修缮百座老屋"],
      ["带动千名工匠"],
    ]));
  it("may count names, which stand before them", () =>
    expect(membersIn("32", "围绕竹材、茶叶和桐油等3个农产品,新建20个林场。", "工程")).toEqual([
      ["竹材", "茶叶", "桐油"],
      ["新建20个林场"],
    ]));
  it("in another order are no members", () =>
    expect(membersIn("654", "城区人口4年倍增、粮食产量5年倍增、居民收入6年倍增。", "计划")).toEqual([]));
});

describe("names that count, with their items in brackets", () => {
  it("are the groups of a code", () => {
    const note = "打造“一个平台”(云上松岭),抓好“两大提升”(设施提升、质量提升),推动“三化同步”(规范化、标准化、智能化)。";
    expect(membersIn("123", note, "工作法")).toEqual([
      ["云上松岭"],
      ["设施提升", "质量提升"],
      ["规范化", "标准化", "智能化"],
    ]);
  });
  it("leave open what a code does not count", () =>
    expect(
      membersIn("3+2+X", "三大主导产业(茶叶、丝绸、陶瓷)、两大新兴产业(光伏、氢能)及若干服务业。", "体系"),
    ).toEqual([["茶叶", "丝绸", "陶瓷"], ["光伏", "氢能"], []]));
});

describe("what a slogan without numbers stands for", () => {
  it("is what it is the common name of", () =>
    expect(membersIn("林田长制", "即林长制和田长制的统称,由各级负责同志担任。")).toEqual([["林长制", "田长制"]]));
  it("is what its note says it includes, in quotation marks", () =>
    expect(membersIn("阳光采购", "包括“网上采购”和“邻里采购”。前者在平台上进行。")).toEqual([
      ["网上采购", "邻里采购"],
    ]));
  it("is a name for each of its characters, but for one", () =>
    expect(membersIn("鲜嫩奇优", "即鲜活上市、肉质嫩滑、与众不同和品质优良的产品。")).toEqual([
      ["鲜活上市", "肉质嫩滑", "与众不同", "品质优良"],
    ]));
  it("is nothing where two characters stand nowhere", () =>
    expect(membersIn("鲜嫩奇优", "即当日上市、肉质嫩滑、与众不同和品质上乘的产品。")).toEqual([]));
});

describe("parts", () => {
  it("may be numbered within", () =>
    expect(membersIn("两要两不准", "“两要”:一要主动服务;二要依法办事。“两不准”:一是不准吃请;二是不准推诿。")).toEqual([
      ["主动服务", "依法办事"],
      ["不准吃请", "不准推诿"],
    ]));
  it("may be called by their words alone", () =>
    expect(membersIn("一关一改", "“关”指关停河边的采砂场。“改”指改造沿岸的老码头。")).toEqual([
      ["关停河边的采砂场"],
      ["改造沿岸的老码头"],
    ]));
});

describe("sentences around a slogan", () => {
  it("count in digits", () =>
    expect(
      membersAround(
        "11件实事",
        `办好11件实事:${[..."甲乙丙丁戊己庚辛壬癸子"].map((one) => `修好${one}街的路灯`).join(";")}。`,
      ),
    ).toEqual([[..."甲乙丙丁戊己庚辛壬癸子"].map((one) => `修好${one}街的路灯`)]));
  it("say of two things what is done with both", () => {
    expect(membersAround("双控", "实施用水总量和强度双控制度。")).toEqual([["用水总量", "强度"]]);
    expect(membersAround("双创", "建设国家和省级双创基地。")).toEqual([]);
  });
  it("name in quotation marks, sentence by sentence, as many as are counted", () => {
    const names = ["实力松岭", "创新松岭", "生态松岭"];
    const told = names.map((name) => `建设“${name}”,各项事业有新进展。`).join("");
    expect(membersAround("三个松岭", `着力建设“三个松岭”:${told}`)).toEqual([names]);
    expect(membersAround("四个松岭", `着力建设“四个松岭”:${told}`)).toEqual([]);
  });
  it("name the first group of a fold before it, where each name bears what is counted", () => {
    expect(membersAround("三林一中心", "建设育林、护林、造林“三林一中心”。")).toEqual([["育林", "护林", "造林"], []]);
    expect(membersAround("三林一中心", "改善修路、引水、种树“三林一中心”。")).toEqual([]);
    expect(membersAround("三园三集群", "建设松岭园、桐溪园、翠湾园三园三集群。")).toEqual([
      ["松岭园", "桐溪园", "翠湾园"],
      [],
    ]);
  });
  it("name one more than they count, where each is a list", () => {
    const rows = ["修路、架桥", "种树、育林", "清淤、疏河", "引水、打井"];
    const told = `2个先行:探矿、测绘;3个重点:${rows.join(",")}。`;
    expect(membersIn("23", told, "工程")[1]).toEqual(rows);
    expect(membersIn("23", told.replace("引水、打井", "力争三年见效"), "工程")[1]).not.toContain("力争三年见效");
  });
  it("name at once what 即 stands before or behind", () => {
    const names = ["修路", "引水", "种树", "办学"];
    const list = names.join("、");
    expect(membersAround("四项重点任务", `抓好${list},即“四项重点任务”。`)).toEqual([names]);
    expect(membersAround("四项重点任务", `抓好大事,即“四项重点任务”,${list}。`)).toEqual([names]);
    expect(membersAround("四项重点任务", "明确大事,即“四项重点任务”,要求各镇立即行动、狠抓落实。")).toEqual([]);
  });
  it("quote the list and count it behind 的", () => {
    const text = "推广“深松、覆膜、追肥与滴灌”的四配套增效措施。";
    expect(membersAround("四配套增效措施", text)).toEqual([["深松", "覆膜", "追肥", "滴灌"]]);
    expect([...slogansIn(text).keys()]).toEqual(["四配套增效措施"]);
    expect([...slogansIn(text.replace("四", "五")).keys()]).toEqual(["深松、覆膜、追肥与滴灌"]);
  });
  it("say what a quotation is", () =>
    expect(membersAround("三纵", "“三纵”为东关至西庄、南门至北坡、小桥至大营公路。")).toEqual([
      ["东关至西庄", "南门至北坡", "小桥至大营公路"],
    ]));
  it("put words side by side that are one", () =>
    expect(membersAround("三位一体", "推进中医药事业产业文化“三位一体”发展。")).toEqual([["事业", "产业", "文化"]]));
  it("are numbered and begin with what is counted", () => {
    expect(
      membersAround(
        "三个到场",
        "推行“三个到场”。一是到场问诊,送药上门。二要到场教学,送课下乡。三是到场调解,化解纠纷。",
      ),
    ).toEqual([["到场问诊", "到场教学", "到场调解"]]);
    expect(
      membersAround(
        "三个到场",
        "推行“三个到场”。一是到场问诊,送药上门。二是送课下乡,惠及学童。三是到场调解,化解纠纷。",
      ),
    ).toEqual([]);
    expect(membersAround("三个到场", "推行“三个到场”。大家都说好。一是到场问诊。二是到场教学。三是到场调解。")).toEqual(
      [],
    );
  });
  it("begin behind 针对", () =>
    expect(membersAround("三难", "社区针对停车难、买菜难、上楼难“三难”问题开出药方。")).toEqual([
      ["停车难", "买菜难", "上楼难"],
    ]));
  it("put single characters side by side that are one", () => {
    expect(membersAround("四位一体", "推行村企校医“四位一体”共管。")).toEqual([["村", "企", "校", "医"]]);
    expect(membersAround("三位一体", "做活农文旅“三位一体”文章。")).toEqual([["农", "文", "旅"]]);
    expect(membersAround("四位一体", "形成风光火储“四位一体”格局。")).toEqual([["风", "光", "火", "储"]]);
    expect(membersAround("三位一体", "建设松岭新城“三位一体”大厅。")).toEqual([]);
    expect(membersAround("五位一体", "产学研用“五位一体”推进。")).toEqual([]);
  });
  it("name one thing in a frame, and the others behind a verb", () =>
    expect(membersIn("四社联动", "以社区为平台,联动社会工作者、社区组织、社区志愿者。", "治理格局")).toEqual([
      ["社区", "社会工作者", "社区组织", "社区志愿者"],
    ]));
  it("add up what 加 adds", () =>
    expect(membersAround("二加一", "落实技能培训、岗位补贴和就业兜底“二加一”帮扶行动。")).toEqual([
      ["技能培训", "岗位补贴"],
      ["就业兜底"],
    ]));
});
