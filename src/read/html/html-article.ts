import { createRequire } from "node:module";
import { isElement, isText, type Page } from "./html-dom.js";
import { HIDDEN_STYLE, type Pieces } from "./html-lines.js";

/** The number of the line that a piece of text belongs to. */
const LINE_ATTRIBUTE = "data-line";

/** The extractor's threshold below which it tries again with laxer rules. Unit: characters. */
const SHORT_ARTICLE = 100; // its own default of 500 loses short Chinese pages

/**
 * What Readability takes for the article: so many characters of each line, by its index. Readability and the small tree
 * that it brings along are loaded here and nowhere else.
 */
export function articleLines(page: Page, pieces: Pieces): ReadonlyMap<number, number> {
  const { Readability, JSDOMParser } = readability();
  const document = smallTree(page, pieces, new JSDOMParser().parse("<html><head></head><body></body></html>"));
  const options = { charThreshold: SHORT_ARTICLE, serializer: (node: SmallElement) => node };
  const article = new Readability(document, options).parse()?.content;
  const found = new Map<number, number>();
  for (const piece of article?.getElementsByTagName("*") ?? []) {
    if (!piece.hasAttribute(LINE_ATTRIBUTE)) continue;
    const line = Number(piece.getAttribute(LINE_ATTRIBUTE));
    found.set(line, (found.get(line) ?? 0) + piece.textContent.trim().length);
  }
  return found;
}

interface SmallNode {
  readonly nodeName: string;
  textContent: string;
}

interface SmallElement extends SmallNode {
  readonly lastChild: SmallNode | null;
  appendChild(child: SmallNode): void;
  getElementsByTagName(name: string): readonly SmallElement[];
  getAttribute(name: string): string;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
}

interface SmallDocument {
  readonly body: SmallElement;
  createElement(tag: string): SmallElement;
  createTextNode(text: string): SmallNode;
}

interface ReadabilityModule {
  readonly Readability: new (
    document: object,
    options: { charThreshold: number; serializer: (node: SmallElement) => SmallElement },
  ) => { parse(): { readonly content: SmallElement } | null };
  readonly JSDOMParser: {
    new (): { parse(html: string): SmallDocument };
    readonly prototype: { error: (message: string) => void };
  };
}

const require = createRequire(import.meta.url);

function readability(): ReadabilityModule {
  const { Readability } = require("@mozilla/readability");
  const JSDOMParser = require("@mozilla/readability/JSDOMParser.js");
  JSDOMParser.prototype.error = (message: string) => {
    throw new Error(message); // its own prints on the standard output
  };
  return { Readability, JSDOMParser };
}

/** Elements without content, as the small tree knows them. */
const VOID = new Set("area base br col command embed hr img input link meta param source wbr".split(" "));
/** What Readability passes over, or would take for the title. */
const LEFT_OUT = new Set("style noscript template title".split(" "));
const LINKED_DATA = "application/ld+json";
const ATTRIBUTE = /^[a-z][a-z\d:_-]*$/u;

/** A page as the small tree that Readability reads, each piece of a line in an element that has the line's number. */
function smallTree(page: Page, pieces: Pieces, document: SmallDocument): SmallDocument {
  const grow = (parent: SmallElement, nodes: Page["children"]): SmallElement => {
    for (const node of nodes) {
      if (isText(node)) {
        const parts = pieces.get(node);
        if (parts === undefined) addText(parent, node.data);
        for (const { line, text } of parts ?? []) {
          const piece = document.createElement("span");
          piece.setAttribute(LINE_ATTRIBUTE, String(line));
          addText(piece, text);
          parent.appendChild(piece);
        }
      } else if (isElement(node) && !LEFT_OUT.has(node.name)) {
        const { name, attribs, children } = node;
        if (name === "script" && attribs.type !== LINKED_DATA) continue;
        const tag = name.replace(/[^a-z\d]/gu, "-");
        const element = document.createElement(tag);
        for (const [attribute, value] of Object.entries(attribs)) {
          if (attribute !== "style") {
            if (ATTRIBUTE.test(attribute)) element.setAttribute(attribute, value);
          } else if (HIDDEN_STYLE.test(value)) element.setAttribute("style", "display:none");
        }
        parent.appendChild(VOID.has(tag) ? element : grow(element, children));
      }
    }
    return parent;
  };
  /** Texts that only a comment parts are one. */
  const addText = (parent: SmallElement, text: string): void => {
    const { lastChild } = parent;
    if (lastChild?.nodeName === "#text") lastChild.textContent += text;
    else parent.appendChild(document.createTextNode(text));
  };
  grow(document.body, page.children);
  return document;
}
