import { expect, describe as group, it } from "vitest";
import { clean } from "../../src/clean/clean.js";
import { describe } from "../../src/metadata/metadata.js";
import { sourceOf } from "../helpers/source-of.js";

const TEXT = "今年以来，清河市推进水网建设，除险加固水库十二座，新增灌溉面积三万亩，城乡供水保障能力明显提升。";
const read = (...lines: string[]) => describe(clean(sourceOf([...lines, TEXT, TEXT.slice(4)].join("\n"))), {});

group("official letters", () => {
  it("have the title below the red head, with the office that issues them", () => {
    const letter = read(
      "清河市人民政府文件",
      "清政〔2021〕32号　　　签发人：周明",
      "清河市人民政府",
      "关于推进水网建设的意见",
      "各县（区）人民政府：",
    );
    expect(letter).toMatchObject({
      title: "清河市人民政府关于推进水网建设的意见",
      documentNumber: "清政〔2021〕32号",
      kind: "policy",
    });
  });

  it("have no number in their title", () => {
    const reply = read("对市人大二次会议第86号建议的答复", "清教函〔2023〕45号　　签发人：周明", "王丽代表：");
    expect(reply).toMatchObject({ title: "对市人大二次会议第86号建议的答复", documentNumber: "清教函〔2023〕45号" });
  });

  it("are of the day of the answer, not of the question", () => {
    expect(read("关于供水问题的答复", "来信时间：2023-10-08", "答复时间：2023-10-10").date).toBe("2023-10-10");
  });
});

group("a title", () => {
  it("is not the issue of a bulletin, nor its name", () => {
    expect(
      read("水利简报", "第12期（总第86期）", "清河市水利局　2022年5月20日", "清河市推行“三查”机制护堤防"),
    ).toMatchObject({
      title: "清河市推行“三查”机制护堤防",
      date: "2022-05-20",
    });
  });

  it("may follow the name of a column", () => {
    for (const mark of ["|", "：", "｜"]) {
      const page = read(`一图读懂${mark}2024年清河市政府工作报告`, "清河发布", "2024-01-19 18:20");
      expect(page.title?.replace("：", ":")).toBe(`一图读懂${mark === "：" ? ":" : "|"}2024年清河市政府工作报告`);
      expect(page.kind).toBe("interpretation");
    }
  });

  it("is neither a row of a table nor where the author works", () => {
    const table = ["附件2：", "清河市水网建设项目表", "序号 项目名称 规模（公里） 年限", "1 清水河治理 42 2021—2022"];
    expect(describe(clean(sourceOf(table.join("\n"))), {}).title).toBe("清河市水网建设项目表");
    expect(read("浅析清河市水网建设", "王丽", "（清河市委党校，清河 300000）").title).toBe("浅析清河市水网建设");
    expect(read("第一篇 开启新征程", "第一章 发展基础").title).toBeNull();
  });

  it("is neither a greeting nor the head of a mail", () => {
    expect(read("主持词", "各位来宾：", "大家上午好！").title).not.toBe("大家上午好!");
    expect(read("发件人: 王丽 <wang@example.com>", "发送时间: 2023年7月4日 9:12", "各位老师：").title).toBeNull();
  });

  it("holds no remark on its day, which dates the text", () => {
    expect(read("在全市水利工作会议上的讲话", "（根据录音整理，2023年1月30日）", "同志们：")).toMatchObject({
      title: "在全市水利工作会议上的讲话",
      date: "2023-01-30",
    });
  });
});

group("titles and days of other pages", () => {
  it("begin behind the dateline of a wire", () => {
    expect(read("新华社清河5月12日电（记者王丽、张强）题：一座水城的新生", "5月12日").title).toBe("一座水城的新生");
  });

  it("are those in spaced brackets", () => {
    const page = read(
      "【 索引号 】 QH01-2022-00036 【 发文机构 】 清河市人民政府",
      "【 标　　题 】 清河市人民政府关于水网建设的意见",
      "【 发文字号 】 清政发〔2022〕15号 【 发布日期 】 2022-05-10",
      "各县（区）人民政府：",
    );
    expect(page).toMatchObject({
      title: "清河市人民政府关于水网建设的意见",
      date: "2022-05-10",
      indexNumber: "QH01-2022-00036",
    });
  });

  it("may be eight digits in brackets behind the title", () => {
    expect(read("政府工作报告(20160122)", "市长 周明", "各位代表：")).toMatchObject({ date: "2016-01-22", year: 2016 });
  });

  it("may be a month in characters on the cover", () => {
    expect(read("清河市水网建设规划", "清河市水利局", "二〇二一年十二月").date).toBe("2021-12");
  });

  it("hold calls above the fields of the page", () => {
    const page = read("清河市促进水网建设十条措施全文来了，快来看！", "清河发布　2023-09-27 16:40　发表于山东");
    expect(page).toMatchObject({ title: "清河市促进水网建设十条措施全文来了,快来看!", date: "2023-09-27" });
  });
});

