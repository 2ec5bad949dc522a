import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS, type SourceDocument } from "../../src/model/document.js";
import { textOfCell } from "../../src/read/table/cell-text.js";
import { tableDocuments } from "../../src/read/table/csv.js";
import { jsonDocuments, jsonLinesDocuments } from "../../src/read/table/json.js";
import { dumpDocuments } from "../../src/read/text/dump.js";
import { growth, LINEAR } from "../helpers/growth.js";

const file = (path: string, text: string): SourceDocument => ({
  path,
  encoding: "utf-8",
  sha256: "",
  text,
  lineHints: [],
  stated: {},
  fields: {},
  labelled: null,
});

describe("tableDocuments", () => {
  it("makes a document of each row, with metadata from the columns that name them", () => {
    const text =
      '\ufeffprovince,city,标题,发布日期,来源,note,正文\n山东省,济南市,某报告,2024年1月7日,某日报,记,"第一段\n""第二""段"\n';
    const { documents, problems } = tableDocuments(file("a.csv", text));
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      path: "a.csv#1",
      text: '第一段\n"第二"段',
      stated: { title: "某报告", date: "2024-01-07", source: "某日报", region: "山东省/济南市" },
      fields: { province: "山东省", city: "济南市", note: "记" },
    });
  });

  it("takes a year alone for the year, and for no title", () => {
    const report = "各位代表，现在我代表区人民政府向大会报告工作，请予审议。".repeat(4);
    const { documents } = jsonDocuments(file("a.json", JSON.stringify({ "2023": report, "2024年": report })));
    expect(documents.map(({ stated }) => stated)).toEqual([{ year: 2023 }, { year: 2024 }]);
  });

  it("knows columns whose names are in traditional letters", () => {
    const text = "標題,發佈日期,發布單位,內容\n社宅進度說明,2024-06-03,都市發展局,都發局今日說明進度。\n";
    expect(tableDocuments(file("a.csv", text)).documents[0]).toMatchObject({
      text: "都發局今日說明進度。",
      stated: { title: "社宅進度說明", date: "2024-06-03", source: "都市發展局" },
    });
  });

  it("knows fields by names of programs and people, and by what stands before a value", () => {
    const stated = (header: string, row: string) =>
      tableDocuments(file("a.csv", `${header},正文\n${row},${"各位代表，现在报告工作。".repeat(3)}\n`)).documents[0]!
        .stated;
    expect(stated("文件名称,公众号,publish", "某县管理办法,某县发布,2023/9/1 8:00")).toEqual({
      title: "某县管理办法",
      source: "某县发布",
      date: "2023-09-01",
    });
    expect(stated("文件名称,ptime,newspaper", "a.docx,Wed Mar 15 08:30:00 CST 2023,某日报")).toEqual({
      source: "某日报",
      date: "2023-03-15",
    });
    expect(stated("pubDate,字段1,字段2", '"Wed, 15 Mar 2023 08:30:00 GMT",来源：某县发布,浏览量：88')).toEqual({
      source: "某县发布",
      date: "2023-03-15",
    });
    expect(stated("来源,note", "来源：某县发布,时间：很长")).toEqual({ source: "某县发布" });
    expect(stated("标题,note", "某县：银耳飘香,来源：别处")).toEqual({ title: "某县：银耳飘香" });
    expect(stated("publisher,date", "某社,Mar 2023")).toEqual({ source: "某社" });
    const found = {
      _id: "1",
      _source: { views: "12", category: "要闻", title: "甲", content: "正文一段。", siteName: "某县网" },
    };
    const answer = jsonDocuments(file("a.json", JSON.stringify({ hits: { hits: [found, found] } })));
    expect(answer.documents[0]!.stated).toEqual({ title: "甲", source: "某县网" });
  });

  it("takes quotes inside an unquoted cell, and a cell that goes on behind its quotes, as they stand", () => {
    const { documents, problems } = tableDocuments(file("b.csv", 'id,text\n1,打造"一网统管"平台\n2,"乙"x\n3,丙\n'));
    expect(documents.map(({ path, text }) => [path, text])).toEqual([
      ["b.csv#1", '打造"一网统管"平台'],
      ["b.csv#2", '"乙"x'],
      ["b.csv#3", "丙"],
    ]);
    expect(problems).toEqual([]);
  });

  it("does so in ten thousand rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `${index},抓"两头"带中间,"一\n二"`);
    const { documents, problems } = tableDocuments(file("b.csv", `id,note,text\n${rows.join("\n")}\n`));
    expect([documents.length, problems.length]).toEqual([10_000, 0]);
    expect(documents.at(-1)).toMatchObject({ path: "b.csv#10000", text: "一\n二", fields: { note: '抓"两头"带中间' } });
  });

  it("puts a text together that held commas without quotes, and names the row", () => {
    const text = "名称,content,year\n甲,先抓项目,再抓服务,群众受益,2021\n乙,开会部署,2022,,\n";
    const { documents, problems } = tableDocuments(file("b.csv", text));
    expect(documents.map(({ text: body, stated }) => [body, stated.year])).toEqual([
      ["先抓项目,再抓服务,群众受益", 2021],
      ["开会部署", 2022],
    ]);
    expect(problems).toMatchObject([{ path: "b.csv#1", code: "E_RAGGED_ROW" }]);
  });

  it("takes days as databases count them", () => {
    const { documents } = tableDocuments(file("a.csv", "addtime,正文\n1709600000,种树。\n1709596800123,治水。"));
    expect(documents.map(({ stated }) => stated.date)).toEqual(["2024-03-05", "2024-03-05"]);
  });

  it("takes the kind of a document by any name that it has, and in Chinese", () => {
    const rows = [...DOCUMENT_KINDS, "公告", "别的"];
    const { documents } = tableDocuments(file("k.csv", `kind,text\n${rows.map((kind) => `${kind},文`).join("\n")}\n`));
    expect(documents.map(({ stated }) => stated.kind)).toEqual([...DOCUMENT_KINDS, "notice", undefined]);
  });

  it("takes names of groups for no place, a bare year for one, and a place for that of its year", () => {
    const rows = [
      "省,市,县,时间,正文",
      "重庆市,县,忠县,2012年,种树。",
      "北京市,市辖区,通州区,2012,种树。",
      "吉林,吉林,,2012,种树。",
      "安徽省,,巢湖市,2008,种树。",
    ];
    const { documents } = tableDocuments(file("a.csv", rows.join("\n")));
    expect(documents.map(({ stated }) => [stated.region, stated.year])).toEqual([
      ["重庆市/忠县", 2012],
      ["北京市/通州区", 2012],
      ["吉林省/吉林市", 2012],
      ["安徽省/巢湖市", 2008],
    ]);
  });

  it("takes a header that comes again for none", () => {
    const { documents, problems } = tableDocuments(file("b.csv", "题目,全文\n甲,一\n\ufeff题目,全文\n乙,二\n"));
    expect(documents.map(({ path, text }) => [path, text])).toEqual([
      ["b.csv#1", "一"],
      ["b.csv#3", "二"],
    ]);
    expect(problems).toEqual([]);
  });

  it("reads the first row as a row where it is no header", () => {
    const long = "全县上下齐心协力，把重点工程一项一项抓到底，让群众看到实实在在的变化。".repeat(3);
    const { documents } = tableDocuments(file("b.csv", `一号,${long}\n二号,${long}\n`));
    expect(documents.map(({ path, text }) => [path, text])).toEqual([
      ["b.csv#1", long],
      ["b.csv#2", long],
    ]);
  });

  it("shows the text of HTML in its cells, and the letters of entities", () => {
    const html = '<p class=""x"">一是稳就业。<br/>二是保<ruby>民<rt>mín</rt></ruby>生。</p><style>p{}</style>';
    const { documents } = tableDocuments(
      file("b.csv", `text\n"${html}"\n"&emsp;&ldquo;放管服&rdquo;改革&#x3002;"\n3 < 5&7\n`),
    );
    expect(documents.map(({ text }) => text)).toEqual([
      "一是稳就业。\n二是保民生。",
      "\u2003“放管服”改革。",
      "3 < 5&7",
    ]);
  });

  it("takes breaks and spaces that a dump wrote out for real, paths of files not", () => {
    const dump = "一、稳增长。\\r\\n\\u3000\\u3000二、惠民生。\\n三、促改革。";
    const { documents } = tableDocuments(file("b.csv", `text\n${dump}\n见D:\\news\\report一文\n`));
    expect(documents.map(({ text }) => text)).toEqual([
      "一、稳增长。\n\u3000\u3000二、惠民生。\n三、促改革。",
      "见D:\\news\\report一文",
    ]);
  });

  it("may be divided by bars, and have years with a point", () => {
    const { documents } = tableDocuments(file("a.csv", "title|content|year\n甲|抓好项目,抓好服务。|2021.0\n"));
    expect(documents[0]).toMatchObject({ text: "抓好项目,抓好服务。", stated: { title: "甲", year: 2021 } });
  });

  it("finds the header below titles, and obeys a first line that tells the delimiter", () => {
    const texts = (text: string) => tableDocuments(file("a.csv", text)).documents.map((one) => [one.path, one.text]);
    expect(texts("各县汇总表,,\n\n地区,年份,正文\n甲县,2024,抓好生产。\n")).toEqual([["a.csv#1", "抓好生产。"]]);
    expect(texts("汇总\n地区;正文\n甲县;抓好生产，\n")).toEqual([["a.csv#1", "抓好生产，"]]);
    expect(texts("sep=;\r\n标题;正文\r\n题;抓好生产，\r\n")).toEqual([["a.csv#1", "抓好生产，"]]);
  });

  it("goes below names of groups of columns, and takes their names in another language for no row", () => {
    const grouped = "概况,,正文信息\n省份,年份,报告内容\n甘肃省,2023,抓好生产，服务群众，改善民生。\n";
    const { documents } = tableDocuments(file("a.csv", grouped));
    expect(documents).toMatchObject([{ stated: { region: "甘肃省", year: 2023 } }]);
    const twice = tableDocuments(file("a.csv", "标题,年份,正文\ntitle,year,content\n甲,2023,抓好生产。\n"));
    expect(twice.documents.map(({ text }) => text)).toEqual(["抓好生产。"]);
  });

  it("reads objects as Python prints them", () => {
    const cell = `[{'text': '抓好""放管服""改革。', 'id': None}, {'text': '服务群众。'}]`;
    const { documents } = tableDocuments(file("a.csv", `正文\n"${cell}"\n`));
    expect(documents[0]!.text).toBe('抓好"放管服"改革。\n服务群众。');
  });

  it("looks once for the other half of a quotation mark in what looks like Python", () => {
    const read = (times: number): string => textOfCell(`[{'a': '${"\\'".repeat(times)}}]`);
    expect(growth(read, 4_000)).toBeLessThan(LINEAR);
  });

  it("puts a text together that was parted over numbered columns", () => {
    const full = "稳".repeat(32_767);
    const { documents } = tableDocuments(
      file(
        "a.csv",
        `标题,正文1,正文2,正文10\n甲,抓好生产。,服务群众。,\n乙,${full},定,末段\n丙,治水。,—,无\n丁,无,种树。,\n`,
      ),
    );
    expect(documents.map(({ text, fields }) => [text, Object.keys(fields)])).toEqual([
      ["抓好生产。\n服务群众。", ["标题"]],
      [`${full}定\n末段`, ["标题"]],
      ["治水。", ["标题"]],
      ["种树。", ["标题"]],
    ]);
  });

  it("reads days that a spreadsheet counted", () => {
    const { documents } = tableDocuments(file("a.csv", "日期,正文\n44562,甲\n44927.5,乙\n12345,丙\n"));
    expect(documents.map(({ stated }) => stated.date)).toEqual(["2022-01-01", "2023-01-01", undefined]);
  });

  it("takes what programs and people write for nothing as an empty cell", () => {
    const rows = [
      "甲县,NULL,nan,抓好生产。",
      "None,\\N,2021,服务群众。",
      "—,无,2022,抓好项目。",
      "乙县,丙,2023,NaN",
      "NA,NA,2020,抓好治水。",
    ];
    const { documents, problems } = tableDocuments(
      file("a.csv", `县,标题,年份,正文\n${rows.join("\n")}\n丁县,,2024,暂无\n`),
    );
    expect(documents.map(({ text, stated }) => [text, stated.region, stated.title, stated.year])).toEqual([
      ["抓好生产。", "甲县", undefined, undefined],
      ["服务群众。", undefined, undefined, 2021],
      ["抓好项目。", undefined, undefined, 2022],
      ["抓好治水。", undefined, undefined, 2020],
    ]);
    expect(documents[0]!.fields).toMatchObject({ 标题: "", 年份: "" });
    expect(problems).toMatchObject([{ code: "E_EMPTY_ROW", parameters: { count: 2 } }]);
  });

  it("reads entities that were escaped twice", () => {
    const { documents } = tableDocuments(
      file("b.csv", "text\n抓好&amp;ldquo;放管服&amp;amp;rdquo;改革&amp;#12290;AT&amp;T\n"),
    );
    expect(documents[0]!.text).toBe("抓好“放管服”改革。AT&T");
  });

  it.each([
    ["二〇一九", 2019],
    ["二○二一年", 2021],
    ["2020/1/1", 2020],
    ["2018年度", 2018],
    ["2019-2021", undefined],
  ])("reads the year %s", (year, wanted) => {
    expect(tableDocuments(file("b.csv", `年份,正文\n${year},甲\n`)).documents[0]!.stated.year).toBe(wanted);
  });

  it("finds columns by parts of their names, and metadata likewise", () => {
    const text =
      "序号,报告标题,发文时间,发文单位,文 号,所属区县名称,报告全文,抓取时间\n1,甲区报告,2023年2月1日,甲区政府办,,历下区,一年来成效明显，各项事业稳步发展。,2024-05-05\n";
    const { documents } = tableDocuments(file("b.csv", text));
    expect(documents[0]).toMatchObject({
      text: "一年来成效明显，各项事业稳步发展。",
      stated: { title: "甲区报告", date: "2023-02-01", source: "甲区政府办" },
    });
    expect(documents[0]!.stated.region).toContain("历下区");
  });

  it("reads a column of codes as places; a code of none is no place", () => {
    const { documents } = tableDocuments(file("b.csv", "行政区划代码,正文\n350100,甲\n350100000000,乙\n990000,丙\n"));
    expect(documents.map(({ stated }) => stated.region)).toEqual(["福建省/福州市", "福建省/福州市", null]);
  });

  it("finds the text by the length of cells where no name tells", () => {
    const long = "坚持稳字当头、稳中求进，统筹发展和安全，推动经济实现质的有效提升和量的合理增长。".repeat(4);
    const { documents } = tableDocuments(
      file("b.csv", `编号,说明,v3\n1,某项工作的进展,${long}\n2,另一项工作,${long}\n`),
    );
    expect(documents.map(({ text }) => text)).toEqual([long, long]);
  });

  it("reads on behind a quote that is never closed", () => {
    const { documents, problems } = tableDocuments(file("c.csv", 'id,text\n1,甲\n2,"乙\n3,丙\n4,丁\n'));
    expect(documents.map(({ path, text }) => [path, text])).toEqual([
      ["c.csv#1", "甲"],
      ["c.csv#3", "丙"],
      ["c.csv#4", "丁"],
    ]);
    expect(problems).toMatchObject([{ path: "c.csv#2", code: "E_BROKEN_ROW" }]);
  });

  it("lists the columns where none holds the text", () => {
    const { documents, problems } = tableDocuments(file("d.tsv", "id\tbody2\n1\tx\n"));
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: "E_NO_TEXT_COLUMN" }]);
    expect(problems[0]!.reason).toContain("id, body2");
  });

  it("takes the column that is asked for", () => {
    expect(tableDocuments(file("e.csv", "a,text\n甲,乙\n"), "a").documents[0]!.text).toBe("甲");
    expect(tableDocuments(file("e.csv", "a,text\n甲,乙\n"), "b").problems).toMatchObject([
      { code: "E_NO_TEXT_COLUMN" },
    ]);
  });
});

