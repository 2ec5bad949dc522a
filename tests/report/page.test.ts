import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../../src/render/html/page.js";
import { reportBrief } from "../../src/render/report-markdown.js";
import { wordsOf } from "../../src/words/report.js";
import { HOSTILE, HOSTILE_CSV, reportOf } from "../helpers/report-corpus.js";

/** Attributes by which an element can ask for something from elsewhere. */
const REQUESTING = [
  "src",
  "srcset",
  "href",
  "xlink:href",
  "action",
  "formaction",
  "poster",
  "data",
  "ping",
  "background",
];

/** Policy texts made of phrases, each document another mixture; enough of them to fill a page. */
function generated(documents: number): string {
  const places = ["东城", "西城", "南关", "北关", "河口"];
  const phrases = [
    "推进产业发展",
    "优化营商环境",
    "落实四减四增",
    "实施项目攻坚",
    "建设美丽乡村",
    "办好民生实事",
    "培育新质生产力",
  ];
  const rows = Array.from({ length: documents }, (_, d) => {
    const sentences = Array.from({ length: 60 }, (_, s) => {
      const at = (d * 7 + s * 13 + ((d * s) % 11)) % phrases.length;
      return `第${d}号文件第${s}段，${places[d % 5]}区${phrases[at]}，完成第${(d * 31 + s) % 97}项任务并${phrases[(at + s) % phrases.length]}。`;
    });
    return `${places[d % 5]}区报告之${d},${places[d % 5]},"${sentences.join("")}"`;
  });
  return `title,place,正文\n${rows.join("\n")}\n`;
}

describe("the page of a report", () => {
  let page: string;
  let document: ReturnType<typeof parseHTML>["document"];
  beforeAll(async () => {
    const report = await reportOf(
      { "evil.csv": HOSTILE_CSV, "<img src=x onerror=alert(1)>.txt": `${"产业发展".repeat(20)}${HOSTILE[1]}产业。` },
      { by: "grp" },
    );
    page = await reportPage(report, { language: "en", version: "1.2.3", title: HOSTILE[1] });
    document = parseHTML(page).document;
  });

  it("lets through its own style and script by their hashes, and nothing else", () => {
    const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content")!;
    const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const [, style] = /<style>([\s\S]*?)<\/style>/u.exec(page)!;
    const [, script] = /<script>([\s\S]*?)<\/script>/u.exec(page)!;
    expect(policy).toContain(`style-src ${hashOf(style!)}`);
    expect(policy).toContain(`script-src ${hashOf(script!)}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  });

  it("has no script, style, handler or request but its own, whatever the texts hold", () => {
    expect(document.querySelectorAll("script").length).toBe(2);
    expect(document.querySelectorAll("style").length).toBe(1);
    expect(document.querySelectorAll("img, iframe, object, embed, form, base, audio, video").length).toBe(0);
    expect(document.querySelectorAll("[style]").length).toBe(0);
    for (const element of document.querySelectorAll("*")) {
      for (const name of element.getAttributeNames()) {
        expect(name).not.toMatch(/^on/u);
        if (REQUESTING.includes(name)) expect(element.getAttribute(name)).toMatch(/^(?:#|data:,$)/u);
      }
    }
    expect(document.querySelectorAll("h1").length).toBe(1);
    expect(document.querySelector("h1")!.textContent).toBe(HOSTILE[1]);
  });

  it("holds no half characters and no marks that turn text around", () => {
    expect(page).not.toMatch(/[\ud800-\udfff\u202a-\u202e\u2066-\u2069\u0000\u001b]/u);
  });

  it("carries its sentences as JSON that its element cannot end", () => {
    const [, json] = /<script type="application\/json" id="data">([^<]*)<\/script>/u.exec(page)!;
    const data = JSON.parse(json!);
    expect(data.sentences.length).toBeGreaterThan(5);
    expect(data.sentences.some(([, , text]: [number, number, string]) => text.includes("<script>"))).toBe(true);
  });

  it("leads from every button and every datum of a chart to a list that is there", () => {
    const { lists } = JSON.parse(document.querySelector("#data")!.textContent!);
    const buttons = [...document.querySelectorAll("[data-e]")].map((button) => button.getAttribute("data-e"));
    const data = [...document.querySelectorAll("[data-es]")].flatMap((drawing) =>
      drawing.getAttribute("data-es")!.split(" ").filter(Boolean),
    );
    expect(buttons.length).toBeGreaterThan(30);
    expect(data.length).toBeGreaterThan(20);
    for (const index of [...buttons, ...data]) expect(lists[Number(index)]).toBeDefined();
  });

  it("stands in the order: findings, what was read, terms, slogans, contrasts, similarity, pairs, reprints", () => {
    expect([...document.querySelectorAll("main section")].map((section) => section.id)).toEqual([
      "findings",
      "read",
      "terms",
      "slogans",
      "contrasts",
      "similarity",
      "network",
      "families",
      "method",
    ]);
  });
});

describe("a page of 500 documents", () => {
  it("stays under 3 MB", async () => {
    const report = await reportOf({ "many.csv": generated(500) }, { by: "place" });
    const page = await reportPage(report, { language: "zh", version: "1.2.3" });
    expect(report.totals.documents).toBe(500);
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
  });
});

describe("both languages", () => {
  it("say everything that the other says", () => {
    const shapeOf = (value: unknown): unknown =>
      value !== null && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]))
        : typeof value;
    expect(shapeOf(wordsOf("zh"))).toEqual(shapeOf(wordsOf("en")));
  });

  it("are those of the page, in its words and in its `lang`", async () => {
    const report = await reportOf({ "a.txt": "推动产业发展，优化营商环境。" });
    const chinese = await reportPage(report, { language: "zh", version: "1" });
    const english = await reportPage(report, { language: "en", version: "1" });
    expect(chinese).toContain('<html lang="zh-CN">');
    expect(chinese).toContain("高频词");
    expect(english).toContain('<html lang="en">');
    expect(english).toContain("Most frequent terms");
    // Words of the page, not of the texts: a page in English has no Chinese of its own but in the texts' examples.
    expect(chinese).not.toContain("Most frequent");
  });
});

describe("the brief", () => {
  it("has every section, and quotes with their source", async () => {
    const report = await reportOf({
      "a.txt": "推动产业发展，落实“四减四增”行动。产业是根本。",
      "b.txt": "项目建设年，推动项目建设，产业兴旺。",
    });
    const brief = reportBrief(report, { language: "en", version: "1" });
    expect(brief).toMatch(/^# /u);
    expect(brief).toContain("## Most frequent terms");
    expect(brief).toMatch(/^> .*\*\*产业\*\*.* — .*line 1$/mu);
  });

  it("shows hostile texts as text", async () => {
    const report = await reportOf({ "evil.csv": HOSTILE_CSV }, { by: "grp" });
    const brief = reportBrief(report, { language: "zh", version: "1", title: HOSTILE[0] });
    const ownMark = "<!-- cexi report -->\n"; // by which a folder's own results are left out
    expect(brief.endsWith(ownMark)).toBe(true);
    expect(brief.slice(0, -ownMark.length)).not.toMatch(/<script|<img|<svg|<!--|\u202e|[\ud800-\udfff]/u);
  });
});
