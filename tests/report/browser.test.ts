import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../../src/render/html/page.js";
import { Browser, browserPath } from "../helpers/browser.js";
import { GROUPS_OF_YEARS, HOSTILE_CSV, REPORTS_OF_YEARS, reportOn, withFiles } from "../helpers/report-corpus.js";

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core calls serious or critical. */
async function seriousOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run()")) as { violations: readonly Violation[] };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
}

describe.skipIf(browserPath === undefined)("a report in a browser (skipped where there is no Chromium)", () => {
  const browser = new Browser();
  const folder = mkdtempSync(join(tmpdir(), "cexi-page-"));
  const urls: Record<string, string> = {};

  beforeAll(async () => {
    const version = "1.2.3";
    const ours = await reportOn([corpus]);
    const evil = await withFiles({ "evil.csv": HOSTILE_CSV }, (path) => reportOn([path], { by: "grp" }));
    const many = await withFiles({ "many.csv": GROUPS_OF_YEARS }, (path) => reportOn([path], { by: "区域" }));
    const years = await withFiles(REPORTS_OF_YEARS, (path) => reportOn([path]));
    const pages = {
      years: await reportPage(years, { language: "zh", version }),
      manyZh: await reportPage(many, { language: "zh", version }),
      manyEn: await reportPage(many, { language: "en", version }),
      zh: await reportPage(ours, { language: "zh", version }),
      en: await reportPage(ours, { language: "en", version }),
      evil: await reportPage(evil, { language: "zh", version }),
    };
    for (const [name, page] of Object.entries(pages)) {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, page);
      urls[name] = pathToFileURL(file).href;
    }
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(["zh", "en", "evil"])("opens without a complaint and without a request (%s)", async (name) => {
    const { page, complaints } = await browser.open(urls[name]!);
    expect(await page.locator("main section").count()).toBeGreaterThanOrEqual(6);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("runs no script of the texts, wherever one clicks", async () => {
    const { page, complaints } = await browser.open(urls.evil!);
    for (const summary of await page.locator("summary").all()) {
      if ((await summary.locator("..").getAttribute("open")) === null) await summary.click();
    }
    for (const button of (await page.locator("[data-e]:visible").all()).slice(0, 25)) {
      await button.click();
      expect(await page.locator("dialog li").count()).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
    }
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    expect(await page.locator("main h1, dialog h1, main img, main script").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows the sentences behind a term: marked, with document and line", async () => {
    const { page } = await browser.open(urls.zh!);
    const term = page.locator(".cloud button").first();
    const name = await term.textContent();
    await term.click();
    const dialog = page.locator("dialog[open]");
    expect(await dialog.locator("h2").textContent()).toBe(name);
    expect(await dialog.locator("mark").first().textContent()).toBe(name);
    expect(await dialog.locator("cite").first().textContent()).toMatch(/第 \d+ 行/u);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.textContent")).toBe(name);
    await page.close();
  });

  it("says above the sentences of a slogan what it stands for, as far as the texts say", async () => {
    const { page } = await browser.open(urls.zh!);
    await page.locator(".trees figcaption button", { hasText: /^342$/u }).click();
    expect(await page.locator("#places-meaning").textContent()).toContain("医养健康");
    await page.keyboard.press("Escape");
    await page.locator(".cloud button").first().click();
    expect(await page.locator("#places-meaning").textContent()).toBe("");
    await page.close();
  });

  it("shows them for a bar and for a cell of the matrix too", async () => {
    const { page } = await browser.open(urls.zh!);
    await page.locator("#terms .drawing [data-i='0']").click();
    expect(await page.locator("dialog[open] li").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    const shown = await page.evaluate(`(() => {
      const drawing = document.querySelector("#slogans .scroll .drawing[data-es]");
      const index = drawing.dataset.es.split(" ").findIndex((each) => each !== "");
      drawing.querySelector("[data-i='" + index + "']").dispatchEvent(new MouseEvent("click", { bubbles: true }));
      return document.querySelectorAll("dialog[open] li").length;
    })()`);
    expect(shown).toBeGreaterThan(0);
    await page.close();
  });

  it("shows them for names and lines of the network, for targets, results and lanes", async () => {
    const { page, complaints } = await browser.open(urls.years!);
    const marks = [
      "#network text[data-i]",
      "#network path[fill='none'][data-i]",
      "#targets [data-i]",
      "#lives rect[data-i]",
    ];
    for (const mark of marks) {
      await page.locator(mark).first().dispatchEvent("click");
      expect(await page.locator("dialog[open] li mark").count(), mark).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
    }
    await page.locator("#network-table .ev").first().click();
    const marked = await page.locator("dialog[open] li").first().locator("mark").allTextContents();
    expect(new Set(marked)).toEqual(new Set((await page.locator("#places-title").textContent())!.split(" – ")));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is worked with the keyboard: a term is reached and opened, the dialog closed, a table sorted", async () => {
    const { page } = await browser.open(urls.en!);
    await page.locator(".cloud button").nth(2).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog[open]").count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.locator("#slogans-table thead button").nth(2).focus();
    await page.keyboard.press("Space");
    expect(await page.locator("#slogans-table thead th").nth(2).getAttribute("aria-sort")).toBe("descending");
    await page.close();
  });

  it("sorts a column of figures by value and a column of words by name, both ways", async () => {
    const { page } = await browser.open(urls.zh!);
    const column = async (index: number): Promise<string[]> =>
      page.locator(`#slogans-table tbody td:nth-child(${index + 1})`).allTextContents();
    const head = page.locator("#slogans-table thead button");
    await head.nth(2).click();
    const down = (await column(2)).map(Number);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await head.nth(2).click();
    const up = (await column(2)).map(Number);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await head.nth(1).click();
    const kinds = await column(1);
    expect(kinds).toEqual([...kinds].sort(new Intl.Collator("zh-CN", { numeric: true }).compare));
    await page.close();
  });

  it("filters a table by what is typed, and says how many rows are left", async () => {
    const { page } = await browser.open(urls.zh!);
    await page.locator("#slogans-table-filter").fill("342");
    const rows = page.locator("#slogans-table tbody tr:visible");
    expect(await rows.count()).toBeGreaterThan(0);
    for (const text of await rows.allTextContents()) expect(text).toContain("342");
    expect(await page.locator("#slogans .tools output").textContent()).toMatch(/^\d+ \/ \d+ 行$/u);
    await page.locator("#slogans-table-filter").fill("");
    expect(await rows.count()).toBe(await page.locator("#slogans-table tbody tr").count());
    await page.close();
  });

  it.each([
    { name: "zh", isDark: false, width: 1200 },
    { name: "en", isDark: true, width: 1200 },
    { name: "zh", isDark: true, width: 375 },
    { name: "evil", isDark: false, width: 375 },
    { name: "years", isDark: true, width: 390 },
    { name: "years", isDark: false, width: 1280 },
  ])(
    "has nothing serious for axe-core to say, with a dialog open or not ($name, dark $isDark, $width wide)",
    async (how) => {
      const { page } = await browser.open(urls[how.name]!, how);
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      expect(await seriousOn(page)).toEqual([]);
      await page.locator(".cloud button").first().click();
      expect(await seriousOn(page)).toEqual([]);
      await page.close();
    },
  );

  // What is broader than the window moves within a window of its own; nothing else may stand outside, nor be cut off.
  const outside = `(() => {
    const width = document.documentElement.clientWidth;
    const moving = ".scroll, nav ol, .skip, caption, svg, dialog";
    const wide = [...document.querySelectorAll("body *")].filter((e) => {
      if (e.closest(moving) && !e.matches(moving)) return false;
      const { left, right, width: own } = e.getBoundingClientRect();
      return own > 0 && (left < -1 || right > width + 1) && !e.matches(".skip, caption, svg");
    });
    const cut = [...document.querySelectorAll("svg")].flatMap((svg) => {
      const box = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
      });
    });
    return [...wide, ...cut].map((e) => e.tagName + " " + e.textContent.slice(0, 40));
  })()`;
  const screens = [1280, 768, 390].flatMap((width) =>
    ["manyZh", "manyEn", "years"].flatMap((name) => [false, true].map((isDark) => ({ name, width, isDark }))),
  );
  it.each(screens)(
    "has nothing outside, with 40 groups or with years ($name, $width wide, dark $isDark)",
    async ({ name, ...how }) => {
      const { page, complaints } = await browser.open(urls[name]!, how);
      expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(
        0,
      );
      expect(await page.evaluate(outside)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each([
    { name: "manyZh", width: 1280, isDark: false },
    { name: "manyEn", width: 390, isDark: true },
  ])("of 40 groups has nothing serious for axe-core to say ($name, $width wide)", async ({ name, ...how }) => {
    const { page } = await browser.open(urls[name]!, how);
    expect(await seriousOn(page)).toEqual([]);
    await page.close();
  });

  it("shows charts of 40 groups whole on a screen of 1280 pixels", async () => {
    const { page } = await browser.open(urls.manyZh!, { width: 1280 });
    const hidden = `[...document.querySelectorAll(".scroll:has(> .drawing)")].map((e) => e.scrollWidth - e.clientWidth)`;
    expect(Math.max(...((await page.evaluate(hidden)) as number[]))).toBe(0);
    await page.close();
  });

  it("begins with five findings, each a link to a section that is there", async () => {
    const { page } = await browser.open(urls.manyZh!);
    const links = await page.locator("#findings .findings a").all();
    expect(links.length).toBe(5);
    for (const link of links) {
      expect(await link.textContent()).toMatch(/\d/u);
      expect(await page.locator(`section${await link.getAttribute("href")}`).count()).toBe(1);
    }
    await page.close();
  });

  it("saves each chart as a picture, in the colours of the page", async () => {
    const { page, complaints } = await browser.open(urls.zh!, { isDark: true });
    expect(await page.locator(".save:not([hidden])").count()).toBe(await page.locator(".drawing").count());
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("#terms .save").click()]);
    expect(saved.suggestedFilename()).toMatch(/^[^/\\]+\.png$/u);
    const bytes = readFileSync(await saved.path());
    expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16)]).toEqual(["PNG", 940]); // twice 470
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("changes between light and dark, and so do its charts", async () => {
    const { page } = await browser.open(urls.zh!);
    const colors = (): Promise<string> =>
      page.evaluate(`[document.body, document.querySelector("#terms .drawing [data-i='0']")]
        .map((each) => getComputedStyle(each).backgroundColor + getComputedStyle(each).fill).join(" ")`) as Promise<string>;
    const light = await colors();
    await page.locator("#theme").click();
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    const dark = await colors();
    expect(dark).not.toBe(light);
    expect(dark.split(" ")).not.toContain("none");
    await page.close();
  });

  it("is no blank picture, and its Chinese is no row of boxes", async () => {
    const { page } = await browser.open(urls.zh!);
    const blank = await page.evaluate("document.body.innerText.length");
    expect(blank).toBeGreaterThan(1000);
    const full = await page.screenshot();
    expect(full.length).toBeGreaterThan(20_000); // an empty page of this size takes a few kilobytes
    // Two Han letters look unlike each other, and unlike a letter that no font has.
    const pictures = await page.evaluate(`["产", "业", "\\u{10FFFE}"].map((letter) => {
      const canvas = document.createElement("canvas");
      const pen = canvas.getContext("2d");
      pen.font = "40px " + getComputedStyle(document.body).fontFamily;
      pen.fillText(letter, 10, 60);
      return canvas.toDataURL();
    })`);
    expect(new Set(pictures as string[]).size).toBe(3);
    await page.close();
  });

  it("prints: without tools, within the paper", async () => {
    const { page } = await browser.open(urls.zh!);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav").isVisible()).toBe(false);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 4).toString("latin1")).toBe("%PDF");
    await page.close();
  });

  it("prints 40 groups on fewer than 20 pages, each section from the top of one", async () => {
    const { page } = await browser.open(urls.manyZh!);
    await page.emulateMedia({ media: "print" });
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/gu)!.length).toBeLessThan(20);
    const breaks = `[...document.querySelectorAll("#terms, #slogans, #contrasts, #years")].map((e) => getComputedStyle(e).breakBefore)`;
    expect(await page.evaluate(breaks)).toEqual(["page", "page", "page", "page"]);
    await page.close();
  });
});