describe("jsonLinesDocuments", () => {
  it("keeps the good lines and names the bad one", () => {
    const text = '{"title":"甲","content":"一"}\n{broken\n\n{"content":"二","tags":["x","y"]}\n';
    const { documents, problems } = jsonLinesDocuments(file("a.jsonl", text));
    expect(documents.map(({ path, text: body }) => [path, body])).toEqual([
      ["a.jsonl#1", "一"],
      ["a.jsonl#4", "二"],
    ]);
    expect(documents[1]!.fields).toEqual({ tags: "x、y" });
    expect(problems).toMatchObject([{ path: "a.jsonl#2", code: "E_BROKEN_LINE" }]);
  });

  it("makes lines of a list of paragraphs, and takes the text from where it stands deeper", () => {
    const rows = [
      { content: ["第一段说成绩。", "第二段说问题。"], tags: ["经济", "民生"] },
      { content: { html: null, paragraphs: [{ text: "甲段。" }, { text: "乙段。" }] } },
      { content: "['列表一。', '列表二。']" },
    ];
    const { documents } = jsonLinesDocuments(file("a.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")));
    expect(documents.map(({ text }) => text)).toEqual([
      "第一段说成绩。\n第二段说问题。",
      "甲段。\n乙段。",
      "列表一。\n列表二。",
    ]);
    expect(documents[0]!.fields).toEqual({ tags: "经济、民生" });
  });

  it("takes title and date from where they stand deeper, too", () => {
    const row = {
      url: "x",
      article: { title: "某镇动态", body: ["镇里开会。", "部署春耕。"] },
      meta: { date: "2024-01-02" },
    };
    const { documents } = jsonLinesDocuments(file("a.jsonl", JSON.stringify(row)));
    expect(documents[0]).toMatchObject({
      text: "镇里开会。\n部署春耕。",
      stated: { title: "某镇动态", date: "2024-01-02" },
    });
  });

  it("looks deeper for the text where no column has it", () => {
    const row = { _id: "7", _source: { title: "某镇动态", content: "镇里开会部署春耕。", meta: { year: 2020 } } };
    const { documents } = jsonLinesDocuments(file("a.jsonl", JSON.stringify(row)));
    expect(documents[0]).toMatchObject({ text: "镇里开会部署春耕。", fields: { "_source.meta.year": "2020" } });
  });
});

