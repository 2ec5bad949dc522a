import { expect, describe as group, it } from "vitest";
import { datesIn, isoDate, yearsIn } from "../../src/base/dates.js";
import type { CleanDocument } from "../../src/index.js";
import { KIND_RULES } from "../../src/metadata/kind.js";
import { describe } from "../../src/metadata/metadata.js";
import { divisionsIn, regionNamed } from "../../src/model/divisions.js";
import { type Label, NO_METADATA } from "../../src/model/document.js";

const document = (...lines: (string | [Label, string])[]): CleanDocument => ({
  path: "a.txt",
  encoding: "utf-8",
  sha256: "",
  metadata: NO_METADATA,
  fields: {},
  lines: lines.map((line, index) => {
    const [label, raw] = typeof line === "string" ? (["content", line] as const) : line;
    return { number: index + 1, raw, label, reason: "", cuts: [] };
  }),
});
const TEXT =
  "今年以来，全区上下锚定目标、真抓实干，各项工作取得了新的进展，群众的获得感和幸福感不断增强，发展的势头越来越好。";

group("isoDate", () => {
  it.each([
    ["2024-01-17", "2024-01-17"],
    ["2024/1/7 09:10", "2024-01-07"],
    ["2024年1月17日", "2024-01-17"],
    ["二〇二四年一月十七日", "2024-01-17"],
    ["二O一三年十二月三十一日", "2013-12-31"],
    ["2012年元月9日", "2012-01-09"],
    ["二〇一二年元月廿九日", "2012-01-29"],
    ["二零一二年三月卅一日", "2012-03-31"],
    ["2004-03-2616:04", "2004-03-26"],
    ["20240117", "2024-01-17"],
    ["2003-5", "2003-05"],
    ["2024-13-01", null],
    ["2024-02-30", null],
    ["12345", null],
  ])("reads %s", (text, iso) => expect(isoDate(text)).toBe(iso));

  it("gives the places of dates in order", () => {
    expect(datesIn("从2024年1月2日到2024-03-04").map(({ iso }) => iso)).toEqual(["2024-01-02", "2024-03-04"]);
  });

  it("takes no year from the end of a range", () => expect(yearsIn("2025-2027年行动，二0二四年报告")).toEqual([2024]));
});

group("regionNamed", () => {
  it.each([
    ["槐荫区", "山东省/济南市/槐荫区"],
    ["山东省济南市市中区", "山东省/济南市/市中区"],
    ["市中区", null],
    ["上海", "上海市"],
    ["内蒙古", "内蒙古自治区"],
    ["北京市朝阳区", "北京市/朝阳区"],
    ["济源市", "河南省/济源市"],
    ["驻马店", "河南省/驻马店市"],
    ["火星", null],
  ])("%s", (name, path) => expect(regionNamed(name)).toBe(path));

  it("takes ordinary words for no place", () => {
    expect(divisionsIn("建设中心城区，整治郊区，扩大园区和社区")).toEqual([]);
  });
});

