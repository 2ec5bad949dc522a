import { createRequire } from "node:module";

/** What is used of a text node; the names are those of the DOM standard. */
export interface PageText {
  readonly nodeType: 3;
  readonly data: string;
  replaceWith(node: PageElement): void;
}

/** What is used of an element. */
export interface PageElement {
  readonly nodeType: 1;
  readonly tagName: string;
  readonly childNodes: Iterable<PageText | PageElement | { readonly nodeType: 8 }>;
  readonly parentElement: PageElement | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  append(node: PageText | PageElement | string): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** What is used of a page. */
export interface Page {
  readonly body: PageElement;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const require = createRequire(import.meta.url);

/** A page as a tree. linkedom is loaded here and nowhere else. */
export function parsePage(html: string): Page {
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): { document: Page } };
  return parseHTML(wholePage(html)).document;
}

/**
 * One `<html>`, `<head>` and `<body>`, whatever the page has: none, several, or all inside another element (archives do
 * that). linkedom takes them as they stand and would see an empty body.
 */
const wholePage = (html: string): string =>
  `<!doctype html><html><head></head><body>${html.replace(/<\/?(?:html|head|body)\b[^<>]*>|<!doctype[^<>]*>/gi, "")}</body></html>`;

/** An element as Readability leaves it, or `null`. Changes the tree of the page. */
export function readableArticle(page: Page, charThreshold: number): PageElement | null {
  const { Readability } = require("@mozilla/readability") as ReadabilityModule;
  return new Readability(page, { charThreshold, serializer: (node) => node }).parse()?.content ?? null;
}

interface ReadabilityModule {
  readonly Readability: new (
    page: Page,
    options: { charThreshold: number; serializer: (node: PageElement) => PageElement },
  ) => { parse(): { readonly content: PageElement } | null };
}
