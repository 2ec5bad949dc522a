import type { Page, PageElement, PageText } from "./html-dom.js";

/** One block of the visible text of a page. */
export interface PageLine {
  /** White space collapsed, not empty. */
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  /** The block element that holds it. */
  readonly block: PageElement;
}

/** Marks the elements that hold the text of a line, so that it is found again after the extractor's surgery. */
export const LINE_ATTRIBUTE = "data-cexi-line";

/** Elements whose content is never text. */
const UNSEEN = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED SELECT TEXTAREA BUTTON CANVAS AUDIO VIDEO HEAD TITLE MAP".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** The visible text of a page in lines. Wraps each piece of text in an element that carries the number of its line. */
export function linesOfPage(page: Page): PageLine[] {
  const walker = new LineWalker(page);
  walker.walk(page.body, page.body, false, false);
  walker.breakLine();
  return walker.lines;
}

class LineWalker {
  readonly lines: PageLine[] = [];
  #text = "";
  #linked = 0;
  #block: PageElement | null = null;
  #pieces: PageText[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  walk(element: PageElement, block: PageElement, inLink: boolean, preformatted: boolean): void {
    // A copy: wrapping pieces of text changes the list while it is walked.
    for (const node of [...element.childNodes]) {
      if (node.nodeType === TEXT_NODE) this.#take(node as PageText, block, inLink, preformatted);
      else if (node.nodeType === ELEMENT_NODE) this.#enter(node as PageElement, block, inLink, preformatted);
    }
  }

  #enter(element: PageElement, block: PageElement, inLink: boolean, preformatted: boolean): void {
    const name = element.tagName.toUpperCase();
    if (UNSEEN.has(name) || isHidden(element)) return;
    if (name === "BR" || name === "HR") {
      this.breakLine();
      return;
    }
    const inline = INLINE.has(name);
    if (!inline) this.breakLine();
    this.walk(element, inline ? block : element, inLink || name === "A", preformatted || name === "PRE");
    if (!inline) this.breakLine();
  }

  #take(node: PageText, block: PageElement, inLink: boolean, preformatted: boolean): void {
    const rows = preformatted ? node.data.split("\n") : [node.data];
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.breakLine();
      const text = collapsed(row);
      if (text === "") continue;
      this.#text += this.#text === "" ? text.trimStart() : text;
      if (inLink) this.#linked += text.trim().length;
      this.#block ??= block;
    }
    if (node.data.trim() !== "") this.#pieces.push(node);
  }

  /** Ends the line under way, if there is one. */
  breakLine(): void {
    const text = this.#text.trimEnd();
    const number = this.lines.length;
    if (text.trim() !== "") {
      this.lines.push({ text, linked: this.#linked, block: this.#block! });
      for (const piece of this.#pieces) this.#wrap(piece, number);
    }
    this.#text = "";
    this.#linked = 0;
    this.#block = null;
    this.#pieces = [];
  }

  #wrap(piece: PageText, line: number): void {
    const holder = this.#page.createElement("span");
    holder.setAttribute(LINE_ATTRIBUTE, String(line));
    piece.replaceWith(holder);
    holder.append(piece);
  }
}

const isHidden = (element: PageElement): boolean =>
  element.hasAttribute("hidden") || HIDDEN_STYLE.test(element.getAttribute("style") ?? "");

const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;

/** Runs of white space become one space, or nothing between Chinese characters, where a source line was only wrapped. */
const collapsed = (text: string): string =>
  text.replace(/[ \t\r\n\f]+/gu, (run, at: number) => {
    const [before, after] = [text[at - 1], text[at + run.length]];
    return run.includes("\n") && before && after && HAN.test(before) && HAN.test(after) ? "" : " ";
  });
