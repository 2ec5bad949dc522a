import { describe, expect, it } from "vitest";
import { clean } from "../../src/clean/clean.js";
import { isKept, keptTextOf } from "../../src/model/document.js";
import { cleanCorpus } from "../helpers/clean-corpus.js";
import { sourceOf } from "../helpers/source-of.js";
import { ABOVE_THE_TITLE, BELOW_THE_TEXT, TEXT } from "./fixtures/lines.js";

const TITLE = "清河区奋力谱写高质量发展新篇章";
const DATE = "2024-01-17";
const BODY = [
  "清河区坚持把项目建设作为经济工作的总抓手，全年实施重点项目一百二十个，完成投资三百亿元，均创历史新高。",
  "走进清河经济开发区，一座座现代化厂房拔地而起，一条条智能生产线开足马力，处处涌动着发展的热潮。",
  "新的一年，清河区将继续抢抓机遇、真抓实干，以更大力度优化环境、服务企业、改善民生，书写新的答卷。",
];

const labelOf = (lines: readonly string[], text: string): string => {
  const line = clean(sourceOf(lines.join("\n"))).lines.find(({ raw }) => raw === text)!;
  return isKept(line) ? `${text} kept: ${line.reason}` : "removed";
};

describe("furniture around a text", () => {
  it.each(BELOW_THE_TEXT)("is removed below it: %s", (line) => {
    expect(labelOf([TITLE, DATE, ...BODY, line], line)).toBe("removed");
  });

  it.each(ABOVE_THE_TITLE)("is removed above its title: %s", (line) => {
    expect(labelOf([line, TITLE, DATE, ...BODY], line)).toBe("removed");
  });
});

describe("a title with the fields of its page on one line", () => {
  it.each([
    [" 2024-01-17 来源：清河日报", ""],
    ["　发布时间：2024年1月17日 09:30 来源：清河日报 浏览次数：12", ""],
    ["2024-01-17 09:30", ""],
    [" | 深一度 2024-01-17 来源：清河日报", "项目现场见闻"],
  ])("is kept without them: %s", (fields, heading) => {
    const { lines, metadata } = cleanCorpus([sourceOf([TITLE + fields, heading, ...BODY].join("\n"))])[0]!;
    const title = TITLE + (fields.startsWith(" |") ? " | 深一度" : "");
    expect(lines[0]!.label).toBe("title");
    expect(keptTextOf(lines[0]!).trim()).toBe(title);
    expect(metadata).toMatchObject({ title, date: DATE });
  });

  it.each([
    "清河区融媒体中心新闻客户端 2024-01-17 来源：清河日报",
    "清河区人民政府门户网站 2024-01-17 09:30",
    "清河区发展和改革委员会 2024年1月17日",
    "清河日报社记者集体采写 2024-01-17",
  ])("is none where a site, an office or reporters stand before the day: %s", (line) => {
    expect(labelOf([line, TITLE, ...BODY], line)).toBe("removed");
  });

  it("is none below a title", () => {
    const line = "清河区项目建设年系列报道之三 2024-01-17 来源：清河日报";
    expect(labelOf([TITLE, line, ...BODY], line)).toBe("removed");
  });

  it("may be a cell of a table of fields", () => {
    const name = `名 称： | ${TITLE} | ||`;
    const fields = [
      "索 引 号： | QH001/2024-00012 | 发布机构： | 区政府办 |",
      "文 号： | 清政发〔2024〕3号 | 公开类型： | 主动公开 |",
    ];
    const { lines, metadata } = cleanCorpus([sourceOf([...fields, name, ...BODY].join("\n"))])[0]!;
    expect(lines.map(({ label }) => label)).toEqual(["meta", "meta", "title", "content", "content", "content"]);
    expect(metadata).toMatchObject({
      title: TITLE,
      indexNumber: "QH001/2024-00012",
      documentNumber: "清政发〔2024〕3号",
    });
  });

  it("is not the subtitle below the fields", () => {
    const page = ["清河纪事", "2024-01-17 点击", "——走进清河经济开发区", "记者 王丽", ...BODY];
    expect(cleanCorpus([sourceOf([`${TITLE}（上）`, ...page.slice(1)].join("\n"))])[0]!.metadata.title).toBe(
      `${TITLE}(上)`,
    );
  });
});

