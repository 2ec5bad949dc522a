import { addTo } from "../../base/group-by.js";
import { isElement, isText, type Page, type PageElement, type PageText } from "./html-dom.js";

/** One block of the visible text of a page. */
export interface PageLine {
  /** White space collapsed, not empty. */
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  /** The block element that holds it. */
  readonly block: Page | PageElement;
}

/** The parts of texts that make lines, and the index of the line that each is a part of. */
export type Pieces = ReadonlyMap<PageText, readonly { readonly line: number; readonly text: string }[]>;

/** Elements whose content is never text; readings of letters (ruby) say again what stands there. */
const UNSEEN = new Set(
  "script style noscript template svg iframe object embed select textarea button canvas audio video head title map rt rp rtc".split(
    " ",
  ),
);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Word's own elements (`o:p`, `st1:chsdate`) stand within sentences. */
const isInline = (name: string): boolean => INLINE.has(name) || name.includes(":");
export const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const SENTENCE_END = /[。！？!?：:；;][”’"'」』）)]*$/u;
const RARE_LETTER = /^\p{Script=Han}$/u;

/** What is read of a page. */
interface LineOptions {
  /** Elements that a style hides are read, too: pages may hide their text until a script has run. */
  readonly hidden?: boolean;
}

/** The visible text of a page in lines. */
export function linesOfPage(page: Page, { hidden = false }: LineOptions = {}): { lines: PageLine[]; pieces: Pieces } {
  const walker = new LineWalker(hidden);
  walker.walk(page, page, false, false);
  walker.breakLine();
  return walker;
}

class LineWalker {
  readonly lines: PageLine[] = [];
  readonly pieces = new Map<PageText, { line: number; text: string }[]>();
  #text = "";
  #linked = 0;
  #block: Page | PageElement | null = null;
  #parts: { readonly node: PageText; readonly text: string }[] = [];
  readonly #readsHidden: boolean;

  constructor(readsHidden: boolean) {
    this.#readsHidden = readsHidden;
  }

  walk(element: Page | PageElement, block: Page | PageElement, inLink: boolean, preformatted: boolean): void {
    for (const node of element.children) {
      if (isElement(node)) this.#enter(node, block, inLink, preformatted);
      else if (isText(node)) {
        // Each line of a preformatted text is one of the page.
        for (const [index, row] of (preformatted ? node.data.split("\n") : [node.data]).entries()) {
          if (index > 0) this.breakLine();
          this.#take(node, row, block, inLink);
        }
      }
    }
  }

  #enter(element: PageElement, block: Page | PageElement, inLink: boolean, preformatted: boolean): void {
    const { name, attribs } = element;
    if (UNSEEN.has(name)) return;
    if (isHidden(element)) {
      if (!this.#readsHidden && !SHOWN_LATER.has(attribs.id ?? "")) return;
      show(element);
    }
    if (name === "img") {
      this.#takePicture(attribs.alt ?? "");
      return;
    }
    if (name === "br" || name === "hr") {
      this.breakLine();
      return;
    }
    const inline = isInline(name);
    if (!inline) this.breakLine();
    this.walk(element, inline ? block : element, inLink || name === "a", preformatted || keepsBreaks(element));
    if (!inline) this.breakLine();
  }

  /** A picture within a sentence stands for a letter that fonts lack, or for a mark; one behind it is an illustration. */
  #takePicture(alt: string): void {
    if (SENTENCE_END.test(this.#text.trimEnd())) this.breakLine();
    else if (this.#text !== "" && RARE_LETTER.test(alt)) this.#text += alt;
  }

  #take(node: PageText, written: string, block: Page | PageElement, inLink: boolean): void {
    const text = collapsed(written);
    if (text === "") return;
    this.#text += this.#text === "" ? text.trimStart() : text;
    if (inLink) this.#linked += text.trim().length;
    this.#block ??= block;
    if (text.trim() !== "") this.#parts.push({ node, text: written });
  }

  /** Ends the line under way, if there is one. */
  breakLine(): void {
    const text = this.#text.trimEnd();
    if (text.trim() !== "") {
      for (const { node, text } of this.#parts) addTo(this.pieces, node, { line: this.lines.length, text });
      this.lines.push({ text, linked: this.#linked, block: this.#block! });
    }
    this.#text = "";
    this.#linked = 0;
    this.#block = null;
    this.#parts = [];
  }
}

/** Bodies of articles that their site hides until its script has run. */
const SHOWN_LATER = new Set(["js_content", "js_share_content"]);

/** Line ends of the source are shown: `pre`, its old kin, and what a style makes the same. */
const keepsBreaks = ({ name, attribs }: PageElement): boolean =>
  name === "pre" || name === "xmp" || /white-space\s*:\s*(?:pre|break-spaces)/iu.test(attribs.style ?? "");

const isHidden = ({ attribs }: PageElement): boolean => "hidden" in attribs || HIDDEN_STYLE.test(attribs.style ?? "");

/** The extractor passes over what is hidden, too. */
function show({ attribs }: PageElement): void {
  delete attribs.hidden;
  delete attribs.style;
}

const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;

/** Runs of white space become one space, or nothing between Chinese characters, where a source line was only wrapped. */
const collapsed = (text: string): string =>
  text.replace(/[ \t\r\n\f]+/gu, (run, at: number) => {
    const [before, after] = [text[at - 1], text[at + run.length]];
    return run.includes("\n") && before && after && HAN.test(before) && HAN.test(after) ? "" : " ";
  });