describe("jsonDocuments", () => {
  const texts = (value: unknown) =>
    jsonDocuments(file("a.json", JSON.stringify(value, null, 1))).documents.map(({ text }) => text);
  const [first, second] = [
    { title: "甲", content: "一段话。" },
    { title: "乙", content: "又一段。" },
  ];
  const both = ["一段话。", "又一段。"];

  it.each([
    ["a list", [first, second]],
    ["a list within an answer", { code: 0, data: { total: 2, list: [first, second] } }],
    ["objects by their ids", { a1: first, b2: second }],
    ["a table by columns", { title: { 0: "甲", 1: "乙" }, content: { 0: "一段话。", 1: "又一段。" } }],
    ["objects by their ids, in a member", { docs: { a1: first, b2: second } }],
    ["a list for each column", { title: ["甲", "乙"], content: both }],
    ["a list of texts", both],
  ])("reads %s", (_, value) => expect(texts(value)).toEqual(both));
  const long = "各位代表，我们要抓好生产，办好实事，".repeat(6);
  it.each([
    ["rows below a list of names", '{"columns":["title","content"],"data":[["甲","一段话。"]]}', ["一段话。"]],
    ["a sheet", '[["标题","正文"],["甲","一段话。"],["乙","又一段。"]]', ["一段话。", "又一段。"]],
    [
      "objects with the text one level deeper",
      '{"data":{"list":[{"title":"甲","detail":{"content":"一段话。"}}]}}',
      ["一段话。"],
    ],
    [
      "paragraphs as objects",
      '[{"title":"甲","paragraphs":[{"text":"一段较长的话要说。"},{"text":"又一段。"}]}]',
      ["一段较长的话要说。\n又一段。"],
    ],
    ["texts by the names of places", JSON.stringify({ 甲县: long, 乙县: long }), [long, long]],
    [
      "a page in a member",
      '[{"title":"甲","html":"<p>一段较长的话要说。</p><p>又一段。</p>"}]',
      ["一段较长的话要说。\n又一段。"],
    ],
  ])("reads %s", (_, text, expected) => expect(texts(JSON.parse(text))).toEqual(expected));

  it("never takes data of a program for a text", () => {
    const text = JSON.stringify([{ name: "甲", data: { rows: [{ 说明: long }] } }]);
    expect(jsonDocuments(file("a.json", text)).problems).toMatchObject([{ code: "E_NO_TEXT_COLUMN" }]);
  });

  it("reads one object as one document", () => expect(texts(first)).toEqual(["一段话。"]));
  it("reads lines of JSON under that name, too", () => {
    const text = `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`;
    expect(jsonDocuments(file("a.json", text)).documents.map(({ text: body }) => body)).toEqual(both);
  });
  it("names what is no JSON, and what in a list is no document", () => {
    expect(jsonDocuments(file("a.json", "[1,")).problems).toMatchObject([{ code: "E_BROKEN_JSON" }]);
    expect(jsonDocuments(file("a.json", JSON.stringify([first, 7]))).problems).toMatchObject([
      { path: "a.json#2", code: "E_BROKEN_ITEM" },
    ]);
  });
});