describe("a greeting above a text", () => {
  it.each(["欢迎访问清河区人民政府门户网站。", "今天是2024年3月5日 星期二 欢迎来到清河区政府网站。"])(
    "goes where it is that of a site, full stop or not: %s",
    (line) => {
      expect(labelOf([line, TITLE, ...BODY], line)).toBe("removed");
      expect(cleanCorpus([sourceOf([line, TITLE, ...BODY].join("\n"))])[0]!.metadata.title).toBe(TITLE);
    },
  );
});

describe("officials above a text", () => {
  const NAMES = ["清河区委副书记、区长 王丽", "清河区委常委、常务副区长 李强"];
  const removed = (lines: readonly string[]) =>
    clean(sourceOf([TITLE, DATE, ...lines, ...BODY].join("\n")))
      .lines.filter((line) => !isKept(line))
      .map(({ raw }) => raw);

  it("are text where a list of who attends begins above them, and speakers else", () => {
    expect(removed(["出席人员：", ...NAMES])).toEqual([DATE]);
    expect(removed(NAMES)).toEqual([DATE, ...NAMES]);
  });
});

describe("a byline behind the last sentence", () => {
  it.each(["    记者 王丽", " 本报记者 王丽 李强", "　　通讯员：李强"])("is cut off: %s", (end) => {
    const last = clean(sourceOf([TITLE, DATE, ...BODY.slice(0, 2), BODY[2]! + end].join("\n"))).lines.at(-1)!;
    expect([last.label, keptTextOf(last)]).toEqual(["content", BODY[2]]);
  });

  it.each(["记者 王丽", " 记者走访了三个镇", " 记者 在现场看到 收成很好"])(
    "is no sentence about reporters: %s",
    (end) => {
      const last = clean(sourceOf([TITLE, DATE, ...BODY.slice(0, 2), BODY[2]! + end].join("\n"))).lines.at(-1)!;
      expect(last.cuts).toEqual([]);
    },
  );
});

describe("days in a table, a cell a line", () => {
  const row = (place: string, day: string) => [place, day, "王丽"];

  it("stay where a head names their column", () => {
    const table = [
      "序号",
      "水库",
      "检查日期",
      "责任人",
      ...row("青山水库", "2024-04-12"),
      ...row("龙口水库", "2024-04-15"),
    ];
    const { lines } = clean(sourceOf([TITLE, DATE, ...BODY, ...table, "清河区人民政府"].join("\n")));
    expect(lines.filter(({ label }) => label === "meta").map(({ raw }) => raw)).toEqual([DATE]);
  });

  it("go as those of a list of articles, and below the page's furniture", () => {
    const list = ["全区召开春耕工作会议", "2024-04-12", "清河小学举行运动会", "2024-04-15"];
    const removed = (lines: readonly string[]) =>
      clean(sourceOf([TITLE, DATE, ...BODY, ...lines].join("\n"))).lines.filter((line) => !isKept(line)).length;
    expect(removed(list)).toBeGreaterThanOrEqual(3);
    expect(removed(["【打印】【关闭】", "更新日期", "2024-04-12"])).toBe(4);
  });
});

describe("the label of a text", () => {
  it.each(["正文：", "【正文】", "全文:"])("%s is cut off before its first paragraph", (label) => {
    const { lines } = clean(sourceOf([TITLE, DATE, `${label}${BODY[0]!}`, BODY[1]!, BODY[2]!].join("\n")));
    const kept = lines.find(({ raw }) => raw.startsWith(label))!;
    expect([kept.label, kept.cuts.map(({ start, end }) => [start, end])]).toEqual(["content", [[0, label.length]]]);
  });
});