group("describe", () => {
  it("reads labelled fields on one line and on the next", () => {
    const found = describe(
      document(
        ["title", "全区重点工作推进会召开"],
        ["meta", "2024-05-06 09:24:00  来源：某市某区政府  作者：区信息中心  责任编辑：李明"],
        TEXT,
      ),
      {},
    );
    expect(found).toMatchObject({
      title: "全区重点工作推进会召开",
      date: "2024-05-06",
      source: "某市某区政府",
      author: ["区信息中心"],
      editor: "李明",
      year: 2024,
    });
    const below = describe(
      document(
        ["title", "某篇文章的标题"],
        ["meta", "2023-06-29"],
        ["meta", "作者："],
        ["meta", "来源："],
        ["meta", "某某日报"],
        TEXT,
      ),
      {},
    );
    expect(below).toMatchObject({ date: "2023-06-29", author: [], source: "某某日报" });
  });

  it.each([
    ["□记者 李明 报道", ["李明"]],
    ["（本报记者 李明 王小红）", ["李明", "王小红"]],
    ["本报记者 李明 某省某县报道", ["李明"]],
    ["（完）", []],
  ])("reads the byline %s", (line, names) => {
    expect(describe(document(["title", "某篇文章的标题"], ["meta", line], TEXT), {}).author).toEqual(names);
  });

  it("takes neither who is nobody nor what a reporter is for an author", () => {
    const authorsOf = (line: string) =>
      describe(document(["title", "园区建设见成效"], ["meta", line], TEXT), {}).author;
    expect(authorsOf("□本报记者 赵海 实习生 刘芳")).toEqual(["赵海", "刘芳"]);
    expect(authorsOf("作者：佚名")).toEqual([]);
    expect(authorsOf("作者：管理员")).toEqual([]);
    expect(authorsOf("记者  赵海  刘芳      来源：清河日报")).toEqual(["赵海", "刘芳"]);
    expect(describe(document(["title", "园区建设见成效"], TEXT, `${TEXT}    记者 赵海`), {}).author).toEqual(["赵海"]);
    expect(describe(document(["title", "园区建设见成效"], TEXT, `${TEXT} 记者 走访`), {}).author).toEqual([]);
  });

  it("ends a source where the label of the next field begins", () => {
    const found = describe(
      document(["title", "园区建设见成效"], ["meta", "来源：清河晚报 更新时间：2024-03-05"], TEXT),
      {},
    );
    expect(found).toMatchObject({ source: "清河晚报", date: "2024-03-05" });
  });

  it("finds a source that is glued to what stands before it, and none in the address of a page", () => {
    const sourceOf = (...fields: string[]) =>
      describe(
        document(["title", "园区建设见成效"], ...fields.map((line) => ["meta", line] as [Label, string]), TEXT),
        {},
      ).source;
    expect(sourceOf("浏览次数:信息来源: 区司法局发布时间:2024-03-05 15:39")).toBe("区司法局");
    expect(sourceOf("发布时间:2024-03-05 15:39信息来源:区司法局")).toBe("区司法局");
    expect(sourceOf("URL Source: https://example.com/1.html", "日期：2024-03-05 来源：清河日报")).toBe("清河日报");
    expect(sourceOf("统计资料来源:区统计局")).toBeNull();
  });

  it("takes no day of a table's last rows for that which signs a text", () => {
    const dateOf = (...rows: string[]) =>
      describe(document(["title", "改造方案"], TEXT + TEXT, TEXT, TEXT, ...rows), {}).date;
    expect(dateOf("一号院", "2024-10-01", "二号院", "2024-11-01")).toBeNull();
    expect(dateOf("清河区人民政府", "2024-10-01")).toBe("2024-10-01");
    expect(dateOf("二号院", "2024-11-01", "清河区人民政府", "2024年3月1日")).toBe("2024-03-01");
  });

  it("reads the years of offices in Taiwan where they say so", () => {
    const dateOf = (line: string) => describe(document(["title", "社区据点启用"], ["meta", line], TEXT), {}).date;
    expect(dateOf("发布日期：113-05-06")).toBe("2024-05-06");
    expect(dateOf("中华民国113年5月6日")).toBe("2024-05-06");
    expect(dateOf("编号：113-05-06")).toBeNull();
  });

  it("takes news of a congress for news of its place, and no study of its spirit", () => {
    const regionOf = (line: string) => describe(document(["title", "州人代会隆重开幕"], line, TEXT), {}).region;
    expect(regionOf("1月11日，迪庆藏族自治州第十二届人民代表大会第一次会议隆重开幕。")).toBe("云南省/迪庆藏族自治州");
    expect(regionOf("学习贯彻迪庆藏族自治州第十二届人民代表大会第一次会议精神，我镇召开会议。")).toBeNull();
  });

  it("tells the kind of a title that stands in its marks, and of no text about one", () => {
    const kindOf = (title: string) => describe(document(["title", title], TEXT), {}).kind;
    expect(kindOf("清政发〔2024〕3号《清河区关于加快产业发展的意见》")).toBe("policy");
    expect(kindOf("《清河区关于加快产业发展的意见》")).toBe("policy");
    expect(kindOf("全区上下学习《清河区关于加快产业发展的意见》")).toBeNull();
  });

  it("finds the day and the medium in the record of a newspaper's electronic edition", () => {
    const record = "2024-03-05 3 1 清河日报 content_4417.html 1 园区建设见成效 /enpproperty-->";
    expect(describe(document(["title", "园区建设见成效"], TEXT, ["meta", record]), {})).toMatchObject({
      date: "2024-03-05",
      source: "清河日报",
    });
  });

  it("takes neither an event nor a snapshot for the date of publication", () => {
    const found = describe(
      document(["title", "全市经济一瞥"], ["meta", "2024年2月21日在某市举行的会议上"], TEXT, [
        "boilerplate",
        "快照生成时间：2025-01-08 21:45:02",
      ]),
      {},
    );
    expect(found).toMatchObject({ date: null });
  });

  it("reads fields in brackets and under English names", () => {
    const bracketed = document(
      "【标题】园区建设见成效",
      ["meta", "【来源】清河日报"],
      ["meta", "【作者】王海波"],
      TEXT,
    );
    expect(describe(bracketed, {})).toMatchObject({ title: "园区建设见成效", source: "清河日报", author: ["王海波"] });
    expect(describe(document("园区建设见成效", ["meta", "source: 清河日报"], TEXT), {}).source).toBe("清河日报");
    expect(describe(document("园区建设见成效", ["meta", "[来源]清河日报"], TEXT), {}).source).toBe("清河日报");
  });

  it.each(["链接", "来源", "来源网址", "地址", "出处", "原文链接"])(
    "takes the address behind %s for that, not for a source",
    (label) => {
      const address = "http://www.qinghe.gov.cn/art/2024/1/7.html";
      expect(describe(document("园区建设见成效", ["meta", `${label}:${address}`], TEXT), {})).toMatchObject({
        url: address,
        source: null,
      });
    },
  );

  it.each(["文/王海波 图/李江", "□ 王海波"])("reads the byline %s", (line) => {
    expect(describe(document(["title", "园区建设见成效"], ["meta", line], TEXT), {}).author).toEqual(["王海波"]);
  });

  it("takes no field of the page for a title", () => {
    expect(describe(document("撰稿：某人 摄影：某某 审核：某某某", TEXT), {}).title).toBeNull();
  });

  it("takes no line below the text for a title", () => {
    const body = "全县各级各部门要压实责任，把各项任务抓细抓实，按时保质完成年度目标，让群众得到更多实惠。";
    expect(
      describe(document(["heading", "要点"], ["content", body], ["content", "粮食总产量 三十万吨"]), {}).title,
    ).toBeNull();
  });

  it("gives a report the year of its title, not that of the upload", () => {
    expect(describe(document("标题：二O一三年政府工作报告", "年份：2014", TEXT), {})).toMatchObject({
      title: "二O一三年政府工作报告",
      year: 2013,
    });
  });

  it("decides an ambiguous district by the city that is named, and leaves it open where none is", () => {
    const title: [Label, string] = ["title", "专访市中区区长"];
    expect(describe(document(title, `济南市市中区召开会议。${TEXT}`), {}).region).toBe("山东省/济南市/市中区");
    expect(describe(document(title, TEXT), {}).region).toBeNull();
  });

  it("lets no list of links decide the region", () => {
    const links: [Label, string][] = ["河西区", "北辰区", "北辰区", "北辰区"].map((name) => [
      "boilerplate",
      `${name}区长接受专访`,
    ]);
    expect(describe(document(["title", "历城区推进项目建设"], TEXT, ...links), {}).region).toBe("山东省/济南市/历城区");
    expect(describe(document(["title", "推进项目建设的思考"], TEXT, ...links), {}).region).toBeNull();
  });

  it("reads the division from the credit code in an index number", () => {
    const found = describe(
      document(["meta", "11370112004203737J-A/2024-1234567"], ["title", "工作总结与安排"], TEXT),
      {},
    );
    expect(found).toMatchObject({
      documentNumber: null,
      indexNumber: "11370112004203737J-A/2024-1234567",
      region: "山东省/济南市/历城区",
    });
  });

  it("leaves to the container what it states, also what it states as unknown", () => {
    const found = describe(document(["title", "甲乙丙丁戊己"], ["meta", "2024-01-01"], TEXT), {
      title: "别的",
      date: null,
    });
    expect(found).toMatchObject({ title: "别的", date: null });
  });

  it("knows nothing of an empty document", () => expect(describe(document(), {})).toEqual(NO_METADATA));
});

group("KIND_RULES", () => {
  it.each(KIND_RULES.map((rule) => [rule.id, rule] as const))(
    "%s matches its own example",
    (_, { pattern, example }) => {
      expect(example.replaceAll("，", ",")).toMatch(pattern);
    },
  );
});

group("the line of medium and reporter", () => {
  it("gives the medium without the names, and the reporter as author", () => {
    const metadata = describe(
      document(["title", "清河区召开产业大会"], ["meta", "2024-03-05 来源：清河日报 记者 王小明 通讯员 李红"], TEXT),
      {},
    );
    expect(metadata).toMatchObject({ source: "清河日报", author: ["王小明"] });
  });
});

group("a title", () => {
  it("is neither the name of a site nor what stands below sentences", () => {
    const first = "今年全区深入推进产业转型，新建园区十二个，带动就业三千人。";
    expect(describe(document(first, first, "清河区人民政府门户网站"), {}).title).toBeNull();
    expect(describe(document(first, first, "清河区召开产业发展大会"), {}).title).toBeNull();
  });
});
