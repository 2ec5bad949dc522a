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

/** Elements whose content is never text; readings of letters (ruby) say again what stands there. */
const UNSEEN = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED SELECT TEXTAREA BUTTON CANVAS AUDIO VIDEO HEAD TITLE MAP RT RP RTC".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
/** Word's own elements (`o:p`, `st1:chsdate`) stand within sentences. */
const isInline = (name: string): boolean => INLINE.has(name) || name.includes(":");
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const SENTENCE_END = /[。！？!?：:；;][”’"'」』）)]*$/u;
const RARE_LETTER = /^\p{Script=Han}$/u;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** What is read of a page. */
interface LineOptions {
  /** Elements that a style hides are read, too: pages may hide their text until a script has run. */
  readonly hidden?: boolean;
}

/** The visible text of a page in lines. Wraps each piece of text in an element that carries the number of its line. */
export function linesOfPage(page: Page, { hidden = false }: LineOptions = {}): PageLine[] {
  const walker = new LineWalker(page, hidden);
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
  readonly #readsHidden: boolean;

  constructor(page: Page, readsHidden: boolean) {
    this.#page = page;
    this.#readsHidden = readsHidden;
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
    if (UNSEEN.has(name)) return;
    if (isHidden(element)) {
      if (!this.#readsHidden && !SHOWN_LATER.has(element.getAttribute("id") ?? "")) return;
      show(element);
    }
    if (name === "IMG") {
      this.#takePicture(element);
      return;
    }
    if (name === "BR" || name === "HR") {
      this.breakLine();
      return;
    }
    const inline = isInline(name);
    if (!inline) this.breakLine();
    this.walk(element, inline ? block : element, inLink || name === "A", preformatted || keepsBreaks(element, name));
    if (!inline) this.breakLine();
  }

  /** A picture within a sentence stands for a letter that fonts lack, or for a mark; one behind it is an illustration. */
  #takePicture(element: PageElement): void {
    if (SENTENCE_END.test(this.#text.trimEnd())) this.breakLine();
    else if (this.#text !== "" && RARE_LETTER.test(element.getAttribute("alt") ?? "")) {
      this.#text += element.getAttribute("alt");
    }
  }

  #take(node: PageText, block: PageElement, inLink: boolean, preformatted: boolean): void {
    if (preformatted && node.data.includes("\n")) {
      this.#takeRows(node, block, inLink);
      return;
    }
    const text = collapsed(node.data);
    if (text === "") return;
    this.#text += this.#text === "" ? text.trimStart() : text;
    if (inLink) this.#linked += text.trim().length;
    this.#block ??= block;
    if (text.trim() !== "") this.#pieces.push(node);
  }

  /** Each line of a preformatted piece becomes an element of its own, so that each can carry its number. */
  #takeRows(node: PageText, block: PageElement, inLink: boolean): void {
    const rows = this.#page.createElement("span");
    node.replaceWith(rows);
    for (const [index, row] of node.data.split("\n").entries()) {
      if (index > 0) this.breakLine();
      const line = this.#page.createElement("span");
      rows.append(line);
      line.append(row);
      this.walk(line, block, inLink, false);
    }
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

/** Bodies of articles that their site hides until its script has run. */
const SHOWN_LATER = new Set(["js_content", "js_share_content"]);

/** Line ends of the source are shown: `pre`, its old kin, and what a style makes the same. */
const keepsBreaks = (element: PageElement, name: string): boolean =>
  name === "PRE" ||
  name === "XMP" ||
  /white-space\s*:\s*(?:pre|break-spaces)/iu.test(element.getAttribute("style") ?? "");

const isHidden = (element: PageElement): boolean =>
  element.hasAttribute("hidden") || HIDDEN_STYLE.test(element.getAttribute("style") ?? "");

/** The extractor passes over what is hidden, too. */
function show(element: PageElement): void {
  element.removeAttribute("hidden");
  element.removeAttribute("style");
}

const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;

/** Runs of white space become one space, or nothing between Chinese characters, where a source line was only wrapped. */
const collapsed = (text: string): string =>
  text.replace(/[ \t\r\n\f]+/gu, (run, at: number) => {
    const [before, after] = [text[at - 1], text[at + run.length]];
    return run.includes("\n") && before && after && HAN.test(before) && HAN.test(after) ? "" : " ";
  });
