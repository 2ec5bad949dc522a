import {
  type CleanDocument,
  KEPT_LABELS,
  type Label,
  type Line,
  NO_METADATA,
  rawLines,
  type SourceDocument,
} from "../model/document.js";
import { type NormalizedText, normalize } from "../model/normalize.js";
import { SURNAME } from "../model/surnames.js";
import { keepDaysInTables } from "./cells.js";
import { cutsOf, cutsWithMarkup, titleCuts, withoutMarkup } from "./cuts.js";
import { featuresOf, type LineFeatures, type Lines } from "./features.js";
import { because, ruleAt, type Verdict, type Verdicts, verdictOf } from "./match.js";
import { markEntriesAboveFoot, markMenuBelowText, markMenuBelowTitle } from "./runs.js";
import { FACT, findTitles, titleKey, titleKeys } from "./titles.js";
import { type Zones, zonesOf } from "./zones.js";

/**
 * Labels every line of a document. Lines that came labelled stay as they are.
 *
 * @param raws its lines, and in `whole` each as rules read it
 */
export function clean(source: SourceDocument, raws = rawLines(source), whole = raws.map(normalize)): CleanDocument {
  const { path, encoding, sha256, fields, sections } = source;
  const lines = source.labelled ?? labelLines(source, raws, whole);
  return {
    path,
    encoding,
    sha256,
    fields,
    lines,
    metadata: { ...NO_METADATA, ...source.stated },
    ...(sections === undefined ? {} : { sections }),
  };
}

/**
 * Turns boilerplate into content, so that it can be counted. The reason keeps what it was; fields of the page
 * (date, source, editor) stay out, they are known as metadata. Parts cut from kept lines come back too.
 */
export function keepBoilerplate(document: CleanDocument): CleanDocument {
  const lines = document.lines.map((line) => {
    const cuts = line.cuts.filter((cut) => cut.label !== "boilerplate");
    if (line.label !== "boilerplate") return cuts.length === line.cuts.length ? line : { ...line, cuts };
    return { ...line, label: "content" as const, reason: `kept on request; ${line.reason}`, cuts };
  });
  return { ...document, lines };
}

interface Decision {
  readonly label: Label;
  readonly reason: string;
}

/** Labels every line of a text, from its own shape and from where it stands on the page. */
function labelLines(source: SourceDocument, raws: readonly string[], whole: readonly NormalizedText[]): Line[] {
  const lines = raws.map((raw, index) => {
    const marks = source.markup?.get(index);
    const hint = source.lineHints[index];
    return marks ? featuresOf(withoutMarkup(raw, marks), index, hint) : featuresOf(raw, index, hint, whole[index]);
  });
  const zones = zonesOf(lines);
  const titles = findTitles(lines, zones, source.stated.title);
  const page: Page = { lines, zones, titles: new Set(titles.lines), keys: titleKeys(lines, titles.lines) };
  judgeHead(page);
  judgeSecondHeads(page);
  judgeTail(page);
  judgeHints(page);
  keepDaysInTables(lines, zones);
  const lastKept = lastKeptLine(page);
  return lines.map((line) => {
    const { label, reason } = decide(line, page, titles.reason);
    const cuts = cutsFor(line, label, lastKept);
    const raw = raws[line.index]!;
    const marks = KEPT_LABELS.has(label) ? source.markup?.get(line.index) : undefined;
    const all = marks ? cutsWithMarkup(raw, cuts, marks) : cuts;
    return { number: line.index + 1, raw, label, reason, cuts: all };
  });
}

interface Page {
  readonly lines: Lines;
  readonly zones: Zones;
  readonly titles: ReadonlySet<number>;
  /** What the title says, each line and the whole, without spaces and quotation marks. */
  readonly keys: ReadonlySet<string>;
}

/** Above the text: furniture, fields and their values; what stands above the title is furniture. */
function judgeHead({ lines, zones, titles, keys }: Page): void {
  const { verdicts, bodyStart } = zones;
  const firstTitle = titles.size > 0 ? Math.min(...titles) : -1;
  const full = lines.slice(0, bodyStart).filter((line) => !line.blank);
  // A page has one day, or two; a chronicle or a list of documents has one in each line.
  const dated = full.filter((line) => line.index > firstTitle && ruleAt(line, "head")?.id === "date-and-more").length;
  const ofText = new Set(["channel", "site-name", ...(dated >= LEAST_DATED ? ["date-and-more"] : [])]);
  let isList = false; // of who attends: 出席人员:
  for (const line of full) {
    if (titles.has(line.index) || verdicts[line.index]) continue;
    if (keys.has(titleKey(line.compact))) continue;
    const rule = ruleAt(line, "head");
    if (isList && rule?.id === "speaker") continue;
    isList = /:$/u.test(line.compact) && FACT.test(line.compact);
    if (rule && !(ofText.has(rule.id) && line.index > firstTitle && firstTitle >= 0))
      verdicts[line.index] = verdictOf(rule);
    else if (
      line.index < firstTitle &&
      firstTitle < bodyStart &&
      bodyStart < lines.length &&
      !ENDS_SENTENCE.test(line.compact)
    ) {
      verdicts[line.index] = because("before-title", "stands above the title");
    }
  }
  const fields = full.filter(({ index, compact }) => !titles.has(index) && BRACKET_FIELD.test(compact));
  if (fields.length >= LEAST_FIELDS) {
    for (const { index } of fields) verdicts[index] ??= because("front-matter", "metadata above the text", "meta");
  }
  markValues(full, verdicts, titles);
  const below = full.filter((line) => line.index > firstTitle);
  markOrgans(below, verdicts, titles, keys);
  const isTitle = (line: LineFeatures): boolean => titles.has(line.index) || keys.has(titleKey(line.compact));
  const lastCopy = below.findLastIndex((line) => !titles.has(line.index) && keys.has(titleKey(line.compact)));
  for (const line of lastCopy < LEAST_BETWEEN ? [] : below.slice(0, lastCopy)) {
    if (!isTitle(line) && !ENDS_SENTENCE.test(line.compact))
      verdicts[line.index] ??= because("before-title", "stands above the title");
  }
  if (titles.size > 0) markMenuBelowTitle(below, zones, isTitle);
}

