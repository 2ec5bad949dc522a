import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { SourceDocument } from "../../src/model/document.js";
import { pageDocument } from "../../src/read/html/html.js";
import { decode } from "../../src/read/text/decode.js";

const page = (text: string): SourceDocument =>
  pageDocument({
    path: "a.html",
    encoding: "utf-8",
    sha256: "",
    text,
    lineHints: [],
    stated: {},
    fields: {},
    labelled: null,
  });
const linesOf = (document: SourceDocument, hint: string): string[] =>
  document.text.split("\n").filter((_, index) => document.lineHints[index] === hint);

const PARAGRAPHS = [
  "本区今天召开重点项目推进会，对下一阶段的工作作出安排，要求各部门压实责任，抓好落实，确保全年目标任务完成。",
  "会议指出，要围绕产业发展做文章，持续优化营商环境，让企业安心投资、放心经营，把服务送到门口，把难题解决在一线。",
  "会议强调，民生无小事，要把群众的急难愁盼放在心上，办好就业、教育、医疗、养老等实事，让发展成果惠及全区群众。",
];
const NAVIGATION =
  '<ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">互动交流</a></li></ul>';
const article = (body: string) =>
  `<html><head><title>重点项目推进会召开_某区人民政府</title><meta name="PubDate" content="2024-03-05 09:00"><meta name="ContentSource" content="某区融媒体中心"><script>var x = "不是正文";</script></head><body>${NAVIGATION}<h1>重点项目推进会召开</h1>${body}<div style="display:none">看不见的文字</div><div>相关新闻</div><ul><li><a href="/1">另一条新闻的标题在这里</a></li></ul></body></html>`;