group("what stands around a text", () => {
  it("may be the head of a mail, whose subject is the title where the text has none", () => {
    const mail = read("主题：转发：清河市水网建设的做法", "发件人：王丽 <wang@example.com>", "各位老师：");
    expect(mail.title).toBe("清河市水网建设的做法");
  });

  it("is neither question nor dateline in its title", () => {
    expect(read("清河市供水问题解答", "Q：水价是多少？").title).toBe("清河市供水问题解答");
    expect(read("清河晚报", "水网建设一年间", "本报讯 记者 王丽 通讯员 张强").title).not.toContain("本报讯");
  });

  it("may be the original headline, which then is the title, and an author with a day", () => {
    const page = read("原标题：清河：小水网撬动大产业", "来源：清河日报 作者：王丽 2023-08-30");
    expect(page).toMatchObject({ title: "清河:小水网撬动大产业", author: ["王丽"], date: "2023-08-30" });
  });
});

group("names", () => {
  it("of a medium hold no bracket of the next field", () => {
    expect(read("清河市加快水网建设", "发布日期：2022-08-19 来源：清河时报 【字体：大 中 小】").source).toBe(
      "清河时报",
    );
  });

  it("stand behind a bar as behind a colon", () => {
    const page = read("清河市加快水网建设", "来源丨清河日报", "作者｜王丽", "编辑|张强");
    expect(page).toMatchObject({ source: "清河日报", author: ["王丽"], editor: "张强" });
  });

  it("of authors are no applause", () => {
    expect(read("在全市水利工作会议上的讲话", "第二，要抓好水网建设。（掌声）").author).toEqual([]);
  });

  it("of a medium may stand before the day above the text", () => {
    expect(read("清河市加快水网建设", "清河日报 2022年3月8日 星期二").source).toBe("清河日报");
  });

  it("is that of an entry of a database of papers", () => {
    const entry = read(
      "SrcDatabase-来源库: 报纸",
      "Title-题名: 走好振兴路",
      "Author-作者: 王丽;李强",
      "Source-刊名: 清河日报",
      "PubTime-出版时间: 2022-07-19",
    );
    expect(entry).toMatchObject({
      title: "走好振兴路",
      author: ["王丽", "李强"],
      source: "清河日报",
      date: "2022-07-19",
    });
  });

  it("is below the head of a letter, and one of four letters", () => {
    const head = [
      "清河市人民政府",
      "清府函〔2022〕88号",
      "清河市人民政府关于同意设立东湖片区的批复",
      "东湖区人民政府：",
    ];
    expect(read(...head).title).toBe(head[2]);
    expect(clean(sourceOf(`停水通知\n${TEXT}`)).lines[0]!.label).toBe("title");
    expect(read("关于提高供水保障能力的建议的答复", "王丽代表：").title).toBe("关于提高供水保障能力的建议的答复");
  });
});

group("other pages", () => {
  it("have the medium beside their day, or the paper that printed them", () => {
    expect(read("水网建设见成效", "2023-10-03 10:11 清河晚报").source).toBe("清河晚报");
    expect(read("水网建设见成效", "《 清河报 》（ 2022年10月18日　 第 02 版）").source).toBe("清河报");
    expect(read("水网建设见成效", "《清河报》报道水网建设").source).toBeNull();
  });

  it("have no line with an hour or a labelled day in their title", () => {
    for (const line of [
      "清河融媒 03-05 10:22",
      "浏览：123 2024-03-05 10:22:11 打印",
      "Release time:2024-03-05 Source: 清河",
    ])
      expect(read("清河：水网建设见成效", line).title).toBe("清河:水网建设见成效");
    expect(read("转自：【清河日报】", "水网建设见成效", "2024-03-05").source).toBe("清河日报");
  });

  it("are of the day that signs them above a contact, and of none in a chronicle", () => {
    const end = ["清河市水利局", "2023年7月20日", "联系人：王丽", "联系电话：0000-1234567", "（此件主动公开）"];
    expect(describe(clean(sourceOf(["关于水网建设的答复", TEXT, ...end].join("\n"))), {}).date).toBe("2023-07-20");
    const days = ["2023年1月5日　全市水利会议召开", "2023年2月3日　东湖工程开工", "2023年3月12日　植树活动启动"];
    expect(describe(clean(sourceOf(["清河市水利大事记", ...days].join("\n"))), {}).date).toBeNull();
  });

  it("are not of the place whose people come", () => {
    const visit = ["上海市闵行区代表团来我县考察", "2023-08-22"];
    expect(read(...visit, "代表团到灵石县、灵石县人民医院察看，灵石县负责同志陪同。").region).not.toBe("上海市/闵行区");
    expect(read("上海市闵行区推进水网建设", "2023-08-22").region).toBe("上海市/闵行区");
  });

  it("are of the day on which a rule was made public", () => {
    const rule = read(
      "银川市再生水管理办法",
      "（2023年8月15日市人民政府常务会议讨论通过 2023年9月1日银川市人民政府令第8号公布 自2023年10月1日起施行）",
    );
    expect(rule).toMatchObject({ date: "2023-09-01", year: 2023 });
    expect(read("银川市再生水管理办法", "（自2023年10月1日起施行）").date).toBeNull();
  });
});
