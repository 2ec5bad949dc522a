import type { LineFeatures, Lines, LineTest } from "./features.js";
import { because, ruleAt, type Verdicts } from "./match.js";
import { CAPTIONS } from "./rules/captions.js";
import { MARKUP } from "./rules/markup.js";
import { SURE_NAVIGATION_WORDS } from "./rules/navigation.js";
import type { Zones } from "./zones.js";

/** So many entries make a list of links. */
const LEAST_ENTRIES = 3;
/** … and so many where nothing but the mark before each tells it. */
const LEAST_MARKED = 4;
/** Headlines and names of channels in a list. Unit: characters. */
const SHORTEST_ENTRY = 6;
const LONGEST_ENTRY = 45;

const NUMBERED = /^(?:第?[一二三四五六七八九十百]{1,4}[、章节编部.]|[(（]?\d)/u;
/** What stands below a text and belongs to it: who signs, when, lists that the text announces, notes. */
const OF_THE_TEXT =
  /(?:政府|委员会|办公厅|办公室|[委厅局]|公司|集团|银行|医院|学校|大学|中学|小学|企业|合作社|基金会|协会|中心|村|项目)$|\d+[日号]$|[一二三四五六七八九十]日$|^(?:附|注|备注|特此|此[复致]|抄[送报]|主题词|联系|地址|电话|主任|组长|副|成员|候选|获奖)|^.{0,4}(?:名单|一览表)$/u;
/** The line above a list that belongs to the text. */
const ANNOUNCES =
  /[:：]$|如下[。:：]?$|名单|(?:附件|附表)\d{0,2}$|^[一二两三四五六七八九十]{1,3}[大项个](?:重点|主要)?\p{Script=Han}{2,6}$/u;

/** A line as lists of other articles have it: a headline without a mark at its end. */
function isEntry({ compact, long, length, hasSentence }: LineFeatures): boolean {
  if (long || hasSentence || length < SHORTEST_ENTRY || length > LONGEST_ENTRY) return false;
  if (NUMBERED.test(compact) || OF_THE_TEXT.test(compact) || /[:,、]$/u.test(compact)) return false;
  const digits = compact.match(/\d/gu)?.length ?? 0;
  return digits * 3 < length && /[一-龥]{4}/u.test(compact);
}

const isBare = (line: LineFeatures): boolean => ["channel", "control"].includes(ruleAt(line, "foot")?.id ?? "");

/** Entries right above the furniture of the foot are of its lists, though their heading is of no known words. */
export function markEntriesAboveFoot(full: Lines, verdicts: Verdicts): void {
  const foot = full.findIndex((line) => verdicts[line.index]?.label === "boilerplate");
  if (foot < 0) {
    markMarkedEntries(full, verdicts);
    return;
  }
  let first = foot;
  while (first > 0 && (isEntry(full[first - 1]!) || isBare(full[first - 1]!)) && !verdicts[full[first - 1]!.index])
    first--;
  const above = full[first - 1];
  if (foot - first < LEAST_ENTRIES || (above && ANNOUNCES.test(above.compact))) return;
  markEntries(full.slice(above && isHeadOfList(above) ? first - 1 : first, foot), verdicts);
}

const LONGEST_HEAD = 8; // characters
const isHeadOfList = ({ compact, length, hasSentence }: LineFeatures): boolean =>
  length <= LONGEST_HEAD && !hasSentence && /^[一-龥]+$/u.test(compact) && !OF_THE_TEXT.test(compact);

const LIST_MARK = /^[ \u3000]*(?:\t|[·•▪■◆□>»○●▲★])/u;

/** The day of an article in a list: `2024-03-05`, `[03-05]`. */
const DAY = /[[(]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])]?$/u;

/** A list of links at the very end, each with a mark or a tab before it or a day behind, and then but the number of a page. */
function markMarkedEntries(full: Lines, verdicts: Verdicts): void {
  const end = /^\d{1,4}$/u.test(full.at(-1)?.compact ?? "") ? full.length - 1 : full.length;
  let first = end;
  while (first > 0 && isMarked(full[first - 1]!) && isEntry(bareOf(full[first - 1]!))) first--;
  if (end - first < LEAST_MARKED || (full[first - 1] && ANNOUNCES.test(full[first - 1]!.compact))) return;
  markEntries(full.slice(first), verdicts);
}

const isMarked = ({ raw, compact }: LineFeatures): boolean => LIST_MARK.test(raw) || DAY.test(compact);

const bareOf = (line: LineFeatures): LineFeatures => {
  const compact = line.compact.replace(LIST_MARK, "").replace(DAY, "");
  return { ...line, compact, length: compact.length };
};

function markEntries(entries: Lines, verdicts: Verdicts): void {
  for (const { index } of entries) verdicts[index] ??= because("link-run", "in a run of links below the text");
}

/** So many channels and buttons between a title and its text are a menu … */
const LEAST_MENU = 3;
/** … that has so many lines in all. */
const LEAST_MENU_LINES = 8;
const LONGEST_MENU_ENTRY = 20; // characters
/** Pictures and marks of a page's language stand among paragraphs as well as in menus; lines of links do not. */
const NOT_OF_MENUS: ReadonlySet<string> = new Set(
  [...CAPTIONS, ...MARKUP].map(({ id }) => id).filter((id) => id !== "link-line"),
);
/** A name in a menu holds no mark between its words and announces nothing: such a line heads what is below. */
const WORDED = /[,:“”「」《》]/u;

const SURE: ReadonlySet<string> = new Set(SURE_NAVIGATION_WORDS);

/** Entries of a menu below the text, told by words that only menus have; names of places among them are on no list. */
export function markMenuBelowText(full: Lines, verdicts: Verdicts): void {
  const sure = full.filter(({ compact }) => SURE.has(compact)).length;
  if (sure < LEAST_MENU || full.length < LEAST_MENU_LINES) return;
  for (const line of full) {
    if (isMenuEntry(line) && !OF_THE_TEXT.test(line.compact)) {
      verdicts[line.index] ??= because("menu-run", "in a run of channels and buttons below the text");
    }
  }
}

const isMenuEntry = ({ length, hasSentence, compact }: LineFeatures): boolean =>
  length <= LONGEST_MENU_ENTRY && !hasSentence && !NUMBERED.test(compact) && !WORDED.test(compact);

/** Entries of a menu that stands between the title and the text: names of places and offices that no list of words has. */
export function markMenuBelowTitle(below: Lines, { verdicts }: Zones, isTitle: LineTest): void {
  const isKnown = (line: LineFeatures): boolean => {
    const verdict = verdicts[line.index];
    return verdict ? verdict.label === "boilerplate" && !NOT_OF_MENUS.has(verdict.id) : isBare(line);
  };
  const known = below.filter(isKnown).length;
  if (known < LEAST_MENU || below.length < LEAST_MENU_LINES) return;
  const last = below.at(-1);
  for (const line of below) {
    const mayHead = line === last && line.length >= SHORTEST_ENTRY + 2;
    if (isMenuEntry(line) && !mayHead && !isTitle(line)) {
      verdicts[line.index] ??= because("menu-run", "in a run of channels and buttons above the text");
    }
  }
}
