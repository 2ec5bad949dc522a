import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./cexi.js";

/** A fenced block of a page: ```` ```console head=8 ````. */
export interface Block {
  readonly language: string;
  /** What stands behind the language: `head=8`, `file=slogans.py`. */
  readonly options: Readonly<Record<string, string>>;
  readonly text: string;
  /** Where the text stands in the page, in code units. */
  readonly start: number;
  readonly end: number;
}

const FENCE = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gmu;

export function blocksOf(page: string): Block[] {
  return [...page.matchAll(FENCE)].map((match) => {
    const [, language, words, text] = match as unknown as [string, string, string, string];
    const start = match.index + match[0].indexOf("\n") + 1;
    const options = Object.fromEntries(
      words
        .trim()
        .split(/\s+/u)
        .filter(Boolean)
        .map((word) => [word.split("=")[0]!, word.slice(word.indexOf("=") + 1)]),
    );
    return { language, options, text, start, end: start + text.length };
  });
}

/** A page without its fenced blocks: what is prose. */
export const proseOf = (page: string): string => page.replace(FENCE, "");

/** Code within prose: `cexi freq`. */
export const inlineCodeOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/`([^`\n]+)`/gu)].map((match) => match[1]!);

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly start: number;
}

export const headingsOf = (page: string): Heading[] =>
  [...page.replace(FENCE, (block) => block.replace(/^#/gmu, " ")).matchAll(/^(#+) (.+)$/gmu)].map((match) => ({
    depth: match[1]!.length,
    text: match[2]!,
    start: match.index,
  }));

/** The part of a page under a heading, up to the next one of the same depth or above. */
export function sectionOf(page: string, title: string): string | null {
  const headings = headingsOf(page);
  const at = headings.findIndex(({ text }) => text === title);
  if (at < 0) return null;
  const { depth, start } = headings[at]!;
  const next = headings.slice(at + 1).find((heading) => heading.depth <= depth);
  return page.slice(start, next?.start);
}

/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/gu, "-");

/** Targets of links and images. */
export const linksOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/gu)].map((match) => match[1]!);

export const imagesOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/gu)].map((match) => match[1]!);

export const readPage = (name: string): string => readFileSync(join(ROOT, name), "utf8");

/** All pages for readers, by their path from the root. */
export const PAGES: readonly string[] = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("samples"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .sort(),
];