describe("dumpDocuments", () => {
  const text = "各位代表，现在我代表县人民政府报告工作，请予审议。";
  it("makes a document of each record of a dump, with its attributes and elements", () => {
    const attributes = `<doc id="1" url="http://a.example/1" title="甲">\n甲\n${text}\n</doc>\n<doc id="2">\n${text}`;
    const read = dumpDocuments(file("a.txt", attributes)).documents;
    expect(read.map((one) => [one.path, one.text, one.stated])).toEqual([
      ["a.txt#1", `甲\n${text}`, { title: "甲", url: "http://a.example/1" }],
      ["a.txt#2", text, {}],
    ]);
    const record = `<doc>\n<url>http://a.example/1</url>\n<contenttitle>乙</contenttitle>\n<content>${text}</content>\n</doc>\n`;
    const elements = dumpDocuments(file("b.txt", record + record)).documents;
    expect(elements.map((one) => [one.path, one.text, one.stated.title])).toEqual([
      ["b.txt#1", text, "乙"],
      ["b.txt#2", text, "乙"],
    ]);
  });

  it("keeps what stands in a record beside its elements, and paragraphs that are elements", () => {
    const read = (record: string) =>
      dumpDocuments(file("a.txt", `<doc>${record}</doc>`)).documents.map((one) => one.text);
    expect(read(`\n<title>甲</title>\n${text}`)).toEqual([text]);
    expect(read(`\n<title>甲</title>\n<br>${text}`)).toEqual([text]);
    expect(read(`\n<div>${text}</div>\n<div>第二段。</div>`)).toEqual([`${text}\n第二段。`]);
  });

  it("takes time in proportion to elements that are not closed, blank lines and attributes", () => {
    for (const piece of ["<aa>一段文字。\n", "\n", "甲\n</aa>\n"])
      expect(growth((size) => dumpDocuments(file("a.txt", `<doc>\n${piece.repeat(size)}</doc>`)), 1_000)).toBeLessThan(
        LINEAR,
      );
    const attributes = (size: number) => dumpDocuments(file("a.txt", `<doc ${"a".repeat(size)}>\n${text}</doc>`));
    expect(growth(attributes, 2_000)).toBeLessThan(LINEAR);
  });

  it("leaves a text whole that holds more than records", () => {
    const whole = file("a.txt", `<doc>甲</doc>\n${text}`);
    expect(dumpDocuments(whole).documents).toEqual([whole]);
  });
});
