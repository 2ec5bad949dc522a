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
  const document = new JSDOMParser().parse(`<html><head></head><body>${strict(page, pieces)}</body></html>`);
  const options = { charThreshold: SHORT_ARTICLE, serializer: (node: ArticleElement) => node };
  const article = new Readability(document, options).parse()?.content;
  const found = new Map<number, number>();
  for (const piece of article?.getElementsByTagName("*") ?? []) {
    if (!piece.hasAttribute(LINE_ATTRIBUTE)) continue;
    const line = Number(piece.getAttribute(LINE_ATTRIBUTE));
    found.set(line, (found.get(line) ?? 0) + piece.textContent.trim().length);
  }
  return found;
}

interface ArticleElement {
  readonly textContent: string;
  getElementsByTagName(name: string): readonly ArticleElement[];
  getAttribute(name: string): string;
  hasAttribute(name: string): boolean;
}

interface ReadabilityModule {
  readonly Readability: new (
    document: object,
    options: { charThreshold: number; serializer: (node: ArticleElement) => ArticleElement },
  ) => { parse(): { readonly content: ArticleElement } | null };
  readonly JSDOMParser: {
    new (): { parse(html: string): object };
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

/** A page as well-formed markup, each piece of a line in an element that has the line's number. */
function strict(page: Page, pieces: Pieces): string {
  const markup: string[] = [];
  const write = (nodes: Page["children"]): void => {
    for (const node of nodes) {
      if (isText(node)) {
        const parts = pieces
          .get(node)
          ?.map(({ line, text }) => `<span ${LINE_ATTRIBUTE}="${line}">${encoded(text)}</span>`);
        markup.push(parts?.join("") ?? encoded(node.data));
      } else if (isElement(node) && !LEFT_OUT.has(node.name)) {
        const { name, attribs, children } = node;
        if (name === "script" && attribs.type !== LINKED_DATA) continue;
        const tag = name.replace(/[^a-z\d]/gu, "-");
        markup.push("<", tag);
        for (const [attribute, value] of Object.entries(attribs)) {
          if (attribute === "style" ? HIDDEN_STYLE.test(value) : ATTRIBUTE.test(attribute))
            markup.push(` ${attribute}="${attribute === "style" ? "display:none" : encoded(value)}"`);
        }
        if (VOID.has(tag)) markup.push("/>");
        else {
          markup.push(">");
          write(children);
          markup.push("</", tag, ">");
        }
      }
    }
  };
  write(page.children);
  return markup.join("");
}

const encoded = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
