import type { MetadataLine } from "./metadata.js";

/** Lines in which the title of an uncleaned text is looked for. */
const HEAD_LINES = 15;
const SHORTEST = 6; // characters; shorter lines at the head are names of sites and columns
const LONGEST = 80;

/** The title lines as cleaning found them, joined without a mark; else what the head of the text shows as its title. */
export function titleIn(lines: readonly MetadataLine[]): string | null {
  const labelled = lines.filter((line) => line.label === "title").map((line) => withoutLabel(line.text));
  if (labelled.length > 0) return labelled.join("") || null;
  const head = lines.slice(0, HEAD_LINES).map((line) => line.whole);
  const stated = head.find((text) => TITLE_LABEL.test(text));
  if (stated !== undefined) return withoutLabel(stated) || null;
  return repeatedLine(lines, head) ?? head.find(isTitleLike) ?? null;
}

const TITLE_LABEL = /^(?:标 ?题|题 ?目|Title|Headline) ?: ?/iu;
const withoutLabel = (text: string): string => text.replace(TITLE_LABEL, "").trim();

/** A headline that stands at the head of the page and again above the text. */
function repeatedLine(lines: readonly MetadataLine[], head: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const { whole } of lines) counts.set(whole, (counts.get(whole) ?? 0) + 1);
  return head.find((text) => isTitleLike(text) && counts.get(text)! > 1) ?? null;
}

const NO_TITLE =
  /[。;]$|^各位|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|来源 ?:|作者 ?:|首页|字号|打印|导航|当前位置|^(?:--|——|[•·|=_-])|^[\p{P}\p{S}\s\d]+$/u;

const isTitleLike = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && /\p{Script=Han}{2}/u.test(text) && !NO_TITLE.test(text);
