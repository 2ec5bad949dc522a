import { describe, expect, it } from "vitest";
import { blocksOf, headingsOf, inlineCodeOf, PAGES, readPage } from "../helpers/markdown.js";

const twinOf = (name: string): string => name.replace(/\.md$/u, ".zh-CN.md");

/** What stands under each heading of the whole page, up to the next heading of any depth. */
function parts(page: string): string[] {
  const starts = headingsOf(page).map(({ start }) => start);
  return starts.map((start, k) => page.slice(start, starts[k + 1]));
}

const commandsIn = (page: string): string[] =>
  blocksOf(page).flatMap(({ text }) => text.split("\n").filter((line) => line.startsWith("$ ")));

describe("Chinese pages", () => {
  it("stand beside every recipe and the pages that people look things up in", () => {
    const english = PAGES.filter((name) => !name.endsWith(".zh-CN.md"));
    const wanted = english.filter((name) => name.includes("recipes/") || /(?:methods|settings)\.md$/u.test(name));
    expect(wanted.filter((name) => !PAGES.includes(twinOf(name)))).toEqual([]);
  });

  const [english, chinese] = [readPage("docs/methods.md"), readPage("docs/methods.zh-CN.md")];

  it("have the sections of the English methods, in their order and depth", () => {
    expect(headingsOf(chinese).map(({ depth }) => depth)).toEqual(headingsOf(english).map(({ depth }) => depth));
    const named = (page: string) => headingsOf(page).map(({ text }) => (/^(?:`.*`|cexi \w+)$/u.test(text) ? text : ""));
    expect(named(chinese)).toEqual(named(english));
  });

  it("name in each section the code that the English one names, and show the same commands", () => {
    const own = parts(chinese);
    const missing = parts(english).flatMap((part, k) => {
      const told = new Set(inlineCodeOf(own[k] ?? ""));
      return inlineCodeOf(part).flatMap((code) => (told.has(code) ? [] : [`${headingsOf(part)[0]!.text}: ${code}`]));
    });
    expect(missing).toEqual([]);
    expect(commandsIn(chinese).filter((line) => line !== "$ export CEXI_LANG=zh")).toEqual(commandsIn(english));
  });
});