describe("a page that was scraped into one line", () => {
  const HEAD = "清河区举办秋季招聘会";
  const NEWS = "9月3日，清河区举办秋季招聘会，两百家企业带来四千个岗位，现场气氛热烈，不少求职者当场与企业达成意向。";

  it.each([
    "发布时间：2024-09-04【字体：大中小】来源：清河日报浏览次数：次【打印本页】【关闭窗口】",
    " 来源：清河日报 时间：2024-09-04 10:22 点击：123 字号：[大 中 小]　　",
    " 作者：王海波 发布日期：2024年9月4日 浏览次数：56 ",
    "【字体：大中小】【打印】日期：2024-09-04 来源：清河日报 阅读量：1024次 ",
  ])("has its fields cut out between title and text: %s", (fields) => {
    const { lines, metadata } = cleanCorpus([sourceOf(HEAD + fields + NEWS)])[0]!;
    expect(keptTextOf(lines[0]!).replace(/\s/gu, "")).toBe(HEAD + NEWS);
    expect(metadata).toMatchObject({ title: HEAD, date: "2024-09-04" });
  });

  it.each([
    "平台发布时间超过一年的信息来源：县融媒体中心占三成，点击量达到120万次，字体清晰，内容丰富，受到群众的普遍欢迎。",
    "会议时间：2024年9月4日，地点在区政府会议室，参会人员的来源包括各镇街和区直部门，点击报名链接即可参加，名额有限。",
  ])("is not what reads like it: %s", (line) => {
    expect(clean(sourceOf(line)).lines[0]!.cuts).toEqual([]);
  });
});

describe("the line below a title", () => {
  const titles = (...head: readonly string[]) =>
    clean(sourceOf([...head, ...BODY].join("\n")))
      .lines.filter(({ label }) => label === "title")
      .map(({ raw }) => raw);
  const NOTICE = "清河区人民政府办公室印发关于培育产业的实施意见的通知";

  it.each([
    "各乡镇人民政府，区直各部门、各直属单位：",
    "清河区人民政府办公室",
    "（2021年3月24日清河区第三届人民代表大会第二次会议通过）",
    "清河区工作简报第12号",
    "清河区门户网站 www.qinghe.example 发布时间：2024-01-17",
    "王海波（清河大学经济学院教授）",
    "区长王海波2月16日在清河区第五届人民代表大会第一次会议上作",
    "明光市水利局 明光市财政局",
  ])("is no part of it: %s", (line) => expect(titles(NOTICE, line)).toEqual([NOTICE]));

  it("is its second half", () => {
    const halves = ["清河区人民政府办公室关于培育壮大特色产业", "推动高质量发展的实施意见"];
    expect(titles(...halves)).toEqual(halves);
  });
});

describe("fields beside a text", () => {
  it.each([
    ["【日期】2024-01-17"],
    ["【来源】清河日报"],
    ["【发布人】管理员"],
    ["source: 清河日报"],
    ["发布人：管理员 点击次数：12"],
  ])("go: %s", (line) => expect(labelOf([TITLE, line, ...BODY], line)).toBe("removed"));

  it("may have the title in brackets", () => {
    const { lines } = clean(sourceOf([`【标题】${TITLE}`, "【正文】", ...BODY].join("\n")));
    expect(lines.slice(0, 2).map(({ label }) => label)).toEqual(["title", "meta"]);
  });

  it.each(["第 3 页 共 12 页", "- 4 -", "—5—"])("number its pages: %s", (line) => {
    expect(labelOf([TITLE, DATE, BODY[0]!, line, BODY[1]!, BODY[2]!], line)).toBe("removed");
  });
});

