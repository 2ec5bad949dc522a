import { countBy } from "../../base/group-by.js";
import { articleLines } from "./html-article.js";
import { isElement, type Page, type PageElement } from "./html-dom.js";
import type { PageLine, Pieces } from "./html-lines.js";

/** Lines with at least this share of link text, and no longer than `LONGEST_LINK_LINE`, lead elsewhere. */
const MOSTLY_LINKED = 0.5;
const LONGEST_LINK_LINE = 60; // characters; a longer line is a paragraph that happens to be a link

/** The lines of a page that are main text, by their index. */
export function markMain(page: Page, lines: readonly PageLine[], pieces: Pieces): Set<number> {
  const containers = lines.map(({ block }) => block.parent);
  const tables = lines.map(tableOf);
  const article = articleLines(page, pieces);
  const main = new Set([...article.keys()].filter((line) => article.get(line)! * 2 >= lines[line]!.text.length));
  if (main.size === 0) addDensestBlock(lines, containers, main);
  addNeighbours(lines, containers, main);
  addRows(lines, tables, main);
  addHeadline(lines, main);
  dropLinkLines(lines, main);
  dropControls(lines, main);
  dropTail(lines, main);
  return main;
}

type Container = PageElement["parent"];
type Containers = readonly Container[];

/** Where the extractor finds nothing: the element whose own blocks hold the most text that is no link. */
function addDensestBlock(lines: readonly PageLine[], containers: Containers, main: Set<number>): void {
  const weights = new Map<Container, number>();
  for (const [index, line] of lines.entries()) {
    const container = containers[index]!;
    weights.set(container, (weights.get(container) ?? 0) + line.text.length - 2 * line.linked);
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  for (const index of lines.keys()) if (best && best[1] > 0 && containers[index] === best[0]) main.add(index);
}

/** Paragraphs that the extractor left out although they stand among those it took, in the same element: captions, leads. */
function addNeighbours(lines: readonly PageLine[], containers: Containers, main: Set<number>): void {
  const taken = countBy(main, (index) => containers[index]);
  for (const [index, line] of lines.entries()) {
    const container = containers[index];
    const isParagraph = isElement(line.block) && line.block.name === "p" && line.linked === 0;
    if (container && isParagraph && (taken.get(container) ?? 0) >= 2) main.add(index);
  }
}

/** Cells of a table that go on with its text: old pages are laid out in tables, a paragraph a row. */
function addRows(lines: readonly PageLine[], tables: Containers, main: Set<number>): void {
  for (const index of main) {
    const table = tables[index]!;
    for (let next = index + 1; table && next < lines.length && !main.has(next); next++) {
      if (tables[next] !== table || !isSentences(lines[next]!)) break;
      main.add(next); // and the walk over the set comes to it
    }
  }
}

function tableOf({ block }: PageLine): Container {
  let element: Container = block;
  while (isElement(element) && element.name !== "table") element = element.parent;
  return isElement(element) ? element : null;
}

const LEAST_SENTENCE = 20; // characters
const isSentences = ({ text, linked }: PageLine): boolean =>
  linked === 0 && text.length >= LEAST_SENTENCE && /[。！？][”’」』）)]?$/u.test(text) && !NOTICE.test(text);

/** How far above its text a headline may stand: date, source and buttons come between. Unit: lines. */
const HEADLINE_WITHIN = 10;
const LONGEST_HEADLINE = 80; // characters
const HEADLINE_NAME = /(?:^|[-_\s])(?:title|headline|article-?title|biaoti|bt\d?)(?:[-_\s]|$)/iu;

/** The heading nearest above the text, where a layout keeps it in another element: as electronic newspapers do. */
function addHeadline(lines: readonly PageLine[], main: Set<number>): void {
  if (main.size === 0) return;
  const first = Math.min(...main);
  if (isHeadline(lines[first]!)) return;
  for (let index = first - 1; index >= Math.max(0, first - HEADLINE_WITHIN); index--) {
    if (isHeadline(lines[index]!)) {
      main.add(index);
      return;
    }
  }
}

const isHeadline = ({ text, linked, block }: PageLine): boolean =>
  linked === 0 &&
  text.length <= LONGEST_HEADLINE &&
  isElement(block) &&
  (/^h[1-3]$/u.test(block.name) ||
    HEADLINE_NAME.test(block.attribs.class ?? "") ||
    HEADLINE_NAME.test(block.attribs.id ?? ""));

function dropLinkLines(lines: readonly PageLine[], main: Set<number>): void {
  for (const index of [...main]) if (isLinkLine(lines[index]!)) main.delete(index);
  // A bullet without a word belongs to the link beside it.
  for (const index of [...main])
    if (!/[\p{L}\p{N}]/u.test(lines[index]!.text) && !main.has(index + 1)) main.delete(index);
}

const isLinkLine = ({ text, linked }: PageLine): boolean =>
  text.length <= LONGEST_LINK_LINE && linked >= text.length * MOSTLY_LINKED;

/** Pages of an article, and heads of lists of other articles: never part of the text. */
const CONTROL =
  /^[【[(（■◆●·\s]*(?:第\s*\d+\s*页\s*[/／]\s*共|上一页|下一页|相关(?:报道|链接|新闻|文章|阅读|推荐|专题)|延伸阅读|推荐阅读|热门推荐|猜你喜欢|更多精彩|分享到|打印本[页文稿])[^。！？]{0,30}$/u;

function dropControls(lines: readonly PageLine[], main: Set<number>): void {
  for (const index of [...main]) if (CONTROL.test(lines[index]!.text)) main.delete(index);
}

/** The line that closes an article on news sites: the editor's, in brackets or behind a label. */
const CLOSING =
  /^[（(【[\s]*(?:\p{Script=Han}{0,8}(?:责任)?编辑|责编|\p{Script=Han}{2,6}网编辑)[\s:：][^。]{1,20}[）)】\]\s]*$/u;
/** Notices of the site below an article. */
const NOTICE = /声明|公告|版权|转载|侵权|免责|举报|联系我们|法律顾问/u;
/** The closing line is looked for in this last part of the text. */
const TAIL = 0.4;

/** Behind the closing line: notices of the site. Nothing is dropped where no line behind it speaks of rights. */
function dropTail(lines: readonly PageLine[], main: Set<number>): void {
  const order = [...main].sort((a, b) => a - b);
  const closing = order.findIndex((index, at) => at >= order.length * (1 - TAIL) && CLOSING.test(lines[index]!.text));
  if (closing < 0) return;
  const behind = order.slice(closing + 1);
  if (behind.some((index) => NOTICE.test(lines[index]!.text))) for (const index of behind) main.delete(index);
}