/** 【法规类别】城乡建设: so many fields above a text make the others fields, too, whatever they are called. */
const BRACKET_FIELD = /^【\p{Script=Han}{2,8}】[^。;!?]{0,80}$/u;
const LEAST_FIELDS = 4;
const LEAST_DATED = 3;

/** What ends so is text, however short. */
const ENDS_SENTENCE = /\p{Script=Han}.{5}[。;]$/u;

/** So many lines between two copies of a title are a page's furniture; fewer may be its kicker. */
const LEAST_BETWEEN = 5;

const EMPTY_FIELD = /:$|^[^:]+$/u;
const VALUE_LENGTH = 30; // characters of a field's value

/** A field whose label stands alone has its value on the next line. */
function markValues(full: Lines, verdicts: Verdicts, titles: ReadonlySet<number>): void {
  full.forEach((line, k) => {
    const verdict = verdicts[line.index];
    const isLabel = verdict?.id === "field-label" || verdict?.id === "editor-field" || verdict?.id === "field";
    if (!isLabel || !EMPTY_FIELD.test(line.compact)) return;
    const value = full[k + 1];
    if (!value || titles.has(value.index) || verdicts[value.index]?.id.startsWith("field")) return;
    if (value.length > VALUE_LENGTH || value.hasSentence || /:$/u.test(value.compact)) return;
    verdicts[value.index] = because("field-value", "value of the field on the line above", "meta");
  });
}

const ORGAN =
  /(?:办公室|办公厅|政府|委员会|[局委厅部院办处科社网报台队]|中心|日报|晚报|时报|电视台|集团|公司|频道|客户端|新闻|发布|融媒|融媒体|在线)$/u;
const NAME_ALONE = new RegExp(`^${SURNAME}[一-龥]{1,2}$`, "u");
const ORGAN_LENGTH = 20; // characters of an office or medium

/** Bare values among the fields below the title: the office that published, the medium, the author. */
function markOrgans(full: Lines, verdicts: Verdicts, titles: ReadonlySet<number>, keys: ReadonlySet<string>): void {
  full.forEach((line, k) => {
    if (verdicts[line.index] || titles.has(line.index) || keys.has(titleKey(line.compact))) return;
    const beside = [full[k - 1], full[k + 1]].some((other) => other && verdicts[other.index]?.label === "meta");
    if (!beside || line.length > ORGAN_LENGTH || /[,。:;!?、“”]/u.test(line.compact)) return;
    if (ORGAN.test(line.compact) || NAME_ALONE.test(line.compact)) {
      verdicts[line.index] = because("field-value", "office, medium or name among the fields of the page", "meta");
    }
  });
}

/** Below the text: once the page's furniture has begun, everything that does not read as text belongs to it. */
function judgeTail({ lines, zones, keys }: Page): void {
  const { verdicts, bodyEnd } = zones;
  if (bodyEnd < 0) return;
  const full = lines.slice(bodyEnd + 1).filter((line) => !line.blank);
  let begun = false;
  for (const line of full) {
    const known = verdicts[line.index];
    if (known) {
      if (begun && known.id === "date-line") verdicts[line.index] = because("after-end", "time of an entry in a list");
      begun ||= known.ends;
      continue;
    }
    const rule = ruleAt(line, begun ? "foot" : "tail");
    if (rule && (begun || rule.id !== "channel")) {
      verdicts[line.index] = verdictOf(rule);
      begun ||= rule.ends ?? false;
    } else if (echoes(line, keys)) {
      verdicts[line.index] = because("title-echo", "the page repeats its title in its foot");
      begun = true;
    } else if (begun && !ENDS_SENTENCE.test(line.compact))
      verdicts[line.index] = because("after-end", "stands among the page's furniture below the text");
  }
  markEntriesAboveFoot(full, verdicts);
  markMenuBelowText(full, verdicts);
  markValues(full, verdicts, new Set());
}

