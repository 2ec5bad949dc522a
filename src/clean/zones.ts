import type { LineFeatures, Lines, LineTest } from "./features.js";
import { because, isGluedMenu, ruleAnywhere, ruleAt, type Verdict, type Verdicts, verdictOf } from "./match.js";
import type { Rule } from "./rules/rule.js";

export interface Zones {
  /** First line of running text; the number of lines where there is none. */
  readonly bodyStart: number;
  /** Last line of running text; -1 where there is none. */
  readonly bodyEnd: number;
  /** Per line what was found so far. */
  readonly verdicts: Verdicts;
}

/** Whom a speech addresses, or what introduces a list or a table: 全县运行平稳,指标完成情况如下: */
const OPENING = /^(?:各位|尊敬的|同志们|女士们|主席|委员长)[^。,]{0,24}[:!]$|^[^:]{8,}(?:如下|下列|以下)[^,:]{0,6}:$/u;

/** Running text, or what opens one. */
export const isBody = ({ prose, compact }: LineFeatures): boolean => prose || OPENING.test(compact);

/** Finds where the body lies and which lines are furniture by their shape or by the list that they stand in. */
export function zonesOf(lines: Lines): Zones {
  const verdicts = lines.map((line) => {
    if (line.blank) return undefined;
    if (line.hint === "furniture")
      return because("page-furniture", "header, footer, number or contents of printed pages");
    if (line.hint === "field") return because("front-matter", "metadata above the text", "meta");
    const rule = ruleAnywhere(line);
    return rule && verdictOf(rule);
  });
  const open = (line: LineFeatures): boolean => isBody(line) && !verdicts[line.index] && line.hint !== "chrome";
  markAbstracts(lines, verdicts);
  markBrokenControls(lines, verdicts);
  markBreadcrumbRuns(lines, verdicts);
  markRelated(lines, verdicts, open);
  const headRule = (line: LineFeatures) => (line.prose ? ruleAt(line, "head") : undefined);
  const exclaimed = (line: LineFeatures): boolean => isExclaimed(line, lines);
  const bodyStart = firstText(lines, verdicts, open, headRule, exclaimed) ?? lines.length;
  const tailRule = (line: LineFeatures) => (line.index > bodyStart ? ruleAt(line, "tail") : undefined);
  const isText = (line: LineFeatures): boolean =>
    open(line) || (line.index > bodyStart && NUMBERED_PART.test(line.compact) && line.hint !== "chrome");
  const bodyEnd = firstText(lines.slice(bodyStart).reverse(), verdicts, isText, tailRule) ?? -1;
  return { bodyStart, bodyEnd, verdicts };
}

/** A headline may call or ask: 来了！; the fields of the page stand right below it. */
function isExclaimed(line: LineFeatures, lines: Lines): boolean {
  if (!line.prose || line.length > LONGEST_HEADLINE || !/^[^。;]*[!?]$/u.test(line.compact)) return false;
  const next = lines.slice(line.index + 1, line.index + 3).find(({ blank }) => !blank);
  return next !== undefined && ruleAt(next, "head")?.label === "meta";
}
const LONGEST_HEADLINE = 60; // characters

/** The head ends, and the tail begins, at running text that no rule of theirs takes. */
function firstText(
  lines: Lines,
  verdicts: Verdicts,
  open: LineTest,
  ruleOf: (line: LineFeatures) => Rule | undefined,
  isPassed: LineTest = () => false,
): number | undefined {
  for (const line of lines) {
    if (line.blank || verdicts[line.index] || isPassed(line)) continue;
    if (isGluedMenu(line)) {
      verdicts[line.index] = because("glued-menu", "the menu of the site run together in one line");
      continue;
    }
    if (!open(line)) continue;
    const rule = ruleOf(line);
    if (!rule) return line.index;
    verdicts[line.index] = verdictOf(rule);
  }
  return undefined;
}

/** The heading of a part: a text that ends in short lines (a telephone, a place) goes on to its last part at least. */
const NUMBERED_PART =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十百]{1,4}[章节条])(?!.*[|:>»]).{2,40}$/u;

const OPENED = /[【[][^】\]]*$/u;
const CLOSES = /^[^【[]*[】\]]/u;
/** A control broken over lines (one word a line) closes its bracket within this many lines. */
const BROKEN_CONTROL = 10;

/** `【字号：` `加大` `还原` `】`: a control with one word a line is one control. */
function markBrokenControls(lines: Lines, verdicts: Verdicts): void {
  for (let i = 0; i < lines.length; i++) {
    const verdict = verdicts[i];
    if (verdict?.label !== "boilerplate" || !OPENED.test(lines[i]!.compact)) continue;
    const found = lines.slice(i + 1, i + 1 + BROKEN_CONTROL).find((line) => CLOSES.test(line.compact));
    if (!found || lines.slice(i + 1, found.index).some((line) => line.length > 8)) continue;
    for (let k = i + 1; k <= found.index; k++) {
      if (!lines[k]!.blank) verdicts[k] ??= because(verdict.id, "rest of a control that is broken over lines");
    }
  }
}

const ARROW = /^[>»›→\\]{1,3}$/u;
const BREADCRUMB_LENGTH = 24; // characters of a channel name