describe("lines of the text", () => {
  it.each(TEXT)("stay inside it: %s", (line) => {
    const { lines } = clean(sourceOf([TITLE, DATE, BODY[0], line, BODY[1], BODY[2]].join("\n")));
    expect(lines.filter((l) => !isKept(l) || l.cuts.length > 0).map((l) => l.raw)).toEqual([DATE]);
  });

  it.each(TEXT)("stay as its last line: %s", (line) => {
    const { lines } = clean(sourceOf([TITLE, DATE, ...BODY, line].join("\n")));
    expect(
      lines
        .filter((l) => !isKept(l) || l.cuts.length > 0)
        .map((l) => `${l.raw}: ${l.reason}`)
        .slice(1),
    ).toEqual([]);
  });

  it.each(TEXT)("stay as its first line: %s", (line) => {
    const { lines } = clean(sourceOf([TITLE, DATE, line, ...BODY].join("\n")));
    expect(
      lines
        .filter((l) => !isKept(l) || l.cuts.length > 0)
        .map((l) => `${l.raw}: ${l.reason}`)
        .slice(1),
    ).toEqual([]);
  });
});

describe("runs of links", () => {
  const kept = (lines: readonly string[]): string[] =>
    clean(sourceOf(lines.join("\n")))
      .lines.filter(isKept)
      .map(({ raw }) => raw.trim());
  const HEADLINES = [
    "镇里组织干部下乡走访",
    "清河小学举行开学典礼仪式",
    "城东片区管网改造提前完工",
    "青山果农喜获丰收季",
    "县医院新门诊楼投入使用",
  ];

  it("below a text go with the furniture under them, their headings of unknown words too", () => {
    const foot = ["基层风采", ...HEADLINES, "友情链接：某某网", "主办单位：清河区政府办"];
    expect(kept([TITLE, DATE, ...BODY, ...foot])).toEqual([TITLE, ...BODY]);
  });

  it("go where each has a mark before it, and nothing follows but a number", () => {
    expect(kept([TITLE, DATE, ...BODY, ...HEADLINES.map((line) => `\t${line}`), "25"])).toEqual([TITLE, ...BODY]);
  });

  it("stay where the text announces them, are signed, or stand alone", () => {
    const list = ["名单如下：", ...HEADLINES, "分享到：微信"];
    expect(kept([TITLE, DATE, ...BODY, ...list])).toEqual([TITLE, ...BODY, ...list.slice(0, -1)]);
    expect(kept([TITLE, DATE, ...BODY, ...HEADLINES])).toEqual([TITLE, ...BODY, ...HEADLINES]);
    const signed = ["清河区人民政府办公室", "2024年1月20日"];
    expect(kept([TITLE, DATE, ...BODY, ...signed, "【打印】【关闭】"])).toEqual([TITLE, ...BODY, ...signed]);
  });

  it("between a title and its text are a menu", () => {
    const menu = ["首页", "政务公开", "清河概览", "城东街道", "青山镇", "互动交流", "办事服务", "湖西办事处", "登录"];
    expect(kept([TITLE, ...menu, DATE, ...BODY])).toEqual([TITLE, ...BODY]);
  });

  it("hold no headings, though buttons and pictures stand above them", () => {
    const headings = ["抓住“攻坚年”,清河这样干", "看数字:"];
    const above = [DATE, "字号：", "打印本页 分享", "现场1.jpg", "现场2.jpg"];
    expect(kept([TITLE, ...above, ...headings, ...BODY])).toEqual([TITLE, ...headings, ...BODY]);
    const menu = ["首页", "政务公开", "互动交流", "办事服务", "登录"];
    expect(kept([TITLE, ...menu, DATE, ...headings, ...BODY])).toEqual([TITLE, ...headings, ...BODY]);
  });
});

describe("a table of contents", () => {
  it.each([".", "…", "...", "……"])("is read in linear time, whatever its leaders are made of: %s", (mark) => {
    const entry = `四、组织实施${mark.repeat(120)}30`;
    const { lines } = clean(sourceOf([TITLE, entry, ...BODY].join("\n")));
    expect(lines.map(({ raw }) => raw)).toContain(entry);
  });
});

