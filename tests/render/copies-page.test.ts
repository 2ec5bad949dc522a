import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { copies } from "../../src/index.js";
import { copiesHtml } from "../../src/render/html/copies-page.js";
import { copiesPage } from "../../src/reuse/page.js";
import { HOSTILE } from "../helpers/report-corpus.js";
import { textOf } from "../helpers/text-of.js";

const SHARED = "推进老城区供热管网改造三十七公里，新建社区食堂十二处，为六百户老人装上扶手";
const of = (region: string, path: string, ...lines: string[]) => textOf(lines.join("\n"), path, { region, year: 2024 });
const draft = of(
  "甲省/甲市",
  "draft.txt",
  `本文开头。${HOSTILE[0]}`,
  `各位代表，😀${SHARED.replace("三十七", "二十九")}，下一步把牢质量关。`,
  "本文结尾。",
);
const sources = ["乙省/乙市", "丙省/丙市"].map((region, n) =>
  of(region, `${HOSTILE[2]}${n}.txt`, `工作要点：${SHARED}。${HOSTILE[3]}`),
);

async function pageOf(language: "zh" | "en") {
  const page = copiesPage([draft], copies([draft], sources));
  const text = copiesHtml(page, { language, version: "1.2.3", notes: ["<b>note</b>"] });
  return { page, text, document: parseHTML(text).document };
}

describe("the page of shared passages", () => {
  it("marks the passage where it stands, with its class in words, and leads to its source and back", async () => {
    const { page, document } = await pageOf("zh");
    const [mark] = page.documents[0]!.lines[1]!.marks;
    expect(page.documents[0]!.lines[1]!.text.slice(mark!.start, mark!.end)).toBe(SHARED.replace("三十七", "二十九"));
    const link = document.querySelector("a.passage")!;
    expect(link.textContent).toBe(`${SHARED.replace("三十七", "二十九")}同级`);
    expect(link.className).toContain("sibling");
    const source = document.querySelector(link.getAttribute("href")!)!;
    expect(source.querySelector("blockquote")!.textContent).toContain("三十七");
    expect(
      [...source.querySelectorAll(":scope > blockquote ins, :scope > blockquote del")].map((e) => e.textContent),
    ).toEqual(["二十九", "三十七"]);
    expect(document.querySelector(source.querySelector("cite a")!.getAttribute("href")!)).toBe(link);
    expect(source.querySelectorAll("details .source")).toHaveLength(1); // the other source
  });

  it("has shares beside base rates, and folds lines that share nothing", async () => {
    const { page, document } = await pageOf("en");
    const [{ shares, base_rate }] = page.documents as [(typeof page.documents)[number]];
    const cells = [...document.querySelectorAll("table tbody tr")[0]!.querySelectorAll("td")].map(
      (cell) => cell.textContent,
    );
    expect(cells).toEqual([`${(shares.any! * 100).toFixed(1)} %`, `${(base_rate! * 100).toFixed(1)} %`]);
    expect([...document.querySelectorAll("main > section > details p")].map((p) => p.textContent)).toEqual([
      `1 本文开头。${HOSTILE[0]}`,
      "3 本文结尾。",
    ]);
  });

  it("shows hostile texts and paths as text, and asks for nothing from elsewhere", async () => {
    const { text, document } = await pageOf("en");
    expect(document.querySelectorAll("script, img, main svg, b, link[href^=http]")).toHaveLength(0);
    expect(text).toContain("&lt;script&gt;window.pwned=1&lt;/script&gt;");
    expect(text).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[^&]+&#39; &#39;sha256-[^&]+&#39;;/u);
    expect(text).not.toMatch(/plagiar|抄袭/iu);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