describe("pageDocument", () => {
  it("takes title, day, author and publisher from linked data where no field states them", () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "某区网" },
        {
          "@type": "NewsArticle",
          headline: "全区防汛工作会议召开",
          datePublished: "2022-05-03T08:00:00+08:00",
          author: [{ "@type": "Person", name: "王丽" }, { name: "张强" }],
          publisher: { name: "某区日报" },
        },
      ],
    };
    const html = (json: string) =>
      `<html><head><title>某区防汛_某区网</title><script type="application/ld+json">${json}</script></head><body><div>${PARAGRAPHS.join("</div><div>")}</div></body></html>`;
    expect(page(html(JSON.stringify(data))).stated).toMatchObject({
      title: "全区防汛工作会议召开",
      date: "2022-05-03",
      author: ["王丽", "张强"],
      source: "某区日报",
    });
    for (const broken of ["{", '{"@type":"WebSite","headline":"不是文章的标题"}']) {
      expect(page(html(broken)).stated).toEqual({ title: "某区防汛_某区网" });
    }
  });

  it.each(['<div style="color:red; white-space: pre-wrap">', "<xmp>", "<pre>"])(
    "keeps the line ends that %s shows",
    (tag) => {
      const document = page(
        `<html><body>${NAVIGATION}${tag}${PARAGRAPHS.join("\n")}</${/\w+/u.exec(tag)![0]}></body></html>`,
      );
      expect(linesOf(document, "main")).toEqual(PARAGRAPHS);
    },
  );

  it("takes from the head of the page what it states", () => {
    expect(page(article("<p>正文</p>")).stated).toEqual({
      title: "重点项目推进会召开",
      date: "2024-03-05",
      source: "某区融媒体中心",
    });
  });

  const inParagraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");
  it.each([
    ["hidden until a script runs", `<div style="opacity:0;visibility:hidden">${inParagraphs}</div>`],
    ["hidden until a script runs, with a banner shown", `<p>欢迎</p><section hidden>${inParagraphs}</section>`],
    ["in a text area", `<textarea>${inParagraphs.replaceAll("<", "&lt;")}</textarea>`],
    ["in a template", `<template><div>${inParagraphs}</div></template>`],
    ["in a script of type text", `<script type="text/html"><div>${inParagraphs}</div></script>`],
    ["in a hidden field", `<input type="hidden" value="${inParagraphs.replaceAll("<", "&lt;")}">`],
    ["in a frame's own source", `<iframe srcdoc="${inParagraphs.replaceAll("<", "&lt;")}"></iframe>`],
    ["in a string of a script", `<script>var a={id:1,html:${JSON.stringify(inParagraphs)}};render(a)</script>`],
    [
      "in JSON with escapes",
      `<script type="application/json">{"body":"${[...PARAGRAPHS.join("\n")].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}</script>`,
    ],
    [
      "in JSON within a string",
      `<script>window.a = JSON.parse(${JSON.stringify(JSON.stringify({ doc: { html: inParagraphs } }))});</script>`,
    ],
    ["in a list of data", `<script>window.__DATA__ = {"doc":{"id":3,"lines":${JSON.stringify(PARAGRAPHS)}}};</script>`],
  ])("reads a text that stands %s", (_, body) => {
    const document = page(`<html><head><title>某站</title></head><body><a href="/">首页</a>${body}</body></html>`);
    expect(linesOf(document, "main")).toEqual(expect.arrayContaining(PARAGRAPHS));
  });

  it("takes whose account it is for the source of a messenger's article", () => {
    const headed = (site: string) =>
      page(
        `<head><meta property="og:title" content="社区食堂开张了"><meta property="og:site_name" content="${site}"><meta name="author" content="某区发布"></head><body><p>${PARAGRAPHS[0]}</p></body>`,
      ).stated;
    expect(headed("微信公众平台")).toEqual({ title: "社区食堂开张了", source: "某区发布" });
    expect(headed("某区网")).toEqual({ title: "社区食堂开张了", author: ["某区发布"] });
  });

  it("leaves alone what is hidden or stored beside a text that is shown", () => {
    const extra = `<textarea>${PARAGRAPHS[1]}</textarea><script>var t="${PARAGRAPHS[2]}"</script>`;
    const document = page(`<body><div><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[0]}</p></div>${extra}</body>`);
    expect(document.text).toBe(`${PARAGRAPHS[0]}\n${PARAGRAPHS[0]}`);
  });

  it("leaves out readings of letters, and keeps a sentence with a picture or Word's marks in one line", () => {
    const body =
      '<p><ruby><rb>砀</rb><rp>（</rp><rt>dàng</rt><rp>）</rp></ruby>山县，<img src="a.gif">梨农增收；<st1:date w:st="on">3月<o:p></o:p></st1:date>开园，<img alt="鳌" src="b.png">头镇受益。</p>';
    expect(page(body).text).toBe("砀山县，梨农增收；3月开园，鳌头镇受益。");
    expect(page(`<div>${PARAGRAPHS[0]}<img src="a.jpg">${PARAGRAPHS[1]}</div>`).text.split("\n")).toHaveLength(2);
  });

  it.each([
    ["h1", `<h1>乡村建设见成效</h1>`],
    ["a class", `<div class="article-title">乡村建设见成效</div>`],
    ["an id", `<span id="title"></span><td id="Title">乡村建设见成效</td>`],
  ])("takes the headline with the text where it stands in another element (%s)", (_, headline) => {
    const html = `<table><tr><td><a href="1">第03版：综合</a></td></tr><tr>${headline}<td>记者：某人</td></tr></table><div id="ozoom">${inParagraphs}</div>`;
    expect(linesOf(page(html), "main")).toContain("乡村建设见成效");
  });

  it("reads a page inside another element, and one without html and body", () => {
    const body = `<div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</div>`;
    expect(page(`<text id="1">${article(body)}</text>`).text).toContain(PARAGRAPHS[2]);
    expect(page(body).text).toContain(PARAGRAPHS[0]);
  });

  it("drops links and page numbers inside the text", () => {
    const body = `<div><p>${PARAGRAPHS.join("</p><p>")}</p><p><a href="2">[1]</a> <a href="3">[2]</a></p></div>`;
    expect(linesOf(page(article(body)), "main").join("\n")).not.toContain("[1]");
  });

  it("has one hint for each line", () => {
    const document = page(article(PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")));
    expect(document.lineHints).toHaveLength(document.text.split("\n").length);
  });

  it.each([
    ["nested", `${"<div>".repeat(20_000)}正文${"</div>".repeat(20_000)}`],
    ["unclosed", "<font>字".repeat(20_000)],
    ["in a row", "<p>一段文字。</p>".repeat(20_000)],
  ])("reads 20,000 elements (%s) without a tree", (_, html) => {
    expect(page(html).text).toMatch(/正文|字/);
  });

  it("never throws on tag soup and never invents a character", () => {
    const piece = fc.constantFrom(
      ..."<div> </div> <p> </p> <a href=x> </a> <br> <table> <td> <!-- --> <script> </script> </html> <body> & &lt; 正文 , 。 <".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join("");
        for (const character of page(html).text.replace(/[\s<]/gu, "")) expect(html).toContain(character);
      }),
    );
  });

  it("builds a tree of tag soup, whatever its names and attributes, and prints nothing", () => {
    const printed = vi.spyOn(console, "log");
    const piece = fc.constantFrom(
      '<p a"b=1 =\'c\' "d">',
      "<p style=display>",
      '<p style="color:red;display:none">',
      "<o:p>",
      "<st1:date y=1/>",
      '<a href="http://[">',
      "<![CDATA[甲]]>",
      "<svg><title>图</title></svg>",
      "<br/>",
      "<xmp><b>乙</b></xmp>",
      "<pre>丙\n\n丁</pre>",
      "<track>",
      "<1>",
      "&amp;#65;",
      "&quot;",
      "</a>",
      "</o:p>",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"<b>&"}</script>',
      `<p>${PARAGRAPHS[0]}</p>`,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, lineHints } = page(`<p>${PARAGRAPHS[1]}</p>${pieces.join("")}`);
        expect(lineHints).toHaveLength(text.split("\n").length);
        expect(text).toContain(PARAGRAPHS[1]);
      }),
    );
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
});