describe("what comes twice", () => {
  const kept = (lines: readonly string[]): string[] =>
    clean(sourceOf(lines.join("\n")))
      .lines.filter(isKept)
      .map(({ raw }) => raw);

  it("as an abstract above the text goes, labelled, cut off or as the beginning of the next line", () => {
    for (const abstract of [`摘要：${BODY[0]}`, `${BODY[0]!.slice(0, 30)}……`, BODY[0]!.slice(0, 30)]) {
      expect(kept([TITLE, DATE, abstract, ...BODY])).toEqual([TITLE, ...BODY]);
    }
    const own = "核心提示：一组数字说明一年来的变化，项目更多了，环境更好了，日子更红火了。";
    expect(kept([TITLE, DATE, own, ...BODY])).toEqual([TITLE, own, ...BODY]);
  });

  it("as a second copy of the page goes with the fields of its head", () => {
    const page = [TITLE, "来源：清河日报", "作者：王丽", ...BODY];
    expect(kept([...page, ...page]).filter((line) => /来源|作者/u.test(line))).toEqual([]);
  });
});

describe("photo news", () => {
  const PARAGRAPH =
    "三月五日，清河区青山镇的农户在田间管护小麦。眼下正是春耕时节，当地农技人员深入田间地头指导农户抢抓农时，开展追肥、灌溉和病虫害防治，确保夏粮丰收。";

  it.each(["本报记者 王丽 摄", "（王丽 摄）", "新华社发（王丽摄）", "图片由区融媒体中心提供"])(
    "keeps its paragraph and loses the credit behind it: %s",
    (credit) => {
      const line = clean(sourceOf([TITLE, DATE, PARAGRAPH + credit, ...BODY].join("\n"))).lines[2]!;
      expect([isKept(line), keptTextOf(line)]).toEqual([true, PARAGRAPH]);
    },
  );
  it("loses a caption of its own", () => {
    expect(
      labelOf(
        [TITLE, DATE, BODY[0]!, "区长到企业走访。本报记者 王丽 摄", BODY[1]!],
        "区长到企业走访。本报记者 王丽 摄",
      ),
    ).toBe("removed");
  });
});

describe("a long menu around a text", () => {
  const keptLines = ({ lines }: ReturnType<typeof clean>): string[] => lines.filter(isKept).map(keptTextOf);
  const places = ["东湖", "西山", "南河", "北岭", "中屏", "上洲", "下津", "新埠", "老街", "长汀"];
  const menu = [...places, "首页", "登录", "注册", "打印", "收藏", "手机版", ...places];

  it("goes below the text, too, told by words that only menus have", () => {
    const kept = clean(sourceOf([TITLE, DATE, ...BODY, ...menu].join("\n")));
    expect(keptLines(kept)).toEqual([TITLE, ...BODY]);
  });

  it("is no list of places that the text names", () => {
    const kept = clean(sourceOf([TITLE, DATE, ...BODY, ...places].join("\n")));
    expect(keptLines(kept)).toEqual([TITLE, ...BODY, ...places]);
  });

  it("goes with links of Markdown in a plain text, and with headlines that have a day behind them", () => {
    const links = places.map((place) => `[${place}](http://www.example.cn/${place.length})`);
    const headlines = places.map((place, day) => `${place}开展春季植树活动 2024-03-0${day % 9}`);
    const kept = clean(sourceOf([...links, TITLE, DATE, ...BODY, ...headlines].join("\n")));
    expect(keptLines(kept)).toEqual([TITLE, ...BODY]);
  });

  it("is none of short headings between paragraphs", () => {
    const lines = [TITLE, DATE, BODY[0]!, "主要成绩", "产业", "城乡", "民生", BODY[1]!, "下步打算", BODY[2]!];
    expect(keptLines(clean(sourceOf(lines.join("\n"))))).toEqual(lines.filter((line) => line !== DATE));
  });
});

