import { createRequire } from "node:module";
import type { parseDocument } from "htmlparser2";

/** A page as a tree; names of elements and attributes are in lower case. */
export type Page = ReturnType<typeof parseDocument>;
type PageNode = Page["children"][number];
export type PageElement = Extract<PageNode, { readonly attribs: unknown }>;
export type PageText = Extract<PageNode, { readonly data: string }>;

export const isElement = (node: PageNode | PageElement["parent"]): node is PageElement =>
  node !== null && "attribs" in node;
export const isText = (node: PageNode): node is PageText => node.type === "text";

const require = createRequire(import.meta.url);
/** Loaded with the first page, here and nowhere else. */
const htmlparser2 = () => require("htmlparser2") as typeof import("htmlparser2");

/** `<html>`, `<head>` and `<body>` stand where they like, several times or within other elements: archives do that. */
const FRAME = /<\/?(?:html|head|body)\b[^<>]*>|<!doctype[^<>]*>/gi;

export const parsePage = (html: string): Page => htmlparser2().parseDocument(html.replace(FRAME, ""));

/** The elements of these names, in the order of the page. */
export const elementsOf = (page: Page, ...names: readonly string[]): PageElement[] =>
  htmlparser2().DomUtils.findAll(({ name }) => names.includes(name), page.children);

/** All text in an element, that of scripts too. */
export const textIn = (element: PageElement): string => htmlparser2().DomUtils.textContent(element);

/** What stands between the tags of an element. */
export const htmlIn = (element: PageElement): string =>
  htmlparser2().DomUtils.getInnerHTML(element, { encodeEntities: "utf8" });