const PAGES = fileURLToPath(new URL("../../../shared/data/pages-with-gold/original", import.meta.url));
describe.skipIf(!existsSync(PAGES))("pages with gold (skipped where the folder is missing)", () => {
  const bare = (text: string): string => text.replace(/[\s\u3000\u00a0\ufeff]/gu, "");

  // A rough measure beside the scorer's: 12-character strings of the gold text that the main lines hold.
  it("keeps at least 97 % of the hand-made text", () => {
    let wanted = 0;
    let found = 0;
    for (const name of readdirSync(PAGES)) {
      const decoded = decode(readFileSync(join(PAGES, name)));
      if ("notText" in decoded) throw new Error(name);
      const main = bare(linesOf(page(decoded.text), "main").join("\n"));
      const gold = bare(readFileSync(join(PAGES, "..", "cleaned", `${basename(name, ".html")}.txt`), "utf8"));
      for (let at = 0; at + 12 <= gold.length; at += 12) {
        wanted++;
        if (main.includes(gold.slice(at, at + 12))) found++;
      }
    }
    expect(found / wanted).toBeGreaterThan(0.97);
  });
});

describe("a page as others write it", () => {
  it("reads a page of XML, whose empty elements close themselves", () => {
    const html = `<?xml version="1.0" encoding="utf-8"?><html><head><script src="a.js"/></head><body><div class="x"/>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</body></html>`;
    expect(page(html).text.split("\n")).toEqual(PARAGRAPHS);
  });

  it("has no title where it names its site alone", () => {
    const html = (title: string) =>
      `<html><head><title>${title}</title></head><body>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</body></html>`;
    expect(page(html("清河市人民政府门户网站")).stated.title).toBeUndefined();
    expect(page(html("清河市召开产业大会_清河市政府网")).stated.title).toBe("清河市召开产业大会");
    expect(page(html("清河市人民政府办公室")).stated.title).toBeUndefined();
    expect(page(html("清河日报数字报-清河市召开产业大会")).stated.title).toBe("清河市召开产业大会");
  });
});
