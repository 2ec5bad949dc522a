import { isoDate } from "../../base/dates.js";
import type { Metadata } from "../../model/document.js";
import { elementsOf, type Page, type PageElement, textIn } from "./html-dom.js";
import { linkedArticle } from "./html-linked-data.js";

/** Names of `<meta>` elements, by what they state, best first. Government sites follow the national naming rule. */
const META_NAMES = {
  title: ["og:title", "articletitle", "title"],
  date: [
    "article:published_time",
    "pubdate",
    "publishdate",
    "og:release_date",
    "datepublished",
    "weibo:article:create_at",
  ],
  source: ["contentsource", "source", "mediaid"],
  author: ["author", "article:author", "og:article:author"],
  url: ["og:url", "url"],
} as const;

type Stated = { -readonly [F in keyof Metadata]?: Metadata[F] };

/** What the head of a page states of its article. What the page shows in its text is read later, with the text. */
export function statedByPage(page: Page): Partial<Metadata> {
  const elements = elementsOf(page, "meta", "link", "script", "title", "h1", "h2", "h3");
  const metas = metaContents(elements);
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const stated: Stated = {};
  const linked = linkedArticle(elements);
  const title = titleOf(elements, first(META_NAMES.title) ?? linked?.headline);
  if (title !== null) stated.title = title;
  const date = isoDate(first(META_NAMES.date) ?? linked?.date ?? "");
  if (date !== null) stated.date = date;
  const source = first(META_NAMES.source) ?? linked?.publisher;
  if (source !== undefined && isName(source)) stated.source = source;
  const author = first(META_NAMES.author) ?? linked?.author;
  const isAccount = metas.get("og:site_name") === "微信公众平台"; // whose account it is stands as its author
  if (author !== undefined && isAccount) stated.source ??= author;
  else if (author !== undefined && isName(author)) stated.author = author.split(/[\s、,，;；/]+/u).filter(Boolean);
  const url =
    elements.find(({ name, attribs }) => name === "link" && attribs.rel === "canonical")?.attribs.href ??
    first(META_NAMES.url);
  if (url && /^https?:\/\/\S+$/iu.test(url)) stated.url = url;
  return stated;
}

function metaContents(elements: readonly PageElement[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { attribs } of elements.filter(({ name }) => name === "meta")) {
    const name = (attribs.name ?? attribs.property ?? "").toLowerCase();
    const content = (attribs.content ?? "").replace(/\s+/gu, " ").trim();
    if (name !== "" && content !== "" && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** A name in Chinese; templates left empty, addresses and names of the software are none. */
const isName = (text: string): boolean => /^[\p{Script=Han}\s、,，·]{2,30}$/u.test(text);

/** A heading of the page that its title repeats is the title of the article; else the title without the site's name. */
function titleOf(elements: readonly PageElement[], stated: string | undefined): string | null {
  const named =
    elements
      .filter(({ name }) => name === "title")
      .map(textOf)
      .find((text) => text !== "") ?? "";
  const whole = stated ?? named;
  if (whole === "") return null;
  for (const heading of elements.filter(({ name }) => /^h\d$/u.test(name))) {
    const text = textOf(heading);
    if (text.length >= SHORTEST_TITLE && (whole.startsWith(text) || named.includes(text))) return text;
  }
  const title = withoutSite(whole.replace(SITE_BEFORE, ""));
  return SITE.test(title) ? null : title;
}

/** The name of a site or of the office that keeps it, and of nothing else. */
const SITE =
  /^(?:[^:：。，,《》“”]{2,24}(?:门户网站|政府网站?|官方网站|官网|新闻网|信息网|政务网|数字报|电子报)|(?:(?!关于|印发|转发)\p{Script=Han}){2,16}人民政府(?:办公[厅室])?)$/u;
/** The name of a newspaper's edition or a site before the headline. */
const SITE_BEFORE =
  /^[^:：。，,《》“”_|｜-]{2,14}(?:门户网站|官网|数字报|电子报|电子版|日报|晚报|新闻网)\s*[-_|｜—]+\s*(?=.{6})/u;

const SHORTEST_TITLE = 6; // characters; shorter headings are names of columns and sites

const textOf = (element: PageElement): string => textIn(element).replace(/\s+/gu, " ").trim();

/** 标题_频道_网站 -> 标题. A hyphen counts as a divider only before something short or beside spaces. */
function withoutSite(title: string): string {
  const [head] = title.split(
    /\s*[_|｜]\s*|\s+[-–—]+\s+|(?:-{1,3}|—)(?=[^-—]{2,12}(?:网|频道|在线|日报|政府)[^-—]{0,6}$)/u,
  );
  return head !== undefined && head.trim().length >= SHORTEST_TITLE ? head.trim() : title;
}