/** Lines below a second copy of the title in which its fields may stand again. */
const FIELDS_WITHIN = 8;

/** A page that was pasted twice has its fields in the middle of the text, below the second title. */
function judgeSecondHeads({ lines, zones, keys }: Page): void {
  const { verdicts, bodyStart, bodyEnd } = zones;
  const longest = Math.max(0, ...[...keys].map((key) => key.length)) + QUOTATION_MARKS;
  for (let at = bodyStart + 1; at < bodyEnd; at++) {
    const line = lines[at]!;
    if (line.long || line.length < SECOND_TITLE || line.length > longest || !keys.has(titleKey(line.compact))) continue;
    for (const below of lines.slice(at + 1, at + 1 + FIELDS_WITHIN)) {
      if (below.prose) break;
      const rule = below.blank ? undefined : ruleAt(below, "head");
      if (rule) verdicts[below.index] ??= verdictOf(rule);
    }
  }
}
const QUOTATION_MARKS = 8; // characters that keys leave out
const SECOND_TITLE = 8; // characters; shorter lines may head a part of the text

const ECHO_REST = 30; // characters beside the title in a line that only repeats it

const echoes = (line: LineFeatures, keys: ReadonlySet<string>): boolean => {
  if (line.long || line.hasSentence) return false;
  const key = titleKey(line.compact);
  return [...keys].some(
    (title) => title.length >= 8 && key !== title && key.includes(title) && key.length <= title.length + ECHO_REST,
  );
};

/** What a container calls furniture is furniture, unless it is the title or one of the fields. */
function judgeHints({ lines, zones, titles }: Page): void {
  for (const line of lines) {
    if (line.hint !== "chrome" || line.blank || titles.has(line.index)) continue;
    const verdict = zones.verdicts[line.index] ?? fieldRule(line);
    zones.verdicts[line.index] = verdict ?? because("page-chrome", "outside the main part of the HTML page");
  }
}

function fieldRule(line: LineFeatures): Verdict | undefined {
  const rule = ruleAt(line, "head");
  return rule?.label === "meta" ? verdictOf(rule) : undefined;
}

function decide(line: LineFeatures, page: Page, titleReason: string): Decision {
  if (line.blank) return { label: "blank", reason: "white space only" };
  if (page.titles.has(line.index)) return { label: "title", reason: titleReason };
  const verdict = page.zones.verdicts[line.index];
  if (verdict) return { label: verdict.label, reason: verdict.reason };
  return headingOrContent(line, line.index > page.zones.bodyEnd);
}

const NUMBERED_HEADING =
  /^(?:第?[一二三四五六七八九十百]{1,4}(?:[、.]|[章节编部]分?)|\([一二三四五六七八九十]{1,3}\)|专栏\d{0,2}|附件?\d{0,2}$)/u;
const NAMED_HEADING =
  /^(?:核心提示|内容提要|内容摘要|编者按|编者的话|导读|导语|提要|要点|摘要|引言|前言|结语|名词解释|附录|附件|注释)\d{0,2}:?$/u;
const HEADING_LENGTH = 40; // characters of a heading without a number
const NUMBERED_HEADING_LENGTH = 60; // characters of a heading with one; no heading is longer

function headingOrContent(line: LineFeatures, isLast: boolean): Decision {
  const { compact } = line;
  if (line.long || line.length > NUMBERED_HEADING_LENGTH) return { label: "content", reason: "text" };
  if (NAMED_HEADING.test(compact)) return { label: "heading", reason: "heading: names the part of the text below it" };
  const inner = compact.slice(0, -1);
  const oneSentence = !/[。;]/u.test(inner);
  if (NUMBERED_HEADING.test(compact) && oneSentence && !/[;,:]$/u.test(compact)) {
    return { label: "heading", reason: "heading: short and numbered" };
  }
  if (line.length > HEADING_LENGTH || line.endsSentence || !oneSentence || /[:,、]$/u.test(compact)) {
    return { label: "content", reason: "text" };
  }
  if (isLast) return { label: "content", reason: "text: nothing below that it could head" };
  if (FACT.test(compact)) return { label: "content", reason: "text: a fact with its name before it" };
  if (!/[一-龥]{2}/u.test(compact) || /^\d{1,2}[.、]/u.test(compact)) return { label: "content", reason: "text" };
  return { label: "heading", reason: "heading: short, no full stop" };
}

/** Bylines of bare names stand in one of so many last lines of text. */
const LAST_LINES = 3;

function lastKeptLine({ lines, zones }: Page): number {
  let left = LAST_LINES;
  for (let i = zones.bodyEnd; i >= 0; i--) {
    if (lines[i]!.prose && !zones.verdicts[i] && --left === 0) return i;
  }
  return 0;
}

function cutsFor(line: LineFeatures, label: Label, lastKept: number): Line["cuts"] {
  if (label === "title") return titleCuts(line);
  if (label !== "content" && label !== "heading") return [];
  return cutsOf(line, line.index >= lastKept);
}