/** Names of channels parted by lines with an arrow alone. */
function markBreadcrumbRuns(lines: Lines, verdicts: Verdicts): void {
  const full = lines.filter((line) => !line.blank);
  full.forEach((line, k) => {
    if (!ARROW.test(line.compact)) return;
    for (const beside of [full[k - 1], full[k + 1]]) {
      if (!beside || beside.length > BREADCRUMB_LENGTH || isBody(beside)) continue;
      verdicts[beside.index] ??= because("breadcrumb-run", "part of the path of the page, arrows beside it");
    }
  });
}

/** Before this many characters of text a list of other articles cannot be the end of the page. */
const TEXT_BEFORE_LIST = 150;
/** What follows a list of other articles is furniture where it holds less than this share of the text before. */
const SHARE_AFTER_LIST = 0.25;
/** … and no more than so many characters: a list does not hold whole articles. */
const TEXT_AFTER_LIST = 1200;
/** Running text below a list heading is text of the page where this many characters of it stand together. */
const BOX_CHARACTERS = 200;

const isRelated = (verdict: Verdict | undefined): boolean =>
  verdict?.id === "related-heading" || verdict?.id === "related-phrase";

/** Everything below `相关文章`: to the end of the page, or to the next running text where the page goes on. */
function markRelated(lines: Lines, verdicts: Verdicts, open: LineTest): void {
  if (!verdicts.some(isRelated)) return;
  const mass = new Float64Array(lines.length + 1);
  for (const line of lines) mass[line.index + 1] = mass[line.index]! + (open(line) ? line.length : 0);
  const all = mass[lines.length]!;
  for (let i = 0; i < lines.length; i++) {
    if (!isRelated(verdicts[i])) continue;
    const before = mass[i]!;
    const next = lines.slice(i + 1, i + 20).find((line) => !line.blank);
    if (before >= TEXT_BEFORE_LIST && all - before <= Math.min(SHARE_AFTER_LIST * before, TEXT_AFTER_LIST)) {
      markToEnd(lines, verdicts, i + 1, open);
      return;
    }
    if (next && open(next)) {
      verdicts[i] = undefined;
      continue;
    }
    if (before < TEXT_BEFORE_LIST) continue;
    while (i + 1 < lines.length && !open(lines[i + 1]!)) {
      i++;
      if (!lines[i]!.blank) verdicts[i] ??= because("related-list", "entry of a list of other articles");
    }
  }
}

const WHOLE_SENTENCE = /[。!?][”’"'」』)]*$/u;

function markToEnd(lines: Lines, verdicts: Verdicts, from: number, open: LineTest): void {
  const boxed = new Set<LineFeatures>();
  for (const run of runsOf(lines, from, (line) => open(line) && WHOLE_SENTENCE.test(line.long ? "。" : line.compact))) {
    // Whole paragraphs that stand together are a text box of the page itself, not excerpts.
    const isBox = run.length >= 2 && run.reduce((sum, line) => sum + line.length, 0) >= BOX_CHARACTERS;
    if (isBox) for (const line of run) boxed.add(line);
  }
  for (let k = from; k < lines.length; k++) {
    const line = lines[k]!;
    if (line.blank || boxed.has(line) || verdicts[k]?.id === "editor-field") continue;
    verdicts[k] = because("related-list", "below the heading of a list of other articles");
  }
}

/** Maximal runs of lines for which `wanted` holds; blank lines do not end a run. */
function runsOf(lines: Lines, from: number, wanted: LineTest): LineFeatures[][] {
  const runs: LineFeatures[][] = [];
  let run: LineFeatures[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (wanted(line)) run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** An abstract stands among the first so many full lines. */
const WITHIN = 15;
/** The text that it is taken from begins within so many lines below it. */
const BELOW = 12;
/** Unit: characters. */
const SHORTEST = 20;

const LABEL =
  /^[【[(]?(?:摘要|导读|导语|核心提示|内容提要|内容摘要|文章摘要|新闻摘要|概要|简介|内容简介|提要|描述|description|abstract|summary)[】\])]?:?/iu;
/** A row of points is taken whole or not at all: taken in parts, a line of a table of contents would never end. */
const CUT_OFF = /(?:…|(?<!\.)\.{3,}(?!\.)|\[详细\]|\[全文\]|查看全文|阅读全文|展开)+$/iu;

/**
 * An abstract that an aggregator put above a text and that is nothing but its opening, often cut off: the text says it
 * again. It must be labelled, cut off, or the beginning of the next line.
 */
export function markAbstracts(lines: Lines, verdicts: Verdicts): void {
  const full = lines.filter((line) => !line.blank).slice(0, WITHIN + BELOW);
  full.slice(0, WITHIN).forEach((line, at) => {
    if (verdicts[line.index] || line.long || line.length < SHORTEST) return;
    const inside = line.compact.replace(LABEL, "").replace(CUT_OFF, "");
    if (inside.length < SHORTEST) return;
    const isShown = inside.length < line.compact.length; // labelled or cut off
    const below = full.slice(at + 1, at + 1 + (isShown ? BELOW : 1)).map(({ compact }) => compact);
    const repeats = isShown
      ? below.join("").includes(inside)
      : below[0] !== undefined && below[0].length > inside.length && below[0].startsWith(inside);
    if (repeats) verdicts[line.index] = because("abstract", "the opening of the text, put above it");
  });
}