describe("a text of short lines", () => {
  const keptOf = (lines: readonly string[]): string[] =>
    clean(sourceOf(lines.join("\n")))
      .lines.filter(isKept)
      .map(keptTextOf);
  const rows = [
    "生产总值　　亿元　　186.2　　7.1",
    "固定投资　　亿元　　92.5　　11.3",
    "进出口额　　亿元　　210.4　　23.0",
  ];

  it("keeps a table whose only sentence is its note", () => {
    const lines = [
      "清河区2023年主要指标",
      "全区经济总体平稳，主要指标完成情况如下：",
      ...rows,
      "注：进出口额由海关提供，增速按照人民币计价计算得出。",
    ];
    expect(keptOf(lines)).toEqual(lines);
  });

  it("keeps an agenda, whose hours are no title", () => {
    const lines = [
      "清河区第五届劳动模范表彰大会日程",
      "上午8:30　开幕大会",
      "（一）宣读决定",
      "9:50—10:10　休息",
      "主持人：王丽",
      "下午2:30　分组讨论",
    ];
    expect(keptOf(lines)).toEqual(lines);
    expect(keptOf([...lines, BODY[0]!])).toEqual([...lines, BODY[0]!]);
  });

  it("keeps a chronicle and a list of documents, each line of which has its day", () => {
    const days = ["2023年1月5日　全区经济会议召开", "2023年2月3日　古镇工程开工", "2023年3月12日　植树活动启动"];
    expect(keptOf(["清河区2023年大事记", ...days])).toEqual(["清河区2023年大事记", ...days]);
    expect(keptOf([TITLE, "清河新闻网 2024-01-17 09:41:48", ...BODY])).toEqual([TITLE, ...BODY]);
  });

  it("keeps the arrows of a procedure", () => {
    const lines = ["办事指南：灵活就业登记", "申请→受理→审核→办结", "即时办结"];
    expect(keptOf(lines)).toEqual(lines);
    expect(keptOf(["首页→政务公开→办事指南", TITLE, DATE, ...BODY])).toEqual([TITLE, ...BODY]);
  });

  it("goes on to its last numbered part, and to short sentences behind it", () => {
    const end = [
      "咨询电话：0000-1234567",
      "微信公众号：清河民政",
      "二、笔试",
      "地点：清河中学",
      "三、其他",
      "本公告由区民政局负责解释。",
    ];
    expect(keptOf([TITLE, DATE, "一、报名", BODY[0]!, ...end])).toEqual([TITLE, "一、报名", BODY[0]!, ...end]);
    const open = ["微信公众号：清河民政", "本公告由区民政局负责解释。"];
    expect(keptOf([TITLE, DATE, BODY[0]!, ...open]).at(-1)).toBe(open[1]);
  });

  it("has its title above fields that look like a second line of it", () => {
    for (const field of [
      "信件编号：QH20240105",
      "原创 小编 清河发布",
      "清河网 记者 王丽 通讯员 李强",
      "清河新闻编辑：王丽",
    ]) {
      expect(keptOf([TITLE, field, DATE, ...BODY])).toEqual([TITLE, ...BODY]);
    }
    const subtitle = "——清河区推进项目建设纪实";
    expect(keptOf([TITLE, subtitle, DATE, ...BODY])).toEqual([TITLE, subtitle, ...BODY]);
  });

  it("loses fields in brackets, whatever they are called, where several stand together", () => {
    const fields = ["【发布部门】清河区人民政府", "【法规类别】城乡建设", "【唯一标志】123456", "【专题】更新"];
    expect(keptOf([`【法规标题】${TITLE}`, ...fields, ...BODY])).toEqual([TITLE, ...BODY]);
    const heads = ["【经验一】党建引领", "【经验二】群众参与"];
    expect(keptOf([TITLE, DATE, ...heads, ...BODY])).toEqual([TITLE, ...heads, ...BODY]);
  });
});
